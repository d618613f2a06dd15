package edgeos.engine.rewind;

import edgeos.memory.Slabs;
import java.util.Iterator;

/** The way back to a state that was kept. Between its slices, what is set back is neither what it was nor what it will be: nobody may use it. */
public final class Returning extends Slices {
    private static final int PART = 256;

    private final Still to;
    private Iterator<Kept> left;
    private boolean contents;
    private Slabs.Return slabs;

    Returning(Still to) {
        this.to = to;
        left = to.kept().iterator();
    }

    @Override
    boolean part() {
        for (int at = 0; at < PART && left.hasNext(); at++) {
            set(left.next());
        }
        if (left.hasNext()) {
            return true;
        }
        if (!contents) {
            // what is found by its content is put where that content says, which is as it was only now
            contents = true;
            left = to.kept().iterator();
            return true;
        }
        if (to.slabs() == null) {
            return false;
        }
        if (slabs == null) {
            slabs = to.slabs().restore(to.image());
        }
        return slabs.go();
    }

    private void set(Kept kept) {
        if (kept instanceof Containers.Content == contents) {
            kept.restore();
        }
    }

    /** There is no way back from the middle of it: it goes on to its end. */
    @Override
    void cutShort() {
        try {
            go(Long.MAX_VALUE);
        } catch (CannotBeKept never) {
            throw new IllegalStateException(never);
        }
    }
}
