package edgeos.ui.pool.layout;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The cells that a search found, in the order in which they are shown, as a ring. Immutable. */
public final class Found {
    /** Nothing. */
    public static final Found NOTHING = new Found(new int[0]);

    private final int[] cells;

    private Found(int[] cells) {
        this.cells = cells;
    }

    /** All cells of these groups. */
    public static Found in(List<Group> groups) {
        return new Found(groups.stream().flatMapToInt(group -> IntStream.of(group.cells())).toArray());
    }

    /** How many there are. */
    public int count() {
        return cells.length;
    }

    /** Which one a cell is, from 1; 0 if it is none of them. */
    public int place(int cell) {
        int at = 0;
        while (at < cells.length && cells[at] != cell) {
            at++;
        }
        return at == cells.length ? 0 : at + 1;
    }

    /** The first of which this holds, or else the first of all; -1 if there are none. */
    public int first(IntPredicate isMeant) {
        return IntStream.of(cells).filter(isMeant).findFirst().orElse(cells.length == 0 ? -1 : cells[0]);
    }

    /** The one so many places after another; the first one if that is none of them, -1 if there are none. */
    public int after(int cell, int by) {
        int place = place(cell);
        return cells.length == 0 ? -1 : place == 0 ? cells[0] : cells[Math.floorMod(place - 1 + by, cells.length)];
    }
}
