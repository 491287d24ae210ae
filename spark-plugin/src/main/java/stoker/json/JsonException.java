// SPDX-License-Identifier: Apache-2.0
package stoker.json;

/** What was read is not JSON, or more of it than we are willing to hold. The message says where. */
public final class JsonException extends Exception {
    private static final long serialVersionUID = 1L;

    JsonException(String message, int at) {
        super(message + " at character " + at);
    }
}
