// SPDX-License-Identifier: Apache-2.0
package stoker.spark;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import stoker.control.Bounds;

/** Reads from the application's settings what Spark was told and what it allows, as each cluster manager takes them. */
public final class Settled {
    private static final String[] COMMANDS = {"target", "idle", "force", "drain", "replace"};

    private Settled() {}

    /** @param backend null as long as Spark is starting */
    public static Bounds read(SparkContext context, Allocation allocation, SparkBackend backend) {
        boolean local = context.isLocal();
        SparkConf conf = context.getConf();
        Map<String, String> missing = missing(conf, local, allocation, backend);
        if (local) {
            return new Bounds(null, null, "local_mode", false, true, missing);
        }
        Integer ceiling = null;
        String because = "unknown";
        Integer byCores = standalone(context.master()) ? byCores(conf) : null;
        if (byCores != null) {
            ceiling = byCores;
            because = "cores_max";
        }
        if (allocation.enabled && allocation.max != null && (ceiling == null || allocation.max < ceiling)) {
            ceiling = allocation.max;
            because = "max_executors";
        }
        return new Bounds(told(context.master(), conf), ceiling, because, allocation.enabled, false, missing);
    }

    /**
     * A standalone application takes all cores up to {@code spark.cores.max}, or all there are, and never looks at
     * {@code spark.executor.instances}; everywhere else the instances count, two of them by default.
     */
    static Integer told(String master, SparkConf conf) {
        if (standalone(master)) {
            return byCores(conf);
        }
        Integer instances = number(conf, "spark.executor.instances");
        boolean hasDefault = master.startsWith("yarn") || master.startsWith("k8s");
        return instances == null && hasDefault ? (Integer) 2 : instances;
    }

    private static Integer byCores(SparkConf conf) {
        Integer most = number(conf, "spark.cores.max");
        Integer each = number(conf, "spark.executor.cores");
        return most == null || each == null || each <= 0 ? null : (Integer) (most / each);
    }

    private static Map<String, String> missing(SparkConf conf, boolean local, Allocation allocation, SparkBackend backend) {
        Map<String, String> missing = new LinkedHashMap<>();
        String all = local ? Bounds.LOCAL_MODE : allocation.enabled ? Bounds.DYNAMIC_ALLOCATION
                : backend == null ? Bounds.STARTING : backend.steerable() ? null : Bounds.NOT_SUPPORTED;
        if (all != null) {
            for (String command : COMMANDS) {
                missing.put(command, all);
            }
        }
        boolean decommission = conf.getBoolean("spark.decommission.enabled", false);
        boolean storage = conf.getBoolean("spark.storage.decommission.enabled", false);
        if (!decommission) {
            missing.putIfAbsent("drain", "decommission_disabled");
        } else if (backend != null && !backend.canDecommission()) {
            missing.putIfAbsent("drain", Bounds.NOT_SUPPORTED);
        }
        String migration = all != null ? all : !decommission ? "decommission_disabled"
                : !storage ? "storage_decommission_disabled" : null;
        migrates(missing, "migrates_cache", migration, conf.getBoolean("spark.storage.decommission.rddBlocks.enabled", true));
        migrates(missing, "migrates_shuffle", migration,
                conf.getBoolean("spark.storage.decommission.shuffleBlocks.enabled", true));
        return missing;
    }

    private static void migrates(Map<String, String> missing, String what, String whyNot, boolean chosen) {
        if (whyNot != null || !chosen) {
            missing.put(what, whyNot != null ? whyNot : "storage_decommission_disabled");
        }
    }

    private static boolean standalone(String master) {
        return master.startsWith("spark://") || master.startsWith("local-cluster") || master.startsWith("mesos");
    }

    private static Integer number(SparkConf conf, String key) {
        try {
            String value = conf.get(key, "").trim();
            return value.isEmpty() ? null : (Integer) Integer.parseInt(value);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
