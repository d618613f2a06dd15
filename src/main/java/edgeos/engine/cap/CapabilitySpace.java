package edgeos.engine.cap;

import edgeos.notation.DomainRef;
import edgeos.notation.ObjectRef;
import edgeos.notation.Right;
import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All capability tables and the derivation tree over them, with seL4's operations and words. An operation that makes no sense changes nothing and says why; none throws
 * for it. Copying asks for no {@link Right#GRANT}: only the controller calls this, on whose behalf capabilities are handed on.
 *
 * <p>Changed by who holds the data plane still.
 */
public final class CapabilitySpace {
    /** Tables have slots below this. */
    public static final int MOST_SLOTS = 1 << 20;

    /** What became of an operation. */
    public enum Outcome {
        /** It was carried out. */
        DONE,
        /** The slot that it starts from is empty. */
        EMPTY,
        /** The slot that it leads to is taken. */
        OCCUPIED,
        /** No table has a slot of this number. */
        NO_SLOT,
        /** It asked for rights that its parent lacks. */
        TOO_STRONG,
        /** A badge, once given, stays. */
        BADGED,
        /** The object has capabilities already: further ones are derived from them. */
        EXISTS
    }

    /** A slot of a table. */
    public record Place(DomainRef holder, int slot) { }

    /**
     * What is in a slot.
     *
     * @param parent where what it was derived from lies; null: it is the object's first, or that was deleted
     */
    public record Content(ObjectRef object, Set<Right> rights, long badge, Place parent) { }

    /** A filled slot, as a node of the derivation tree. */
    private static final class Cell {
        private final Slot slot;
        private final ObjectRef object;
        private final Set<Right> rights;
        private final long badge;
        private final Set<Cell> children = new LinkedHashSet<>();
        private final Place place;
        private Cell parent;

        private Cell(Slot slot, Place place, ObjectRef object, Set<Right> rights, long badge, Cell parent) {
            this.slot = slot;
            this.place = place;
            this.object = object;
            this.rights = rights;
            this.badge = badge;
            this.parent = parent;
            slot.fill(Slot.mask(rights));
            if (parent != null) {
                parent.children.add(this);
            }
        }
    }

    private final Map<Place, Cell> cells = new LinkedHashMap<>();
    private final Map<ObjectRef, Integer> capabilities = new LinkedHashMap<>();

    /** Makes an object's first capability, with all rights. */
    public Outcome create(ObjectRef object, Place to) {
        if (capabilities.containsKey(object)) {
            return Outcome.EXISTS;
        }
        Outcome free = free(to);
        if (free == Outcome.DONE) {
            put(to, object, EnumSet.allOf(Right.class), 0, null);
        }
        return free;
    }

    /** Derives an equal capability. */
    public Outcome copy(Place from, Place to) {
        Cell source = cells.get(from);
        return source == null ? Outcome.EMPTY : mint(from, to, source.rights, source.badge);
    }

    /** Derives a capability with these rights, no more than its parent has, and this badge; a parent's badge stays. */
    public Outcome mint(Place from, Place to, Set<Right> rights, long badge) {
        Cell source = cells.get(from);
        if (source == null) {
            return Outcome.EMPTY;
        }
        Outcome free = free(to);
        if (free != Outcome.DONE) {
            return free;
        }
        if (!source.rights.containsAll(rights)) {
            return Outcome.TOO_STRONG;
        }
        if (source.badge != 0 && source.badge != badge) {
            return Outcome.BADGED;
        }
        put(to, source.object, rights, badge, source);
        return Outcome.DONE;
    }

    /** Takes a capability to another slot; its place in the tree stays, grants by the old slot are void. */
    public Outcome move(Place from, Place to) {
        Cell moved = cells.get(from);
        if (moved == null) {
            return Outcome.EMPTY;
        }
        Outcome free = free(to);
        if (free != Outcome.DONE) {
            return free;
        }
        Cell there = put(to, moved.object, moved.rights, moved.badge, moved.parent);
        adopt(there, moved);
        take(moved);
        return Outcome.DONE;
    }

    /** Empties a slot; what was derived from it stays, as derived from its parent. */
    public Outcome delete(Place at) {
        Cell gone = cells.get(at);
        if (gone == null) {
            return Outcome.EMPTY;
        }
        adopt(gone.parent, gone);
        take(gone);
        return Outcome.DONE;
    }

    /** Deletes all that was derived from a capability, however far; the capability itself stays. */
    public Outcome revoke(Place at) {
        Cell root = cells.get(at);
        if (root == null) {
            return Outcome.EMPTY;
        }
        var left = new ArrayDeque<>(root.children);
        while (!left.isEmpty()) {
            Cell gone = left.pop();
            left.addAll(gone.children);
            gone.children.clear();
            take(gone);
        }
        return Outcome.DONE;
    }

    /** What is in a slot; empty if nothing is. */
    public Optional<Content> content(Place at) {
        return Optional.ofNullable(cells.get(at))
                .map(cell -> new Content(cell.object, cell.rights, cell.badge, cell.parent == null ? null : cell.parent.place));
    }

    /** What a check looks at; a slot that never allows anything if this one is empty. */
    public Slot slot(Place at) {
        Cell cell = cells.get(at);
        return cell == null ? new Slot() : cell.slot;
    }

    /** How many slots are filled. */
    public int size() {
        return cells.size();
    }

    private Outcome free(Place to) {
        return to.slot() < 0 || to.slot() >= MOST_SLOTS ? Outcome.NO_SLOT : cells.containsKey(to) ? Outcome.OCCUPIED : Outcome.DONE;
    }

    private Cell put(Place to, ObjectRef object, Set<Right> rights, long badge, Cell parent) {
        var cell = new Cell(new Slot(), to, object, Set.copyOf(rights), badge, parent);
        cells.put(to, cell);
        capabilities.merge(object, 1, Integer::sum);
        return cell;
    }

    private void take(Cell gone) {
        gone.slot.fill(0);
        cells.remove(gone.place);
        capabilities.computeIfPresent(gone.object, (_, count) -> count == 1 ? null : count - 1);
        if (gone.parent != null) {
            gone.parent.children.remove(gone);
        }
    }

    private static void adopt(Cell parent, Cell gone) {
        for (Cell child : gone.children) {
            child.parent = parent;
            if (parent != null) {
                parent.children.add(child);
            }
        }
        gone.children.clear();
    }
}
