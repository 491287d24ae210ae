// SPDX-License-Identifier: Apache-2.0
package stoker.cpu;

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
        // proc(5) counts from 1, and the name is field 2: the parent is 4, the ticks are 14 to 17, the start is 22. Read as
        // bytes, for a look at a machine reads hundreds of such lines.
        int field = 2;
        long parent = 0;
        long ticks = 0;
        at++;
        while (at < length) {
            while (at < length && line[at] == ' ') {
                at++;
            }
            int start = at;
            long value = 0;
            boolean number = true;
            while (at < length && line[at] > ' ') {
                int digit = line[at++] - '0';
                number &= digit >= 0 && digit <= 9;
                value = value * 10 + digit;
            }
            boolean wanted = ++field == 4 || field >= 14 && field <= 17 || field == 22;
            if (wanted && (!number || at == start)) {
                return null;
            }
            if (field == 4) {
                parent = value;
            } else if (field == 22) {
                return new ProcStat((int) parent, ticks, value);
            } else if (wanted) {
                ticks += value;
            }
        }
        return null;
    }
}
