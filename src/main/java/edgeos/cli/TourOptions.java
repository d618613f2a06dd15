package edgeos.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Options of the tour: played in the window, or saved as pictures. */
final class TourOptions {
    private static final double FEWEST = 0.1;
    private static final double MOST = 60;

    @Option(names = "--tour", description = "Plays the tour, a minute by itself, in the window; any key or click ends it.")
    private boolean tour;

    @Option(names = "--frames", paramLabel = "DIR", description = "With --tour: plays it without a window, and saves pictures of it in this folder, which is made, or empty.")
    private Path frames;

    @Option(names = "--fps", paramLabel = "N", description = "With --frames: so many pictures for each second of the tour, 0.1 to 60 (default: those that the tour plans, one or two for each scene).")
    private Double perSecond;

    @Option(names = "--size", paramLabel = "WxH", converter = PixelSize.Converter.class, description = "With --frames: of the pictures, in pixels (default: " + PixelSize.DEFAULT + ").")
    private PixelSize size;

    @Option(names = "--scale", paramLabel = "F", converter = PictureOptions.Scale.class, description = "With --frames: how large everything in the pictures is, 1 to 2 (default: 1).")
    private Double scale;

    @Option(names = "--theme", paramLabel = "THEME", description = "With --frames: dark or light (default: dark).")
    private Desk.Look look;

    boolean isWanted() {
        return tour;
    }

    /**
     * Plays the tour if it was asked for; empty: it was not.
     *
     * @param file what else was to be opened; null: nothing
     * @throws ParameterException if options don't go together
     * @throws IOException if a picture cannot be written
     */
    Optional<Integer> carryOut(Desk desk, Path file, CommandLine line) throws IOException {
        check(file, line);
        if (!tour) {
            return Optional.empty();
        }
        PrintWriter err = line.getErr();
        try {
            if (frames != null) {
                film(desk, line);
            } else if (desk.hasDisplay()) {
                desk.playTour();
            } else {
                err.println("There is no display to play the tour on. Save it as pictures: --tour --frames DIR");
                return Optional.of(ExitCode.NO_WINDOW);
            }
            return Optional.of(ExitCode.OK);
        } catch (Desk.DeskException e) {
            err.println(e.getMessage());
            return Optional.of(ExitCode.NO_WINDOW);
        }
    }

    private void check(Path file, CommandLine line) {
        if (!tour && (frames != null || perSecond != null || size != null || scale != null || look != null)) {
            throw new ParameterException(line, "--frames, --fps, --size, --scale, and --theme are for --tour here; a command has its own, see run --help");
        }
        if (tour && frames == null && (perSecond != null || size != null || scale != null || look != null)) {
            throw new ParameterException(line, "--fps, --size, --scale, and --theme are for pictures: --tour --frames DIR");
        }
        if (tour && file != null) {
            throw new ParameterException(line, "FILE=" + file + " does not go with --tour, which shows drawings of its own");
        }
        if (perSecond != null && !(perSecond >= FEWEST && perSecond <= MOST)) {
            throw new ParameterException(line, "fps=" + perSecond + " is not a number from " + FEWEST + " to " + (int) MOST + ", such as 10");
        }
        if (frames != null && holdsSomething(line)) {
            throw new ParameterException(line, "frames=" + frames + " is not an empty folder: name a new one, so that nothing is lost");
        }
    }

    private boolean holdsSomething(CommandLine line) {
        if (!Files.exists(frames)) {
            return false;
        }
        if (!Files.isDirectory(frames)) {
            return true;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(frames)) {
            return files.iterator().hasNext();
        } catch (IOException unreadable) {
            throw new ParameterException(line, "frames=" + frames + " cannot be read: " + FileAccess.sentence(unreadable));
        }
    }

    private void film(Desk desk, CommandLine line) throws IOException, Desk.DeskException {
        Files.createDirectories(frames);
        PixelSize pixels = size == null ? new PixelSize.Converter().convert(PixelSize.DEFAULT) : size;
        var film = new Desk.Film(frames, perSecond == null ? OptionalDouble.empty() : OptionalDouble.of(perSecond), look == null ? Desk.Look.DARK : look, pixels.width(), pixels.height(), scale == null ? 1 : scale);
        desk.filmTour(film, frame -> line.getOut().printf(Locale.ROOT, "%5.1f s  %s  %s%n", frame.atSeconds(), frame.file(), frame.caption()));
    }
}
