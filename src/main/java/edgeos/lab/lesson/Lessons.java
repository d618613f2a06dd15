package edgeos.lab.lesson;

import edgeos.lab.Samples;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Folders with lessons: the lab's own, and those of a teacher. Stateless; any thread. */
public final class Lessons {
    private static final String FOLDER = "lessons";
    private static final int MOST = 200;

    private Lessons() { }

    /** The folder with the lessons that come with the lab; empty when this build has none. */
    public static Optional<Path> folder() {
        return Samples.folder().map(samples -> samples.resolve(FOLDER)).filter(Files::isDirectory);
    }

    /** The lessons that come with the lab, in their order. */
    public static List<LessonReading> ofLab() {
        return folder().map(Lessons::in).orElse(List.of());
    }

    /** The lessons in a folder: it is one itself, or the folders in it are. By name; a folder that cannot be read has none. */
    public static List<LessonReading> in(Path folder) {
        return files(folder).stream().map(LessonReader::read).toList();
    }

    /** The texts of these lessons. */
    public static List<Path> files(Path folder) {
        if (Files.isRegularFile(folder.resolve(LessonReader.FILE))) {
            return List.of(folder.resolve(LessonReader.FILE));
        }
        var found = new ArrayList<Path>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(folder, path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))) {
            for (Path each : folders) {
                if (Files.isRegularFile(each.resolve(LessonReader.FILE)) && found.size() < MOST) {
                    found.add(each.resolve(LessonReader.FILE));
                }
            }
        } catch (IOException unreadable) {
            return List.of();
        }
        found.sort(Comparator.naturalOrder());
        return List.copyOf(found);
    }
}
