package edgeos.lab.lesson;

import edgeos.lab.Samples;
import edgeos.lab.lesson.condition.Nearest;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the drawing of a lesson is: beside its text, or among the samples; nowhere else. Stateless. */
final class DrawingSource {
    private static final String SAMPLE = "sample:";
    private static final String ENDING = ".json";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    private DrawingSource() { }

    /** The file; empty if none is named, or it is not there, which is found. */
    static Optional<Path> file(FrontMatter front, Path folder, FindingList findings) {
        Optional<String> named = front.get(FrontMatter.DRAWING);
        if (named.isEmpty()) {
            return Optional.empty();
        }
        int line = front.line(FrontMatter.DRAWING);
        return named.get().startsWith(SAMPLE) ? sample(named.get().substring(SAMPLE.length()).strip(), line, findings) : beside(named.get(), folder, line, findings);
    }

    private static Optional<Path> sample(String name, int line, FindingList findings) {
        List<Path> samples = Samples.all();
        Optional<Path> found = samples.stream().filter(file -> file.getFileName().toString().equals(name + ENDING)).findFirst();
        if (found.isEmpty()) {
            List<String> names = samples.stream().map(file -> file.getFileName().toString().replace(ENDING, "")).toList();
            findings.error(line, "there is no such sample: " + name + Nearest.hint(name, names), "Use one of " + String.join(", ", names) + ".");
        }
        return found;
    }

    private static Optional<Path> beside(String name, Path folder, int line, FindingList findings) {
        if (folder == null || !NAME.matcher(name).matches()) {
            findings.error(line, "expected the name of a file beside the lesson, or sample: and a sample's, not \"" + name + "\"", "Copy the drawing into the lesson's folder.");
            return Optional.empty();
        }
        try {
            Path file = folder.resolve(name);
            if (Files.isRegularFile(file) && file.toRealPath().startsWith(folder.toRealPath())) {
                return Optional.of(file);
            }
        } catch (java.io.IOException | InvalidPathException none) {
            findings.error(line, "the drawing cannot be read: drawing=" + name + " reason=" + none.getClass().getSimpleName(), "Check its permissions.");
            return Optional.empty();
        }
        findings.error(line, "there is no such drawing beside the lesson: drawing=" + name, "Copy the drawing into the lesson's folder, or use sample: and a sample's name.");
        return Optional.empty();
    }
}
