package edgeos.lab.lesson;

import edgeos.lab.lesson.challenge.Challenge;
import edgeos.lab.lesson.challenge.Measurement;
import edgeos.lab.lesson.challenge.Part;
import edgeos.lab.lesson.challenge.Permit;
import edgeos.lab.lesson.condition.ConditionException;
import edgeos.lab.lesson.condition.ConditionParser;
import edgeos.lab.lesson.condition.Requirement;
import edgeos.lab.lesson.condition.UserFact;
import edgeos.lab.lesson.script.Gesture;
import edgeos.lab.lesson.script.GestureParser;
import edgeos.lab.lesson.script.Spotlight;
import edgeos.model.format.LimitedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads lessons. What a file holds may be anything: nothing in it throws, and all that is wrong is found. Confined to one thread. */
public final class LessonReader {
    /** What the text of a lesson is called in its folder. */
    public static final String FILE = "lesson.md";
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_STEPS = 100;
    private static final int MOST_SAYINGS = 50;
    private static final int MOST_MINUTES = 600;
    private static final String LABEL = " -- ";
    private static final String REMEDY = "See samples/lessons/README.md.";
    /** What only challenges say. */
    private static final List<String> ASKING = List.of("goal", "keep", "may");

    private final Path file;
    private final FindingList findings;
    private final Vocabulary vocabulary;
    private final Mentions mentions = new Mentions();
    private final List<Requirement> goals = new ArrayList<>();
    private int asked;
    private final List<Part> kept = new ArrayList<>();
    private final List<Permit> permits = new ArrayList<>();

    private LessonReader(Path file, Vocabulary vocabulary) {
        this.file = file;
        this.vocabulary = vocabulary;
        findings = new FindingList(file);
    }

    /** Reads the lesson in a folder, or a lesson's text itself. */
    public static LessonReading read(Path folderOrFile) {
        return read(folderOrFile, Vocabulary.UNKNOWN);
    }

    /** The same, with findings on names that the window does not know. */
    public static LessonReading read(Path folderOrFile, Vocabulary vocabulary) {
        Path file = String.valueOf(folderOrFile.getFileName()).endsWith(".md") ? folderOrFile : folderOrFile.resolve(FILE);
        try {
            return read(file, LimitedFile.text(file, MOST_BYTES), vocabulary);
        } catch (IOException | SecurityException unreadable) {
            var reader = new LessonReader(file, vocabulary);
            reader.findings.error(0, "the lesson cannot be read: " + unreadable.getMessage(), "A lesson is a folder with a text lesson.md in UTF-8, of 1 MiB at most.");
            return reader.reading(new FrontMatter(java.util.Map.of(), java.util.Map.of(), 0), List.of());
        }
    }

    /**
     * Reads a text.
     *
     * @param file where it is, or would be
     * @param vocabulary names that the window knows
     */
    public static LessonReading read(Path file, String text, Vocabulary vocabulary) {
        var reader = new LessonReader(file, vocabulary);
        List<String> lines = text.replaceFirst("^\uFEFF", "").lines().toList();
        FrontMatter front = FrontMatter.of(lines, reader.findings);
        return reader.reading(front, Passage.of(lines, front.end(), reader.findings));
    }

    /**
     * What goals that stand elsewhere, such as those that students do not know, name and the challenge's drawing has not: nobody could reach them.
     *
     * @return sentences
     */
    public static List<String> strangersIn(Lesson challenge, List<Requirement> goals) {
        return goals.stream().flatMap(goal -> {
            var findings = new FindingList(challenge.file());
            var mentions = new Mentions();
            mentions.add(goal.condition(), 1);
            new LessonChecks(findings).names(challenge, mentions, Vocabulary.UNKNOWN);
            return findings.inOrder().stream().map(finding -> "goal \"" + goal.label() + "\": " + finding.what());
        }).toList();
    }

    private LessonReading reading(FrontMatter front, List<Passage> passages) {
        Lesson.Kind kind = kind(front);
        List<Step> steps = passages.stream().skip(1).limit(MOST_STEPS).map(this::step).toList();
        if (!passages.isEmpty()) {
            passages.getFirst().sayings().forEach(this::ofWhole);
            lookAt(front, passages);
        }
        Path folder = file.toAbsolutePath().normalize().getParent();
        String name = String.valueOf(folder == null ? file : folder.getFileName());
        String title = front.get(FrontMatter.TITLE).orElse(name);
        var lesson = new Lesson(file, name, title, front.get(FrontMatter.SUMMARY).orElse(""), minutes(front), kind,
                front.get(FrontMatter.NEEDS).map(needs -> Arrays.stream(needs.split(",")).map(String::strip).filter(need -> !need.isEmpty()).toList()).orElse(List.of()),
                DrawingSource.file(front, folder, findings), passages.isEmpty() ? "" : passages.getFirst().prose(), steps, challenge(kind, front));
        var checks = new LessonChecks(findings);
        checks.check(lesson, front, asked, mentions, vocabulary);
        checks.pictures(lesson);
        return new LessonReading(lesson, findings.inOrder());
    }

    private void lookAt(FrontMatter front, List<Passage> passages) {
        if (front.get(FrontMatter.TITLE).isEmpty()) {
            findings.error(1, "the lesson has no title", "Write title: and what the gallery is to call it between the two lines of ---.");
        }
        if (passages.size() == 1) {
            findings.error(front.end() + 1, "the lesson has no step", "Begin each step with a line such as ## Draw a wire.");
        }
        if (passages.size() > MOST_STEPS + 1) {
            findings.error(passages.get(MOST_STEPS + 1).line(), "the lesson has too many steps: most=" + MOST_STEPS, "Make two lessons of it.");
        }
    }

    private Lesson.Kind kind(FrontMatter front) {
        String word = front.get(FrontMatter.KIND).orElse(FrontMatter.LESSON);
        if (!word.equals(FrontMatter.LESSON) && !word.equals("challenge")) {
            findings.error(front.line(FrontMatter.KIND), "expected lesson or challenge, not \"" + word + "\"", REMEDY);
        }
        return word.equals("challenge") ? Lesson.Kind.CHALLENGE : Lesson.Kind.LESSON;
    }

    private int minutes(FrontMatter front) {
        String word = front.get(FrontMatter.MINUTES).orElse("10");
        if (!word.matches("[0-9]{1,3}") || Integer.parseInt(word) > MOST_MINUTES || Integer.parseInt(word) == 0) {
            findings.error(front.line(FrontMatter.MINUTES), "expected a whole number from 1 to " + MOST_MINUTES + ", not \"" + word + "\"", REMEDY);
            return 10;
        }
        return Integer.parseInt(word);
    }

    private Optional<Challenge> challenge(Lesson.Kind kind, FrontMatter front) {
        Measurement measurement = Measurement.DEFAULT;
        try {
            measurement = front.get(FrontMatter.RUN).isPresent() ? Measurement.parse(front.get(FrontMatter.RUN).get()) : measurement;
        } catch (ConditionException wrong) {
            findings.error(front.line(FrontMatter.RUN), FrontMatter.RUN, wrong);
        }
        return kind == Lesson.Kind.LESSON ? Optional.empty() : Optional.of(new Challenge(goals, kept, permits, measurement));
    }

    private Step step(Passage passage) {
        var until = new ArrayList<Requirement>();
        var hints = new ArrayList<String>();
        var spotlights = new ArrayList<Spotlight>();
        var gestures = new ArrayList<Gesture>();
        for (Passage.Saying saying : passage.sayings().stream().limit(MOST_SAYINGS).toList()) {
            try {
                switch (saying.directive()) {
                    case "until" -> until.add(requirement(saying));
                    case "hint" -> hints.add(hint(saying));
                    case "spotlight" -> spotlights.add(spotlight(saying));
                    case "do" -> gestures.add(gesture(saying));
                    default -> ofWhole(saying);
                }
            } catch (ConditionException wrong) {
                findings.error(saying.line(), saying.directive(), wrong);
            }
        }
        if (passage.sayings().size() > MOST_SAYINGS) {
            findings.error(passage.line(), "the step says too much: most=" + MOST_SAYINGS + " lines", "Make two steps of it.");
        }
        if (passage.title().isBlank()) {
            findings.error(passage.line(), "the step has no title", "Write it behind the ##.");
        }
        return new Step(passage.title(), passage.line(), passage.prose(), until.isEmpty() ? List.of(new Requirement(new UserFact.Read(), new UserFact.Read().words())) : until,
                hints, spotlights, gestures);
    }

    private static String hint(Passage.Saying saying) throws ConditionException {
        if (saying.text().isEmpty()) {
            throw new ConditionException(1, "expected the text of the hint");
        }
        return saying.text();
    }

    /** What is about a challenge as a whole may stand anywhere. */
    private void ofWhole(Passage.Saying saying) {
        asked = asked == 0 && ASKING.contains(saying.directive()) ? saying.line() : asked;
        try {
            switch (saying.directive()) {
                case "goal" -> goals.add(requirement(saying));
                case "keep" -> kept.addAll(Part.parse(saying.text()));
                case "may" -> permits.addAll(Permit.parse(saying.text()));
                default -> findings.error(saying.line(), "this belongs into a step: " + saying.directive(), "Put it below a heading with ##.");
            }
        } catch (ConditionException wrong) {
            findings.error(saying.line(), saying.directive(), wrong);
        }
    }

    private Spotlight spotlight(Passage.Saying saying) throws ConditionException {
        Spotlight spotlight = Spotlight.parse(saying.text());
        mentions.add(spotlight, saying.line());
        return spotlight;
    }

    private Gesture gesture(Passage.Saying saying) throws ConditionException {
        Gesture gesture = GestureParser.parse(saying.text());
        mentions.add(gesture, saying.line());
        return gesture;
    }

    private Requirement requirement(Passage.Saying saying) throws ConditionException {
        int label = saying.text().indexOf(LABEL);
        String condition = label < 0 ? saying.text() : saying.text().substring(0, label);
        String words = label < 0 ? "" : saying.text().substring(label + LABEL.length()).strip();
        var parsed = ConditionParser.parse(condition);
        mentions.add(parsed, saying.line());
        return new Requirement(parsed, words.isEmpty() ? parsed.words() : words);
    }
}
