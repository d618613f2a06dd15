package edgeos.lab;

import edgeos.engine.Engine;
import edgeos.engine.spec.EngineException;
import edgeos.lab.time.LiveBreaks;
import edgeos.lab.time.Mark;
import edgeos.lab.time.SteppedTime;
import edgeos.telemetry.Event;
import edgeos.telemetry.EventLog;
import edgeos.telemetry.Snapshot;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** What a session's time and drive do with it, without the session's lock: its caller may hold that and wait for them. */
final class SessionStage implements Stage, Drive.Beats {
    /** So long others wait for the time while a state is kept, and so long they have to take their turn. */
    private static final long SLICE_NANOS = 8_000_000L;
    private static final long PAUSE_NANOS = 1_000_000L;

    private final Session session;
    private Snapshot seen = Snapshot.EMPTY;

    SessionStage(Session session) {
        this.session = session;
    }

    @Override
    public boolean steps() {
        return session.engine != null && (session.mode != Mode.LIVE || session.state == Session.State.PAUSED);
    }

    @Override
    public boolean ranLive() {
        return session.ranLive;
    }

    @Override
    public Engine engine() {
        return session.engine;
    }

    @Override
    public Sampler sampler() {
        return session.sampler;
    }

    @Override
    public Scene scene() {
        return new Scene(session.drawing, session.findings, session.plan, session.knobs.load(), session.knobs.clients());
    }

    @Override
    public Snapshot snapshot() {
        return session.snapshot();
    }

    @Override
    public EventLog events() {
        return session.events;
    }

    @Override
    public void show(Scene scene) {
        Scene shown = scene.as(scene());
        session.plan = shown.plan();
        session.drawing = shown.drawing();
        session.findings = shown.findings();
        session.knobs.load(shown.load());
        session.knobs.clients(shown.clients());
        session.sampler.follow(shown.plan());
    }

    @Override
    public void carryOut(Scene scene) {
        try {
            if (!scene.plan().equals(session.plan)) {
                session.engine.apply(scene.plan());
            }
        } catch (EngineException failed) {
            session.events.add(snapshot().atNanos(), Event.Level.ERROR, Event.Topic.FINDING, failed.node(), failed.getMessage());
        }
        show(scene);
        session.knobs.setOn(session.engine);
    }

    @Override
    public void turnedBack() {
        session.events = session.events.anew();
    }

    @Override
    public void step() {
        if (!session.time.ready(Long.MAX_VALUE, SLICE_NANOS)) {
            LockSupport.parkNanos(this, PAUSE_NANOS);
        } else if (session.state == Session.State.RUNNING && session.time.forward(1) > 0 && !session.time.hits().isEmpty()) {
            pauseAt(session.time.hits());
        }
    }

    @Override
    public boolean isHeldUp() {
        return session.time.work() != SteppedTime.Work.NONE;
    }

    @Override
    public void halted() {
        session.time.settle();
    }

    @Override
    public void look() {
        Snapshot before = seen;
        session.sampler.look();
        seen = session.sampler.latest();
        if (session.state == Session.State.RUNNING && before.serial() > 0 && before.atNanos() < seen.atNanos()) {
            List<Mark> hits = LiveBreaks.between(session.drawing, before, seen);
            if (!hits.isEmpty()) {
                session.engine.hold();
                session.swarms.live(false);
                session.sampler.look();
                seen = session.sampler.latest();
                session.time.hit(hits);
                pauseAt(hits);
            }
        }
    }

    /** It runs anew: what was seen of another run is nothing to compare with. */
    void begin() {
        seen = Snapshot.EMPTY;
    }

    /** Turns a knob, on what runs, too. */
    void turn(Runnable knob) {
        session.time.settle();
        double load = session.knobs.load();
        int clients = session.knobs.clients();
        knob.run();
        session.swarms.turn(session.knobs.load(), session.knobs.clients());
        if (session.engine != null) {
            session.knobs.setOn(session.engine);
            if (load != session.knobs.load() || clients != session.knobs.clients()) {
                session.time.changed(false);
            }
        }
    }

    private void pauseAt(List<Mark> hits) {
        hits.forEach(hit -> session.events.add(snapshot().atNanos(), Event.Level.INFO, Event.Topic.RUN, hit.subject(), "paused at a breakpoint: " + hit.text()));
        session.state = Session.State.PAUSED;
    }
}
