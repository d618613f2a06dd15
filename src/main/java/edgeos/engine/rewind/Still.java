package edgeos.engine.rewind;

import edgeos.memory.Slabs;
import java.util.Map;

/**
 * All that can change of an object and of what it leads to, as it was at a moment: fields, arrays, containers, and every byte of its slabs. Setting it back changes the same objects in place, so that whoever refers
 * to one of them need not know. What is not kept is said by {@link Outside}.
 *
 * <p>It finds its way by reflection, over our classes and those of libraries; a class added tomorrow is kept without anybody thinking of it. What it cannot see into, it refuses.
 */
public final class Still {
    private static final long ENTRY_BYTES = 32;
    /** To look at so many takes a second or two. */
    static final int MOST_OBJECTS = 500_000;

    private final Map<Object, Kept> kept;
    private final Slabs slabs;
    private final Slabs.Image image;
    private final long ownBytes;

    private Still(Walk walk, Still before) {
        kept = walk.kept();
        slabs = walk.slabs();
        image = slabs == null ? null : slabs.image(before == null ? null : before.image);
        ownBytes = kept.entrySet().stream().mapToLong(entry -> before != null && before.kept.get(entry.getKey()) == entry.getValue() ? ENTRY_BYTES : ENTRY_BYTES + entry.getValue().ownBytes()).sum()
                + (image == null ? 0 : image.ownBytes());
    }

    /**
     * All of this as it is now. Nobody may change any of it meanwhile.
     *
     * @param before an earlier one of the same object, with which it shares what did not change; or null
     * @throws CannotBeKept if something is met whose state cannot be seen, or too much
     */
    public static Still of(Object root, Still before) throws CannotBeKept {
        var walk = new Walk(before == null ? Map.of() : before.kept, MOST_OBJECTS);
        walk.from(root);
        return new Still(walk, before);
    }

    /** Sets everything back. Nobody may use any of it meanwhile. */
    public void restore() {
        kept.values().stream().filter(each -> !(each instanceof Containers.Content)).forEach(Kept::restore);
        // what is found by its content is put where that content says, which is as it was only now
        kept.values().stream().filter(Containers.Content.class::isInstance).forEach(Kept::restore);
        if (slabs != null) {
            slabs.restore(image);
        }
    }

    /** How many bytes of the heap it takes beside what it shares with the earlier one, roughly. */
    public long ownBytes() {
        return ownBytes;
    }
}
