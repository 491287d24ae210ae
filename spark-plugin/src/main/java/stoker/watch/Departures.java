// SPDX-License-Identifier: Apache-2.0
package stoker.watch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import stoker.json.JsonText;

/** Executors that were: the last ones with when and why, all of them by id. */
final class Departures {
    private static final int KEPT = 200;
    private static final int MOST_NUMBERED = 50_000_000;

    private static final class Departed {
        final JsonText json;
        final long revision;

        Departed(JsonText json, long revision) {
            this.json = json;
            this.revision = revision;
        }
    }

    private final Deque<Departed> last = new ArrayDeque<>();
    /** Every id there ever was: an unknown one is a slip, a known one that has gone is not. Ids are nearly always numbers. */
    private final BitSet numbered = new BitSet();
    private final Set<String> named = new HashSet<>();
    private long forgotten;

    void add(Executor e, long removedMs, String reason, long revision) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", e.id);
        row.put("host", e.host);
        row.put("added_ms", e.addedMs);
        row.put("removed_ms", removedMs);
        row.put("reason", reason);
        row.put("by", e.leavesByCommand ? "command" : bySpark(reason) ? "spark" : "lost");
        last.addLast(new Departed(JsonText.of(row), revision));
        if (last.size() > KEPT) {
            forgotten = last.removeFirst().revision;
        }
        int number = number(e.id);
        if (number >= 0) {
            numbered.set(number);
        } else {
            named.add(e.id);
        }
    }

    boolean contains(String id) {
        int number = number(id);
        return number >= 0 ? numbered.get(number) : named.contains(id);
    }

    /** False when some that left after that revision are no longer in the list: then only a full answer is true. */
    boolean completeSince(long revision) {
        return revision >= forgotten;
    }

    List<JsonText> since(long revision) {
        List<JsonText> rows = new ArrayList<>();
        for (Departed departed : last) {
            if (departed.revision > revision) {
                rows.add(departed.json);
            }
        }
        return rows;
    }

    /** The words cluster managers use when Spark itself let it go; everything else was not wanted by anybody. */
    private static boolean bySpark(String reason) {
        String text = reason.toLowerCase(Locale.ROOT);
        return text.contains("killed by driver") || text.contains("decommission") || text.contains("explicit termination")
                || text.contains("deleted by a user or the framework");
    }

    private static int number(String id) {
        if (id.isEmpty() || id.length() > 8 || id.charAt(0) == '0' && id.length() > 1) {
            return -1;
        }
        for (int i = 0; i < id.length(); i++) {
            if (id.charAt(i) < '0' || id.charAt(i) > '9') {
                return -1;
            }
        }
        int number = Integer.parseInt(id);
        return number <= MOST_NUMBERED ? number : -1;
    }
}
