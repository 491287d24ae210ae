// SPDX-License-Identifier: Apache-2.0
package stoker.json;

import java.util.List;
import java.util.Map;

/**
 * A value that is written as JSON once, by whoever needs it first, and copied from then on: every poll carries hundreds of
 * rows about executors, jobs and batches that do not change any more. Immutable to its users; any thread.
 */
public final class JsonText {
    /** A map or a list, until it is written. */
    private volatile Object unwritten;
    private volatile String text;

    private JsonText(Object unwritten) {
        this.unwritten = unwritten;
    }

    /** @param members must not be changed any more */
    public static JsonText of(Map<String, Object> members) {
        return new JsonText(members);
    }

    /** @param items must not be changed any more */
    public static JsonText of(List<?> items) {
        return new JsonText(items);
    }

    @Override
    public String toString() {
        Object value = unwritten;
        if (value != null) {
            // Two threads may both write it; they write the same.
            text = new JsonWriter().item(value).toString();
            unwritten = null;
        }
        return text;
    }
}
