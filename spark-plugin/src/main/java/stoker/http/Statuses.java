// SPDX-License-Identifier: Apache-2.0
package stoker.http;

import java.util.HashMap;
import java.util.Map;

/** Which HTTP status goes with which error code (API.md, "Errors"). */
final class Statuses {
    private static final Map<String, Integer> OF = new HashMap<>();

    static {
        put(400, "bad_json", "bad_request");
        put(401, "token_missing", "token_wrong");
        put(403, "modify_denied", "cross_origin");
        put(404, "unknown_path");
        put(405, "method_not_allowed");
        put(409, "other_application", "revision_changed", "owned");
        put(413, "too_large");
        put(415, "not_json");
        put(422, "unknown_executors", "dynamic_allocation", "not_capable", "local_mode", "refused_by_spark");
        put(429, "too_many_requests");
        put(503, "starting");
        put(504, "no_answer");
    }

    private Statuses() {}

    static int of(String code) {
        return OF.getOrDefault(code, 500);
    }

    private static void put(int status, String... codes) {
        for (String code : codes) {
            OF.put(code, status);
        }
    }
}
