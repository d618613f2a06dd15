package edgeos.engine.rewind;

import edgeos.memory.Slabs;

/** A state that is being kept. What was taken is of no use once somebody changes what it is of, and then is dropped. */
public final class Taking extends Slices {
    private static final int PART = 256;

    private final Walk walk;
    private final Still before;
    private Slabs.Image image;
    private boolean dropped;

    /**
     * Of all that this leads to.
     *
     * @param before an earlier state of the same, with which it shares what did not change; or null
     * @param most how many there may be, or it cannot be kept
     */
    Taking(Object root, Still before, int most) {
        this.before = before;
        walk = new Walk(root, before == null ? new ByIdentity<>() : before.kept(), most);
    }

    @Override
    boolean part() throws CannotBeKept {
        if (walk.go(PART)) {
            return true;
        }
        if (walk.slabs() == null) {
            return false;
        }
        if (image == null) {
            image = walk.slabs().image(before == null ? null : before.image());
        }
        return image.make();
    }

    @Override
    void cutShort() {
        dropped = true;
    }

    /** True if what it is of was changed before all was taken: it has to begin anew. */
    public boolean isDropped() {
        return dropped;
    }

    /** What was taken, once all was. */
    public Still taken() {
        if (!isDone() || dropped) {
            throw new IllegalStateException("done=" + isDone() + " dropped=" + dropped);
        }
        return new Still(walk.kept(), walk.slabs(), image, walk.ownBytes() + (image == null ? 0 : image.ownBytes()));
    }
}
