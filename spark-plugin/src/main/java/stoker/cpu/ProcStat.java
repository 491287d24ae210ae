// SPDX-License-Identifier: Apache-2.0
package stoker.cpu;

import java.nio.charset.StandardCharsets;

/** One line of {@code /proc/<pid>/stat}: who the parent is and what was burned. */
final class ProcStat {
    final int parent;
    /** Clock ticks of the process and of its children that ended and were waited for. */
    final long ticks;
    /** Ticks after boot; a process number is used again, the pair of both is not. */
    final long started;

    private ProcStat(int parent, long ticks, long started) {
        this.parent = parent;
        this.ticks = ticks;
        this.started = started;
    }

    /** Null when the line is not one: processes end while they are read. */
    static ProcStat parse(byte[] line, int length) {
        // The name stands in brackets and may hold anything, brackets and blanks too: fields count from the last ')'.
        int at = length - 1;
        while (at >= 0 && line[at] != ')') {
            at--;
        }
        if (at < 0) {
            return null;
        }
        String[] fields = new String(line, at + 1, length - at - 1, StandardCharsets.US_ASCII).trim().split(" +");
        if (fields.length < 20) {
            return null;
        }
        try {
            // proc(5) counts from 1 and the name is field 2, so field n of the manual is fields[n - 3].
            long ticks = 0;
            for (int field = 14; field <= 17; field++) {
                ticks += Long.parseLong(fields[field - 3]);
            }
            return new ProcStat(Integer.parseInt(fields[1]), ticks, Long.parseLong(fields[22 - 3]));
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
