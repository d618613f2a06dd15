package edgeos.engine.cap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.engine.cap.CapabilitySpace.Outcome;
import edgeos.engine.cap.CapabilitySpace.Place;
import edgeos.notation.DomainRef;
import edgeos.notation.ObjectRef;
import edgeos.notation.Right;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Random operations against a model that keeps a flat list and searches it. */
class CapabilitySpaceTest {
    private static final int DOMAINS = 3;
    private static final int SLOTS = 5;
    private static final int OPERATIONS = 120;

    private static final Place OWNER = new Place(DomainRef.MANAGER, 0);
    private static final ObjectRef RING = ObjectRef.parse("inRing:a");

    /** A capability that the model knows; it is the same one wherever it is moved. */
    private static final class Entry {
        private Place place;
        private Entry parent;
        private int moves;
        private final ObjectRef object;
        private final Set<Right> rights;
        private final long badge;

        private Entry(Place place, Entry parent, ObjectRef object, Set<Right> rights, long badge) {
            this.place = place;
            this.parent = parent;
            this.object = object;
            this.rights = rights;
            this.badge = badge;
        }

        private boolean descendsFrom(Entry other) {
            return parent != null && (parent == other || parent.descendsFrom(other));
        }
    }

    /** The model. */
    private static final class Flat {
        private final List<Entry> entries = new ArrayList<>();

        private Entry at(Place place) {
            return entries.stream().filter(entry -> entry.place.equals(place)).findFirst().orElse(null);
        }

        private Outcome put(Place to, Entry entry) {
            if (to.slot() < 0) {
                return Outcome.NO_SLOT;
            }
            if (at(to) != null) {
                return Outcome.OCCUPIED;
            }
            entries.add(entry);
            return Outcome.DONE;
        }

        private Outcome create(ObjectRef object, Place to) {
            if (entries.stream().anyMatch(entry -> entry.object.equals(object))) {
                return Outcome.EXISTS;
            }
            return put(to, new Entry(to, null, object, EnumSet.allOf(Right.class), 0));
        }

        private Outcome mint(Place from, Place to, Set<Right> rights, long badge) {
            Entry source = at(from);
            if (source == null) {
                return Outcome.EMPTY;
            }
            if (to.slot() < 0 || at(to) != null) {
                return put(to, null);
            }
            if (!source.rights.containsAll(rights)) {
                return Outcome.TOO_STRONG;
            }
            if (source.badge != 0 && source.badge != badge) {
                return Outcome.BADGED;
            }
            return put(to, new Entry(to, source, source.object, rights, badge));
        }

        private Outcome move(Place from, Place to) {
            Entry moved = at(from);
            if (moved == null) {
                return Outcome.EMPTY;
            }
            if (to.slot() < 0 || at(to) != null) {
                return put(to, null);
            }
            moved.place = to;
            moved.moves++;
            return Outcome.DONE;
        }

        private Outcome delete(Place place) {
            Entry gone = at(place);
            if (gone == null) {
                return Outcome.EMPTY;
            }
            entries.remove(gone);
            entries.stream().filter(entry -> entry.parent == gone).forEach(entry -> entry.parent = gone.parent);
            return Outcome.DONE;
        }

        private Outcome revoke(Place place) {
            Entry root = at(place);
            if (root == null) {
                return Outcome.EMPTY;
            }
            entries.removeIf(entry -> entry.descendsFrom(root));
            return Outcome.DONE;
        }
    }

    /** A grant that somebody took of what lay in a slot; void once that is moved, deleted, or revoked. */
    private record Taken(Held held, Right right, Entry entry, int moves) {
        private boolean shouldBeGood(Flat flat) {
            return entry != null && flat.entries.contains(entry) && entry.moves == moves && entry.rights.contains(right);
        }
    }

    private static Place place(Random random) {
        return new Place(DomainRef.node("n" + random.nextInt(DOMAINS)), random.nextInt(SLOTS + 1) - (random.nextInt(20) == 0 ? 1 : 0));
    }

    private static Set<Right> rights(Random random) {
        var rights = EnumSet.noneOf(Right.class);
        for (Right right : Right.values()) {
            if (random.nextInt(3) == 0) {
                rights.add(right);
            }
        }
        return rights;
    }

    @Property(tries = 300)
    void shouldDoWhatAFlatListDoes(@ForAll long seed) {
        var random = new Random(seed);
        var space = new CapabilitySpace();
        var flat = new Flat();
        var taken = new ArrayList<Taken>();
        for (int operation = 0; operation < OPERATIONS; operation++) {
            Place from = place(random);
            Place to = place(random);
            var object = new ObjectRef(ObjectRef.Kind.KEY, "k" + random.nextInt(3));
            Set<Right> rights = rights(random);
            long badge = random.nextInt(3);
            switch (random.nextInt(8)) {
                case 0 -> assertEquals(flat.create(object, to), space.create(object, to));
                case 1, 2 -> {
                    Entry source = flat.at(from);
                    assertEquals(source == null ? Outcome.EMPTY : flat.mint(from, to, source.rights, source.badge), space.copy(from, to));
                }
                case 3, 4 -> assertEquals(flat.mint(from, to, rights, badge), space.mint(from, to, rights, badge));
                case 5 -> assertEquals(flat.move(from, to), space.move(from, to));
                case 6 -> assertEquals(flat.delete(from), space.delete(from));
                default -> assertEquals(flat.revoke(from), space.revoke(from));
            }
            Right right = Right.values()[random.nextInt(Right.values().length)];
            Entry there = flat.at(from);
            taken.add(new Taken(new Held(space.slot(from), right, null), right, there, there == null ? 0 : there.moves));
            assertSame(flat, space);
            taken.forEach(each -> assertEquals(each.shouldBeGood(flat), each.held.isGood()));
        }
    }

    private static void assertSame(Flat flat, CapabilitySpace space) {
        assertEquals(flat.entries.size(), space.size());
        for (Entry entry : flat.entries) {
            var content = space.content(entry.place).orElseThrow();
            assertEquals(entry.object, content.object());
            assertEquals(entry.rights, content.rights());
            assertEquals(entry.badge, content.badge());
            assertEquals(entry.parent == null ? null : entry.parent.place, content.parent());
            assertTrue(entry.parent == null || entry.parent.rights.containsAll(content.rights()), "rights never grow down the tree");
        }
        assertEquals(flat.entries.size(), new HashSet<>(flat.entries.stream().map(entry -> entry.place).toList()).size());
    }

    @Test
    void shouldTakeBackAllThatWasDerivedAndKeepTheCapabilityItself() {
        var space = new CapabilitySpace();
        var child = new Place(DomainRef.MOVER, 0);
        var grandchild = new Place(DomainRef.node("b"), 1);
        space.create(RING, OWNER);
        space.mint(OWNER, child, Set.of(Right.WRITE, Right.READ), 0);
        space.mint(child, grandchild, Set.of(Right.WRITE), 7);
        var held = new Held(space.slot(grandchild), Right.WRITE, null);
        assertTrue(held.isGood());
        space.revoke(OWNER);
        assertFalse(held.isGood());
        assertEquals(1, space.size());
        space.mint(OWNER, child, Set.of(Right.WRITE), 0);
        space.copy(child, grandchild);
        assertFalse(held.isGood(), "what is granted again is another grant");
    }
}
