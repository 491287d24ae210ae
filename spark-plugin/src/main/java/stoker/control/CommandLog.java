// SPDX-License-Identifier: Apache-2.0
package stoker.control;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/** What was asked, by whom, why, and what came of it: the last {@value #KEPT}. Any thread. */
public final class CommandLog {
    private static final int KEPT = 500;

    private final LongSupplier clock;
    private final Deque<Command> last = new ArrayDeque<>();
    private long count;

    public CommandLog(LongSupplier clock) {
        this.clock = clock;
    }

    public synchronized Command open(String kind, Asked asked) {
        Command command = new Command(++count, kind, clock.getAsLong(), asked);
        last.addLast(command);
        if (last.size() > KEPT) {
            last.removeFirst();
        }
        return command;
    }

    public synchronized void outcome(Command command, String id, String outcome) {
        Map<String, Object> row = command.outcomes.computeIfAbsent(id, i -> new LinkedHashMap<>());
        if (!outcome.equals(row.get("outcome"))) {
            row.put("id", id);
            row.put("outcome", outcome);
            row.put("at_ms", clock.getAsLong());
        }
    }

    /** The executor is off Spark's own list: accepted has become done. */
    public synchronized void left(Command command, String id) {
        Map<String, Object> row = command.outcomes.get(id);
        if (row != null) {
            row.putIfAbsent("left_ms", clock.getAsLong());
        }
    }

    public synchronized void target(Command command, Integer target) {
        command.target = target;
    }

    public synchronized void close(Command command, String status, String error) {
        command.status = status;
        command.error = error;
    }

    public synchronized List<Map<String, Object>> since(long number) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Command command : last) {
            if (command.number > number) {
                rows.add(command.toJson());
            }
        }
        return rows;
    }

    /** What the answer to a removal shows: id and outcome. */
    public synchronized List<Map<String, Object>> outcomes(Command command) {
        List<Map<String, Object>> rows = new ArrayList<>();
        command.outcomes.values().forEach(outcome -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("id", outcome.get("id"));
            row.put("outcome", outcome.get("outcome"));
            rows.add(row);
        });
        return rows;
    }
}
