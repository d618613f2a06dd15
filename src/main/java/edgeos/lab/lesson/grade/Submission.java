package edgeos.lab.lesson.grade;

import edgeos.model.format.DrawingFormat;
import edgeos.model.format.DrawingPicture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A file that somebody handed in. Immutable; any thread.
 *
 * @param file where it is
 * @param student whose it is: the file's name without its ending, if that is one of drawings
 */
public record Submission(Path file, String student) {
    /** A file, whatever it may be. */
    public static Submission of(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return new Submission(file, dot > 0 && isDrawing(file) ? name.substring(0, dot) : name);
    }

    /**
     * The submissions that these paths mean: of a folder, its drawings and pictures of drawings, by name; of anything else, itself.
     *
     * @throws IOException if a folder cannot be read
     */
    public static List<Submission> of(List<Path> paths) throws IOException {
        var all = new ArrayList<Submission>();
        for (Path path : paths) {
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                inside(path).stream().filter(Submission::isDrawing).map(Submission::of).forEach(all::add);
            } else {
                all.add(of(path));
            }
        }
        return List.copyOf(all);
    }

    /**
     * What lies in those of these paths that are folders and is no submission, by name: somebody may wait for a mark for it.
     *
     * @throws IOException if a folder cannot be read
     */
    public static List<Path> leftOut(List<Path> paths) throws IOException {
        var all = new ArrayList<Path>();
        for (Path path : paths) {
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                inside(path).stream().filter(file -> !isDrawing(file)).forEach(all::add);
            }
        }
        return List.copyOf(all);
    }

    private static List<Path> inside(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted(Comparator.comparing(file -> file.getFileName().toString())).toList();
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    /** Systems on which files are handed in may write endings in capitals. */
    private static boolean isDrawing(Path file) {
        return DrawingFormat.isNamedSo(Path.of(String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT))) || DrawingPicture.isNamedSo(file);
    }
}
