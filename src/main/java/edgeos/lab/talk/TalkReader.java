package edgeos.lab.talk;

import edgeos.lab.Mode;
import edgeos.model.Drawing;
import edgeos.model.format.DrawingFormat;
import edgeos.model.format.JsonTree;
import edgeos.model.format.LimitedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The file of a talk as a talk. What it holds may be anything: nothing in it throws, all that is wrong is found, and scenes that can be shown are read all the same. Confined to one thread. */
final class TalkReader {
    private static final int MOST_DRAWINGS = Talk.MOST_READ;
    private static final int MOST_SELECTED = 2_000;
    private static final int MOST_TALKS = 100;
    private static final double FARTHEST = 1e7;
    private static final String ANOTHER = "Open another file.";

    private final TalkFindings findings;
    private final DrawingSource source;

    private TalkReader(Path file) {
        findings = new TalkFindings(String.valueOf(file.getFileName()));
        source = new DrawingSource(file.toAbsolutePath().normalize().getParent(), findings);
    }

    static TalkReading read(Path file) {
        var reader = new TalkReader(file);
        try {
            return reader.read(LimitedFile.text(file, TalkFormat.MOST_BYTES));
        } catch (java.nio.file.NoSuchFileException none) {
            reader.findings.error("", "there is no such file:", ANOTHER);
        } catch (IOException | SecurityException unreadable) {
            reader.findings.error("", "the talk cannot be read: reason=" + unreadable.getMessage(), ANOTHER);
        }
        return reader.nothing();
    }

    static TalkReading read(String text, Path file) {
        return new TalkReader(file).read(text);
    }

    /** The talks in a folder, by name; none if it cannot be read. */
    static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(TalkFormat::isNamedSo).sorted().limit(MOST_TALKS).toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private TalkReading read(String text) {
        JsonTree tree = JsonTree.parse(text.startsWith("\uFEFF") ? text.substring(1) : text);
        tree.faults().forEach(fault -> findings.error("", fault.what() + ": line=" + fault.line() + " column=" + fault.column(), fault.remedy()));
        if (!(tree.value() instanceof Map<?, ?> object)) {
            if (tree.faults().isEmpty()) {
                findings.error("", "a talk is a JSON object, and this is none:", ANOTHER);
            }
            return nothing();
        }
        if (!TalkFormat.NAME.equals(object.get("format"))) {
            findings.error("format", "this is no talk: expected=" + TalkFormat.NAME, DrawingFormat.NAME.equals(object.get("format")) ? "It is a drawing: give it the ending .json." : ANOTHER);
            return nothing();
        }
        Talk talk = talk(new TalkEntry(object, "", findings));
        return new TalkReading(talk, findings.all(), findings.isComplete());
    }

    private TalkReading nothing() {
        return new TalkReading(Talk.EMPTY, findings.all(), false);
    }

    private Talk talk(TalkEntry entry) {
        entry.raw("format");
        if (entry.number("version", TalkFormat.VERSION, 1, Integer.MAX_VALUE) > TalkFormat.VERSION) {
            findings.left("version", "a newer lab wrote this: version=" + TalkEntry.brief(entry.raw("version")) + " newest=" + TalkFormat.VERSION, "What this one does not know is left out. Open it with that one.");
        }
        String title = entry.text("title", "", Talk.LONGEST_TITLE);
        Map<String, Drawing> drawings = drawings(entry);
        List<TalkScene> scenes = new ArrayList<>();
        if (entry.raw("scenes") instanceof List<?> list) {
            if (list.size() > Talk.MOST_READ) {
                findings.error("scenes", "there are too many scenes, and only the first are shown: scenes=" + list.size() + " most=" + Talk.MOST_READ, "Make two talks of it.");
            }
            for (int index = 0; index < Math.min(Talk.MOST_READ, list.size()); index++) {
                scene(list.get(index), "scenes[" + index + "]", drawings).ifPresent(scenes::add);
            }
        }
        if (scenes.isEmpty()) {
            findings.error("scenes", "the talk has no scene that can be shown:", "Scenes are a list such as \"scenes\": [{\"name\": \"First\", \"drawing\": \"sample:default\"}].");
        }
        entry.end();
        return new Talk(title, scenes);
    }

    private Map<String, Drawing> drawings(TalkEntry entry) {
        Map<String, Drawing> drawings = new LinkedHashMap<>();
        if (entry.raw("drawings") instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> each : map.entrySet()) {
                String at = "drawings." + each.getKey();
                if (drawings.size() >= MOST_DRAWINGS || !(each.getValue() instanceof Map<?, ?> tree)) {
                    findings.left(at, drawings.size() >= MOST_DRAWINGS ? "there are too many drawings: most=" + MOST_DRAWINGS : "that is no drawing:", "Take it out.");
                    continue;
                }
                DrawingFormat.Reading reading = DrawingFormat.read(tree, at);
                findings.add(reading.findings());
                if (!reading.complete()) {
                    findings.error(at, "not all of the drawing could be read:", "Mend it, or put it into a file of its own.");
                }
                drawings.put(String.valueOf(each.getKey()), reading.drawing());
            }
        } else if (entry.has("drawings")) {
            findings.error("drawings", "that is no object:", "Drawings are an object such as \"drawings\": {\"1\": {...}}.");
        }
        return drawings;
    }

    private Optional<TalkScene> scene(Object raw, String at, Map<String, Drawing> drawings) {
        if (!(raw instanceof Map<?, ?> map)) {
            findings.error(at, "that is no scene: value=" + TalkEntry.brief(raw), "Scenes are objects such as {\"name\": \"First\", \"drawing\": \"sample:default\"}.");
            return Optional.empty();
        }
        var entry = new TalkEntry(map, at, findings);
        String name = entry.text("name", "", TalkScene.LONGEST_NAME);
        Optional<SceneDrawing> drawing = source.find(entry, drawings);
        SceneView view = entry.child("view").map(TalkReader::view).orElse(SceneView.AS_IT_IS);
        SceneRun run = entry.child("run").map(TalkReader::run).orElse(SceneRun.STOPPED);
        String notes = notes(entry);
        entry.end();
        return drawing.map(found -> new TalkScene(name, notes, found, view, run));
    }

    /** A list of lines, or a text. */
    private static String notes(TalkEntry entry) {
        if (!(entry.raw("notes") instanceof List<?>)) {
            return entry.text("notes", "", TalkScene.LONGEST_NOTES);
        }
        String joined = entry.texts("notes", TalkScene.LONGEST_NOTES).stream().collect(Collectors.joining("\n"));
        return joined.substring(0, Math.min(TalkScene.LONGEST_NOTES, joined.length()));
    }

    private static SceneView view(TalkEntry entry) {
        Map<String, String> arrangement = new LinkedHashMap<>();
        SceneWords.KEYS.stream().filter(entry::has).forEach(key -> SceneWords.word(entry, key).ifPresent(word -> arrangement.put(key, word)));
        Optional<String> theme = SceneWords.theme(entry);
        Optional<SceneView.Part> part = entry.child("part").flatMap(TalkReader::part);
        String scope = entry.text("scope", "", TalkScene.LONGEST_NAME);
        Map<String, List<String>> selected = new LinkedHashMap<>();
        entry.child("selected").ifPresent(child -> {
            SceneView.KINDS.stream().filter(child::has).forEach(kind -> selected.put(kind, child.texts(kind, MOST_SELECTED)));
            child.end();
        });
        entry.end();
        return new SceneView(arrangement, theme, part, scope, selected);
    }

    private static Optional<SceneView.Part> part(TalkEntry entry) {
        double width = entry.number("width", 0, 1, FARTHEST);
        double height = entry.number("height", 0, 1, FARTHEST);
        var part = new SceneView.Part(entry.number("x", 0, -FARTHEST, FARTHEST), entry.number("y", 0, -FARTHEST, FARTHEST), width, height);
        entry.end();
        return width > 0 && height > 0 ? Optional.of(part) : Optional.empty();
    }

    private static SceneRun run(TalkEntry entry) {
        SceneRun.State state = entry.one("state", SceneRun.State.STOPPED, SceneRun.State.class);
        boolean max = "max".equals(entry.raw("mode"));
        Mode mode = max ? Mode.LIVE : entry.one("mode", state == SceneRun.State.HELD ? Mode.STEP : Mode.LIVE, Mode.class);
        long step = (long) entry.number("step", 0, 0, SceneRun.MOST_STEPS);
        var run = new SceneRun(state, state == SceneRun.State.HELD && mode == Mode.LIVE ? Mode.STEP : mode, max && state != SceneRun.State.HELD, state == SceneRun.State.HELD ? step : 0,
                entry.number("load", SceneRun.STOPPED.load(), 0, SceneRun.MOST_LOAD), (int) entry.number("clients", 0, 0, SceneRun.MOST_CLIENTS),
                entry.number("pace", SceneRun.STOPPED.pace(), SceneRun.LEAST_PACE, SceneRun.MOST_PACE));
        entry.end();
        return run;
    }
}
