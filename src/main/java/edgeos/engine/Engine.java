package edgeos.engine;

import edgeos.engine.cap.Checking;
import edgeos.engine.count.RoleTimes;
import edgeos.engine.figures.CloseLook;
import edgeos.engine.figures.Figures;
import edgeos.engine.figures.PoolSight;
import edgeos.engine.gate.ReceiveGate;
import edgeos.engine.live.LiveRun;
import edgeos.engine.live.Watchdog;
import edgeos.engine.spec.EngineException;
import edgeos.engine.spec.EnginePlan;
import edgeos.engine.topology.Outside;
import edgeos.engine.topology.Preparation;
import edgeos.engine.topology.Roles;
import edgeos.engine.topology.Seating;
import edgeos.engine.topology.Switch;
import edgeos.engine.topology.Topology;
import edgeos.notation.Placement;
import edgeos.program.RepeatableRandom;
import edgeos.program.pcap.PcapWriter;
import edgeos.telemetry.Act;
import edgeos.telemetry.Event;
import edgeos.telemetry.EventLog;
import edgeos.telemetry.FwpView;
import edgeos.telemetry.InstanceView;
import edgeos.telemetry.PoolView;
import edgeos.telemetry.Runaway;
import edgeos.telemetry.ScheduleTrace;
import edgeos.telemetry.ShownCertificate;
import edgeos.telemetry.Snapshot;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Runs a plan: live on threads, or one duty cycle at a time on the caller's thread under a virtual clock. Starts held.
 *
 * <p>All methods may be called by any thread; they wait for each other, and commands wait for the data plane to be between two bursts.
 */
public final class Engine implements AutoCloseable {
    /** How much memory FWPs may take together, in bytes; set before the machine starts, or as much as the system gives. */
    public static final String MOST_MEMORY = "edgeos.mostMemoryBytes";

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
    private final EngineTime time;
    private final Watchdog watchdog;
    private final LiveRun run;
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
        this(plan, events, new Making());
    }

    /**
     * The same, whose making others can follow, and end.
     *
     * @throws EngineException if a node cannot be carried out, or nobody wants it any more
     */
    public Engine(EnginePlan plan, EventLog events, Making making) throws EngineException {
        this(plan, events, Long.getLong(MOST_MEMORY, Long.MAX_VALUE), new SecureRandom(), making);
    }

    /**
     * The same, whose keys are the same for the same seed: two of them that step do the same.
     *
     * @throws EngineException if a node cannot be carried out
     */
    public static Engine repeatable(EnginePlan plan, EventLog events, long seed) throws EngineException {
        return repeatable(plan, events, seed, new Making());
    }

    /**
     * The same, whose making others can follow, and end.
     *
     * @throws EngineException if a node cannot be carried out, or nobody wants it any more
     */
    public static Engine repeatable(EnginePlan plan, EventLog events, long seed, Making making) throws EngineException {
        return new Engine(plan, events, Long.getLong(MOST_MEMORY, Long.MAX_VALUE), new RepeatableRandom(seed), making);
    }

    /** The same, whose FWPs may take only so much memory together, and whose keys are made of these numbers. */
    Engine(EnginePlan plan, EventLog events, long mostMemoryBytes, RandomGenerator keys, Making making) throws EngineException {
        this.events = events;
        if (!Checking.ON) {
            events.add(0, Event.Level.ERROR, Event.Topic.CAPABILITY, "", "capabilities are not checked, for measuring only: " + Checking.OFF + "=true");
        }
        wanted = plan.placement();
        Seating seating = Seating.of(wanted, Runtime.getRuntime().availableProcessors());
        roles = Roles.with(seating.cores(), seating.movers(), mostMemoryBytes, keys, events);
        files = new FileReports(events, roles.clock());
        topology = new Topology(roles, seating, events);
        watchdog = new Watchdog(roles, topology, events);
        steps = new Steps(roles, topology);
        questions = new Questions(roles, topology, this::changeGates);
        times = new RoleTimes();
        run = new LiveRun(roles, topology, times, events, watchdog);
        captures = new Taps(topology, files, run::whileHeld, lock, () -> closed);
        figures = new Figures(roles, topology, times);
        time = new EngineTime(this, topology, run.rest(), this::whileStill, captures::isAny, figures);
        sight = new PoolSight(roles, topology);
        closeLook = new CloseLook(roles, topology);
        making.make(plan, seating, roles, topology, events);
    }

    /** Where every role runs. */
    public Placement placement() {
        synchronized (lock) {
            Placement now = topology.seating().placement();
            return run.rest().told("placement", "", () -> now, now);
        }
    }

    /** What runs; of its nodes, which do not change but by an edit. For this package. */
    Topology topology() {
        return topology;
    }

    /** Lets it run live; where it is to be rehearsed, after that: until then, time stands still, and nothing moves. */
    public void runLive() {
        synchronized (lock) {
            if (run.isLost()) {
                events.add(roles.clock().nanos(), Event.Level.ERROR, Event.Topic.RUN, "", run.loss().getMessage());
            } else if (!run.isOn() && !rehearsal.isOn() && !closed) {
                roles.acts().watch(false);
                rehearsal.then(topology, this::begin);
            }
        }
    }

    /** Waits until time runs: who measures for a while begins only then. Not by who may not be held up for a second. */
    public void awaitBegin() throws InterruptedException {
        rehearsal.await();
    }

    /** Lets it run live at once, unless an edit was left midway since it was to begin. */
    void begin() {
        synchronized (lock) {
            if (!run.isLost()) {
                roles.clock().run();
                roles.ringAll();
                run.start(wanted);
            }
        }
    }

    /** Holds it: nobody moves or runs messages any more when this returns, every message stays where it is, time stands still. */
    public void hold() {
        synchronized (lock) {
            rehearsal.cancel();
            run.rest().end();
            if (run.isOn()) {
                run.stop();
                roles.clock().hold();
            }
        }
    }

    /** While held: carries out the next duty cycle that finds work, telling its acts; false if there is nothing to do now or ever. */
    public boolean step() {
        synchronized (lock) {
            if (run.isOn() || rehearsal.isOn() || closed || run.isLost()) {
                return false;
            }
            run.rest().end();
            return steps.next(events);
        }
    }

    /** What was done in steps, and all of it as it was earlier. */
    public EngineTime time() {
        return time;
    }

    /** While held; nothing after {@link #close()}. */
    private void whileStill(Runnable task) {
        synchronized (lock) {
            if (!run.isOn() && !rehearsal.isOn() && !closed) {
                task.run();
            }
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
            if (run.isLost()) {
                throw run.loss();
            }
            run.rest().end();
            Preparation prepared = Preparation.of(next, topology);
            try {
                watchdog.requireNone();
                switchTo(next, prepared).forEach(files::complete);
            } catch (EngineException refused) {
                prepared.abandon();
                throw refused;
            }
            if (roles.authority().tookBack()) {
                watchdog.awaitRevoked();
            }
            prepared.warn(events, roles.clock().nanos());
        }
    }

    private List<PcapWriter> switchTo(EnginePlan next, Preparation prepared) throws EngineException {
        Seating seating = Seating.of(next.placement(), Runtime.getRuntime().availableProcessors());
        boolean reseated = !seating.equals(topology.seating()) || !wanted.seats().equals(next.placement().seats());
        List<PcapWriter> closing = run.carryOut(new Switch(next, prepared, seating, roles, topology), reseated, wanted, next.placement());
        wanted = next.placement();
        return closing;
    }

    private <T> T ask(Supplier<T> question, T otherwise) {
        synchronized (lock) {
            return run.ask(question, otherwise);
        }
    }

    /** All figures at this moment; after {@link #close()}, those of the end. */
    public Snapshot snapshot() {
        synchronized (lock) {
            if (closed) {
                return last;
            }
            // while it rests, the field may be set back already, as all else; what was told last is told again
            return run.rest().told("snapshot", "", this::take, Snapshot.EMPTY);
        }
    }

    private Snapshot take() {
        watchdog.tell();
        Supplier<Snapshot> taken = ask(() -> {
            topology.tell(events);
            return figures.take();
        }, () -> last);
        last = taken.get();
        files.look(captures.files());
        return last;
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
                run.change(() -> topology.gates().forEach(task));
            }
        }
    }

    /** Where clients connect by sockets, by the names of nodes. */
    public Map<String, String> listening() {
        synchronized (lock) {
            return closed ? Map.of() : ask(() -> Outside.listening(topology), Map.of());
        }
    }

    /** What clients of a TLS node are shown; empty: it is no such node. */
    public Optional<ShownCertificate> certificate(String node) {
        return roles.tls().certificate(node);
    }

    /** Has clients of TLS that come from now on be shown the certificates that are in the files now. What was wrong with those that cannot be used, by node; there, those of before stay in use. */
    public Map<String, String> readCertificatesAgain() {
        synchronized (lock) {
            return closed ? Map.of() : roles.tls().readAgain(topology.plan());
        }
    }

    /** Where people ask what digit an image shows. */
    public Questions questions() {
        return questions;
    }

    /** The files into which links are captured. */
    public Taps captures() {
        return captures;
    }

    /** The FWP that has not come back for longest, if any has not for a second; waits for nobody. */
    public Optional<Runaway> runaway() {
        return watchdog.runaway();
    }

    /** Who ran when, of late; does not disturb those who run. After {@link #close()}, that of the end. */
    public ScheduleTrace schedule() {
        synchronized (lock) {
            return run.rest().told("schedule", "", () -> roles.scheduler().trace(roles.clock().nanos()), ScheduleTrace.EMPTY);
        }
    }

    /** Where every FWP is in its life. Holds the data plane only to hear of new instances. None after {@link #close()}. */
    public PoolView pool() {
        synchronized (lock) {
            if (!closed && !run.rest().isOn() && sight.hasNew()) {
                ask(() -> {
                    sight.collect();
                    return null;
                }, null);
            }
            return closed ? PoolView.EMPTY : run.rest().told("pool", "", sight::take, PoolView.EMPTY);
        }
    }

    /** See {@link CloseLook#at}. From the first such look on, movers time the messages of that one, until somebody looks at another, or at nothing. */
    public Optional<InstanceView> look(String chain, int instance, String node) {
        synchronized (lock) {
            return closed ? Optional.empty() : run.rest().told("look", List.of(chain, instance, node), () -> ask(() -> closeLook.at(chain, instance, node), Optional.empty()), Optional.empty());
        }
    }

    /** The FWPs of a node, those of active instances first. */
    public List<FwpView> fwps(String node, int most) {
        synchronized (lock) {
            return closed ? List.of() : run.rest().told("fwps", List.of(node, most), () -> ask(() -> figures.unitsOf(node).limit(most).map(unit -> Figures.describe(unit, node)).toList(), List.of()), List.of());
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
            return closed ? 0 : ask(() -> figures.unitsOf(node).mapToLong(unit -> Search.in(unit, node, wanted)).sum(), 0L);
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
            if (!run.isLost()) {
                topology.units().forEach(roles.manager()::discard);
                last = figures.take().get();
            }
            closed = true;
            topology.closeGates();
            captures.files().forEach(files::complete);
            run.giveMemoryBack();
        }
    }
}
