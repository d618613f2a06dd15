package edgeos.engine;

import edgeos.engine.cap.Checking;
import edgeos.engine.gate.ReceiveGate;
import edgeos.engine.spec.EnginePlan;
import edgeos.notation.Placement;
import edgeos.program.pcap.PcapWriter;
import edgeos.telemetry.Act;
import edgeos.telemetry.Event;
import edgeos.telemetry.EventLog;
import edgeos.telemetry.InstanceView;
import edgeos.telemetry.PoolView;
import edgeos.telemetry.ScheduleTrace;
import edgeos.telemetry.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import java.util.function.Supplier;

/**
 * Runs a plan: live on threads, or one duty cycle at a time on the caller's thread under a virtual clock. Starts held.
 *
 * <p>All methods may be called by any thread; they wait for each other, and commands wait for the data plane to be between two bursts.
 */
public final class Engine implements AutoCloseable {
    private static final long MOST_WAIT_NANOS = 2_000_000_000;

    private final Roles roles;
    private final Topology topology;
    private final RoleTimes times;
    private final Figures figures;
    private final PoolSight sight;
    private final CloseLook closeLook;
    private final Object lock = new Object();
    private final EventLog events;
    private final FileReports files;
    private final Taps captures;
    private final Rehearsal rehearsal = new Rehearsal(lock);
    private final Questions questions;
    private final Steps steps;
    private LiveThreads threads;
    private Placement wanted;
    private Snapshot last = Snapshot.EMPTY;
    private boolean closed;

    /**
     * An engine that holds this plan, with everything created that the plan wants created ahead.
     *
     * @param events where rare things are noted
     * @throws EngineException if a node cannot be carried out
     */
    public Engine(EnginePlan plan, EventLog events) throws EngineException {
        this.events = events;
        if (!Checking.ON) {
            events.add(0, Event.Level.ERROR, Event.Topic.CAPABILITY, "", "capabilities are not checked, for measuring only: " + Checking.OFF + "=true");
        }
        wanted = plan.placement();
        Seating seating = Seating.of(wanted, Runtime.getRuntime().availableProcessors());
        roles = Roles.with(seating.cores(), seating.movers(), events);
        files = new FileReports(events, roles.clock());
        topology = new Topology(roles, seating, events);
        captures = new Taps(topology, files, this::ask);
        steps = new Steps(roles, topology);
        questions = new Questions(roles, topology, this::changeGates);
        times = new RoleTimes();
        figures = new Figures(roles, topology, times);
        sight = new PoolSight(roles, topology);
        closeLook = new CloseLook(roles, topology);
        try {
            Preparation prepared = Preparation.of(plan, topology);
            topology.switchTo(plan, prepared);
            prepared.warn(events, 0);
            while (roles.manager().doWork() > 0) {
                Thread.onSpinWait();
            }
        } catch (EngineException | RuntimeException | Error failed) {
            roles.slabs().close();
            throw failed;
        }
    }

    /** Where every role runs. */
    public Placement placement() {
        synchronized (lock) {
            return topology.seating().placement();
        }
    }

    /** What runs; of its nodes, which do not change but by an edit. For this package. */
    Topology topology() {
        return topology;
    }

    /** Lets it run live; where it is to be rehearsed, after that: until then, time stands still, and nothing moves. */
    public void runLive() {
        synchronized (lock) {
            if (threads == null && !rehearsal.isOn() && !closed) {
                roles.acts().watch(false);
                rehearsal.then(topology, this::begin);
            }
        }
    }

    /** Waits until time runs: who measures for a while begins only then. Not by who may not be held up for a second. */
    public void awaitBegin() throws InterruptedException {
        rehearsal.await();
    }

    /** Lets it run live at once. */
    void begin() {
        synchronized (lock) {
            roles.clock().run();
            roles.ringAll();
            startThreads();
        }
    }

    private void startThreads() {
        threads = new LiveThreads(topology.seating(), Set.copyOf(wanted.seats().values()), roles, topology, times, events);
        threads.start();
    }

    /** Holds it: nobody moves or runs messages any more when this returns, every message stays where it is, time stands still. */
    public void hold() {
        synchronized (lock) {
            rehearsal.cancel();
            if (threads != null) {
                threads.stop();
                threads = null;
                roles.clock().hold();
            }
        }
    }

    /** While held: carries out the next duty cycle that finds work, telling its acts; false if there is nothing to do now or ever. */
    public boolean step() {
        synchronized (lock) {
            if (threads != null || rehearsal.isOn() || closed) {
                return false;
            }
            return steps.next(events);
        }
    }

    /** The acts of the steps since the last call. */
    public List<Act> takeActs() {
        return roles.acts().take();
    }

    /**
     * Switches to another plan; what did not change goes on and keeps its state.
     *
     * @throws EngineException if a node cannot be carried out; then nothing was changed
     */
    public void apply(EnginePlan next) throws EngineException {
        synchronized (lock) {
            if (closed) {
                return;
            }
            Preparation prepared = Preparation.of(next, topology);
            switchTo(next, prepared).forEach(files::complete);
            if (roles.authority().tookBack()) {
                awaitCores();
            }
            prepared.warn(events, roles.clock().nanos());
        }
    }

    private List<PcapWriter> switchTo(EnginePlan next, Preparation prepared) {
        Seating seating = Seating.of(next.placement(), Runtime.getRuntime().availableProcessors());
        boolean reseated = !seating.equals(topology.seating()) || !wanted.seats().equals(next.placement().seats());
        wanted = next.placement();
        if (threads == null || !reseated) {
            topology.seat(seating);
            return change(() -> topology.switchTo(next, prepared));
        }
        threads.stop();
        threads = null;
        topology.seat(seating);
        try {
            return topology.switchTo(next, prepared);
        } finally {
            roles.ringAll();
            startThreads();
        }
    }

    /** What was taken back is so when every core has begun another duty cycle: the data plane has, as it carried out the edit between two bursts. */
    private void awaitCores() {
        long[] ticket = roles.scheduler().ticket();
        long patience = System.nanoTime() + MOST_WAIT_NANOS;
        while (!roles.scheduler().hasPassed(ticket)) {
            if (System.nanoTime() > patience) {
                events.add(roles.clock().nanos(), Event.Level.WARNING, Event.Topic.CAPABILITY, "",
                        "an FWP still runs that ran before the edit: what was revoked is so when its batch ends");
                return;
            }
            Thread.yield();
        }
    }

    private <T> T ask(Supplier<T> question) {
        synchronized (lock) {
            return threads == null ? question.get() : threads.whileHeld(question);
        }
    }

    private <T> T change(Supplier<T> change) {
        synchronized (lock) {
            return threads == null ? change.get() : threads.change(change);
        }
    }

    /** All figures at this moment; after {@link #close()}, those of the end. */
    public Snapshot snapshot() {
        synchronized (lock) {
            if (!closed) {
                last = ask(() -> {
                    topology.tell(events);
                    return figures.take();
                });
                files.look(captures.files());
            }
            return last;
        }
    }

    /** Multiplies the rate of all sources. */
    public void setLoad(double factor) {
        changeGates(gate -> gate.setLoad(factor));
    }

    /** Sets how many clients each source has; 0: as planned. */
    public void setClients(int clients) {
        changeGates(gate -> gate.traffic().setClients(clients));
    }

    private void changeGates(Consumer<ReceiveGate> task) {
        synchronized (lock) {
            if (!closed) {
                change(() -> {
                    topology.gates().forEach(task);
                    return null;
                });
            }
        }
    }

    /** Where people ask what digit an image shows. */
    public Questions questions() {
        return questions;
    }

    /**
     * Writes all that crosses a link into a pcap file from now on, instead of into an earlier one.
     *
     * @param mostBytes frames beyond this size of the file are only counted
     * @throws IOException if the file cannot be made
     */
    public void capture(String link, Path file, long mostBytes) throws IOException {
        synchronized (lock) {
            if (!closed) {
                captures.begin(link, file, mostBytes);
            }
        }
    }

    /** Ends the capture of a link; the file is complete when this returns. */
    public void endCapture(String link) {
        synchronized (lock) {
            if (!closed) {
                captures.end(link);
            }
        }
    }

    /** The links that are being captured; an edit ends the capture of a link that it takes away or draws anew. */
    public Set<String> captured() {
        synchronized (lock) {
            return closed ? Set.of() : captures.links();
        }
    }

    /** Who ran when, of late; does not disturb those who run. After {@link #close()}, that of the end. */
    public ScheduleTrace schedule() {
        synchronized (lock) {
            return roles.scheduler().trace(roles.clock().nanos());
        }
    }

    /** Where every FWP is in its life. Holds the data plane only to hear of new instances. None after {@link #close()}. */
    public PoolView pool() {
        synchronized (lock) {
            if (!closed && sight.hasNew()) {
                ask(() -> {
                    sight.collect();
                    return null;
                });
            }
            return closed ? PoolView.EMPTY : sight.take();
        }
    }

    /** See {@link CloseLook#at}. From the first such look on, movers time the messages of that one, until somebody looks at another, or at nothing. */
    public Optional<InstanceView> look(String chain, int instance, String node) {
        synchronized (lock) {
            return closed ? Optional.empty() : ask(() -> closeLook.at(chain, instance, node));
        }
    }

    /** One FWP of a node, now. */
    public record Fwp(int instance, int clientAddress, String state, long in, long queued, double fill, long memoryBytes,
            java.util.Map<String, Long> figures) { }

    /** The FWPs of a node, those of active instances first. */
    public List<Fwp> fwps(String node, int most) {
        synchronized (lock) {
            return closed ? List.of()
                    : ask(() -> figures.unitsOf(node).limit(most).map(unit -> Figures.describe(unit, node)).toList());
        }
    }

    /**
     * Searches every byte that the FWPs of a node have: memory and ring, cached ones included. Meant for when the engine is held.
     *
     * @param wanted told of eight bytes, in native order, at every offset
     * @return at how many offsets they were wanted
     */
    public long search(String node, LongPredicate wanted) {
        synchronized (lock) {
            return closed ? 0 : ask(() -> figures.unitsOf(node).mapToLong(unit -> Search.in(unit, node, wanted)).sum());
        }
    }

    /** Ends everything: threads, files, FWPs; messages in rings are discarded and counted. */
    @Override
    public void close() {
        synchronized (lock) {
            if (closed) {
                return;
            }
            hold();
            topology.units().forEach(roles.manager()::discard);
            last = figures.take();
            closed = true;
            topology.closeGates();
            captures.files().forEach(files::complete);
            roles.slabs().close();
        }
    }
}
