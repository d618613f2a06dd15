package edgeos.lab.lesson;

import edgeos.lab.lesson.Mentions.Mention;
import edgeos.lab.lesson.condition.Nearest;
import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Link;
import edgeos.model.check.Checker;
import edgeos.model.check.Finding;
import edgeos.model.format.DrawingFormat;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Kind;
import edgeos.model.kind.Setting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is wrong with a lesson as a whole: names that nothing has, a drawing that cannot run, a challenge that asks nothing. Confined to one thread. */
final class LessonChecks {
    private static final String CHALLENGE_OR_NOT = "Delete the line, or write kind: challenge.";

    private final FindingList findings;
    private final Map<String, String> kinds = new HashMap<>();
    private final Set<String> chains = new TreeSet<>();
    private final Set<String> parts = new TreeSet<>();
    private boolean nodesAreKnown;
    private boolean chainsAreKnown;

    LessonChecks(FindingList findings) {
        this.findings = findings;
    }

    /** @param asked the first line of a goal, or of what is kept or may be changed; 0: there is none */
    void check(Lesson lesson, FrontMatter front, int asked, Mentions mentions, Vocabulary vocabulary) {
        challenge(lesson, front, asked);
        lesson.drawing().ifPresent(file -> drawing(file, front.line(FrontMatter.DRAWING)));
        needs(lesson, front.line(FrontMatter.NEEDS));
        mentioned(mentions, vocabulary);
    }

    /** Names alone, by the drawing of a challenge in which nothing is wrong. */
    void names(Lesson challenge, Mentions mentions, Vocabulary vocabulary) {
        challenge.drawing().ifPresent(file -> ids(DrawingFormat.read(file).drawing()));
        mentioned(mentions, vocabulary);
    }

    private void mentioned(Mentions mentions, Vocabulary vocabulary) {
        for (Mention made : mentions.made()) {
            if (made.what() == Mentions.What.CHAIN) {
                chains.add(made.name());
            } else {
                kinds.putIfAbsent(made.name(), made.more());
            }
        }
        mentions.all().stream().filter(mention -> mention.what() == Mentions.What.ACTION).forEach(this::forgetWhatIsMadeBy);
        mentions.all().stream().distinct().forEach(mention -> check(mention, vocabulary));
    }

    private void challenge(Lesson lesson, FrontMatter front, int asked) {
        if (lesson.kind() == Lesson.Kind.CHALLENGE) {
            if (lesson.challenge().filter(challenge -> challenge.goals().isEmpty()).isPresent()) {
                findings.error(1, "the challenge has no goal", "Write a line such as > goal: rate of b-out >= 0.9 k msg/s.");
            }
            if (front.get(FrontMatter.DRAWING).isEmpty()) {
                findings.error(1, "the challenge has no drawing to start with", "Write drawing: and the name of a file beside the lesson between the two lines of ---.");
            }
        } else if (front.get(FrontMatter.RUN).isPresent()) {
            findings.warning(front.line(FrontMatter.RUN), "only challenges are measured: run", CHALLENGE_OR_NOT);
        }
        if (asked > 0 && front.get(FrontMatter.KIND).orElse(FrontMatter.LESSON).equals(FrontMatter.LESSON)) {
            findings.warning(asked, "only challenges have goals, and rules of what may be changed; in a lesson they are not looked at", CHALLENGE_OR_NOT);
        }
    }

    /** What should come before stands beside the lesson, or comes with the lab. */
    private void needs(Lesson lesson, int line) {
        if (lesson.needs().isEmpty() || !Files.isDirectory(lesson.folder())) {
            return;
        }
        Set<String> known = Stream.concat(Stream.ofNullable(lesson.folder().getParent()), Lessons.folder().stream()).flatMap(shelf -> Lessons.files(shelf).stream())
                .map(file -> file.getParent().getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        lesson.needs().stream().filter(need -> !known.contains(need)).forEach(need -> findings.warning(line, "there is no such lesson: " + need + Nearest.hint(need, known),
                "Write the name of a folder that stands beside this one, or of a lesson of the lab."));
    }

    /** A lesson may begin with a drawing that is to be mended; a file that cannot be read is of no use. */
    private void drawing(Path file, int line) {
        DrawingFormat.Reading reading = DrawingFormat.read(file);
        reading.findings().stream().filter(finding -> finding.severity() == Finding.Severity.ERROR).limit(1)
                .forEach(finding -> findings.error(line, "the drawing cannot be read: " + finding.what(), finding.remedy()));
        Drawing drawing = reading.drawing();
        Checker.check(drawing).stream().filter(finding -> finding.severity() == Finding.Severity.ERROR).limit(1).forEach(finding -> findings.warning(line,
                "the drawing does not run as it is: " + (finding.subject().isEmpty() ? "" : finding.subject() + ": ") + finding.what(), "Mend it, unless the lesson is about that."));
        ids(drawing);
    }

    private void ids(Drawing drawing) {
        drawing.nodes().stream().forEach(node -> kinds.put(node.id(), node.kind()));
        drawing.chains().stream().map(Chain::id).forEach(chains::add);
        drawing.links().stream().map(Link::id).forEach(parts::add);
        drawing.chains().stream().map(Chain::tenant).forEach(parts::add);
        nodesAreKnown = true;
        chainsAreKnown = true;
    }

    /** What these make gets an id of the editor's. */
    private void forgetWhatIsMadeBy(Mention mention) {
        boolean copies = mention.name().equals("edit.paste") || mention.name().equals("edit.duplicate");
        nodesAreKnown &= !copies;
        chainsAreKnown &= !copies && !mention.name().equals("edit.frame");
    }

    private void check(Mention mention, Vocabulary vocabulary) {
        switch (mention.what()) {
            case ACTION -> known(mention, "action", vocabulary.actions());
            case TAB -> known(mention, "tab", vocabulary.tabs());
            case CHART -> known(mention, "chart", vocabulary.charts());
            case PANEL -> known(mention, "panel", vocabulary.panels());
            case NODE -> there(mention, "node", nodesAreKnown, kinds.keySet());
            case CHAIN -> there(mention, "chain", chainsAreKnown, chains);
            case PART -> {
                parts.addAll(kinds.keySet());
                parts.addAll(chains);
                there(mention, "part", nodesAreKnown && chainsAreKnown, parts);
            }
            case SETTING -> {
                there(mention, "node", nodesAreKnown, kinds.keySet());
                setting(mention);
            }
        }
    }

    private void known(Mention mention, String what, Set<String> names) {
        if (!names.isEmpty() && !names.contains(mention.name())) {
            findings.error(mention.line(), "there is no such " + what + ": " + mention.name() + Nearest.hint(mention.name(), names), what.equals("action") ? "Learn > Shortcuts shows what there is."
                    : "Use one of " + String.join(", ", Vocabulary.sorted(names)) + ".");
        }
    }

    private void there(Mention mention, String what, boolean areKnown, Collection<String> ids) {
        if (areKnown && !ids.contains(mention.name())) {
            findings.warning(mention.line(), "neither the drawing has this " + what + ", nor does a step add it: " + mention.name() + Nearest.hint(mention.name(), ids),
                    "Use an id of the drawing, or say in a line do: what adds it.");
        }
    }

    private void setting(Mention mention) {
        String kind = kinds.getOrDefault(mention.name(), "");
        List<String> names = Catalogue.kind(kind).map(Kind::settings).orElse(List.of()).stream().map(Setting::name).toList();
        if (!names.isEmpty() && !names.contains(mention.more())) {
            findings.error(mention.line(), "a " + kind + " has no such setting: " + mention.more() + Nearest.hint(mention.more(), names), "Use one of " + String.join(", ", names) + ".");
        }
    }

    /** Pictures that a text shows: they stand beside it. */
    void pictures(Lesson lesson) {
        Stream.concat(Stream.of(Map.entry(1, lesson.intro())), lesson.steps().stream().map(step -> Map.entry(step.line(), step.prose())))
                .forEach(part -> Prose.pictures(part.getValue()).forEach(picture -> Prose.obstacle(lesson.folder(), picture)
                        .ifPresent(why -> findings.error(part.getKey(), "this picture cannot be shown: " + picture + ", " + why, "Put a PNG, JPEG, GIF, or SVG beside the text, and name it alone."))));
    }
}
