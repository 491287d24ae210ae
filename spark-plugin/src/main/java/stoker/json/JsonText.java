// SPDX-License-Identifier: Apache-2.0
package stoker.json;

import java.util.Map;

/**
 * A value that is written as JSON once, by whoever needs it first, and copied from then on: every poll carries hundreds of
 * rows about executors, jobs and batches that do not change any more. Immutable to its users; any thread.
 */
public final class JsonText {
    private volatile Map<String, Object> members;
    private volatile String text;

    private JsonText(Map<String, Object> members) {
        this.members = members;
    }

    /** @param members must not be changed any more */
    public static JsonText of(Map<String, Object> members) {
        return new JsonText(members);
    }

    @Override
    public String toString() {
        Map<String, Object> unwritten = members;
        if (unwritten != null) {
            // Two threads may both write it; they write the same.
            JsonWriter json = new JsonWriter().object();
            unwritten.forEach(json::field);
            text = json.endObject().toString();
            members = null;
        }
        return text;
    }
}
