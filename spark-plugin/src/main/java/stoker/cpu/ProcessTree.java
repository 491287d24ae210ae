// SPDX-License-Identifier: Apache-2.0
package stoker.cpu;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * CPU time of this JVM and all its descendants, in nanoseconds, never falling.
 *
 * <p>With PySpark the work is done in Python worker processes: the JVM alone showed 4 % while they burned a core. What a
 * child used comes to its parent's account when it ends, so {@code utime + stime + cutime + cstime} summed over the tree
 * loses nothing. Parents are read before their children: a child that ends in between is then in neither place, and a
 * second look finds it in its parent's account. What is still less after that look (a child given to another parent) is
 * gone for good, and the sum is held level.
 *
 * <p>Not thread-safe; each owner has its own. Where there never was a /proc the JVM's own time stands in.
 */
public final class ProcessTree {
    /** USER_HZ, which the kernel shows to user space: 100 on every architecture Spark runs on. */
    private static final long NANOS_PER_TICK = 1_000_000_000L / 100;
    /** Every so often every process is looked at again, for a process number may have been given to a child of ours. */
    private static final int FULL_ROUND = 30;

    private final File proc;
    private final int self;
    private final byte[] buffer = new byte[1024];
    /** Processes that are known not to be ours: one look is enough, a parent does not become ours later. */
    private final Set<Integer> foreign = new HashSet<>();
    private final Map<Integer, Integer> parents = new HashMap<>();
    private int round;
    private boolean seenTree;
    private long last;
    private long lost;

    public ProcessTree() {
        this(new File("/proc"), ownPid());
    }

    ProcessTree(File proc, int self) {
        this.proc = proc;
        this.self = self;
    }

    /** True when descendants are counted; false when only the JVM can be seen. */
    public boolean seesChildren() {
        return self > 0 && stat(self) != null;
    }

    public long nanos() {
        long now = self > 0 ? tree() : -1;
        if (now >= 0 && now < last) {
            now = tree();
        }
        if (now < 0) {
            if (seenTree) { // Out of file handles, say: the JVM's own time would look like a fall of all the rest.
                return last + lost;
            }
            now = jvm();
        } else {
            seenTree = true;
        }
        if (now < last) {
            lost += last - now;
        }
        last = now;
        return now + lost;
    }

    private long tree() {
        Map<Integer, List<Integer>> children = look();
        ArrayDeque<Integer> next = new ArrayDeque<>();
        next.add(self);
        long ticks = 0;
        boolean seen = false;
        while (!next.isEmpty()) {
            int pid = next.poll();
            ProcStat stat = stat(pid);
            if (stat == null) {
                continue;
            }
            seen = true;
            ticks += stat.ticks;
            List<Integer> below = children.get(pid);
            if (below != null) {
                next.addAll(below);
            }
        }
        return seen ? ticks * NANOS_PER_TICK : -1;
    }

    /** Who is whose child now. Only processes never seen before are opened; that keeps a crowded machine cheap. */
    private Map<Integer, List<Integer>> look() {
        if (round++ % FULL_ROUND == 0) {
            foreign.clear();
            parents.clear();
        }
        Set<Integer> alive = new HashSet<>();
        String[] names = proc.list();
        for (String name : names == null ? new String[0] : names) {
            int pid = number(name);
            if (pid <= 0) {
                continue;
            }
            alive.add(pid);
            if (pid != self && !foreign.contains(pid) && !parents.containsKey(pid)) {
                ProcStat stat = stat(pid);
                if (stat != null) {
                    parents.put(pid, stat.parent);
                }
            }
        }
        foreign.retainAll(alive);
        parents.keySet().retainAll(alive);
        Map<Integer, List<Integer>> children = new HashMap<>();
        parents.forEach((pid, parent) -> children.computeIfAbsent(parent, p -> new ArrayList<>()).add(pid));
        forgetForeign(children);
        return children;
    }

    private void forgetForeign(Map<Integer, List<Integer>> children) {
        Set<Integer> ours = new HashSet<>();
        ArrayDeque<Integer> next = new ArrayDeque<>();
        next.add(self);
        while (!next.isEmpty()) {
            for (int child : children.getOrDefault(next.poll(), new ArrayList<>())) {
                if (ours.add(child)) {
                    next.add(child);
                }
            }
        }
        parents.keySet().removeIf(pid -> !ours.contains(pid) && foreign.add(pid));
    }

    private ProcStat stat(int pid) {
        try (FileInputStream in = new FileInputStream(new File(proc, pid + "/stat"))) {
            int length = in.read(buffer);
            return length <= 0 ? null : ProcStat.parse(buffer, length);
        } catch (IOException e) {
            return null; // It has ended, or is hidden from us.
        }
    }

    private static long jvm() {
        java.lang.management.OperatingSystemMXBean bean = ManagementFactory.getOperatingSystemMXBean();
        return bean instanceof com.sun.management.OperatingSystemMXBean
                ? Math.max(0, ((com.sun.management.OperatingSystemMXBean) bean).getProcessCpuTime()) : 0;
    }

    private static int ownPid() {
        try {
            return number(new File("/proc/self").getCanonicalFile().getName());
        } catch (IOException e) {
            return -1;
        }
    }

    private static int number(String name) {
        int value = 0;
        for (int i = 0; i < name.length(); i++) {
            int digit = name.charAt(i) - '0';
            if (digit < 0 || digit > 9 || value > 100_000_000) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
