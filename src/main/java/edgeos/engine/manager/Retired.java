package edgeos.engine.manager;

import edgeos.engine.fwp.Cores;
import edgeos.engine.fwp.Stage;
import edgeos.engine.fwp.Unit;
import edgeos.memory.Slabs;
import java.lang.foreign.MemorySegment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Memory and units that are out of service for good, and go back once no core can use them any more. Owned by the manager. */
final class Retired {
    /** Goes back when every core has passed the ticket. */
    private record Batch(long[] ticket, List<MemorySegment> pieces, List<Unit> units) { }

    private final ArrayDeque<Batch> batches = new ArrayDeque<>();
    private final Cores cores;
    private final Slabs slabs;
    private final Consumer<Unit> forget;

    /**
     * Nothing yet.
     *
     * @param forget told of each unit that is used no more, while its memory is still its own
     */
    Retired(Cores cores, Slabs slabs, Consumer<Unit> forget) {
        this.cores = cores;
        this.slabs = slabs;
        this.forget = forget;
    }

    /** Takes what nobody is to use from now on. */
    void add(List<MemorySegment> pieces, List<Unit> units) {
        batches.add(new Batch(cores.ticket(), pieces, units));
    }

    /** Takes units with the memory of their rings, and with that of their programs or not. */
    void add(List<Unit> units, boolean memoriesToo) {
        var pieces = new ArrayList<MemorySegment>();
        for (Unit unit : units) {
            pieces.add(unit.piece());
            if (unit.outbox() != null) {
                pieces.add(unit.outbox().unit().piece());
            }
            for (Stage stage : memoriesToo ? unit.stages() : new Stage[0]) {
                pieces.add(stage.piece());
            }
        }
        add(pieces, units);
    }

    boolean isEmpty() {
        return batches.isEmpty();
    }

    /** Gives back what no core can use any more; returns how much that was. */
    int giveBack() {
        int given = 0;
        while (!batches.isEmpty() && cores.hasPassed(batches.peek().ticket())) {
            Batch gone = batches.poll();
            gone.units().forEach(forget);
            gone.pieces().forEach(slabs::release);
            given++;
        }
        return given;
    }
}
