package edgeos.lab.lesson.grade;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A file that somebody handed in. Immutable; any thread.
 *
 * @param file where it is
 * @param student whose it is: the file's name without its ending
 */
public record Submission(Path file, String student) {
    private static final String ENDING = ".json";

    /** A file, whatever it may be. */
    public static Submission of(Path file) {
        String name = String.valueOf(file.getFileName());
        return new Submission(file, name.endsWith(ENDING) && name.length() > ENDING.length() ? name.substring(0, name.length() - ENDING.length()) : name);
    }

    /**
     * The submissions that these paths mean: of a folder, its drawings by name; of anything else, itself.
     *
     * @throws IOException if a folder cannot be read
     */
    public static List<Submission> of(List<Path> paths) throws IOException {
        var all = new ArrayList<Submission>();
        for (Path path : paths) {
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                var inside = new ArrayList<Path>();
                try (DirectoryStream<Path> files = Files.newDirectoryStream(path, file -> file.getFileName().toString().endsWith(ENDING))) {
                    files.forEach(inside::add);
                }
                inside.stream().sorted(Comparator.comparing(file -> file.getFileName().toString())).map(Submission::of).forEach(all::add);
            } else {
                all.add(of(path));
            }
        }
        return List.copyOf(all);
    }
}
