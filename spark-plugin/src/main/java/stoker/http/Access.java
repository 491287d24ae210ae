// SPDX-License-Identifier: Apache-2.0
package stoker.http;

/** Spark's own say on who may change the application. */
public interface Access {
    boolean mayModify(String user);
}
