package edgeos.lab.talk;

import edgeos.lab.Samples;
import edgeos.model.Drawing;
import edgeos.model.format.DrawingFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where the drawing of a scene is: in the talk, in its folder or below, or among the samples; nowhere else, whatever links say. Confined to one thread. */
final class DrawingSource {
    private static final int LONGEST = 400;
    private final Path folder;
    private final TalkFindings findings;

    DrawingSource(Path folder, TalkFindings findings) {
        this.folder = folder;
        this.findings = findings;
    }

    /** The drawing that a scene names; empty if there is none, which is found. */
    Optional<SceneDrawing> find(TalkEntry scene, Map<String, Drawing> within) {
        String at = scene.at("drawing");
        String named = scene.text("drawing", "", LONGEST);
        if (named.isBlank()) {
            findings.error(at, "the scene has no drawing, and is left out:", "Write \"drawing\": and a file in the talk's folder, sample: and a sample's name, or # and a name under drawings.");
            return Optional.empty();
        }
        if (named.startsWith(TalkFormat.WITHIN)) {
            Optional<Drawing> drawing = Optional.ofNullable(within.get(named.substring(1)));
            if (drawing.isEmpty()) {
                findings.error(at, "the talk holds no such drawing, and the scene is left out: drawing=" + TalkEntry.brief(named), "It holds " + (within.isEmpty() ? "none" : "#" + String.join(", #", within.keySet())) + ".");
            }
            return drawing.map(found -> new SceneDrawing.Embedded(found, folder));
        }
        return named.startsWith(TalkFormat.SAMPLE) ? sample(named.substring(TalkFormat.SAMPLE.length()).strip(), at) : beside(named, at);
    }

    private Optional<SceneDrawing> sample(String name, String at) {
        if (file(name).isEmpty()) {
            findings.error(at, "there is no such sample, and the scene is left out: sample=" + TalkEntry.brief(name), "Use one of those in File > Open sample.");
            return Optional.empty();
        }
        return Optional.of(new SceneDrawing.Sample(name));
    }

    /** The file of a sample of this name. */
    static Optional<Path> file(String sample) {
        return Samples.all().stream().filter(file -> file.getFileName().toString().equals(sample + ".json")).findFirst();
    }

    private Optional<SceneDrawing> beside(String name, String at) {
        try {
            Path file = folder.resolve(name).normalize();
            boolean inside = !Path.of(name).isAbsolute() && file.startsWith(folder) && !file.equals(folder);
            if (!inside || Files.exists(file) && !file.toRealPath().startsWith(folder.toRealPath())) {
                findings.error(at, "the drawing is not in the talk's folder, and the scene is left out: drawing=" + TalkEntry.brief(name), "Copy it there, and name it by a path such as drawings/first.json.");
                return Optional.empty();
            }
            if (!Files.isRegularFile(file) || !DrawingFormat.isNamedSo(file)) {
                findings.error(at, "there is no such drawing in the talk's folder, and the scene is left out: drawing=" + TalkEntry.brief(name), "Copy it there. Drawings end in " + String.join(" or ", DrawingFormat.ENDINGS) + ".");
                return Optional.empty();
            }
            return Optional.of(new SceneDrawing.OfFile(file));
        } catch (IOException | InvalidPathException | SecurityException none) {
            findings.error(at, "the drawing cannot be found, and the scene is left out: drawing=" + TalkEntry.brief(name) + " reason=" + none.getClass().getSimpleName(), "Name a file in the talk's folder.");
            return Optional.empty();
        }
    }
}
