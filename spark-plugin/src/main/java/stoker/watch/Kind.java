// SPDX-License-Identifier: Apache-2.0
package stoker.watch;

/** How input reaches the application. */
public enum Kind {
    BATCH("batch"),
    DSTREAM("dstream"),
    STRUCTURED("structured");

    public final String word;

    Kind(String word) {
        this.word = word;
    }
}
