// SPDX-License-Identifier: Apache-2.0
package stoker.cpu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CpuTest {
    private static final long TICK = 10_000_000L;

    @TempDir
    private Path proc;

    private void process(int pid, int parent, long utime, long stime, long cutime, long cstime) throws IOException {
        String line = pid + " (odd ) (name) S " + parent + " 1 1 0 -1 4194560 1 2 3 4 " + utime + ' ' + stime + ' ' + cutime + ' '
                + cstime + " 20 0 1 0 5000 1 2 3\n";
        Files.createDirectories(proc.resolve(String.valueOf(pid)));
        Files.write(proc.resolve(pid + "/stat"), line.getBytes(StandardCharsets.UTF_8));
    }

    private void end(int pid) throws IOException {
        Files.delete(proc.resolve(pid + "/stat"));
        Files.delete(proc.resolve(String.valueOf(pid)));
    }

    @Test
    void readsALineWithBracketsInItsName() {
        byte[] line = "7 (a) b (c)) R 3 1 1 0 -1 0 1 2 3 4 10 20 30 40 20 0 1 0 99 1".getBytes(StandardCharsets.US_ASCII);
        ProcStat stat = ProcStat.parse(line, line.length);
        assertNotNull(stat);
        assertEquals(3, stat.parent);
        assertEquals(100, stat.ticks);
        assertEquals(99, stat.started);
        assertNull(ProcStat.parse(line, 12));
        assertNull(ProcStat.parse(line, line.length - 6), "cut off before the start");
        byte[] odd = "7 (a) R 3 1 1 0 -1 0 1 2 3 4 10 x 30 40 20 0 1 0 99 1\n".getBytes(StandardCharsets.US_ASCII);
        assertNull(ProcStat.parse(odd, odd.length));
        assertNull(ProcStat.parse(new byte[0], 0));
    }

    @Test
    void sumsTheTreeAndNothingElse() throws IOException {
        process(1, 0, 1000, 0, 0, 0);
        process(10, 1, 5, 1, 0, 0);
        process(11, 10, 7, 0, 0, 0);
        process(12, 11, 20, 0, 3, 0);
        process(20, 1, 500, 0, 0, 0);
        ProcessTree tree = new ProcessTree(proc.toFile(), 10);
        assertEquals(36 * TICK, tree.nanos());
        process(13, 11, 4, 0, 0, 0); // a worker forked later is found
        assertEquals(40 * TICK, tree.nanos());
    }

    @Test
    void aWorkersTimeGoesToItsParentAndNothingIsLost() throws IOException {
        process(10, 1, 5, 0, 0, 0);
        process(11, 10, 30, 0, 0, 0);
        ProcessTree tree = new ProcessTree(proc.toFile(), 10);
        assertEquals(35 * TICK, tree.nanos());
        end(11);
        process(10, 1, 6, 0, 30, 0);
        assertEquals(36 * TICK, tree.nanos());
    }

    @Test
    void aWorkerThatEndsBetweenTwoReadsIsNotCountedTwice() throws IOException {
        process(10, 1, 5, 0, 0, 0);
        process(11, 10, 30, 0, 0, 0);
        int[] looks = {0};
        ProcessTree tree = new ProcessTree(new File(proc.toString()) {
            private static final long serialVersionUID = 1L;

            @Override
            public String[] list() {
                looks[0]++;
                String[] names = super.list();
                try {
                    if (looks[0] == 2) {
                        end(11); // its parent was read a moment before
                    } else if (looks[0] == 3) {
                        process(10, 1, 6, 0, 30, 0);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return names;
            }
        }, 10);
        assertEquals(35 * TICK, tree.nanos());
        assertEquals(36 * TICK, tree.nanos());
        assertEquals(36 * TICK, tree.nanos());
    }

    @Test
    void aTreeThatCannotBeReadStandsStill() throws IOException {
        process(10, 1, 5, 0, 0, 0);
        process(11, 10, 700_000_000, 0, 0, 0);
        ProcessTree tree = new ProcessTree(proc.toFile(), 10);
        long before = tree.nanos();
        end(10);
        assertEquals(before, tree.nanos());
        process(10, 1, 7, 0, 0, 0);
        assertEquals(before + 2 * TICK, tree.nanos());
    }

    @Test
    void neverFalls() throws IOException {
        process(10, 1, 5, 0, 0, 0);
        process(11, 10, 30, 0, 0, 0);
        ProcessTree tree = new ProcessTree(proc.toFile(), 10);
        long before = tree.nanos();
        end(11); // it was given to another parent: its time comes to nobody's account
        assertEquals(before, tree.nanos());
        process(10, 1, 9, 0, 0, 0);
        assertEquals(before + 4 * TICK, tree.nanos());
    }

    @Test
    void thisVeryProcessBurns() {
        ProcessTree tree = new ProcessTree();
        long before = tree.nanos();
        long end = System.nanoTime() + 5_000_000_000L;
        while (tree.nanos() < before + 20 * TICK) {
            assertTrue(System.nanoTime() < end, "no CPU time was seen");
        }
    }

    @Test
    void reportsSurviveTheWireAndStrangersDoNot() {
        CpuReport report = CpuReport.fromMessage(new CpuReport("7", 5, 2, 9, true).toMessage());
        assertEquals("7", report.executor);
        assertEquals(5, report.treeNanos);
        assertTrue(report.asks);
        assertNull(CpuReport.fromMessage("hello"));
        assertNull(CpuReport.fromMessage(new Object[] {"stoker.cpu.1", 3, new long[4]}));
        assertNull(CpuReport.fromMessage(new Object[] {"stoker.cpu.1", "3", new long[1]}));
    }

    @Test
    void lateReportsGetTheirTrueTime() {
        CpuBook book = new CpuBook();
        // The executor's clock is at 0 when the driver's is at 100,000; the way takes 5 ms, once 900.
        accept(book, 1, 0, 100_005, 0);
        accept(book, 2, 2_000, 102_900, 0);
        assertEquals(102_006, book.of("1").atMs);
        assertEquals(2.0, book.of("1").seconds);
        accept(book, 1, 1_000, 102_950, 0);
        assertEquals(2.0, book.of("1").seconds, "an overtaken report must not take anything back");
        assertEquals(0.1, book.totals().highestPercent, 1e-9);
    }

    /** @param wallMs what the driver's wall clock shows beyond its steady one */
    private static void accept(CpuBook book, int seconds, long sentMs, long arrivedMs, long wallMs) {
        book.accept(new CpuReport("1", seconds * 1_000_000_000L, seconds * 1_000_000L, sentMs * 1_000_000L, false),
                arrivedMs + wallMs, arrivedMs);
    }

    @Test
    void theDriversClockMayBeSet() {
        CpuBook book = new CpuBook();
        accept(book, 1, 0, 100_005, 0);
        accept(book, 2, 2_000, 102_005, 3_600_000);
        assertEquals(3_702_005, book.of("1").atMs);
        accept(book, 3, 4_000, 104_005, -3_600_000);
        assertEquals(-3_495_995, book.of("1").atMs);
        assertEquals(3.0, book.of("1").seconds);
    }

    @Test
    void anExecutorsClockThatStoodStillIsBelievedAfterThreeReports() {
        CpuBook book = new CpuBook();
        accept(book, 1, 0, 100_000, 0);
        accept(book, 2, 2_000, 702_000, 0);
        accept(book, 3, 4_000, 704_000, 0);
        assertEquals(104_002, book.of("1").atMs);
        accept(book, 4, 6_000, 706_000, 0);
        assertEquals(706_000, book.of("1").atMs);
        accept(book, 5, 8_000, 720_000, 0);
        assertEquals(708_001, book.of("1").atMs, "one that is late is late");
    }

    @Test
    void ofThoseLongGoneOnlyTheSumIsKept() {
        CpuBook book = new CpuBook();
        for (int i = 0; i < 1000; i++) {
            book.accept(new CpuReport("e" + i, 2_000_000_000L, 1_000_000L, 0, false), 0, 0);
            book.departed("e" + i);
        }
        assertNull(book.of("e0"));
        book.accept(new CpuReport("e999", 3_000_000_000L, 1_000_000L, 0, false), 0, 0); // its last report came late
        assertEquals(2001, book.totals().executorSeconds, 1e-6);
        assertEquals(1, book.totals().pluginSeconds, 1e-6);
    }

    @Test
    void ownThreadsAreCounted() throws Exception {
        OwnCost cost = new OwnCost();
        Thread thread = new Thread(() -> {
            cost.adoptThisThread();
            long end = System.nanoTime() + 2_000_000_000L;
            while (cost.nanos() < 30_000_000L && System.nanoTime() < end) {
                Thread.yield();
            }
        });
        thread.start();
        thread.join();
        long after = cost.nanos();
        assertTrue(after >= 30_000_000L);
        assertEquals(after, cost.nanos(), "an ended thread keeps what it used");
    }
}
