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
import java.util.stream.StreamSupport;

/**
 * A file that somebody handed in. Immutable; any thread.
 *
 * @param file where it is
 * @param student whose it is: the file's name without its ending, if that is one of drawings; before it, the folders in which it lies, as far as they are within the folder that was handed in
 */
public record Submission(Path file, String student) {
    /** Systems on which files are handed in make a folder for each student, and one for each attempt. */
    private static final int MOST_DEPTH = 8;
    private static final int MOST_FILES = 10_000;

    /** A file, whatever it may be. */
    public static Submission of(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return new Submission(file, dot > 0 && isDrawing(file) ? name.substring(0, dot) : name);
    }

    /**
     * The submissions that these paths mean: of a folder, the drawings and pictures of drawings in it and in folders in it, by name; of anything else, itself.
     *
     * @throws IOException if a folder cannot be read, or holds too much
     */
    public static List<Submission> of(List<Path> paths) throws IOException {
        var all = new ArrayList<Submission>();
        for (Path path : paths) {
            if (isFolder(path)) {
                inside(path).stream().filter(Submission::isSubmission).map(file -> within(path, file)).forEach(all::add);
            } else {
                all.add(of(path));
            }
        }
        return List.copyOf(all);
    }

    /**
     * What lies in those of these paths that are folders and is no submission, by name: somebody may wait for a mark for it.
     *
     * @throws IOException if a folder cannot be read, or holds too much
     */
    public static List<Path> leftOut(List<Path> paths) throws IOException {
        var all = new ArrayList<Path>();
        for (Path path : paths) {
            if (isFolder(path)) {
                inside(path).stream().filter(file -> !isSubmission(file)).forEach(all::add);
            }
        }
        return List.copyOf(all);
    }

    private static Submission within(Path folder, Path file) {
        Path lies = folder.relativize(file).getParent();
        Submission alone = of(file);
        return lies == null ? alone : new Submission(file, String.join("/", StreamSupport.stream(lies.spliterator(), false).map(Path::toString).toList()) + "/" + alone.student());
    }

    /** Files, and folders that are too deep to be looked into. No link is followed; what systems hide is nobody's. */
    private static List<Path> inside(Path folder) throws IOException {
        var found = new ArrayList<Path>();
        try (Stream<Path> files = Files.walk(folder, MOST_DEPTH)) {
            files.filter(file -> (!isFolder(file) || folder.relativize(file).getNameCount() == MOST_DEPTH) && !isHidden(folder.relativize(file))).limit(MOST_FILES + 1L).forEach(found::add);
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
        if (found.size() > MOST_FILES) {
            throw new IOException(folder + ": there are too many files in it: most=" + MOST_FILES + ". Grade it in parts.");
        }
        found.sort(Comparator.comparing(file -> folder.relativize(file).toString()));
        return found;
    }

    private static boolean isHidden(Path file) {
        return StreamSupport.stream(file.spliterator(), false).anyMatch(part -> part.toString().startsWith(".") || part.toString().equals("__MACOSX"));
    }

    private static boolean isFolder(Path file) {
        return Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isSubmission(Path file) {
        return isDrawing(file) && !isFolder(file);
    }

    /** Systems on which files are handed in may write endings in capitals. */
    private static boolean isDrawing(Path file) {
        return DrawingFormat.isNamedSo(Path.of(String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT))) || DrawingPicture.isNamedSo(file);
    }
}
