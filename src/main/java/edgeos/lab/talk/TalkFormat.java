package edgeos.lab.talk;

import edgeos.lab.Samples;
import edgeos.model.Drawing;
import edgeos.model.format.DrawingFormat;
import edgeos.model.format.JsonText;
import edgeos.notation.file.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Talks as JSON, see decision 068. Stateless; any thread. */
public final class TalkFormat {
    /** How files of talks are named. */
    public static final String ENDING = ".edgetalk";
    /** What a file calls its format. */
    public static final String NAME = "edgeos-talk";
    /** The newest version that this lab reads, and the one that it writes. */
    public static final int VERSION = 1;
    /** Longer files are not read. */
    public static final int MOST_BYTES = 16 << 20;
    static final String SAMPLE = "sample:";
    static final String WITHIN = "#";

    private TalkFormat() { }

    /** True if this file is named as talks are. */
    public static boolean isNamedSo(Path file) {
        return file.toString().endsWith(ENDING);
    }

    /** True if this file is there and has a name of its own: a talk that was never saved is kept, in case the lab ends suddenly, under nothing but {@link #ENDING}. */
    public static boolean isSaved(Path file) {
        return isNamedSo(file) && !file.endsWith(ENDING) && Files.isRegularFile(file);
    }

    /** Reads a file. An absent or unreadable one is a finding; nothing that it holds throws. */
    public static TalkReading read(Path file) {
        return TalkReader.read(file);
    }

    /**
     * Reads a text.
     *
     * @param file where it is, or would be: relative paths start from its folder
     */
    public static TalkReading read(String text, Path file) {
        return TalkReader.read(text, file);
    }

    /**
     * A talk as text: a fixed order, ending in a line break. Drawings that are equal are in it once.
     *
     * @param folder in which the file will be; drawings with files of their own are in it or below
     * @throws IllegalArgumentException if one is not
     */
    public static String write(Talk talk, Path folder) {
        Path base = folder.toAbsolutePath().normalize();
        Map<Drawing, Integer> drawings = new LinkedHashMap<>();
        List<Map<String, Object>> scenes = talk.scenes().stream().map(scene -> scene(scene, base, drawings)).toList();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("format", NAME);
        tree.put("version", (long) VERSION);
        tree.put("title", talk.title());
        tree.put("scenes", scenes);
        if (!drawings.isEmpty()) {
            Map<String, Object> within = new LinkedHashMap<>();
            drawings.forEach((drawing, number) -> within.put(String.valueOf(number), DrawingFormat.tree(drawing)));
            tree.put("drawings", within);
        }
        return JsonText.of(tree);
    }

    /**
     * Saves a talk whole or not at all.
     *
     * @throws IOException if it could not be saved, or would be longer than is read; the old file is then as it was
     * @throws IllegalArgumentException as {@link #write}
     */
    public static void save(Talk talk, Path file) throws IOException {
        String text = write(talk, file.toAbsolutePath().normalize().getParent());
        if (text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new IOException("the talk would be too long: most=" + (MOST_BYTES >> 20) + " MiB. Save its largest drawings as files in its folder.");
        }
        AtomicFile.write(file, text);
    }

    /** The files of the talks that come with the lab, by name. */
    public static List<Path> samples() {
        return Samples.folder().map(folder -> folder.resolve("talks")).map(TalkReader::files).orElse(List.of());
    }

    private static Map<String, Object> scene(TalkScene scene, Path base, Map<Drawing, Integer> drawings) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", scene.name());
        tree.put("drawing", drawing(scene.drawing(), base, drawings));
        Map<String, Object> view = view(scene.view());
        if (!view.isEmpty()) {
            tree.put("view", view);
        }
        tree.put("run", run(scene.run()));
        if (!scene.notes().isEmpty()) {
            tree.put("notes", scene.notes().lines().map(Object.class::cast).toList());
        }
        return tree;
    }

    private static String drawing(SceneDrawing drawing, Path base, Map<Drawing, Integer> drawings) {
        return switch (drawing) {
            case SceneDrawing.Sample(String name) -> SAMPLE + name;
            case SceneDrawing.OfFile(Path file) when file.startsWith(base) -> beside(base.relativize(file).toString().replace(java.io.File.separatorChar, '/'));
            case SceneDrawing.OfFile(Path file) -> throw new IllegalArgumentException("the drawing is not in the talk's folder: file=" + file + " folder=" + base);
            case SceneDrawing.Embedded(Drawing within, _) -> WITHIN + drawings.computeIfAbsent(within, _ -> drawings.size() + 1);
        };
    }

    /** The name of a file that is not taken for something else. */
    private static String beside(String name) {
        return name.startsWith(WITHIN) || name.startsWith(SAMPLE) ? "./" + name : name;
    }

    private static Map<String, Object> view(SceneView view) {
        Map<String, Object> tree = new LinkedHashMap<>();
        SceneWords.KEYS.stream().filter(view.arrangement()::containsKey).forEach(key -> tree.put(key, value(view.arrangement().get(key))));
        view.theme().ifPresent(theme -> tree.put("theme", theme));
        view.part().ifPresent(part -> {
            Map<String, Object> box = new LinkedHashMap<>();
            box.put("x", rounded(part.x()));
            box.put("y", rounded(part.y()));
            box.put("width", rounded(part.width()));
            box.put("height", rounded(part.height()));
            tree.put("part", box);
        });
        if (!view.scope().isEmpty()) {
            tree.put("scope", view.scope());
        }
        Map<String, Object> selected = new LinkedHashMap<>();
        SceneView.KINDS.stream().filter(kind -> !view.selected().getOrDefault(kind, List.of()).isEmpty()).forEach(kind -> selected.put(kind, List.copyOf(view.selected().get(kind))));
        if (!selected.isEmpty()) {
            tree.put("selected", selected);
        }
        return tree;
    }

    private static Map<String, Object> run(SceneRun run) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("state", run.state().name().toLowerCase(Locale.ROOT));
        tree.put("mode", run.max() ? "max" : run.mode().name().toLowerCase(Locale.ROOT));
        if (run.state() == SceneRun.State.HELD) {
            tree.put("step", run.step());
        }
        putUnless(tree, "load", run.load(), SceneRun.STOPPED.load());
        if (run.clients() != 0) {
            tree.put("clients", (long) run.clients());
        }
        putUnless(tree, "pace", run.pace(), SceneRun.STOPPED.pace());
        return tree;
    }

    private static void putUnless(Map<String, Object> tree, String key, double value, double usual) {
        if (value != usual) {
            tree.put(key, value);
        }
    }

    private static Object value(String word) {
        if (word.equals("true") || word.equals("false")) {
            return Boolean.valueOf(word);
        }
        return word.matches("-?[0-9]{1,9}([.][0-9]{1,9})?") ? (Object) Double.valueOf(word) : word;
    }

    private static double rounded(double pixels) {
        return Math.round(pixels * 10) / 10.0;
    }
}
