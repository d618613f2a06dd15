package edgeos.ui.talk;

import edgeos.lab.Mode;
import edgeos.lab.Session;
import edgeos.lab.time.SteppedTime;
import edgeos.ui.editor.Editor;
import java.util.function.LongConsumer;
import javafx.application.Platform;
import javafx.util.Subscription;

/** Brings a run to where a scene holds it: so many steps from its start, which gives the same each time. It goes there in short stretches, so that the window stays alive. JavaFX application thread only. */
public final class HeldRun {
    private static final long STRETCH_NANOS = 12_000_000L;
    private static final int FIRST_STRETCH = 256;
    private static final int MOST_STRETCH = 1 << 14;

    private final Editor editor;
    private final LongConsumer tooShort;
    private long wanted = -1;
    private Session session;
    private Mode mode = Mode.STEP;
    private int stretch = FIRST_STRETCH;
    private Subscription started = Subscription.EMPTY;

    /**
     * Of what this editor runs.
     *
     * @param tooShort is told after how many steps there was nothing more to do, if that was too early
     */
    public HeldRun(Editor editor, LongConsumer tooShort) {
        this.editor = editor;
        this.tooShort = tooShort;
    }

    /**
     * Goes there from the start of a run; false if the drawing cannot run.
     *
     * @param steps after how many it is held
     * @param afterwards how it goes on if somebody lets it: {@link Mode#STEP} or {@link Mode#SLOW}
     */
    public boolean hold(long steps, Mode afterwards) {
        editor.run().stop();
        editor.run().setMode(Mode.STEP);
        if (!editor.run().readyToStep()) {
            return false;
        }
        wanted = steps;
        mode = afterwards;
        session = editor.live().orElseThrow();
        go();
        return true;
    }

    /** Ends on the way, if it is on its way. */
    public void cancel() {
        wanted = -1;
        session = null;
        started.unsubscribe();
    }

    /** True while it is on its way. */
    public boolean isOnItsWay() {
        return wanted >= 0;
    }

    private void go() {
        boolean mine = wanted >= 0 && editor.live().filter(now -> now == session).isPresent() && session.state() != Session.State.STOPPED && session.mode() == Mode.STEP;
        if (!mine) {
            cancel();
            return;
        }
        if (session.state() == Session.State.STARTING) {
            goWhenStarted();
            return;
        }
        SteppedTime time = session.time();
        if (!editor.run().readiness().goOn(Long.MAX_VALUE)) {
            Platform.runLater(this::go);
            return;
        }
        long before = time.position();
        long began = System.nanoTime();
        boolean more = before < wanted && session.step((int) Math.min(stretch, wanted - before));
        long took = Math.max(1, System.nanoTime() - began);
        stretch = Math.clamp(Math.min(stretch * 2L, stretch * STRETCH_NANOS / took), 1, MOST_STRETCH);
        if (more && time.position() < wanted) {
            Platform.runLater(this::go);
        } else {
            arrive(time.position());
        }
    }

    private void goWhenStarted() {
        started.unsubscribe();
        started = editor.run().stateProperty().subscribe((_, _) -> {
            started.unsubscribe();
            Platform.runLater(this::go);
        });
    }

    private void arrive(long at) {
        long missed = wanted;
        cancel();
        editor.stepped();
        if (mode == Mode.SLOW) {
            editor.run().togglePause();
            editor.run().setMode(Mode.SLOW);
        }
        if (at < missed) {
            tooShort.accept(at);
        }
    }
}
