package edgeos.engine.rewind;

import edgeos.memory.Slabs;

/**
 * All that can change of an object and of what it leads to, as it was at a moment: fields, arrays, containers, and every byte of its slabs. Setting it back changes the same objects in place, so that whoever refers
 * to one of them need not know. What is not kept is said by {@link Outside}.
 *
 * <p>It finds its way by reflection, over our classes and those of libraries; a class added tomorrow is kept without anybody thinking of it. What it cannot see into, it refuses.
 */
public final class Still {
    /** To look at so many takes a second or two. */
    static final int MOST_OBJECTS = 500_000;

    private final ByIdentity<Kept> kept;
    private final Slabs slabs;
    private final Slabs.Image image;
    private final long ownBytes;

    /** What was taken. */
    Still(ByIdentity<Kept> kept, Slabs slabs, Slabs.Image image, long ownBytes) {
        this.kept = kept;
        this.slabs = slabs;
        this.image = image;
        this.ownBytes = ownBytes;
    }

    /**
     * All of this as it will be while it is taken. Nobody may change any of it from the first slice to the last.
     *
     * @param before an earlier one of the same object, with which it shares what did not change; or null
     */
    public static Taking taking(Object root, Still before) {
        return new Taking(root, before, MOST_OBJECTS);
    }

    /**
     * All of this as it is now, in one go.
     *
     * @throws CannotBeKept if something is met whose state cannot be seen, or too much
     */
    static Still of(Object root, Still before) throws CannotBeKept {
        Taking all = taking(root, before);
        all.go(Long.MAX_VALUE);
        return all.taken();
    }

    /** The way back to it. Nobody may use any of it from the first slice to the last. */
    public Returning returning() {
        return new Returning(this);
    }

    /** Sets everything back in one go. */
    void restore() {
        returning().cutShort();
    }

    /** How many bytes of the heap it takes beside what it shares with the earlier one, roughly. */
    public long ownBytes() {
        return ownBytes;
    }

    /** Of how many objects the state is kept. */
    public int parts() {
        return kept.size();
    }

    ByIdentity<Kept> kept() {
        return kept;
    }

    Slabs slabs() {
        return slabs;
    }

    Slabs.Image image() {
        return image;
    }
}
