package edgeos.ui.shell;

import edgeos.charts.Png;
import edgeos.lab.tour.Tour;
import edgeos.lab.tour.TourReader;
import edgeos.lab.tour.TourReading;
import edgeos.ui.shell.dialog.Dialogs;
import edgeos.ui.shell.file.Remembered;
import edgeos.ui.theme.Theme;
import edgeos.ui.tour.TourBand;
import edgeos.ui.tour.TourPlay;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

/**
 * Plays the tour with no display and saves pictures of it. What it shows runs as in any window, and its figures are measured while it plays. The clock of the tour stands still while a picture is saved, and never goes faster than time:
 * where saving is slow, the tour takes longer, and shows the same.
 */
public final class TourFilm {
    private static final double TICK_SECONDS = 0.04;
    private static final double NANOS_PER_SECOND = 1e9;

    private final Tour tour;
    private final Order order;
    private Lab lab;
    private Scene scene;
    private Stage stage;
    private TourPlay play;

    /**
     * What pictures are wanted.
     *
     * @param folder where to, which exists
     * @param perSecond how many for each second of the tour; empty: those that the tour plans, one for each scene at least
     * @param theme which colours
     * @param width in pixels
     * @param height in pixels
     * @param scale of everything, 1 to 2
     */
    public record Order(Path folder, OptionalDouble perSecond, Theme theme, int width, int height, double scale) { }

    /**
     * A picture that was saved.
     *
     * @param file where to
     * @param atSeconds of the tour
     * @param caption what it says
     */
    public record Frame(Path file, double atSeconds, String caption) { }

    private TourFilm(Tour tour, Order order) {
        this.tour = tour;
        this.order = order;
    }

    /**
     * Plays it, and returns at its end. Any thread but JavaFX's.
     *
     * @param saved told of each picture, by the calling thread
     * @throws IOException if a picture cannot be written
     * @throws IllegalStateException if the window cannot be drawn here, or this build has no tour; the message says why
     */
    public static void save(Order order, Consumer<Frame> saved) throws IOException {
        TourReading reading = Tour.file().map(TourReader::read).orElseThrow(() -> new IllegalStateException("This build has no tour."));
        if (!reading.problems().isEmpty()) {
            throw new IllegalStateException("The tour cannot be played: " + String.join("; ", reading.problems()));
        }
        new TourFilm(reading.tour(), order).take(saved);
    }

    private void take(Consumer<Frame> saved) throws IOException {
        Toolkit.startHeadless();
        Toolkit.onWindow(this::open);
        try {
            List<Double> moments = moments();
            double now = 0;
            for (int at = 0; at < moments.size(); at++) {
                now = goOn(now, moments.get(at));
                String caption = Toolkit.onWindow(() -> ((TourBand) scene.lookup("#tour")).said());
                Path file = order.folder().resolve(String.format(java.util.Locale.ROOT, order.perSecond().isPresent() ? "tour-%05d.png" : "tour-%02d.png", at + 1));
                write(file);
                saved.accept(new Frame(file, now, caption));
            }
        } finally {
            Toolkit.onWindow(this::close);
        }
    }

    private List<Double> moments() {
        if (order.perSecond().isEmpty()) {
            return tour.moments();
        }
        double perSecond = order.perSecond().getAsDouble();
        return IntStream.range(0, Math.max(1, (int) Math.floor(tour.seconds() * perSecond))).mapToObj(at -> at / perSecond).toList();
    }

    /** From one second of the tour to another, in as much time. */
    private double goOn(double from, double to) {
        long began = System.nanoTime();
        double now = from;
        do {
            now = Math.min(to, now + TICK_SECONDS);
            pauseUntil(began + (long) ((now - from) * NANOS_PER_SECOND));
            double at = now;
            Toolkit.onWindow(() -> play.advance(at));
        } while (now < to);
        return now;
    }

    private Stage open() {
        lab = new Lab(Remembered.forThisRunOnly(), new Dialogs());
        lab.show(order.theme(), order.scale());
        TourBand band = new TourBand();
        lab.showBelow(band);
        play = new TourPlay(tour, new TourHands(lab), band);
        scene = lab.scene(order.width(), order.height());
        stage = new Stage();
        stage.setScene(scene);
        stage.setWidth(order.width());
        stage.setHeight(order.height());
        stage.show();
        return stage;
    }

    private Stage close() {
        stage.close();
        lab.dispose();
        return stage;
    }

    private void write(Path file) throws IOException {
        WritableImage image = Toolkit.onWindow(() -> scene.snapshot(null));
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        Png.write(file, argb, width, height);
    }

    private static void pauseUntil(long nanos) {
        try {
            for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
                Thread.sleep(java.time.Duration.ofNanos(left));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the tour played", e);
        }
    }
}
