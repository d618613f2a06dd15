package edgeos.engine.mover;

import edgeos.engine.count.Tally;
import edgeos.engine.fwp.Acts;
import edgeos.engine.fwp.Instance;
import edgeos.engine.fwp.Lane;
import edgeos.engine.fwp.Stage;
import edgeos.engine.fwp.Streams;
import edgeos.engine.fwp.Unit;
import edgeos.engine.manager.Manager;
import edgeos.engine.spec.ChainSpec.Policy;
import edgeos.memory.RecordLayout;
import edgeos.notation.DropReason;
import edgeos.telemetry.Act;

/** How the oldest messages of a unit leave its ring, having gone on or ended: counted once for everybody who counts, and taken out. Owned by its mover. */
final class Exit {
    private final Lane lane;
    private final Tally tally;
    private final Acts acts;
    private final Manager manager;
    private final Streams streams;

    Exit(Lane lane, Acts acts, Manager manager, Streams streams) {
        this.lane = lane;
        this.tally = lane.tally();
        this.acts = acts;
        this.manager = manager;
        this.streams = streams;
    }

    /** The oldest message goes no further: dropped, or, with no reason, consumed. */
    void end(Unit unit, long header, DropReason reason, long now) {
        int stage = RecordLayout.stage(header);
        if (reason == null) {
            tally.consumed();
            unit.departures(stage).consumed();
            if (acts.isWatched()) {
                acts.add(new Act.Ended(now, unit.ring().serial(0), nodeOf(unit, stage), null));
            }
        } else {
            drop(unit, stage, reason, unit.ring().serial(0), now);
            streams.broken(unit.ring().flow(0), reason);
        }
        if (manager.deadlines().areAny()) {
            manager.deadlines().end(unit.ring(), reason == null, now, unit.departures(stage));
        }
        noteLeaving(unit, 1, now);
        passStages(unit, stage, 1, RecordLayout.lengthBytes(header));
        takeOut(unit, 1);
    }

    /** Counts a message, or a copy of one, that goes no further; what it was stays where it is. */
    void drop(Unit unit, int stage, DropReason reason, long serial, long now) {
        tally.dropped(reason);
        unit.departures(stage).dropped(reason);
        if (acts.isWatched()) {
            acts.add(new Act.Ended(now, serial, nodeOf(unit, stage), reason));
        }
    }

    /** The node that a stage of a unit is of; empty at a gate. */
    static String nodeOf(Unit unit, int stage) {
        Stage[] stages = unit.speaker().stages();
        return stages.length == 0 ? "" : stages[Math.min(stage, stages.length - 1)].template().id();
    }

    /** So many messages from the oldest went on from this stage, with so many payload bytes. */
    void leave(Unit unit, int stage, int moved, long bytes, long now) {
        unit.departures(stage).sent(moved);
        noteLeaving(unit, moved, now);
        passStages(unit, stage, moved, bytes);
        takeOut(unit, moved);
    }

    /** What an FWP made entered its outbox at no time that anybody counted, so it does not count among what stayed at the FWP: it is counted as made. */
    private void noteLeaving(Unit unit, int messages, long now) {
        if (unit.speaker() != unit) {
            tally.created(messages);
            if (unit.instance() != null) {
                unit.instance().entered(now);
            }
        } else {
            unit.departures(0).left(messages, now);
        }
    }

    /** Counts messages on the share links by which they came to the stage that they left. */
    private void passStages(Unit unit, int stage, int messages, long bytes) {
        var stages = unit.stages();
        for (int at = Math.min(stage, stages.length - 1); at > 0; at = stages[at].sentBy()) {
            stages[at].template().counters().of(lane.number()).arrived(messages, bytes);
            stages[at].wire().by(lane).crossed(messages, bytes);
            unit.departures(stages[at].sentBy()).sent(messages);
        }
    }

    private void takeOut(Unit unit, int messages) {
        unit.ring().drainRelease(messages);
        unit.left(messages);
        unit.setPendingPorts(0);
        endServed(unit);
    }

    /** Where every message has an instance of its own, that ends when all that came of the message has left. */
    void endServed(Unit unit) {
        Instance instance = unit.instance();
        if (instance != null && instance.pool().spec().policy() == Policy.PER_PACKET && instance.isAtRest()) {
            terminate(instance);
        }
    }

    private void terminate(Instance instance) {
        manager.turns().take();
        try {
            manager.terminate(instance);
        } finally {
            manager.turns().give();
        }
        manager.parker().wake();
    }
}
