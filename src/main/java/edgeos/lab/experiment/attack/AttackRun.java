package edgeos.lab.experiment.attack;

import edgeos.engine.Engine;
import edgeos.engine.spec.EngineException;
import edgeos.lab.report.Latencies;
import edgeos.model.Drawing;
import edgeos.model.Node;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Kind;
import edgeos.plan.PlanCompiler;
import edgeos.program.fault.Canary;
import edgeos.telemetry.Distribution;
import edgeos.telemetry.Event;
import edgeos.telemetry.EventLog;
import edgeos.telemetry.Snapshot;
import edgeos.telemetry.Snapshot.NodeFigures;
import java.time.Duration;

/** Runs a drawing in which somebody attacks or could, on a live engine, and gathers the facts. One thread; used once. */
final class AttackRun {
    private static final int MOST_EVENTS = 1_000;
    private static final long WARM_UP_MILLIS = 60;
    private static final int MOST_SETTLES = 250;
    private static final long SETTLE_MILLIS = 40;
    private static final long GLANCE_MILLIS = 10;
    private static final int EDITS = 3;
    private static final double P99 = 0.99;
    private static final double NANOS_PER_SECOND = 1e9;

    private final Attack attack;
    private final Drawing drawing;
    private final Drawing edited;
    private final Caught caught;
    private String harm = "";
    private long refusedEdits;
    /** Messages that lay anywhere at the last look. */
    private long inFlight;
    private long edits;
    private long leakedBytes;

    private AttackRun(Attack attack, boolean hostile) {
        this.attack = attack;
        boolean lateComer = attack.guard() instanceof Guard.NotLetIn;
        drawing = hostile && !lateComer ? attack.hostile() : attack.benign();
        edited = hostile && lateComer ? attack.hostile() : null;
        caught = new Caught(attack.guard());
    }

    /**
     * Runs the hostile drawing of an attack, or its benign twin.
     *
     * @param length of what is measured, after a short warm-up
     * @throws InterruptedException when the thread is interrupted; the engine is closed then
     */
    static AttackFacts of(Attack attack, boolean hostile, Duration length) throws InterruptedException {
        return new AttackRun(attack, hostile).facts(length);
    }

    private AttackFacts facts(Duration length) throws InterruptedException {
        var events = new EventLog(MOST_EVENTS);
        try (var engine = new Engine(PlanCompiler.compile(drawing, HostileModule.folder()), events)) {
            engine.runLive();
            engine.awaitBegin();
            watch(engine, WARM_UP_MILLIS);
            Snapshot before = engine.snapshot();
            watch(engine, length.toMillis());
            Snapshot after = engine.snapshot();
            engine.setLoad(0);
            settle(engine);
            engine.hold();
            Snapshot end = look(engine);
            events.after(0).stream().filter(Event::isDefect).findFirst().ifPresent(event -> note(true, "the engine itself failed: " + event.text()));
            leakedBytes = Math.max(leakedBytes, 0) + strays(engine);
            return judge(before, after, end);
        } catch (EngineException failed) {
            return new AttackFacts(0, 0, 0, 0, Double.NaN, "the engine did not start: " + failed.getMessage());
        }
    }

    /** Lets what was begun come to its end: on a busy machine, the mover may be late. */
    private void settle(Engine engine) throws InterruptedException {
        watch(engine, SETTLE_MILLIS);
        for (int more = 0; more < MOST_SETTLES && (caught.tried() > caught.caught(0) || isOnItsWay()); more++) {
            watch(engine, SETTLE_MILLIS);
        }
    }

    private AttackFacts judge(Snapshot before, Snapshot after, Snapshot end) {
        long left = node(after, Stage.NEIGHBOUR_OUT).in() - node(before, Stage.NEIGHBOUR_OUT).in();
        for (String neighbour : Stage.NEIGHBOURS) {
            note(node(end, neighbour).dropped() > 0 || node(end, neighbour).faults() > 0, "a message or an FWP of the neighbour was lost: node=" + neighbour);
        }
        end.protection().faults().stream().filter(each -> each.faults() > 0 && !each.node().equals(attack.guard().node()))
                .forEach(each -> note(true, "an FWP faulted that is not to blame: node=" + each.node() + " reason=" + each.reason()));
        boolean asEdit = attack.guard() instanceof Guard.NotLetIn;
        long stopped = asEdit ? refusedEdits : caught.caught(leakedBytes);
        long tried = asEdit ? edits : !caught.mayWait() ? caught.tried() : AttackFacts.told(caught.tried(), stopped, end.ledger().inFlight());
        double seconds = (after.atNanos() - before.atNanos()) / NANOS_PER_SECOND;
        double p99 = Latencies.percentileNanos(latency(before), latency(after), P99);
        return new AttackFacts(tried, harm.isEmpty() ? Math.min(stopped, tried) : 0, leakedBytes, left / seconds, p99, harm);
    }

    private void watch(Engine engine, long millis) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMillis(millis).toNanos();
        while (System.nanoTime() < end) {
            Thread.sleep(GLANCE_MILLIS);
            look(engine);
            if (edited != null && edits < EDITS) {
                edit(engine);
            }
        }
    }

    /** True while a message may still come to who attacks with it, or to who catches that; beside other guards some lie for ever. */
    private boolean isOnItsWay() {
        return inFlight > 0 && (attack.guard() instanceof Guard.Faults || attack.guard() instanceof Guard.Drops);
    }

    private Snapshot look(Engine engine) {
        Snapshot now = engine.snapshot();
        note(now.ledger().imbalance() != 0, "the conservation law does not hold: " + now.ledger());
        caught.look(now);
        inFlight = now.ledger().inFlight();
        leakedBytes = Math.max(leakedBytes, now.nodes().stream().mapToLong(node -> node.figures().getOrDefault("leakedBytes", 0L)).sum());
        return now;
    }

    private void edit(Engine engine) {
        edits++;
        try {
            engine.apply(PlanCompiler.compile(edited, HostileModule.folder()));
        } catch (EngineException refused) {
            refusedEdits += refused.node().equals(attack.guard().node()) ? 1 : 0;
        }
    }

    /** Bytes of the neighbour's secrets in FWPs of others, and of others' secrets in the neighbour's FWPs. */
    private long strays(Engine engine) {
        long found = 0;
        for (Node node : drawing.nodes()) {
            if (Catalogue.kind(node.kind()).filter(kind -> kind.role() == Kind.Role.FWP).isPresent()) {
                boolean neighbour = Stage.NEIGHBOURS.contains(node.id());
                boolean any = attack.guard() instanceof Guard.Waits && node.id().equals(attack.guard().node());
                found += engine.search(node.id(), word -> any ? Canary.numberOf(word) != Canary.NONE : isStray(Canary.numberOf(word), neighbour));
            }
        }
        return found * Canary.BYTES;
    }

    private static boolean isStray(int number, boolean atNeighbour) {
        return number != Canary.NONE && atNeighbour != (number == Stage.NEIGHBOUR_SECRET);
    }

    private void note(boolean happened, String what) {
        if (happened && harm.isEmpty()) {
            harm = what;
        }
    }

    static NodeFigures node(Snapshot snapshot, String id) {
        return snapshot.node(id).orElseThrow();
    }

    private static Distribution latency(Snapshot snapshot) {
        return snapshot.chain(Stage.NEIGHBOUR_CHAIN).orElseThrow().latency();
    }
}
