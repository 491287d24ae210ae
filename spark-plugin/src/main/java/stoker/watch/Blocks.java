// SPDX-License-Identifier: Apache-2.0
package stoker.watch;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Which blocks lie where: cached partitions of RDDs for what a release would lose, all others for the memory they fill. */
final class Blocks {
    /** The blocks of one executor, with their sums kept along. */
    static final class Held {
        /** RDD to partition to {memory, disk}. */
        private final Map<Integer, Map<Integer, long[]>> rdds = new HashMap<>();
        private final Map<String, Long> others = new HashMap<>();
        private int cachedBlocks;
        private long cachedMemory;
        private long cachedDisk;
        private long otherMemory;

        int cachedBlocks() {
            return cachedBlocks;
        }

        long cachedBytes() {
            return cachedMemory + cachedDisk;
        }

        long memoryBytes() {
            return cachedMemory + otherMemory;
        }

        private void count(long[] sizes, int sign) {
            cachedBlocks += sign;
            cachedMemory += sign * sizes[0];
            cachedDisk += sign * sizes[1];
        }
    }

    /** RDD to how many copies there are of each of its partitions, over all executors. */
    private final Map<Integer, Copies> copies = new HashMap<>();

    void cached(Held held, int rdd, int partition, long memory, long disk) {
        Map<Integer, long[]> partitions = held.rdds.computeIfAbsent(rdd, r -> new HashMap<>());
        long[] before = partitions.put(partition, new long[] {memory, disk});
        if (before != null) {
            held.count(before, -1);
        } else {
            changeCopies(rdd, partition, 1);
        }
        held.count(partitions.get(partition), 1);
    }

    void dropped(Held held, int rdd, int partition) {
        Map<Integer, long[]> partitions = held.rdds.get(rdd);
        long[] before = partitions == null ? null : partitions.remove(partition);
        if (before != null) {
            held.count(before, -1);
            changeCopies(rdd, partition, -1);
            if (partitions.isEmpty()) {
                held.rdds.remove(rdd);
            }
        }
    }

    /** True when something of the RDD was held. */
    boolean unpersisted(Held held, int rdd) {
        Map<Integer, long[]> partitions = held.rdds.remove(rdd);
        if (partitions == null) {
            return false;
        }
        partitions.forEach((partition, sizes) -> {
            held.count(sizes, -1);
            changeCopies(rdd, partition, -1);
        });
        return true;
    }

    void executorGone(Held held) {
        for (Integer rdd : held.rdds.keySet().toArray(new Integer[0])) {
            unpersisted(held, rdd);
        }
    }

    void other(Held held, String name, long memory) {
        Long before = memory > 0 ? held.others.put(name, memory) : held.others.remove(name);
        held.otherMemory += memory - (before == null ? 0 : before);
    }

    boolean isCached(int rdd, int partition) {
        Copies all = copies.get(rdd);
        return all != null && partition >= 0 && partition < all.of.length && all.of[partition] > 0;
    }

    private void changeCopies(int rdd, int partition, int by) {
        Copies all = copies.computeIfAbsent(rdd, r -> new Copies());
        if (partition >= all.of.length) {
            all.of = Arrays.copyOf(all.of, Math.max(partition + 1, all.of.length * 2));
        }
        all.of[partition] += by;
        all.sum += by;
        if (all.sum == 0) {
            copies.remove(rdd);
        }
    }

    private static final class Copies {
        int[] of = new int[16];
        int sum;
    }
}
