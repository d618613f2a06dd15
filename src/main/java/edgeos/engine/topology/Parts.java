package edgeos.engine.topology;

import edgeos.engine.fwp.Units;
import edgeos.memory.Slabs;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;

/** What is taken for new FWPs, so that all of it can be given back if there is not enough for the rest. Used by who builds them. */
final class Parts {
    private final Slabs slabs;
    private final Units units;
    private final List<MemorySegment> pieces = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();

    Parts(Slabs slabs, Units units) {
        this.slabs = slabs;
        this.units = units;
    }

    /**
     * A zeroed piece of memory.
     *
     * @throws OutOfMemoryError if there is none
     */
    MemorySegment piece(long bytes) {
        MemorySegment piece = slabs.allocate(bytes);
        pieces.add(piece);
        return piece;
    }

    /**
     * A unit's number.
     *
     * @throws OutOfMemoryError if there are as many units as there may be
     */
    int number() {
        int number = units.nextNumber();
        numbers.add(number);
        return number;
    }

    /** All that was taken has its place. */
    void keep() {
        pieces.clear();
        numbers.clear();
    }

    /** Nothing that was taken since {@link #keep} was ever run, filled, or drained: gives it back. */
    void giveBack() {
        pieces.forEach(slabs::release);
        numbers.forEach(units::forget);
        keep();
    }
}
