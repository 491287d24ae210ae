// SPDX-License-Identifier: Apache-2.0
package stoker.watch;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Input records by kind. None is counted twice: a stage of a streaming job counts with its batch. */
final class Records {
    private final Map<Kind, RateWindow> windows = new EnumMap<>(Kind.class);
    private final long sinceMs;

    Records(long sinceMs) {
        this.sinceMs = sinceMs;
        for (Kind kind : Kind.values()) {
            windows.put(kind, new RateWindow());
        }
    }

    void add(Kind kind, long records, long atMs) {
        if (records > 0) {
            windows.get(kind).add(records, atMs);
        }
    }

    Map<String, Object> toJson(long now) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("since_ms", sinceMs);
        windows.forEach((kind, window) -> {
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("total", window.total());
            figures.put("last_60s", window.lastMinute(now));
            json.put(kind.word, figures);
        });
        return json;
    }
}
