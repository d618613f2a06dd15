package edgeos.lab.experiment.watching;

import edgeos.model.Drawing;
import edgeos.telemetry.Snapshot;
import java.nio.file.Path;

/** Who can open windows onto drawings, for an experiment that cannot see windows. Called by one thread, which waits for what it asks for. */
public interface Windows {
    /** There are none: whoever asks for one is told so. */
    Windows NONE = new Windows() {
        @Override
        public String surface() {
            return "no window";
        }

        @Override
        public Window open(Drawing drawing, Path folder, Shape shape) {
            throw new IllegalStateException("phase=experiment no window can be opened here");
        }
    };

    /** What a window shows beside the chain. */
    enum Shape {
        /** As many charts as it has room for. */
        CHARTS,
        /** The row of tabs only. */
        FOLDED,
        /** Nothing: it is an icon. */
        MINIMISED
    }

    /** What windows are drawn on here, and how, in a few words. */
    String surface();

    /**
     * Opens a window in front of a drawing that does not run yet.
     *
     * @param folder what relative paths of the drawing start from
     * @param shape what is to be seen
     * @throws IllegalStateException when no window can be opened here; the message says why
     */
    Window open(Drawing drawing, Path folder, Shape shape);

    /** A window that is open. Called by the thread that opened it. */
    interface Window extends AutoCloseable {
        /**
         * Runs the drawing.
         *
         * @param load multiplies the rate of all generators; 0: no traffic
         * @throws IllegalStateException if the drawing is not fit to run
         */
        void run(double load);

        /** Is seen like this from now on. */
        void show(Shape shape);

        /** The newest figures of the engine, taken now or a moment ago. */
        Snapshot snapshot();

        /** Counts frames from now on. */
        void beginFrames();

        /** The frames since {@link #beginFrames}. */
        Frames endFrames();

        /**
         * Puts a click on a node into the window's queue of input, and waits until it was handled and what it changed is handed over for drawing.
         *
         * @param number clicks with different numbers hit different nodes
         * @throws IllegalStateException if the window does not answer
         */
        Answer click(int number) throws InterruptedException;

        /** Ends the run and closes the window. */
        @Override
        void close();
    }

    /**
     * Frames of a window.
     *
     * @param gapsNanos from each frame to the next, sorted
     * @param pulses how often the window's scene was laid out and handed over for drawing
     * @param lastHertz the rate that the window aimed at in the end
     */
    record Frames(long[] gapsNanos, long pulses, int lastHertz) { }

    /**
     * An answer to input, from when the input was put into the queue.
     *
     * @param handledNanos until everything that listens to it was done
     * @param shownNanos until the next frame with what it changed was laid out and handed over for drawing
     * @param usedNanos processor time of the window's thread in between, whoever else took turns with it
     */
    record Answer(long handledNanos, long shownNanos, long usedNanos) { }
}
