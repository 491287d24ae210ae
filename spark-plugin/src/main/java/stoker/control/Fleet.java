// SPDX-License-Identifier: Apache-2.0
package stoker.control;

/** What control has to know and to tell about executors; the listener's picture answers it. */
public interface Fleet {
    /** Whether there ever was an executor of that id. */
    boolean knew(String id);

    void draining(String id);

    void removing(String id);
}
