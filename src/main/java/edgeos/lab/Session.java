package edgeos.lab;

import edgeos.engine.Engine;
import edgeos.engine.spec.EngineException;
import edgeos.engine.spec.EnginePlan;
import edgeos.lab.build.Build;
import edgeos.lab.limit.Limit;
import edgeos.lab.limit.Runaways;
import edgeos.lab.time.Progress;
import edgeos.lab.time.SteppedTime;
import edgeos.model.Drawing;
import edgeos.model.check.Finding;
import edgeos.notation.Placement;
import edgeos.plan.PlanCompiler;
import edgeos.telemetry.Act;
import edgeos.telemetry.Event;
import edgeos.telemetry.EventLog;
import edgeos.telemetry.Snapshot;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A drawing and the engine that runs it.
 *
 * <p>Any one thread at a time may call it, beside the lab's own that builds programs; {@link #snapshot()}, {@link #history()}, and {@link #events()} are safe from any thread and cheap.
 */
public final class Session implements Moments {
    /** Whether it runs; STARTING: thousands of FWPs are being made for it beside whoever started it, and nothing is there to be seen yet. */
    public enum State {
        STOPPED, STARTING, RUNNING, PAUSED;

        /** True if there is an engine to be looked at. */
        public boolean isOn() {
            return this == RUNNING || this == PAUSED;
        }
    }

    private static final int MOST_EVENTS = 10_000;

    volatile EventLog events = new EventLog(MOST_EVENTS);
    final Consumer<Throwable> defect = problem -> events.add(snapshot().atNanos(), Event.Level.ERROR, Event.Topic.FAULT, "", "figures are missing: " + problem);
    final Captures captures = new Captures(events);
    final LiveSwarms swarms = new LiveSwarms(events);
    final OwnPrograms programs = new OwnPrograms(this::rebuilt);
    volatile Drawing drawing;
    private volatile Path folder;
    volatile List<Finding> findings = List.of();
    private volatile Snapshot last = Snapshot.EMPTY;
    private volatile History lastHistory = History.EMPTY;
    volatile Sampler sampler;
    volatile Mode mode = Mode.LIVE;
    volatile State state = State.STOPPED;
    volatile boolean ranLive;
    final Knobs knobs = new Knobs();
    volatile long seed;
    private volatile boolean closed;
    private volatile Runnable afterBuild = () -> { };
    private Consent consent;
    volatile Engine engine;
    private final CertificateFiles certificates = new CertificateFiles();
    private final EngineSights sights = new EngineSights(() -> engine);
    private final Onlookers onlookers = new Onlookers();
    volatile EnginePlan plan;
    final SessionStage stage = new SessionStage(this);
    final SessionTime time = new SessionTime(stage);
    private final Starting starting = new Starting(this);
    Drive drive;

    /** A stopped session: what to run, what relative paths start from, and what it may touch outside of that folder. */
    public Session(Drawing drawing, Path folder, Consent consent) {
        this.drawing = drawing;
        this.folder = folder;
        this.consent = consent;
        this.findings = look(drawing);
    }

    @Override
    public Drawing drawing() {
        return drawing;
    }

    @Override
    public List<Finding> findings() {
        return findings;
    }

    private synchronized List<Finding> look(Drawing at) {
        programs.look(at, folder, consent);
        return certificates.beside(Diagnosis.on(at, folder, consent, programs, mode), at, engine);
    }

    /** Exchanges the drawing; if it runs and nothing is wrong, the difference is applied to the engine. Otherwise what ran before goes on. */
    public synchronized void edit(Drawing next) {
        time.turnBack();
        drawing = next;
        findings = look(next);
        if (!Diagnosis.isFit(findings)) {
            return;
        }
        if (engine == null) {
            starting.look();
            return;
        }
        swarms.draw(next);
        EnginePlan compiled = planned(next);
        if (compiled.equals(plan)) {
            return;
        }
        try {
            engine.apply(compiled);
            plan = compiled;
            captures.look(engine, snapshot().atNanos());
            sampler.follow(plan);
            knobs.setOn(engine);
            time.changed(true);
            if (mode != Mode.LIVE || state == State.PAUSED) {
                sampler.look();
            }
        } catch (EngineException failed) {
            report(failed);
        }
    }

    /** Has FWPs that keep files in their memory, such as those of an HTTP responder, begin anew if the files are others now; whose FWP that was is disconnected. New clients of TLS are shown certificates as they are now. Does nothing while stopped. */
    public synchronized void readFilesAgain() {
        certificates.readAgain(engine, drawing);
        plan = null;
        edit(drawing);
    }

    EnginePlan planned(Drawing at) {
        return Seeds.of(PlanCompiler.compile(programs.built(Network.permitted(at, consent, mode), folder), folder), seed);
    }

    /** A program that a user wrote came out of the workshop, or failed to. */
    private void rebuilt() {
        synchronized (this) {
            if (closed) {
                return;
            }
            edit(drawing);
        }
        afterBuild.run();
    }

    /** Calls this, on a thread of the lab's, whenever a program that the user wrote was built or has errors; findings are up to date then. */
    public void afterBuild(Runnable listener) {
        afterBuild = listener;
    }

    /** Waits, a minute at most, until every program that the user wrote was built or has errors; findings are up to date then. */
    public void awaitBuilds() {
        programs.await(Starting.LONGEST_BUILD);
        this.findings = look(drawing);
    }

    @Override
    public Optional<Build> build(String nodeId) {
        return drawing.node(nodeId).flatMap(node -> programs.build(node, folder));
    }

    /** Builds sources that changed now, instead of within a second. */
    public void hurryBuilds() {
        programs.hurry();
    }

    void report(EngineException failed) {
        events.add(snapshot().atNanos(), Event.Level.ERROR, Event.Topic.FINDING, failed.node(), failed.getMessage());
        findings = Diagnosis.with(findings, failed);
    }

    /** Moves relative paths to another folder (after save-as) with this consent. */
    public synchronized void relocate(Path newFolder, Consent newConsent) {
        folder = newFolder;
        consent = newConsent;
        findings = look(drawing);
    }

    /** Starts the engine; false, and nothing happens, if a finding is an error. A stepping session starts before its first duty cycle. */
    public boolean start() {
        return starting.now();
    }

    /** As {@link #start}, but that nobody waits where it takes long: then it is STARTING, and {@code over} is called on a thread of the lab's when it runs, could not be started, which findings say, or was stopped before. */
    public boolean startBeside(Runnable over) {
        return starting.beside(over);
    }

    /** How far it is while it is STARTING. */
    public Optional<Progress> progress() {
        return starting.progress();
    }

    /** True if nothing is wrong with the drawing as it is now, or findings say what. With the lock. */
    boolean isFitNow() {
        findings = look(drawing);
        return Diagnosis.isFit(findings);
    }

    /** Has runs from the next start on choose by this seed what they choose by the drawing's seeds: another run, which is the same for the same seed; 0: as drawn. */
    public void setSeed(long next) {
        seed = next;
    }

    /** Stops the engine: FWPs are terminated, threads end within a second. The last snapshot stays readable. */
    public synchronized void stop() {
        starting.giveUp();
        if (engine == null) {
            return;
        }
        drive.halt();
        time.end();
        ranLive = false;
        swarms.end();
        engine.close();
        sampler.look();
        last = sampler.latest();
        lastHistory = sampler.history();
        sights.keep(engine);
        sampler = null;
        drive = null;
        engine = null;
        state = State.STOPPED;
        events.add(last.atNanos(), Event.Level.INFO, Event.Topic.RUN, "", "stopped: discarded=" + last.ledger().discarded());
    }

    /** Holds everything still. */
    public synchronized void pause() {
        if (state == State.RUNNING) {
            drive.halt();
            sampler.look();
            state = State.PAUSED;
        }
    }

    /** Goes on after {@link #pause()}. */
    public synchronized void resume() {
        if (state == State.PAUSED) {
            state = State.RUNNING;
            goOn();
        }
    }

    void goOn() {
        time.settle();
        if (mode == Mode.LIVE) {
            ranLive = true;
            time.end();
        }
        stage.begin();
        drive.go(mode);
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public Mode mode() {
        return mode;
    }

    /** Changes how it runs, between duty cycles and with all messages where they are; network devices are there only while it runs live. */
    public synchronized void setMode(Mode next) {
        if (next == mode) {
            return;
        }
        if (drive != null) {
            drive.halt();
        }
        boolean sameClock = mode != Mode.LIVE && next != Mode.LIVE;
        mode = next;
        if (sampler != null) {
            sampler.forget();
        }
        if (!sameClock) {
            time.end();
        }
        edit(drawing);
        if (state == State.RUNNING) {
            goOn();
        }
    }

    /** In STEP, and while paused: carries out the next duty cycle that finds work, up to {@code most} of them; false if none did. */
    public synchronized boolean step(int most) {
        return time.forward(most) > 0;
    }

    /** The time of a run that steps: how to go back, and on until something happens. */
    public SteppedTime time() {
        return time;
    }

    /** Whether states are kept while it steps, without which there is no way back; they are unless somebody says so, and take time and memory. */
    public void keepPast(boolean on) {
        time.keep(on);
    }

    /** In SLOW: how many duty cycles that find work a second, 0.5 to 1000. */
    public void setPace(double dutyCyclesPerSecond) {
        knobs.pace(dutyCyclesPerSecond);
    }

    /** Multiplies the rate of all generators, and of clients in an open loop, 0 to 100; never edits the drawing. */
    public synchronized void setLoad(double factor) {
        stage.turn(() -> knobs.load(factor));
    }

    @Override
    public double load() {
        return knobs.load();
    }

    /** Sets how many clients each generator and each swarm has; 0: as drawn. Never edits the drawing. */
    public synchronized void setClients(int count) {
        stage.turn(() -> knobs.clients(count));
    }

    @Override
    public int clients() {
        return knobs.clients();
    }

    @Override
    public Snapshot snapshot() {
        Sampler now = sampler;
        return now == null ? last : now.latest();
    }

    @Override
    public History history() {
        Sampler now = sampler;
        return now == null ? lastHistory : now.history();
    }

    @Override
    public Sights sights() {
        return sights;
    }

    @Override
    public List<Limit> limits() {
        Sampler now = sampler;
        Engine running = engine;
        return now == null ? List.of() : running == null ? now.limits() : Runaways.before(now.limits(), running.runaway(), drawing);
    }

    @Override
    public Placement placement() {
        Engine now = engine;
        return now == null ? drawing.machine().placement() : now.placement();
    }

    @Override
    public EventLog events() {
        return events;
    }

    /** Who is told of every look at the engine. */
    public Onlookers onlookers() {
        return onlookers;
    }

    /** Acts carried out in STEP and SLOW since the last call, oldest first; the oldest are dropped beyond 10,000. */
    public List<Act> takeActs() {
        return time.takeActs();
    }

    @Override
    public synchronized List<InstanceFigures> instances(String nodeId, int most) {
        return engine == null ? List.of() : engine.fwps(nodeId, most).stream().map(InstanceFigures::of).toList();
    }

    /** Starts to write what crosses a link into a pcap file, exchanging an earlier capture of that link; while stopped, from the next start on. */
    public synchronized void capture(String linkId, Path file) {
        captures.add(linkId, file, engine);
    }

    /** Ends the capture of a link; the file is complete when this returns. */
    public synchronized void endCapture(String linkId) {
        captures.end(linkId, engine);
    }

    @Override
    public List<String> captured() {
        return captures.links();
    }

    @Override
    public void close() {
        closed = true;
        programs.close();
        stop();
        starting.await();
    }
}
