package edgeos.cli;

import edgeos.lab.Consent;
import edgeos.lab.experiment.watching.Windows;
import edgeos.lab.lesson.Vocabulary;
import edgeos.model.Drawing;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/** What the command line asks of the window, which it cannot see. Called from one thread. */
public interface Desk {
    /** Whether there is a display to open a window on. */
    boolean hasDisplay();

    /**
     * Opens the window and returns when it is closed.
     *
     * @param file the drawing to show; empty: what the window shows at first
     * @throws DeskException when a window cannot be opened here
     */
    void open(Optional<Path> file) throws DeskException;

    /**
     * How long a start took, from that of the process.
     *
     * @param moving until a frame with messages that moved was there
     * @param whole until one was there with the whole window but for the curves of charts, which follow
     */
    record Started(Duration moving, Duration whole) { }

    /**
     * Opens the window on its running sample, with no display in memory, and closes it as soon as it shows messages that moved, and all that belongs to it.
     *
     * @throws DeskException when a window cannot be opened here
     */
    default Started start() throws DeskException {
        throw new DeskException("There is no window.");
    }

    /**
     * Opens the window, which plays the tour and then is there to be used, and returns when it is closed.
     *
     * @throws DeskException when a window cannot be opened here
     */
    default void playTour() throws DeskException {
        throw new DeskException("There is no window.");
    }

    /**
     * Plays the tour, with or without a display, and saves pictures of it.
     *
     * @param film what pictures
     * @param saved told of each
     * @throws IOException when one cannot be written
     * @throws DeskException when the window cannot be drawn here
     */
    default void filmTour(Film film, Consumer<Frame> saved) throws IOException, DeskException {
        throw new DeskException("There is no window.");
    }

    /**
     * Takes a picture of the window while it runs a drawing, with or without a display.
     *
     * @param drawing the file to open and run, fit to run
     * @param allowed what the drawing may use beyond its folder and this machine
     * @param picture what the picture should be like
     * @throws IOException when the file cannot be written
     * @throws DeskException when the window cannot be drawn here
     */
    void paint(Path drawing, Consent allowed, Picture picture) throws IOException, DeskException;

    /**
     * Takes a picture of the window while it shows a recording, with or without a display.
     *
     * @param recording the file to open
     * @param atNanos which moment, from the start of the recording
     * @param picture what the picture should be like
     * @throws IOException when the recording cannot be read, or the picture not be written
     * @throws DeskException when the window cannot be drawn here
     */
    void paintRecording(Path recording, long atNanos, Picture picture) throws IOException, DeskException;

    /**
     * Writes a picture of a drawing, which carries the drawing, with or without a display.
     *
     * @param out PNG or SVG, by its name
     * @param look which colours
     * @param scale of pixels
     * @throws IOException when the picture cannot be written
     * @throws DeskException when it cannot be drawn here
     */
    default void export(Drawing drawing, Path out, Look look, double scale) throws IOException, DeskException {
        throw new DeskException("Pictures cannot be drawn here.");
    }

    /** Windows for experiments; none unless somebody knows better. */
    default Windows windows() {
        return Windows.NONE;
    }

    /**
     * What lessons may call the actions and tabs of the window; takes a second or two.
     *
     * @throws DeskException when no window can be made here to ask
     */
    default Vocabulary vocabulary() throws DeskException {
        return Vocabulary.UNKNOWN;
    }

    /**
     * A picture to take.
     *
     * @param file the PNG to write
     * @param look which colours
     * @param width of the window in pixels
     * @param height of the window in pixels
     * @param scale of everything in it, 1 to 2
     * @param tab which view is in front
     * @param below which tab is chosen below it
     */
    record Picture(Path file, Look look, int width, int height, double scale, Tab tab, Below below) {
        /** A picture of the chain above its charts. */
        public Picture(Path file, Look look, int width, int height) {
            this(file, look, width, height, 1, Tab.CHAIN, Below.START_UP);
        }
    }

    /**
     * Pictures of the tour.
     *
     * @param folder where to, which exists
     * @param perSecond how many for each of its seconds; empty: one for each scene
     * @param look which colours
     * @param width in pixels
     * @param height in pixels
     * @param scale of everything, 1 to 2
     */
    record Film(Path folder, OptionalDouble perSecond, Look look, int width, int height, double scale) { }

    /**
     * One of them.
     *
     * @param file where it is
     * @param atSeconds of the tour
     * @param caption what it says
     */
    record Frame(Path file, double atSeconds, String caption) { }

    /** The views of a drawing, and the experiments. */
    enum Tab { CHAIN, CAPABILITIES, POOL, EXPERIMENTS }

    /** The tabs below a view. */
    enum Below { START_UP, CHURN, COPY_THROUGHPUT, LATENCY, SCHEDULE, EVENTS }

    /** The two looks of the window. */
    enum Look { DARK, LIGHT }

    /** Why there is no window, in one sentence for people. */
    final class DeskException extends Exception {
        private static final long serialVersionUID = 1L;

        /** Says why. */
        public DeskException(String sentence) {
            super(sentence);
        }
    }
}
