// SPDX-License-Identifier: Apache-2.0
package stoker.spark;

import com.codahale.metrics.Gauge;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;

/** Spark's dynamic allocation: whether it is at work, with which settings, and what it wants at the moment. */
public final class Allocation {
    /** What Spark's own "never" comes to; anything near it is no time-out at all. */
    private static final long NEVER_S = Integer.MAX_VALUE;

    public final boolean enabled;
    /** Null = not limited, or never. Seconds. */
    public final Integer min;
    public final Integer max;
    public final Integer initial;
    public final Long idleS;
    public final Long cachedS;
    public final Long shuffleS;
    public final boolean shuffleTracking;
    public final boolean shuffleService;

    private final SparkContext context;

    public Allocation(SparkContext context, boolean local) {
        this.context = context;
        SparkConf conf = context.getConf();
        boolean core = conf.getBoolean("spark.dynamicAllocation.enabled", false);
        boolean streaming = conf.getBoolean("spark.streaming.dynamicAllocation.enabled", false);
        // In local mode Spark ignores both; "local-cluster" counts as a cluster.
        this.enabled = !local && (core || streaming);
        String prefix = core || !streaming ? "spark.dynamicAllocation." : "spark.streaming.dynamicAllocation.";
        this.min = number(conf, prefix + "minExecutors");
        this.max = number(conf, prefix + "maxExecutors");
        this.initial = number(conf, prefix + "initialExecutors");
        // The manager of DStreams goes by how long batches take and knows no idle time-out.
        this.idleS = streaming && !core ? null : seconds(conf, "spark.dynamicAllocation.executorIdleTimeout", 60L);
        this.cachedS = seconds(conf, "spark.dynamicAllocation.cachedExecutorIdleTimeout", null);
        this.shuffleS = seconds(conf, "spark.dynamicAllocation.shuffleTracking.timeout", null);
        this.shuffleService = conf.getBoolean("spark.shuffle.service.enabled", false);
        // Its default was turned from false to true with Spark 3.4. With the service on, Spark does not track.
        boolean byDefault = !context.version().startsWith("3.3");
        this.shuffleTracking = conf.getBoolean("spark.dynamicAllocation.shuffleTracking.enabled", byDefault) && !shuffleService;
    }

    /**
     * What Spark's manager wants now, over all resource profiles; null when it cannot be asked. The metric is the one
     * view of it that has kept its name through all versions.
     */
    public Integer target() {
        try {
            Object manager = Seqs.orNull(context.executorAllocationManager());
            if (manager == null) {
                return null;
            }
            Object source = Reflect.call(manager, "executorAllocationManagerSource");
            com.codahale.metrics.MetricRegistry registry =
                    (com.codahale.metrics.MetricRegistry) Reflect.call(source, "metricRegistry");
            Gauge<?> gauge = registry.getGauges().get("executors.numberTargetExecutors");
            return gauge == null ? null : ((Number) gauge.getValue()).intValue();
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            return null;
        }
    }

    public Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("enabled", enabled);
        json.put("min", min);
        json.put("max", max);
        json.put("initial", initial);
        json.put("idle_timeout_s", idleS);
        json.put("cached_idle_timeout_s", cachedS);
        json.put("shuffle_timeout_s", shuffleS);
        json.put("shuffle_tracking", shuffleTracking);
        json.put("shuffle_service", shuffleService);
        return json;
    }

    private static Integer number(SparkConf conf, String key) {
        try {
            String value = conf.get(key, "").trim();
            int number = value.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(value);
            return number == Integer.MAX_VALUE ? null : (Integer) number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static Long seconds(SparkConf conf, String key, Long fallback) {
        try {
            if (!conf.contains(key)) {
                return fallback;
            }
            long seconds = conf.getTimeAsSeconds(key);
            return seconds >= NEVER_S ? null : (Long) seconds;
        } catch (RuntimeException e) {
            return fallback;
        }
    }
}
