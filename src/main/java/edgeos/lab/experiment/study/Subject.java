package edgeos.lab.experiment.study;

import edgeos.lab.Consent;
import edgeos.lab.Samples;
import edgeos.model.Drawing;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.model.check.Checker;
import edgeos.model.check.Finding;
import edgeos.model.format.DrawingFormat;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * A drawing that is studied.
 *
 * @param name what results call it
 * @param drawing what is run
 * @param folder where its relative paths start
 * @param consent what it may touch beyond that folder
 */
public record Subject(String name, Drawing drawing, Path folder, Consent consent) {
    private static final String JSON = ".json";

    /**
     * The drawing in a file, called as the file.
     *
     * @throws IllegalArgumentException if it cannot be read, or is not fit to run; the message says why
     */
    public static Subject of(Path file, Consent consent) {
        DrawingFormat.Reading reading = DrawingFormat.read(file);
        reading.findings().stream().filter(Subject::isError).findFirst().ifPresent(error -> {
            throw new IllegalArgumentException(file + ": " + error.what());
        });
        return new Subject(name(Optional.of(file), reading.drawing()), reading.drawing(), file.toAbsolutePath().normalize().getParent(), consent);
    }

    /** What results call a drawing: as its file without ending, or by its title. */
    public static String name(Optional<Path> file, Drawing drawing) {
        return file.map(path -> path.getFileName().toString()).map(name -> name.endsWith(JSON) ? name.substring(0, name.length() - JSON.length()) : name).orElse(drawing.title());
    }

    /**
     * A sample of the lab's, by its file's name without ending.
     *
     * @throws IllegalStateException if this build has no samples
     */
    public static Subject sample(String name) {
        return of(Samples.folder().orElseThrow(() -> new IllegalStateException("phase=experiment this build has no samples")).resolve(name + JSON), Consent.NONE);
    }

    /** The same under another name, with another drawing. */
    public Subject with(String newName, Drawing changed) {
        return new Subject(newName, changed, folder, consent);
    }

    /** What keeps a drawing from running, as far as is known without files and the engine; empty: nothing. */
    public static Optional<String> harm(Drawing drawing) {
        return Checker.check(drawing).stream().filter(Subject::isError).findFirst().map(error -> (error.subject().isEmpty() ? "" : error.subject() + ": ") + error.what());
    }

    static boolean isError(Finding finding) {
        return finding.severity() == Finding.Severity.ERROR;
    }

    /** How its FWPs are kept apart. */
    public String isolation() {
        return drawing.enabled().links().stream().map(Link::mode).anyMatch(Link.Mode.SHARE::equals) ? "memory shared along some links, in one process" : "own memory and capabilities, in one process";
    }

    /** The drawings of these subjects as texts of files, by name: what a result keeps of them. */
    public static SequencedMap<String, String> texts(List<Subject> subjects) {
        var texts = new LinkedHashMap<String, String>();
        subjects.forEach(subject -> texts.put(subject.name(), DrawingFormat.write(subject.drawing())));
        return texts;
    }

    /** From what its traffic is made: the seed of its first source. */
    public long seed() {
        return drawing.nodes().stream().map(Node::settings).filter(settings -> settings.has("seed")).mapToLong(settings -> settings.whole("seed", 1)).findFirst().orElse(1);
    }
}
