// SPDX-License-Identifier: Apache-2.0
package stoker.json;

import java.util.Map;

/**
 * A value that is JSON already. What does not change is written once and then copied: every poll carries hundreds of rows
 * about executors, jobs and batches that were.
 */
public final class JsonText {
    private final String text;

    private JsonText(String text) {
        this.text = text;
    }

    public static JsonText of(Map<String, Object> members) {
        JsonWriter json = new JsonWriter().object();
        members.forEach(json::field);
        return new JsonText(json.endObject().toString());
    }

    @Override
    public String toString() {
        return text;
    }
}
