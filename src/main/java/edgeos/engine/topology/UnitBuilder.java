package edgeos.engine.topology;

import edgeos.engine.cap.Handles;
import edgeos.engine.fwp.Instance;
import edgeos.engine.fwp.Lane;
import edgeos.engine.fwp.Stage;
import edgeos.engine.fwp.Template;
import edgeos.engine.fwp.Unit;
import edgeos.engine.fwp.Wire;
import edgeos.engine.sched.HeldUp;
import edgeos.engine.spec.EnginePlan;
import edgeos.memory.FwpMemory;
import edgeos.memory.RingLayout;
import edgeos.telemetry.Runaway;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** Builds the units of an instance, or of what stands outside of chains, and rebuilds them after an edit: FWPs that the edit does not touch keep their memory. */
final class UnitBuilder {
    /** An edit is refused beside an FWP that has not come back for a second, so that this is for one that begins not to just then. */
    private static final long MOST_WAIT_NANOS = 10 * Runaway.LEAST_NANOS;
    private static final int SPINS = 1_000;
    private static final long LOOK_NANOS = 20_000;

    private final Roles roles;
    private final Map<String, Template> templates;
    private final Map<String, Wire> wires;
    private Lanes lanes;
    private Map<String, List<String>> senders = Map.of();
    private int cores;
    private final Parts parts;

    UnitBuilder(Roles roles, Map<String, Template> templates, Map<String, Wire> wires) {
        this.roles = roles;
        this.templates = templates;
        this.wires = wires;
        this.parts = new Parts(roles.slabs(), roles.units());
    }

    /** Serves units by these movers and so many cores from now on. */
    void switchTo(Lanes next, EnginePlan plan, int coreCount) {
        lanes = next;
        senders = next.senders(plan);
        cores = coreCount;
    }

    /** Gives a gate's ring to its mover. */
    void seatGate(Unit unit, String gate) {
        Lane lane = roles.lane(lanes.drains(gate, 0));
        unit.serveBy(0, lane, lane);
    }

    private int coreOf(Unit unit, String head) {
        return lanes.runs(head, unit.instance() == null ? 0 : unit.instance().number(), cores);
    }

    private void seat(Unit unit, String head) {
        int number = unit.instance() == null ? 0 : unit.instance().number();
        int core = coreOf(unit, head);
        if (core != unit.core()) {
            roles.scheduler().evict(unit);
        }
        Lane drainer = roles.lane(lanes.drains(head, number));
        unit.serveBy(core, roles.lane(lanes.fills(head, number, senders)), drainer);
        if (unit.outbox() != null) {
            unit.outbox().unit().serveBy(core, drainer, drainer);
        }
    }

    /**
     * The units for these heads.
     *
     * @param old the units of before; those that are not among the result are retired
     */
    List<Unit> rebuild(List<Unit> old, Blocks blocks, List<String> heads, Instance instance) {
        List<Stage> oldStages = old.stream().flatMap(unit -> Arrays.stream(unit.stages())).toList();
        var stages = new HashMap<String, Stage>();
        var byHead = new HashMap<String, Unit>();
        for (Unit unit : old) {
            byHead.put(unit.stages()[0].template().id(), unit);
        }
        oldStages.stream().filter(stage -> templates.get(stage.template().id()) == stage.template())
                .forEach(stage -> stages.put(stage.template().id(), stage));
        quiesce(old.stream().filter(unit -> isRegrouped(unit, blocks) || isMoved(unit)).toList());
        var units = new ArrayList<Unit>();
        for (String head : heads) {
            Stage[] wanted = blocks.byHead().get(head).stream().map(member -> stageFor(member, stages)).toArray(Stage[]::new);
            Unit before = byHead.get(head);
            boolean keeps = before != null && before.stages()[0].template() == templates.get(head);
            Unit unit = keeps ? restaged(before, wanted) : create(head, wanted, instance);
            seat(unit, head);
            units.add(unit);
        }
        parts.keep();
        retireAllBut(units, old, oldStages, instance);
        return units;
    }

    /**
     * The units of a new instance: what {@link #rebuild} makes where there was nothing before, without looking for it.
     *
     * @throws OutOfMemoryError if there is not enough for all of it; nothing was changed
     */
    List<Unit> build(Blocks blocks, List<String> heads, Instance instance) {
        try {
            List<Unit> units = built(blocks, heads, instance);
            parts.keep();
            return units;
        } catch (OutOfMemoryError none) {
            parts.giveBack();
            throw none;
        }
    }

    private List<Unit> built(Blocks blocks, List<String> heads, Instance instance) {
        var units = new Unit[heads.size()];
        for (int at = 0; at < units.length; at++) {
            List<Blocks.Member> members = blocks.byHead().get(heads.get(at));
            var stages = new Stage[members.size()];
            for (int place = 0; place < stages.length; place++) {
                stages[place] = newStage(members.get(place));
            }
            units[at] = create(heads.get(at), stages, instance);
            seat(units[at], heads.get(at));
        }
        return List.of(units);
    }

    private Stage stageFor(Blocks.Member member, Map<String, Stage> existing) {
        Wire wire = member.link() == null ? null : wires.get(member.link().id());
        Stage stage = existing.get(member.node());
        if (stage != null) {
            return stage.sentBy() == member.sentBy() && stage.viaPort() == member.viaPort() && stage.wire() == wire ? stage
                    : stage.reachedBy(member.sentBy(), member.viaPort(), wire);
        }
        return newStage(member);
    }

    private Stage newStage(Blocks.Member member) {
        Wire wire = member.link() == null ? null : wires.get(member.link().id());
        Template template = templates.get(member.node());
        var piece = parts.piece(template.stateBytes());
        var memory = new FwpMemory(piece);
        memory.createFrom(template.checkpoint(), template.extentBytes(), template.version());
        return new Stage(template, memory, new Handles(), piece, member.sentBy(), member.viaPort(), wire);
    }

    private static Unit restaged(Unit unit, Stage[] wanted) {
        if (!Arrays.equals(unit.stages(), wanted)) {
            unit.restage(wanted);
        }
        return unit;
    }

    private Unit create(String head, Stage[] stages, Instance instance) {
        Template template = templates.get(head);
        int ringBytes = template.spec().ringBytes();
        var piece = parts.piece(RingLayout.totalBytes(ringBytes));
        var unit = new Unit(parts.number(), 0, roles.lane(0), instance, piece, ringBytes, template.counters(), stages);
        roles.units().putRelease(unit);
        int outboxBytes = template.text().outboxBytes();
        if (outboxBytes > 0) {
            unit.addOutbox(parts.number(), parts.piece(RingLayout.totalBytes(outboxBytes)), outboxBytes);
            roles.units().putRelease(unit.outbox().unit());
        }
        return unit;
    }

    /** Waits until no core runs units whose programs are about to be grouped differently, or that another core is to run: the wait is at most one batch. */
    private void quiesce(List<Unit> changing) {
        if (changing.isEmpty()) {
            return;
        }
        changing.forEach(roles.scheduler()::evict);
        long[] ticket = roles.scheduler().ticket();
        for (int spins = 0; !roles.scheduler().hasPassed(ticket); spins++) {
            if (spins < SPINS) {
                Thread.onSpinWait();
            } else {
                LockSupport.parkNanos(this, LOOK_NANOS);
            }
            roles.scheduler().overdue(roles.clock().nanos(), MOST_WAIT_NANOS).ifPresent(HeldUp::by);
        }
        changing.forEach(roles.manager().recovery()::settle);
    }

    private boolean isMoved(Unit unit) {
        return coreOf(unit, unit.stages()[0].template().id()) != unit.core();
    }

    private static boolean isRegrouped(Unit unit, Blocks blocks) {
        var wanted = blocks.byHead().get(unit.stages()[0].template().id());
        return wanted == null || !wanted.stream().map(Blocks.Member::node).toList()
                .equals(Arrays.stream(unit.stages()).map(stage -> stage.template().id()).toList());
    }

    private void retireAllBut(List<Unit> units, List<Unit> old, List<Stage> oldStages, Instance instance) {
        var kept = new HashSet<Unit>(units);
        var keptMemories = new HashSet<FwpMemory>();
        units.forEach(unit -> Arrays.stream(unit.stages()).forEach(stage -> keptMemories.add(stage.memory())));
        List<Unit> gone = old.stream().filter(unit -> !kept.contains(unit)).toList();
        if (!gone.isEmpty()) {
            roles.manager().retire(gone, false);
        }
        oldStages.stream().filter(stage -> !keptMemories.contains(stage.memory())).forEach(stage -> roles.manager().retirePiece(stage.piece()));
    }
}
