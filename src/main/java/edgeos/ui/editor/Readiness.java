package edgeos.ui.editor;

import edgeos.lab.time.SteppedTime;
import edgeos.lab.time.SteppedTime.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Gets a run that steps ready to be moved: with thousands of FWPs that takes seconds, which go by beat by beat. JavaFX application thread only. */
public final class Readiness {
    /** So that frames still come, and most of the time is put to use. */
    private static final long SLICE_NANOS = 20_000_000L;

    private final Supplier<Optional<SteppedTime>> time;
    private final BooleanSupplier starting;
    private final BooleanSupplier paced;
    private final Runnable wake;
    private final Consumer<Throwable> trouble;
    private final ReadOnlyObjectWrapper<Work> work = new ReadOnlyObjectWrapper<>(this, "work", Work.NONE);
    private long towards;
    private final List<Runnable> then = new ArrayList<>();
    private final List<Runnable> later = new ArrayList<>();
    private boolean went;

    /**
     * Of a run with this time.
     *
     * @param starting while that is so, its engine is being made, and it is not ready
     * @param paced while that is so, what has to be kept is kept by who paces it
     * @param wake has the next beat come soon
     * @param trouble told what failed at a beat; then nothing waits any more
     */
    Readiness(Supplier<Optional<SteppedTime>> time, BooleanSupplier starting, BooleanSupplier paced, Runnable wake, Consumer<Throwable> trouble) {
        this.time = time;
        this.starting = starting;
        this.paced = paced;
        this.trouble = trouble;
        this.wake = wake;
    }

    /** What is being done. */
    public ReadOnlyObjectProperty<Work> workProperty() {
        return work.getReadOnlyProperty();
    }

    /** A slice more, towards a position; true if it is ready. */
    public boolean goOn(long position) {
        boolean ready = !starting.getAsBoolean() && time.get().map(now -> now.ready(position, SLICE_NANOS)).orElse(true);
        went = true;
        look();
        return ready;
    }

    /** Does this as soon as it is ready to go towards a position: at once, or at a later beat, after what waits to go there, too; not if somebody wants to go elsewhere before, or nowhere any more. */
    public void when(long position, Runnable does) {
        if (position != towards) {
            leave();
        }
        towards = position;
        if (then.isEmpty() && goOn(position)) {
            does.run();
        } else {
            then.add(does);
        }
    }

    /** Does this, which changes what runs, as soon as nothing is midway: at once, or, while it is being turned back, at a later beat; nobody wants to go elsewhere then. */
    public void afterwards(Runnable does) {
        look();
        if (isTurningBack()) {
            leave();
            later.add(does);
        } else {
            does.run();
        }
    }

    /** True while it is neither what it was nor what it will be. */
    boolean isTurningBack() {
        return work.get() == Work.TURNING_BACK;
    }

    /** What is to be done afterwards is done now, however long that takes: what comes next goes by what is so then. */
    void settle() {
        List<Runnable> due = List.copyOf(later);
        later.clear();
        due.forEach(Runnable::run);
    }

    /** Something else runs from now on: nothing is wanted of it yet. */
    void forget() {
        leave();
        later.clear();
    }

    /** What waits is wanted no more, as something else is. */
    public void leave() {
        then.clear();
    }

    /** Nobody wants to move any more: what is being kept is dropped, but what is being turned back is not left midway; true if somebody did. */
    public boolean giveUp() {
        boolean wanted = !then.isEmpty() || work.get() != Work.NONE;
        leave();
        time.get().ifPresent(SteppedTime::giveUp);
        look();
        return wanted;
    }

    /** With each beat: what somebody waits for, and what cannot be left midway, or was begun and is left by everybody: that is of use still. Never fails: all else of the window would stand still. */
    void beat() {
        try {
            carryOn();
        } catch (RuntimeException | Error failed) {
            forget();
            trouble.accept(failed);
        }
    }

    private void carryOn() {
        if (!then.isEmpty() && !starting.getAsBoolean() && time.get().filter(SteppedTime::isOn).isEmpty()) {
            leave();
        }
        if (!then.isEmpty() && goOn(towards)) {
            List<Runnable> due = List.copyOf(then);
            leave();
            due.forEach(Runnable::run);
        } else if (then.isEmpty() && !went && (work.get() == Work.TURNING_BACK || work.get() == Work.KEEPING && !paced.getAsBoolean())) {
            goOn(Long.MAX_VALUE);
        }
        went = false;
        look();
        if (!isTurningBack()) {
            settle();
        }
    }

    private void look() {
        work.set(time.get().map(SteppedTime::work).orElse(Work.NONE));
        if (!then.isEmpty() || work.get() != Work.NONE) {
            wake.run();
        }
    }
}
