package edgeos.lab.recovery;

import edgeos.model.Drawing;
import edgeos.model.format.DrawingFormat;
import edgeos.model.format.LimitedFile;
import edgeos.notation.file.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A claimed folder: {@code drawing.json} is a drawing as any other, {@code about.properties} says where it belongs. Each is written whole or not at all, and the drawing last: without one, or a source, there is nothing to restore. One thread at a time.
 */
final class Kept {
    private static final String DRAWING = "drawing.json";
    private static final String ABOUT = "about.properties";

    private final Claim claim;
    private Optional<Path> file = Optional.empty();

    Kept(Claim claim) {
        this.claim = claim;
    }

    Path folder() {
        return claim.folder();
    }

    /**
     * Keeps this instead of what was kept before.
     *
     * @throws IOException if it cannot be written; what was kept before then still is
     */
    void write(Unsaved unsaved) throws IOException {
        boolean another = !unsaved.file().equals(file);
        Files.createDirectories(folder());
        if (another || unsaved.drawing().isEmpty()) {
            Files.deleteIfExists(drawing());
        }
        AtomicFile.write(about(), About.write(unsaved));
        file = unsaved.file();
        if (unsaved.drawing().isPresent()) {
            DrawingFormat.save(unsaved.drawing().get(), drawing());
        }
    }

    /** Keeps nothing, until something is written again. */
    void clear() throws IOException {
        Files.deleteIfExists(drawing());
        Files.deleteIfExists(about());
    }

    /** Throws everything away, and gives up the folder. */
    void discard() throws IOException {
        clear();
        for (Path rest : files()) {
            Files.deleteIfExists(rest);
        }
        Files.deleteIfExists(folder());
        claim.end();
    }

    void release() throws IOException {
        claim.release();
    }

    /** What is here to restore; empty: nothing, or what the drawing's file holds as well. */
    Optional<Left> read() {
        try {
            Unsaved about = readAbout();
            Optional<DrawingFormat.Reading> read = Files.isRegularFile(drawing()) ? Optional.of(DrawingFormat.read(drawing())) : Optional.empty();
            Optional<Drawing> drawing = read.filter(reading -> reading.complete() || !reading.drawing().equals(Drawing.EMPTY)).map(DrawingFormat.Reading::drawing).filter(unsaved -> !isSaved(about, unsaved));
            List<Unsaved.Source> sources = about.sources().stream().filter(source -> !isSaved(source)).toList();
            if (drawing.isEmpty() && sources.isEmpty()) {
                return Optional.empty();
            }
            Instant when = Files.getLastModifiedTime(drawing.isPresent() ? drawing() : about()).toInstant();
            return Optional.of(new Left(this, new Unsaved(about.file(), about.folder(), about.edits(), drawing, sources), when));
        } catch (IOException nothing) {
            return Optional.empty();
        }
    }

    /** A drawing of which nobody knows where it belongs is still one. */
    private Unsaved readAbout() {
        try {
            return About.read(LimitedFile.text(about(), DrawingFormat.MOST_BYTES));
        } catch (IOException damaged) {
            return new Unsaved(Optional.empty(), folder(), 0, Optional.empty(), List.of());
        }
    }

    private static boolean isSaved(Unsaved about, Drawing drawing) {
        return about.file().filter(Files::isRegularFile).map(DrawingFormat::read).filter(saved -> saved.complete() && saved.drawing().equals(drawing)).isPresent();
    }

    private static boolean isSaved(Unsaved.Source source) {
        try {
            return LimitedFile.text(source.file(), DrawingFormat.MOST_BYTES).equals(source.text());
        } catch (IOException gone) {
            return false;
        }
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder())) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder())) {
            return found.toList();
        }
    }

    private Path drawing() {
        return folder().resolve(DRAWING);
    }

    private Path about() {
        return folder().resolve(ABOUT);
    }
}
