package edgeos.engine.fwp;

import java.util.BitSet;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Every unit by its number. Numbers are given and taken back by who makes and retires units: the manager and mover 0 in turns, or who holds all still. Any mover looks up the units of which a
 * doorbell tells it: that may be left from a unit that had the number before, so a unit is published (release) as whole as it was made, and read so (acquire).
 */
public final class Units {
    private final AtomicReferenceArray<Unit> byNumber;
    private final BitSet taken = new BitSet();
    /** Every number below it is taken. */
    private int lowestFree;

    /** No units; there may be so many. */
    public Units(int most) {
        byNumber = new AtomicReferenceArray<>(most);
    }

    /** How many there may be. */
    public int most() {
        return byNumber.length();
    }

    /**
     * A number for a new unit, unique among all that exist.
     *
     * @throws OutOfMemoryError if there are as many as there may be
     */
    public int nextNumber() {
        int number = taken.nextClearBit(lowestFree);
        if (number >= most()) {
            throw new OutOfMemoryError("FWPs=" + most() + " most=" + most());
        }
        taken.set(number);
        lowestFree = number + 1;
        return number;
    }

    /** Publishes a unit under its number. */
    public void putRelease(Unit unit) {
        byNumber.setRelease(unit.index(), unit);
    }

    /** The unit of this number; null if there is none. Any thread. */
    public Unit getAcquire(int number) {
        return byNumber.getAcquire(number);
    }

    /** How many more there may be. */
    public int free() {
        return most() - taken.cardinality();
    }

    /** Takes a number back; no core runs and no mover serves that unit any more. */
    public void forget(int number) {
        byNumber.setRelease(number, null);
        taken.clear(number);
        lowestFree = Math.min(lowestFree, number);
    }
}
