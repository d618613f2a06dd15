package edgeos.ui.shell;

import edgeos.lab.Mode;
import edgeos.lab.lesson.LessonReader;
import edgeos.lab.lesson.LessonReading;
import edgeos.lab.lesson.Lessons;
import edgeos.lab.lesson.condition.Ends;
import edgeos.lab.lesson.condition.Sight;
import edgeos.lab.lesson.script.Gesture;
import edgeos.lab.lesson.script.Spotlight;
import edgeos.lab.tour.Move;
import edgeos.lab.tour.TourScene;
import edgeos.model.Drawing;
import edgeos.model.Link;
import edgeos.ui.charts.StripTab;
import edgeos.ui.editor.CapabilityEdits;
import edgeos.ui.editor.Document;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.Selection;
import edgeos.ui.editor.View;
import edgeos.ui.tour.TourCamera;
import edgeos.ui.tour.TourPlay;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/** Does in a lab of its own what a tour says, through what menus, keys, and the mouse would call. JavaFX application thread only. */
final class TourHands implements TourPlay.Hands {
    private static final double LETTERS_A_SECOND = 12;
    /** Windows smaller than this show less beside what a scene is about, so that it can be seen. */
    private static final double NARROW_BELOW = 1100;
    private static final double LOW_BELOW = 620;
    /** Scenes in which the charts have more room than the drawing are about the charts. */
    private static final double HALF = 0.5;

    private final Lab lab;
    private final TourCamera camera;
    private String typing = "";
    private int typed;
    private double typingSince = Double.NaN;

    TourHands(Lab lab) {
        this.lab = lab;
        camera = new TourCamera(lab.window().canvasView().board(), () -> Optional.ofNullable(lab.window().canvasView().lookup("#minimap")).filter(Node::isVisible).isPresent());
    }

    @Override
    public void begin(TourScene scene) {
        settle();
        clear();
        scene.drawing().ifPresent(this::open);
        scene.panels().ifPresent(panels -> arrange(panels, scene.chartsAt().orElse(1.0) < HALF));
        settle();
        scene.chartsAt().ifPresent(lab.window().below()::partAt);
        settle();
        camera.cut();
    }

    /** What stood in front in the scene before is in nobody's way. */
    private void clear() {
        typing = "";
        lab.lessons().beam().out();
        lab.lessons().leave();
        lab.panels().lessons().set(false);
        lab.panels().roles().set(false);
        if (lab.window().node().lookup("#commands") != null) {
            lab.desk().turnPalette();
        }
        while (lab.notices().shownProperty().get() != null) {
            lab.notices().dismiss();
        }
    }

    private void open(Path drawing) {
        lab.files().openCopy(drawing);
        editor().run().setMode(Mode.LIVE);
        editor().run().loadProperty().set(1);
        editor().run().clientsProperty().set(0);
        editor().viewProperty().set(View.CHAIN);
        editor().run().start();
        lab.window().canvasView().requestFocus();
    }

    private void arrange(Set<String> shown, boolean aboutCharts) {
        Region room = lab.window().node();
        boolean narrow = room.getWidth() < NARROW_BELOW;
        lab.panels().palette().set(shown.contains("palette") && !narrow);
        lab.panels().outline().set(shown.contains("outline") && !narrow);
        lab.panels().inspector().set(shown.contains("inspector"));
        lab.panels().charts().set(shown.contains("charts") && (aboutCharts || room.getHeight() >= LOW_BELOW));
    }

    /** Where things are depends on what is shown: it is laid out at once. So is what a scene showed last, however late its clock came: what goes before it was ever laid out is styled by itself, without its colours. */
    private void settle() {
        Optional.ofNullable(lab.window().node().getScene()).map(Scene::getRoot).ifPresent(root -> {
            root.applyCss();
            root.layout();
        });
    }

    @Override
    public void make(Move move) {
        switch (move) {
            case Move.Do(Gesture gesture) -> make(gesture);
            case Move.Look(var parts) -> camera.look(parts);
            case Move.Type(String text) -> type(text);
            case Move.Enter _ -> enter();
            case Move.Point(Optional<Spotlight> what) -> what.ifPresentOrElse(mark -> lab.lessons().beam().show(() -> lab.lessons().landmarks().find(mark), Stream::empty), lab.lessons().beam()::out);
            case Move.Learn(String id) -> learn(id);
        }
    }

    @Override
    public void moved(double seconds) {
        if (editor().viewProperty().get() == View.CHAIN) {
            camera.moved(seconds);
        }
        typeOn(seconds);
    }

    private void make(Gesture gesture) {
        switch (gesture) {
            case Gesture.Act(String action, int times) -> {
                for (int time = 0; time < times; time++) {
                    lab.actions().get(action).perform();
                }
            }
            case Gesture.Select select -> select(select);
            case Gesture.Open(Sight sight) -> bring(sight);
            case Gesture.Load(double factor) -> editor().run().loadProperty().set(factor);
            case Gesture.Clients(int count) -> editor().run().clientsProperty().set(count);
            case Gesture.Revoke(String id) -> new CapabilityEdits(editor()).revoke(id);
            case Gesture.Restore(String id) -> new CapabilityEdits(editor()).grantAgain(id);
            default -> throw new IllegalArgumentException("a tour cannot do this: gesture=" + gesture);
        }
    }

    private void select(Gesture.Select select) {
        Set<String> wires = select.wires().stream().flatMap((Ends ends) -> ends.in(editor().drawing()).stream()).map(Link::id).collect(Collectors.toSet());
        editor().select(new Selection(Set.copyOf(select.nodes()), wires, Set.copyOf(select.chains()), Set.of(), Set.of()));
    }

    private void bring(Sight sight) {
        String name = sight.name().toUpperCase(Locale.ROOT).replace('-', '_');
        switch (sight.kind()) {
            case TAB -> editor().viewProperty().set(View.valueOf(name));
            case CHART -> lab.window().chooseBelow(StripTab.valueOf(name));
            case PANEL, NODE, CHAIN -> throw new IllegalArgumentException("a tour says which panels are shown at the beginning of a scene: sight=" + sight);
        }
    }

    /** The lesson finds nothing that somebody might want to keep. */
    private void learn(String id) {
        editor().open(Document.untitled(Drawing.EMPTY, editor().documentProperty().get().folder()));
        Optional<LessonReading> found = Lessons.folder().map(folder -> folder.resolve(id).resolve(LessonReader.FILE)).map(LessonReader::read).filter(LessonReading::isFit);
        lab.lessons().begin(found.orElseThrow(() -> new IllegalArgumentException("there is no such lesson: id=" + id)));
        settle();
    }

    private void type(String text) {
        typing = text;
        typed = 0;
        typingSince = Double.NaN;
    }

    private void typeOn(double seconds) {
        if (typed >= typing.length() || !(focused() instanceof TextInputControl field)) {
            return;
        }
        typingSince = Double.isNaN(typingSince) ? seconds : typingSince;
        int due = Math.min(typing.length(), 1 + (int) ((seconds - typingSince) * LETTERS_A_SECOND));
        if (due > typed) {
            field.appendText(typing.substring(typed, due));
            typed = due;
        }
    }

    private void enter() {
        Node focused = focused();
        if (focused != null) {
            Event.fireEvent(focused, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        }
    }

    private Node focused() {
        Scene scene = lab.window().node().getScene();
        return scene == null ? null : scene.getFocusOwner();
    }

    private Editor editor() {
        return lab.editor();
    }
}
