// SPDX-License-Identifier: Apache-2.0
package stoker;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.function.LongSupplier;
import org.apache.spark.SparkContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stoker.control.Bounds;
import stoker.control.Clock;
import stoker.control.CommandLog;
import stoker.control.ControlThread;
import stoker.control.Controller;
import stoker.control.Lease;
import stoker.control.Reminder;
import stoker.control.Removals;
import stoker.control.Target;
import stoker.cpu.CpuBook;
import stoker.cpu.CpuReport;
import stoker.cpu.OwnCost;
import stoker.http.Endpoint;
import stoker.http.Guard;
import stoker.http.OwnPort;
import stoker.http.UiDoor;
import stoker.spark.Allocation;
import stoker.spark.Audit;
import stoker.spark.EventListener;
import stoker.spark.Settled;
import stoker.spark.SparkBackend;
import stoker.spark.UiTls;
import stoker.token.TokenSource;
import stoker.watch.Revision;
import stoker.watch.Watch;

/** Puts the rooms together and owns what has to be stopped. */
final class Driver {
    private static final Logger LOG = LoggerFactory.getLogger(Driver.class);
    /** How long a request waits for Spark, whose own patience is two minutes. */
    private static final long PATIENCE_MS = 20_000;

    private final LongSupplier clock = System::currentTimeMillis;
    private final LongSupplier steady = () -> System.nanoTime() / 1_000_000;
    private final Clock clocks = new Clock(clock, steady);
    private final SparkContext context;
    private final Settings settings;
    private final OwnCost cost = new OwnCost();
    private final CpuBook book = new CpuBook();
    private final SparkBackend backend;
    private final Allocation allocation;
    private final ControlThread control = new ControlThread(cost, PATIENCE_MS);
    private final Watch watch;
    private final EventListener listener;
    private final Audit audit;
    private final DriverService service;
    private final Reminder reminder;
    private Endpoint endpoint;
    private OwnPort port;

    Driver(SparkContext context, Settings settings) {
        this.context = context;
        this.settings = settings;
        backend = new SparkBackend(context);
        allocation = new Allocation(context, context.isLocal());
        Revision revision = new Revision();
        watch = new Watch(clock, revision, book, allocation.shuffleService);
        listener = new EventListener(watch, cost, context.getConf().getInt("spark.task.cpus", 1));
        audit = new Audit(context, backend, watch, listener::catchUp, cost);
        DriverService.Parts parts = new DriverService.Parts();
        service = new DriverService(fill(parts, revision), Settled.read(context, allocation, null));
        reminder = new Reminder(parts.target, control);
    }

    private DriverService.Parts fill(DriverService.Parts parts, Revision revision) {
        parts.context = context;
        parts.clock = clock;
        parts.revision = revision;
        parts.watch = watch;
        parts.catchUp = listener::catchUp;
        parts.audit = audit;
        parts.figures = new Figures(steady, cost, book);
        parts.allocation = allocation;
        parts.log = new CommandLog(clock);
        parts.lease = new Lease(clocks, settings.holdMs());
        parts.target = new Target(backend, this::bounds, revision::next, revision::isOurs);
        parts.removals = new Removals(backend, new WatchFleet(watch), parts.target, parts.log, control, clocks);
        parts.controller = new Controller(backend, this::bounds, parts.target, parts.removals, parts.lease, parts.log, control);
        return parts;
    }

    private Bounds bounds() {
        return service.bounds();
    }

    /** Within {@code init}: listen first, so that no executor is missed. */
    void open() {
        listen();
        Guard guard = new Guard(TokenSource.from(settings), user -> context.env().securityManager().checkModifyPermissions(user), steady);
        endpoint = new Endpoint(service, guard, cost);
        openPort();
    }

    /**
     * Within {@code registerMetrics}. The web UI is bound long before, but Spark 3.3 attaches all handlers it knows once
     * more when it has started, and one that is attached already ends the application there ("IllegalStateException:
     * STARTED").
     */
    void started(String applicationId) {
        service.started(applicationId, Settled.read(context, allocation, backend));
        audit.start();
        reminder.start();
        openUi();
    }

    /**
     * On the queue of Spark's own status listener. A queue of ours would not wait for that one, but its thread would be
     * woken for every single event, and on a quiet driver this alone cost more than all the rest of the plugin.
     */
    private void listen() {
        try {
            context.listenerBus().addToStatusQueue(listener);
        } catch (LinkageError e) {
            LOG.info("Stoker: this Spark has no queue for status listeners; the shared one is used");
            context.addSparkListener(listener);
        }
    }

    private void openUi() {
        if (context.ui().isEmpty()) {
            if (settings.port() == null) {
                LOG.warn("Stoker: the web UI is off and {} is not set, so the plugin cannot be reached", Settings.PORT);
            }
            return;
        }
        try {
            UiDoor.open(context.ui().get(), endpoint);
            LOG.info("Stoker: {}{}/api/v1", context.uiWebUrl().isDefined() ? context.uiWebUrl().get() : "", Endpoint.CONTEXT);
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            LOG.error("Stoker: the driver's web UI does not take the plugin; {} opens a port of its own", Settings.PORT, e);
        }
    }

    private void openPort() {
        Integer wanted = settings.port();
        if (wanted == null) {
            return;
        }
        try {
            stoker.http.Tls tls = UiTls.of(context);
            port = new OwnPort(settings.host(), wanted, tls, endpoint);
            port.start();
            LOG.info("Stoker: {}://{}:{}{}/api/v1", tls == null ? "http" : "https", settings.host(), port.port(), Endpoint.CONTEXT);
        } catch (IOException | GeneralSecurityException | RuntimeException | LinkageError e) {
            LOG.error("Stoker: the plugin's own port {} stays closed", wanted, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    int accept(CpuReport report) {
        long before = System.nanoTime();
        book.accept(report, clock.getAsLong(), before / 1e6);
        cost.add(System.nanoTime() - before);
        return watch.size();
    }

    long sampleMs() {
        return settings.sampleMs();
    }

    void stop() {
        audit.stop();
        control.stop();
        if (port != null) {
            port.stop();
        }
    }
}
