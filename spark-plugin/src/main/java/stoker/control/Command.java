// SPDX-License-Identifier: Apache-2.0
package stoker.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One line of the command log. Its log's lock guards it; it is changed only through {@link CommandLog}. */
public final class Command {
    public static final String DONE = "done";
    public static final String WAITING = "waiting";
    public static final String FAILED = "failed";

    final long number;
    final String kind;
    final long timeMs;
    final String by;
    final String reason;
    final String from;
    final Map<String, Object> request;
    final Map<String, Map<String, Object>> outcomes = new LinkedHashMap<>();
    String status = WAITING;
    Integer target;
    String error;

    Command(long number, String kind, long timeMs, Asked asked) {
        this.number = number;
        this.kind = kind;
        this.timeMs = timeMs;
        this.by = asked.by;
        this.reason = asked.reason;
        this.from = asked.from;
        this.request = asked.request;
    }

    public long number() {
        return number;
    }

    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("command", number);
        json.put("kind", kind);
        json.put("time_ms", timeMs);
        json.put("by", by);
        json.put("reason", reason);
        json.put("from", from);
        json.put("request", request);
        json.put("status", status);
        List<Object> rows = new ArrayList<>();
        outcomes.values().forEach(outcome -> rows.add(new LinkedHashMap<>(outcome)));
        json.put("outcomes", rows);
        json.put("target", target);
        json.put("error", error);
        return json;
    }
}
