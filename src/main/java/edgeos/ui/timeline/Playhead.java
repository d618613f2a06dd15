package edgeos.ui.timeline;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/**
 * Where on their timelines recordings are. Those that play together share one. It has no clock of its own: whoever has one tells it the time, and it does not matter how many do. JavaFX
 * application thread only.
 */
public final class Playhead {
    /** Slowest and fastest. */
    static final double LEAST_SPEED = 0.25;
    /** See {@link #LEAST_SPEED}. */
    static final double MOST_SPEED = 8;

    private final ReadOnlyLongWrapper position = new ReadOnlyLongWrapper(this, "position");
    private final ReadOnlyLongWrapper length = new ReadOnlyLongWrapper(this, "length");
    private final BooleanProperty playing = new SimpleBooleanProperty(this, "playing");
    private final DoubleProperty speed = new SimpleDoubleProperty(this, "speed", 1);
    private long toldNanos;
    private boolean told;

    /** At the beginning of nothing. */
    public Playhead() {
        playing.addListener((_, _, now) -> {
            told = false;
            if (now && position.get() >= length.get()) {
                position.set(0);
            }
        });
    }

    /** Where it is, in nanoseconds from the start of the recording. */
    public ReadOnlyLongProperty positionProperty() {
        return position.getReadOnlyProperty();
    }

    /** How long the longest recording is that it moves along. */
    public ReadOnlyLongProperty lengthProperty() {
        return length.getReadOnlyProperty();
    }

    /** Whether it moves by itself. From the end, it begins anew. */
    public BooleanProperty playingProperty() {
        return playing;
    }

    /** How fast it moves; 1: as fast as it was. */
    public DoubleProperty speedProperty() {
        return speed;
    }

    /** Another recording is opened: it is at its beginning, and as long as that. */
    void begin(long lengthNanos) {
        playing.set(false);
        length.set(lengthNanos);
        position.set(0);
    }

    /** There is a recording of this length, too. */
    void cover(long lengthNanos) {
        length.set(Math.max(length.get(), lengthNanos));
    }

    /** Goes there, or as near as there is anything. */
    public void seek(long atNanos) {
        told = false;
        position.set(Math.clamp(atNanos, 0, length.get()));
    }

    /** It is this time now, of {@code System.nanoTime()}. */
    void beat(long nowNanos) {
        if (!playing.get()) {
            return;
        }
        if (told) {
            position.set(Math.min(length.get(), position.get() + (long) (Math.max(0, nowNanos - toldNanos) * speed.get())));
            if (position.get() == length.get()) {
                playing.set(false);
            }
        }
        toldNanos = told ? Math.max(toldNanos, nowNanos) : nowNanos;
        told = true;
    }
}
