package edgeos.lab.tour;

import edgeos.lab.Samples;
import edgeos.lab.lesson.condition.ConditionException;
import edgeos.lab.lesson.condition.Words;
import edgeos.lab.lesson.script.Gesture;
import edgeos.lab.lesson.script.GestureParser;
import edgeos.lab.lesson.script.Spotlight;
import edgeos.model.format.LimitedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads a tour: a title, then for each scene a heading, which is its caption, and lines that say how long it is and what happens when, in the language of lessons. {@code samples/tour/README.md} tells of it.
 * Nothing that a text holds throws. Confined to one thread.
 */
public final class TourReader {
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_SCENES = 60;
    private static final int MOST_CUES = 60;
    private static final double LONGEST_SECONDS = 60;
    private static final int LONGEST_CAPTION = 120;
    private static final int MOST_PROBLEMS = 100;
    private static final Set<String> PANELS = Set.of("palette", "outline", "inspector", "charts");
    private static final Pattern CUE = Pattern.compile("at ([0-9]+(?:\\.[0-9]+)?): *(.*)");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3})?");

    private final List<String> problems = new ArrayList<>();
    private final List<TourScene> scenes = new ArrayList<>();
    private String title = "";
    private Draft draft;

    /** A scene that is being read. */
    private static final class Draft {
        private final String caption;
        private final List<TourScene.Cue> cues = new ArrayList<>();
        private double seconds;
        private final List<Double> picturesAt = new ArrayList<>();
        private Optional<Path> drawing = Optional.empty();
        private Optional<Set<String>> panels = Optional.empty();
        private Optional<Double> chartsAt = Optional.empty();

        Draft(String caption) {
            this.caption = caption;
        }

        TourScene scene() {
            return new TourScene(caption, seconds, drawing, panels, chartsAt, cues, picturesAt.isEmpty() ? List.of(seconds / 2) : picturesAt);
        }
    }

    private TourReader() { }

    /** Reads a file; one that cannot be read is a problem like others. */
    public static TourReading read(Path file) {
        try {
            return read(LimitedFile.text(file, MOST_BYTES));
        } catch (IOException unreadable) {
            return new TourReading(new Tour("", List.of()), List.of("the tour cannot be read: file=" + file + " reason=" + unreadable.getMessage()));
        }
    }

    /** Reads a text. */
    static TourReading read(String text) {
        var reader = new TourReader();
        List<String> lines = text.lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            try {
                reader.line(lines.get(at).strip(), at + 1);
            } catch (ConditionException wrong) {
                reader.problem(at + 1, wrong.getMessage());
            }
        }
        reader.end(lines.size());
        if (reader.scenes.isEmpty()) {
            reader.problem(1, "expected a scene: a line such as ## What is seen, and below it > seconds: 6");
        }
        return new TourReading(new Tour(reader.title, reader.scenes), reader.problems);
    }

    private void line(String line, int number) throws ConditionException {
        if (line.startsWith("## ")) {
            end(number);
            draft = new Draft(line.substring(3).strip());
        } else if (line.startsWith("# ")) {
            title = line.substring(2).strip();
        } else if (line.startsWith(">")) {
            saying(line.substring(1).strip());
        }
    }

    /** The scene that was being read is whole. */
    private void end(int number) {
        if (draft == null) {
            return;
        }
        if (draft.seconds <= 0) {
            problem(number, "expected > seconds: in the scene before, such as > seconds: 6");
        }
        if (draft.caption.length() > LONGEST_CAPTION) {
            problem(number, "the caption before is too long to be read: most=" + LONGEST_CAPTION + " letters");
        }
        if (draft.cues.stream().anyMatch(cue -> cue.at() >= draft.seconds) || draft.picturesAt.stream().anyMatch(at -> at >= draft.seconds)) {
            problem(number, "something in the scene before happens after its end: seconds=" + draft.seconds);
        }
        if (scenes.size() == MOST_SCENES) {
            problem(number, "there are too many scenes: most=" + MOST_SCENES);
        } else if (scenes.size() < MOST_SCENES) {
            scenes.add(draft.scene());
        }
        draft = null;
    }

    private void saying(String line) throws ConditionException {
        if (draft == null) {
            throw new ConditionException(1, "expected a caption before this: a line such as ## What is seen");
        }
        Matcher cue = CUE.matcher(line);
        if (cue.matches()) {
            if (draft.cues.size() == MOST_CUES) {
                throw new ConditionException(1, "too much happens in one scene: most=" + MOST_CUES);
            }
            draft.cues.add(new TourScene.Cue(number(cue.group(1), LONGEST_SECONDS), move(cue.group(2))));
            return;
        }
        int colon = line.indexOf(':');
        String value = line.substring(colon + 1).strip();
        switch (colon < 0 ? line : line.substring(0, colon).strip()) {
            case "seconds" -> draft.seconds = number(value, LONGEST_SECONDS);
            case "picture" -> draft.picturesAt.add(number(value, LONGEST_SECONDS));
            case "charts" -> draft.chartsAt = Optional.of(number(value, 1));
            case "drawing" -> draft.drawing = Optional.of(sample(value));
            case "panels" -> draft.panels = Optional.of(panels(value));
            default -> throw new ConditionException(1, "expected seconds:, picture:, drawing:, panels:, charts:, or at 1.5: and what happens, not \"" + line + "\"");
        }
    }

    private static double number(String text, double most) throws ConditionException {
        if (!NUMBER.matcher(text).matches() || Double.parseDouble(text) > most) {
            throw new ConditionException(1, "expected a number from 0 to " + most + ", not \"" + text + "\"");
        }
        return Double.parseDouble(text);
    }

    /** No other files: what somebody else's text names is not to be opened and run. */
    private static Path sample(String name) throws ConditionException {
        return Samples.all().stream().filter(file -> file.getFileName().toString().equals(name + ".json") && Files.isRegularFile(file)).findFirst()
                .orElseThrow(() -> new ConditionException(1, "expected the name of a sample, such as default, not \"" + name + "\""));
    }

    private static Set<String> panels(String names) throws ConditionException {
        Set<String> wanted = Arrays.stream(names.split("[ ,]+")).filter(name -> !name.isEmpty() && !name.equals("none")).collect(Collectors.toSet());
        if (!PANELS.containsAll(wanted)) {
            throw new ConditionException(1, "expected names of panels (palette, outline, inspector, charts) or none, not \"" + names + "\"");
        }
        return wanted;
    }

    private static Move move(String line) throws ConditionException {
        int space = line.indexOf(' ');
        String rest = space < 0 ? "" : line.substring(space + 1).strip();
        return switch (space < 0 ? line : line.substring(0, space)) {
            case "look" -> look(rest);
            case "type" -> new Move.Type(only(rest, "what is typed, in quotation marks"));
            case "enter" -> new Move.Enter();
            case "point" -> new Move.Point(rest.equals("nothing") ? Optional.empty() : Optional.of(Spotlight.parse(rest)));
            case "lesson" -> new Move.Learn(only(rest, "the id of a lesson, such as 03-why-copy"));
            default -> gesture(line);
        };
    }

    private static Move look(String rest) throws ConditionException {
        if (rest.equals("all")) {
            return new Move.Look(List.of());
        }
        var words = new Words(rest);
        var parts = new ArrayList<String>();
        do {
            parts.add(words.name("the id of a node or a chain, or all"));
        } while (words.takes(","));
        words.end();
        return new Move.Look(parts);
    }

    private static String only(String rest, String what) throws ConditionException {
        var words = new Words(rest);
        String name = words.name(what);
        words.end();
        return name;
    }

    private static Move gesture(String line) throws ConditionException {
        Gesture gesture = GestureParser.parse(line);
        if (!Move.POSSIBLE.contains(gesture.getClass())) {
            throw new ConditionException(1, "expected something that a tour can do (action, select, open, load, clients, revoke, restore, look, type, enter, point, lesson), not \"" + line + "\"");
        }
        return new Move.Do(gesture);
    }

    private void problem(int line, String what) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add("line=" + line + " " + what);
        }
    }
}
