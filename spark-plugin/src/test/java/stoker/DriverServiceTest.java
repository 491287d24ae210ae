// SPDX-License-Identifier: Apache-2.0
package stoker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.junit.jupiter.api.Test;
import stoker.control.Backend;
import stoker.control.Body;
import stoker.control.Bounds;
import stoker.control.Clock;
import stoker.control.CommandLog;
import stoker.control.ControlThread;
import stoker.control.Controller;
import stoker.control.Lease;
import stoker.control.Removals;
import stoker.control.Target;
import stoker.cpu.CpuBook;
import stoker.cpu.OwnCost;
import stoker.json.JsonReader;
import stoker.json.JsonWriter;
import stoker.spark.Allocation;
import stoker.spark.Audit;
import stoker.spark.SparkBackend;
import stoker.watch.Revision;
import stoker.watch.Watch;

/** What /state says belongs together. */
class DriverServiceTest {
    private final OwnCost cost = new OwnCost();
    private final ControlThread thread = new ControlThread(cost, 10_000);
    private final Revision revision = new Revision();
    private final AtomicBoolean changing = new AtomicBoolean();
    private final Bounds bounds = new Bounds(8, 8, "cores_max", false, false, Collections.emptyMap());
    private final DriverService.Parts parts = new DriverService.Parts();

    private static Backend acknowledging() {
        return (Backend) Proxy.newProxyInstance(Backend.class.getClassLoader(), new Class<?>[] {Backend.class}, (proxy, method, args) ->
                method.getName().equals("requestTotal") ? Boolean.TRUE : Collections.emptySet());
    }

    private DriverService service(SparkContext context) {
        Clock clock = new Clock(System::currentTimeMillis, System::currentTimeMillis);
        Backend backend = acknowledging();
        parts.context = context;
        parts.clock = System::currentTimeMillis;
        parts.revision = revision;
        parts.watch = new Watch(this::timeOfState, revision, new CpuBook(), false);
        parts.catchUp = () -> { };
        parts.audit = new Audit(context, new SparkBackend(context), parts.watch, parts.catchUp, cost);
        parts.allocation = new Allocation(context, true);
        parts.log = new CommandLog(System::currentTimeMillis);
        parts.lease = new Lease(clock, 0);
        parts.target = new Target(backend, () -> bounds, revision::next, revision::isOurs);
        parts.removals = new Removals(backend, new WatchFleet(parts.watch), parts.target, parts.log, thread, clock);
        parts.controller = new Controller(backend, () -> bounds, parts.target, parts.removals, parts.lease, parts.log, thread);
        return new DriverService(parts, bounds);
    }

    /** The picture is asked for the time before it says its revision: here somebody sets the target in between. */
    private long timeOfState() {
        if (changing.compareAndSet(true, false)) {
            try {
                set("{\"total\":5}");
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
        return System.currentTimeMillis();
    }

    private void set(String json) throws Exception {
        parts.controller.target(Body.of(JsonReader.read(json)), "test");
    }

    @Test
    void aNewRevisionNeverComesWithAnOldTarget() throws Exception {
        SparkContext context = new SparkContext(new SparkConf(false).setMaster("local[1]").setAppName("state")
                .set("spark.ui.enabled", "false").set("spark.driver.host", "127.0.0.1").set("spark.driver.bindAddress", "127.0.0.1"));
        try {
            DriverService service = service(context);
            set("{\"total\":4}");
            changing.set(true);
            JsonWriter json = new JsonWriter().object();
            service.state(json, null);
            Map<?, ?> state = (Map<?, ?>) JsonReader.read(json.endObject().toString());
            assertTrue((Long) state.get("revision") >= parts.target.changedAt());
            assertEquals(5L, state.get("target"));
        } finally {
            parts.audit.stop();
            thread.stop();
            context.stop();
        }
    }
}
