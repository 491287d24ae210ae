// SPDX-License-Identifier: Apache-2.0
package stoker;

import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import stoker.control.Body;
import stoker.control.Bounds;
import stoker.control.CommandLog;
import stoker.control.Controller;
import stoker.control.Lease;
import stoker.control.Refusal;
import stoker.control.Removals;
import stoker.control.Target;
import stoker.http.Service;
import stoker.json.JsonWriter;
import stoker.spark.Allocation;
import stoker.spark.Audit;
import stoker.watch.LeaveRules;
import stoker.watch.Revision;
import stoker.watch.State;
import stoker.watch.Watch;

/** What the API says about this driver: puts together what the rooms know. Any number of threads. */
final class DriverService implements Service {
    private static final String[] CAPABILITIES = {"target", "idle", "force", "drain", "migrates_cache", "migrates_shuffle", "replace"};

    /** The rooms it asks; filled once by the driver's side. */
    static final class Parts {
        SparkContext context;
        LongSupplier clock;
        Revision revision;
        Watch watch;
        Runnable catchUp;
        Audit audit;
        Figures figures;
        Allocation allocation;
        Target target;
        Removals removals;
        Lease lease;
        CommandLog log;
        Controller controller;
    }

    private final Parts parts;
    private final String instance = Long.toHexString(new SecureRandom().nextLong());
    private final Long forceKillS;
    private volatile String application;
    private volatile Bounds bounds;

    DriverService(Parts parts, Bounds bounds) {
        this.parts = parts;
        this.bounds = bounds;
        this.forceKillS = forceKill(parts.context.getConf());
    }

    /** Spark has given the id, and its scheduler runs. */
    void started(String applicationId, Bounds now) {
        bounds = now;
        application = applicationId;
    }

    Bounds bounds() {
        return bounds;
    }

    @Override
    public void envelope(JsonWriter json) {
        envelope(json, parts.revision.current());
    }

    private void envelope(JsonWriter json, long revision) {
        json.field("application", application).field("instance", instance).field("revision", revision);
    }

    @Override
    public void health(JsonWriter json, Boolean tokenOk, boolean mayModify) {
        Bounds now = bounds;
        envelope(json);
        json.field("time_ms", parts.clock.getAsLong());
        json.object("plugin").field("version", Version.PLUGIN).field("api", Version.API).endObject();
        json.field("spark", spark());
        json.object("capabilities");
        for (String capability : CAPABILITIES) {
            json.field(capability, now.whyNot(capability) == null);
        }
        json.endObject();
        json.field("because", now.missing());
        json.field("owner", owner());
        json.field("dynamic_allocation", parts.allocation.toJson());
        json.object("access").field("token_ok", tokenOk).field("may_modify", mayModify).endObject();
        json.field("cost", parts.figures.toJson());
    }

    private Map<String, Object> spark() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", parts.context.version());
        json.put("scala", scala.util.Properties.versionNumberString());
        json.put("java", System.getProperty("java.version"));
        json.put("master", parts.context.master());
        json.put("user", parts.context.sparkUser());
        json.put("app_name", parts.context.appName());
        json.put("started_ms", parts.context.startTime());
        return json;
    }

    @Override
    public void state(JsonWriter json, Long since) {
        parts.audit.wasRead();
        Bounds now = bounds;
        Integer spark = now.dynamicAllocation ? parts.allocation.target() : now.told;
        parts.catchUp.run();
        State state = parts.watch.state(since, rules(spark));
        // After the revision: an older target must not go out with a newer revision, or "expect" would let two changes pass.
        Integer commanded = parts.target.commanded();
        Integer target = commanded != null ? commanded : spark;
        envelope(json, state.revision);
        json.field("time_ms", state.timeMs).field("full", state.full);
        json.field("target", target);
        json.field("target_because", commanded != null ? "command" : target == null ? "unknown"
                : now.dynamicAllocation ? "dynamic_allocation" : "configuration");
        json.field("ceiling", now.ceilingJson());
        json.field("owner", owner());
        json.object("counts").field("registered", state.registered).field("usable", state.usable).field("busy", state.busy)
                .field("pending", target == null ? null : (Object) Math.max(0, target - state.registered)).endObject();
        json.object("tasks").field("running", state.running).field("pending", state.pending).endObject();
        json.field("slots", state.slots);
        json.field("records", state.records);
        rows(json, "executors", state.executors);
        rows(json, "departed", state.departed);
        json.field("batches", state.batches).field("jobs", state.jobs);
        json.field("release_until_ms", parts.removals.untilMs());
    }

    @Override
    public void commands(JsonWriter json, Long since) {
        envelope(json);
        rows(json, "commands", parts.log.since(since == null ? 0 : since));
    }

    @Override
    public void requireApplication(String asked) throws Refusal {
        String mine = application;
        if (mine == null) {
            throw new Refusal("starting", "Spark is still starting.").with("retry_after_s", 1);
        }
        if (!mine.equals(asked)) {
            throw new Refusal("other_application", "This driver runs another application.").with("asked", asked);
        }
    }

    @Override
    public Map<String, Object> change(String name, Body body, String from) throws Refusal {
        switch (name) {
            case "target":
                return parts.controller.target(body, from);
            case "removals":
                return parts.controller.removals(body, from);
            default:
                return parts.controller.owner(body, from);
        }
    }

    private Map<String, Object> owner() {
        Map<String, Object> owner = parts.lease.toJson();
        if (bounds.dynamicAllocation) {
            owner.put("kind", "spark");
        }
        return owner;
    }

    private LeaveRules rules(Integer target) {
        Allocation allocation = parts.allocation;
        LeaveRules rules = new LeaveRules();
        rules.dynamicAllocation = allocation.enabled;
        rules.min = allocation.min;
        rules.target = target;
        rules.idleS = allocation.idleS;
        rules.cachedS = allocation.cachedS;
        rules.shuffleS = allocation.shuffleS;
        rules.shuffleTracking = allocation.shuffleTracking;
        rules.forceKillS = forceKillS;
        return rules;
    }

    private static Long forceKill(SparkConf conf) {
        try {
            String key = "spark.executor.decommission.forceKillTimeout";
            return conf.contains(key) ? (Long) conf.getTimeAsSeconds(key) : null;
        } catch (RuntimeException e) {
            return null;
        }
    }

    private static void rows(JsonWriter json, String name, List<?> rows) {
        json.array(name);
        rows.forEach(json::item);
        json.endArray();
    }
}
