package edgeos;

import edgeos.cli.Desk;
import edgeos.lab.Consent;
import edgeos.lab.experiment.watching.Windows;
import edgeos.lab.lesson.Vocabulary;
import edgeos.model.Drawing;
import edgeos.os.ProcessAge;
import edgeos.ui.charts.StripTab;
import edgeos.ui.editor.View;
import edgeos.ui.shell.LabApplication;
import edgeos.ui.shell.LessonWords;
import edgeos.ui.shell.Screenshot;
import edgeos.ui.shell.TourFilm;
import edgeos.ui.shell.WatchedWindows;
import edgeos.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** The window, for the command line. Used by the thread that started the program. */
final class WindowDesk implements Desk {
    private final Display display;

    WindowDesk(Display display) {
        this.display = display;
    }

    @Override
    public boolean hasDisplay() {
        return display.isThere();
    }

    @Override
    public void open(Optional<Path> file) throws DeskException {
        open(() -> LabApplication.open(file));
    }

    @Override
    public void playTour() throws DeskException {
        open(LabApplication::playTour);
    }

    private void open(Runnable window) throws DeskException {
        Optional<String> obstacle = display.obstacle();
        if (obstacle.isPresent()) {
            throw new DeskException(obstacle.get());
        }
        try {
            window.run();
        } catch (UnsupportedOperationException e) {
            throw new DeskException(display.unreachable());
        }
    }

    @Override
    public void filmTour(Film film, Consumer<Frame> saved) throws IOException, DeskException {
        try {
            var order = new TourFilm.Order(film.folder(), film.perSecond(), theme(film.look()), film.width(), film.height(), film.scale());
            TourFilm.save(order, frame -> saved.accept(new Frame(frame.file(), frame.atSeconds(), frame.caption())));
        } catch (IllegalStateException e) {
            throw new DeskException(e.getMessage());
        }
    }

    @Override
    public Started start() throws DeskException {
        try {
            LabApplication.FirstFrames frames = LabApplication.firstFrames(display.isThere());
            Duration age = Duration.ofMillis(ProcessAge.millis());
            long now = System.nanoTime();
            return new Started(age.minusNanos(now - frames.movedNanos()), age.minusNanos(now - frames.wholeNanos()));
        } catch (UnsupportedOperationException e) {
            throw new DeskException(display.unreachable());
        }
    }

    @Override
    public void paint(Path drawing, Consent allowed, Picture picture) throws IOException, DeskException {
        try {
            Screenshot.take(drawing, allowed, picture.file(), size(picture));
        } catch (IllegalStateException e) {
            throw new DeskException(e.getMessage());
        }
    }

    @Override
    public void paintRecording(Path recording, long atNanos, Picture picture) throws IOException, DeskException {
        try {
            Screenshot.takeRecording(recording, atNanos, picture.file(), size(picture));
        } catch (IllegalStateException e) {
            throw new DeskException(e.getMessage());
        }
    }

    @Override
    public void export(Drawing drawing, Path out, Look look, double scale) throws IOException, DeskException {
        try {
            Screenshot.export(drawing, out, theme(look), scale);
        } catch (IllegalStateException e) {
            throw new DeskException(e.getMessage());
        }
    }

    @Override
    public Vocabulary vocabulary() throws DeskException {
        try {
            return LessonWords.read();
        } catch (IllegalStateException | UnsupportedOperationException e) {
            throw new DeskException(e.getMessage());
        }
    }

    private static Theme theme(Look look) {
        return look == Look.DARK ? Theme.DARK : Theme.LIGHT;
    }

    private static Screenshot.Size size(Picture picture) {
        return new Screenshot.Size(theme(picture.look()), picture.width(), picture.height(), picture.scale(), View.valueOf(picture.tab().name()), StripTab.valueOf(picture.below().name()));
    }

    @Override
    public Windows windows() {
        return new WatchedWindows(display.isThere() && display.obstacle().isEmpty());
    }
}
