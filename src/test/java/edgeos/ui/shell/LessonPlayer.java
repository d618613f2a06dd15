package edgeos.ui.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import edgeos.lab.lesson.Lesson;
import edgeos.lab.lesson.LessonReading;
import edgeos.lab.lesson.Step;
import edgeos.lab.lesson.condition.Ends;
import edgeos.lab.lesson.condition.Property;
import edgeos.lab.lesson.condition.Sight;
import edgeos.lab.lesson.script.Gesture;
import edgeos.lab.lesson.script.Spotlight;
import edgeos.model.Link;
import edgeos.model.capability.CapabilityGraph;
import edgeos.model.edit.Edits;
import edgeos.model.edit.Ids;
import edgeos.model.edit.Parts;
import edgeos.model.edit.Wiring;
import edgeos.model.field.Field;
import edgeos.model.field.NamedFields;
import edgeos.model.field.SettingText;
import edgeos.model.kind.Setting;
import edgeos.ui.canvas.gesture.Place;
import edgeos.ui.charts.StripTab;
import edgeos.ui.editor.CapabilityEdits;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.Selection;
import edgeos.ui.lessons.Classroom;
import edgeos.ui.lessons.spot.Landmark;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.scene.control.Spinner;

/** Goes through a lesson in a window as its steps ask: by the mouse and by keys where that is what they are about, and otherwise by what those would call. */
final class LessonPlayer {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final LabFixture window;

    LessonPlayer(LabFixture window) {
        this.window = window;
    }

    /** Begins it, does what each step asks, and waits until all of them went on. */
    void play(LessonReading reading) {
        Lesson lesson = reading.lesson();
        window.fx(() -> window.lab.lessons().begin(reading));
        for (int at = 0; at < lesson.steps().size(); at++) {
            Step step = lesson.steps().get(at);
            pointsAtSomething(lesson, step);
            step.doing().forEach(this::make);
            awaitEnd(lesson, step, at);
        }
    }

    /** Whoever asks to be shown where to begin is shown something, whatever the step before has left in front. */
    private void pointsAtSomething(Lesson lesson, Step step) {
        window.fx(() -> assertTrue(step.spotlights().isEmpty() || step.spotlights().stream().anyMatch(each -> window.lab.lessons().landmarks().find(each).isPresent()),
                () -> lesson.id() + ", " + step.title() + " points at nothing: " + step.spotlights()));
    }

    private Editor editor() {
        return window.editor();
    }

    private Classroom.Place place() {
        var place = new AtomicReference<Classroom.Place>();
        window.fx(() -> place.set(window.lab.lessons().classroom().place().orElseThrow()));
        return place.get();
    }

    private void awaitEnd(Lesson lesson, Step step, int at) {
        var last = new AtomicReference<Classroom.Place>();
        try {
            Await.until(step.title(), LONGEST, () -> {
                last.set(place());
                return last.get().at() > at || last.get().isToBeRead() || last.get().met();
            });
        } catch (AssertionError stuck) {
            throw new AssertionError(lesson.id() + " step " + (at + 1) + ", " + step.title() + ", waits for "
                    + last.get().outcome().lines().stream().filter(line -> !line.holds()).map(line -> line.label() + " (is " + line.measured() + ")").toList(), stuck);
        }
        if (last.get().at() == at) {
            window.robot.clickOn(window.byId("lesson.next"));
        }
    }

    void make(Gesture gesture) {
        switch (gesture) {
            case Gesture.Add add -> window.fx(() -> new Place(window.lab.window().canvasView().board(), add.kind()).put(add.x(), add.y()));
            case Gesture.Wire(Ends ends) -> window.fx(() -> editor().apply("Wire", drawing -> Wiring.connect(drawing, Ids.link(drawing), out(ends.from()), in(ends.to()))));
            case Gesture.Cut(Ends ends) -> window.fx(() -> editor().apply("Cut", drawing -> Edits.delete(drawing,
                    new Parts(Set.of(), ends.in(drawing).stream().map(Link::id).collect(Collectors.toSet()), Set.of(), Set.of()))));
            case Gesture.Delete(String id) -> window.fx(() -> editor().apply("Delete", drawing -> Edits.delete(drawing, new Parts(Set.of(id), Set.of(), Set.of(id), Set.of()))));
            case Gesture.Change(Property property, String value) -> change(property, value);
            case Gesture.Act(String action, int times) -> window.fx(() -> act(action, times));
            case Gesture.Select select -> select(select);
            case Gesture.Open(Sight sight) -> open(sight);
            case Gesture.Load(double factor) -> window.fx(() -> editor().run().loadProperty().set(factor));
            case Gesture.Clients(int count) -> clients(count);
            case Gesture.Revoke(String id) -> window.fx(() -> new CapabilityEdits(editor()).revoke(id));
            case Gesture.Restore(String id) -> window.fx(() -> new CapabilityEdits(editor()).grantAgain(id));
            case Gesture.Grant grant -> window.fx(() -> new CapabilityEdits(editor()).grant(grant.holder(), grant.object(), Set.of(grant.right()), 0, owner(grant)));
            case Gesture.Next _ -> { }
        }
    }

    private String owner(Gesture.Grant grant) {
        return CapabilityGraph.of(editor().drawing()).capabilities().stream().filter(held -> held.object().equals(grant.object()) && held.parent().isEmpty()).findFirst().map(held -> held.id()).orElse("");
    }

    private void act(String action, int times) {
        for (int time = 0; time < times; time++) {
            window.lab.actions().get(action).perform();
        }
    }

    /** A node is clicked where it stands; what else is selected is selected together. */
    private void select(Gesture.Select select) {
        boolean isOne = select.nodes().size() == 1 && select.chains().isEmpty() && select.wires().isEmpty();
        window.fx(() -> window.lab.actions().get("view.zoomToFit").perform());
        if (isOne && editor().viewProperty().get() == edgeos.ui.editor.View.CHAIN) {
            click(new Spotlight.OnNode(select.nodes().getFirst()));
            return;
        }
        Set<String> wires = select.wires().stream().flatMap(ends -> ends.in(editor().drawing()).stream()).map(Link::id).collect(Collectors.toSet());
        window.fx(() -> editor().select(new Selection(Set.copyOf(select.nodes()), wires, Set.copyOf(select.chains()), Set.of(), Set.of())));
    }

    private void open(Sight sight) {
        switch (sight.kind()) {
            case TAB -> click(new Spotlight.OnTab(sight.name()));
            case CHART -> {
                window.fx(() -> window.lab.panels().charts().set(true));
                window.robot.clickOn(window.byId(StripTab.valueOf(sight.name().toUpperCase(java.util.Locale.ROOT).replace('-', '_')).headId()));
            }
            case PANEL, NODE, CHAIN -> throw new AssertionError("no lesson opens a panel: " + sight);
        }
    }

    /** Clicks what a lesson would point at, where that is. */
    private void click(Spotlight what) {
        var mark = new AtomicReference<Landmark>();
        window.fx(() -> mark.set(window.lab.lessons().landmarks().find(what).orElseThrow(() -> new AssertionError("nowhere: " + what))));
        var middle = new Point2D(mark.get().inScene().getCenterX(), mark.get().inScene().getCenterY());
        window.robot.clickOn(middle.add(window.scene.getWindow().getX() + window.scene.getX(), window.scene.getWindow().getY() + window.scene.getY()));
    }

    private void clients(int count) {
        window.fx(() -> ((Spinner<?>) window.byId("clients")).getEditor().setText(String.valueOf(count)));
        window.fx(() -> editor().run().clientsProperty().set(count));
    }

    private void change(Property property, String value) {
        window.fx(() -> {
            Field field = NamedFields.of(editor().drawing(), name(property));
            Object parsed = switch (field.setting()) {
                case Setting.Lines _ -> lines(field, value);
                case Setting.Choice choice -> choice.choices().stream().filter(each -> each.replace(" ", "").equalsIgnoreCase(value)).findFirst().orElseThrow();
                default -> SettingText.parse(field.setting(), value);
            };
            editor().apply(field.edit(), drawing -> field.set().apply(drawing, parsed));
        });
    }

    /** A rule is put before all others. */
    private List<Object> lines(Field field, String value) {
        List<Object> lines = new ArrayList<>(List.of(value));
        lines.addAll((List<?>) field.get().apply(editor().drawing()));
        return lines;
    }

    private String name(Property property) {
        return switch (property) {
            case Property.OfNode(String node, String name) -> node + "." + name;
            case Property.OfChain(String chain, String name) -> chain + "." + name;
            case Property.OfWire(Ends ends, String name) -> ends.first(editor().drawing()).orElseThrow().id() + "." + name;
            case Property.OfMachine(String name) -> "machine." + name;
        };
    }

    private Link.End out(String end) {
        return end(end).orElseGet(() -> Wiring.freeOut(editor().drawing(), end).orElseThrow());
    }

    private Link.End in(String end) {
        return end(end).orElseGet(() -> Wiring.bestIn(editor().drawing(), end).orElseThrow());
    }

    private Optional<Link.End> end(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? Optional.empty() : Optional.of(new Link.End(name.substring(0, dot), name.substring(dot + 1)));
    }
}
