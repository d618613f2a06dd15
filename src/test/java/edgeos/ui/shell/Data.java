package edgeos.ui.shell;

import edgeos.lab.experiment.Experiment;
import edgeos.lab.experiment.Plots;
import edgeos.lab.experiment.study.Measures;
import edgeos.lab.lesson.Lesson;
import edgeos.lab.lesson.LessonReading;
import edgeos.lab.lesson.Lessons;
import edgeos.lab.suite.Experiments;
import edgeos.model.Drawing;
import edgeos.model.field.Field;
import edgeos.model.field.Fields;
import edgeos.model.field.MachineFields;
import edgeos.model.format.DrawingFormat;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Kind;
import edgeos.model.kind.Port;
import edgeos.model.kind.Setting;
import edgeos.notation.Right;
import edgeos.telemetry.Event;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.GraphWords;
import edgeos.ui.shell.bar.Actions;
import edgeos.ui.shell.bar.LabAction;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What no bundle says: what people wrote, how the catalogue calls kinds and their settings, figures with their units, and keys. */
final class Data {
    private static final Pattern FIGURE = Pattern.compile("[^\\p{L}]*(?:(?:x|msg|ns|µs|ms|s|h|min|[kMG]?bit/s|msg/s|/s|[KMG]i?B|B|Hz|[kMG]|p\\d+(?:\\.\\d+)?)[^\\p{L}]*)*");
    /** How the engine calls its roles. */
    private static final Pattern ROLE = Pattern.compile("(?:gate|manager|mover|core)(?: \\d+)?");
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:→|·|,|:|\\n|\\s{2,})\\s*");

    private final Set<String> known = new HashSet<>(Set.of("EdgeOS Lab"));

    Data() {
        for (Kind kind : Catalogue.kinds()) {
            add(kind.id(), kind.title(), kind.group().title(), kind.summary());
            kind.ports().stream().map(Port::name).forEach(this::add);
            kind.settings().forEach(this::setting);
            add(kind.group().title().toUpperCase(Locale.ROOT));
        }
        Arrays.stream(Right.values()).map(Right::text).forEach(this::add);
        MachineFields.all().stream().map(Field::setting).forEach(this::setting);
    }

    private void setting(Setting setting) {
        add(setting.name(), setting.title(), setting.title().toUpperCase(Locale.ROOT), setting.help(), setting.unit(), String.valueOf(setting.defaultValue()));
        switch (setting) {
            case Setting.Choice choice -> choice.choices().forEach(each -> add(each, Setting.Choice.spoken(each)));
            case Setting.Whole whole -> whole.words().values().forEach(this::add);
            default -> { }
        }
    }

    /** What people called the parts of their drawing. */
    void drawing(Drawing drawing) {
        add(drawing.title(), drawing.description());
        drawing.nodes().forEach(node -> add(node.id(), node.name()));
        drawing.chains().forEach(chain -> add(chain.id(), chain.name(), chain.tenant()));
        drawing.chains().stream().flatMap(chain -> Fields.of(chain).stream()).map(Field::setting).forEach(this::setting);
        drawing.links().stream().flatMap(link -> Fields.of(link).stream()).map(Field::setting).forEach(this::setting);
        drawing.nodes().stream().flatMap(node -> node.settings().asMap().values().stream()).forEach(this::value);
        drawing.links().stream().flatMap(link -> Stream.of(link.from(), link.to())).forEach(end -> drawing.node(end.node()).ifPresent(node -> add(node.name() + "." + end.port())));
        drawing.groups().forEach(group -> add(group.name()));
        drawing.notes().forEach(note -> add(note.text()));
        drawing.expectations().forEach(expectation -> add(expectation.name()));
    }

    /** Lines as they are written: rules without what they do. */
    private void value(Object value) {
        if (value instanceof List<?> lines) {
            lines.forEach(this::value);
        } else {
            String text = String.valueOf(value);
            add(text, text.substring(text.indexOf(' ') + 1), text.substring(text.lastIndexOf('/') + 1));
        }
    }

    /** Which keys do what, and how lessons call it. */
    void actions(Actions actions) {
        actions.all().forEach(action -> add(action.id()));
        actions.all().stream().filter(action -> action.getAccelerator() != null).map(action -> action.getAccelerator().getDisplayText()).forEach(this::add);
    }

    /** What these samples say of themselves. */
    void samples(List<Path> samples) {
        for (Path sample : samples) {
            Drawing drawing = DrawingFormat.read(sample).drawing();
            add(sample.getFileName().toString(), drawing.title(), drawing.description());
        }
    }

    /** What experiments ask, and how they are measured. */
    void experiments() {
        for (Experiment experiment : Experiments.all(WatchedWindows.besideThis())) {
            add(experiment.name(), experiment.description(), experiment.how());
            experiment.rowNames().forEach(this::add);
        }
    }

    /** What lessons say. */
    void lessons() {
        for (LessonReading reading : Lessons.ofLab()) {
            Lesson lesson = reading.lesson();
            add(lesson.title(), lesson.summary(), lesson.intro());
            lesson.steps().forEach(step -> add(step.title(), step.prose()));
        }
    }

    /** How results call what a sweep of this setting can measure, in files, too. */
    void figures(Drawing drawing, Field field) {
        add(field.subject() + "." + field.setting().name());
        Stream.concat(Measures.ofWhole(drawing).stream(), Measures.ofNode(drawing, field.subject()).stream()).map(Plots::words).forEach(words -> add(words, words.substring(words.indexOf(':') + 1).strip()));
    }

    /** What is drawn, and what happened, now. */
    void now(Editor editor) {
        drawing(editor.drawing());
        editor.graph().domains().forEach(domain -> add(domain.name()));
        editor.graph().objects().forEach(object -> add(object.name(), GraphWords.within(editor.graph(), object.ref())));
        editor.shown().events().after(0).stream().map(Event::text).forEach(this::add);
        editor.shown().snapshot().protection().faults().forEach(each -> add(BETWEEN.split(each.reason())));
        editor.findingsProperty().get().forEach(finding -> add(finding.what(), finding.remedy()));
    }

    /** True if no bundle needs to say this. */
    boolean holds(String words) {
        String plain = words.strip();
        return isKnown(plain) || Arrays.stream(BETWEEN.split(plain)).allMatch(this::isKnown);
    }

    private boolean isKnown(String words) {
        return known.contains(words) || FIGURE.matcher(words).matches() || ROLE.matcher(words).matches();
    }

    private void add(String... words) {
        known.addAll(Arrays.asList(words));
    }
}
