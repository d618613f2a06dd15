package edgeos.engine.rewind;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Whether an engine rests, as all of it is kept or set back in slices. Between these slices, who asks is told what they were told last, and who changes anything ends it first. No part of what is kept. Guarded by the engine's lock.
 */
public final class Rest {
    private final Map<String, Told> told = new HashMap<>();
    private Slices now;

    /** What somebody asked, and was told. */
    private record Told(Object asked, Object answer) { }

    /** True while it rests. */
    public boolean isOn() {
        return now != null;
    }

    /** It rests until this work is done, or somebody ends it. */
    public void begin(Slices work) {
        end();
        now = work;
    }

    /**
     * Goes on with the work for so long; true if it is done.
     *
     * @throws CannotBeKept if it cannot be; then it rests no more
     */
    public boolean go(Slices work, long nanos) throws CannotBeKept {
        if (now != work) {
            return work.isDone();
        }
        boolean over = true;
        try {
            over = work.go(nanos);
            return over;
        } finally {
            now = over ? null : work;
        }
    }

    /** Somebody is about to change the engine: it rests no more when this returns. */
    public void end() {
        if (now != null) {
            Slices cut = now;
            now = null;
            cut.cutShort();
        }
    }

    /**
     * What somebody is told: this, or while it rests, what was told last.
     *
     * @param kind of the question; one answer is kept of each
     * @param asked all that the answer depends on
     * @param otherwise while it rests, and nobody asked before
     */
    @SuppressWarnings("unchecked")
    public <T> T told(String kind, Object asked, Supplier<T> answer, T otherwise) {
        Told last = told.get(kind);
        if (isOn()) {
            return last == null || !last.asked().equals(asked) ? otherwise : (T) last.answer();
        }
        T said = answer.get();
        told.put(kind, new Told(asked, said));
        return said;
    }
}
