package edgeos.ui.notice;

import edgeos.ui.editor.Metronome;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What there is to say, the newest first. Each goes by itself after a while in which it could be read, unless it stays; while somebody points at it or has the focus there, time stands still. What is said again
 * is not said twice. One for a window; JavaFX application thread only; {@link #dispose()} at the end.
 */
public final class Notices {
    private static final long SECOND = 1_000_000_000L;
    private static final long LOOK = SECOND / 4;
    /** So long at the least; people read about 15 letters a second, and need not read at once. */
    private static final long LEAST_SECONDS = 5;
    private static final int LETTERS_A_SECOND = 10;
    private static final int MOST_WAITING = 20;

    private final List<Notice> waiting = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Notice> shown = new ReadOnlyObjectWrapper<>(this, "shown");
    private final ReadOnlyIntegerWrapper more = new ReadOnlyIntegerWrapper(this, "more");
    private final Metronome clock = new Metronome(() -> elapse(LOOK));
    private final Consumer<Notice> history;
    private boolean held;
    private long leftNanos;

    /** Notices that are also given to {@code history}, each as often as it is said. */
    public Notices(Consumer<Notice> history) {
        this.history = history;
    }

    /** Says something, in front of what was said before; returns it, for {@link #withdraw}. */
    public Notice tell(Notice notice) {
        history.accept(notice);
        waiting.removeIf(notice::saysAs);
        waiting.addFirst(notice);
        if (waiting.size() > MOST_WAITING) {
            waiting.removeLast();
        }
        settle();
        return notice;
    }

    /** Takes away what holds no longer; nothing if it is gone already. */
    public void withdraw(Notice notice) {
        waiting.remove(notice);
        settle();
    }

    /** Takes away what is shown. */
    public void dismiss() {
        if (shown.get() != null) {
            withdraw(shown.get());
        }
    }

    /** Does what is offered, and takes the notice away. */
    public void take(Notice notice, Notice.Offer offer) {
        withdraw(notice);
        offer.taken().run();
    }

    /** What is shown; null for nothing. */
    public ReadOnlyObjectProperty<Notice> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** How many more there are behind it. */
    public ReadOnlyIntegerProperty moreProperty() {
        return more.getReadOnlyProperty();
    }

    /** Lets time stand still, or go on. */
    void hold(boolean on) {
        held = on;
    }

    /** So much time has gone by. */
    void elapse(long nanos) {
        leftNanos -= held ? 0 : nanos;
        if (leftNanos <= 0 && shown.get() != null && !shown.get().stays()) {
            dismiss();
        }
    }

    /** Ends the clock. */
    public void dispose() {
        clock.end();
    }

    /** For how long something is shown. */
    static long nanos(Notice notice) {
        long letters = notice.words().length() + notice.offers().stream().mapToLong(offer -> offer.words().length()).sum();
        return SECOND * (LEAST_SECONDS + letters / LETTERS_A_SECOND);
    }

    private void settle() {
        Notice now = waiting.isEmpty() ? null : waiting.getFirst();
        more.set(Math.max(0, waiting.size() - 1));
        if (now != shown.get()) {
            leftNanos = now == null ? 0 : nanos(now);
            shown.set(now);
        }
        clock.every(now == null || now.stays() ? 0 : LOOK);
    }
}
