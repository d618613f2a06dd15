package edgeos.ui.shell;

import edgeos.ui.present.Black;
import edgeos.ui.present.Frozen;
import edgeos.ui.present.KeptFocus;
import edgeos.ui.present.KeyCaps;
import edgeos.ui.present.Laser;
import edgeos.ui.settings.Arrangement;
import edgeos.ui.shell.bar.Actions;
import edgeos.ui.shell.bar.LabAction;
import edgeos.ui.shell.bar.PresentActions;
import edgeos.ui.shell.file.Remembered;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Appearance;
import edgeos.ui.theme.WhenSeen;
import edgeos.ui.tour.Aftermath;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Spinner;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Subscription;
import jfx.incubator.scene.control.richtext.RichTextArea;

/** The window in front of a class, and how it comes back to what it was before. JavaFX application thread only. */
final class Presenting implements PresentActions.Hands {
    private static final Texts TEXTS = Texts.of(Presenting.class);
    private static final String BEFORE = "present.before";
    private static final String SCALE = "present.scale";
    private static final double LOW = 72;
    /** What can be done while the picture is frozen. */
    private static final Set<String> OF_PICTURE = Set.of("view.present", "view.fullScreen", "view.laser", "view.freeze");

    private final Node window;
    private final Appearance appearance;
    private final Arranging arranging;
    private final Actions actions;
    private final Remembered remembered;
    private final Arranging.KeptLook kept;
    private final BooleanProperty presenting = new SimpleBooleanProperty(this, "presenting");
    private final BooleanProperty fullScreen = new SimpleBooleanProperty(this, "fullScreen");
    private final BooleanProperty laser = new SimpleBooleanProperty(this, "laser");
    private final BooleanProperty frozen = new SimpleBooleanProperty(this, "frozen");
    private final BooleanProperty keys = new SimpleBooleanProperty(this, "keys");
    private final BooleanProperty black = new SimpleBooleanProperty(this, "black");
    private final Laser light = new Laser();
    private final KeyCaps caps = new KeyCaps();
    private final Black nothing = new Black();
    private final Frozen picture;
    private final KeptFocus focus;
    private final StackPane layers;
    private Optional<Before> before = Optional.empty();
    private Node focusedBefore;
    private Subscription followed = Subscription.EMPTY;

    /** What is to be as it was. */
    private record Before(Arrangement panels, Appearance.Choice theme, boolean keys) { }

    /** In front of {@code window}; adds its actions. */
    Presenting(Node window, Appearance appearance, Arranging arranging, Actions actions, Remembered remembered) {
        this.window = window;
        this.appearance = appearance;
        this.arranging = arranging;
        this.actions = actions;
        this.remembered = remembered;
        kept = new Arranging.KeptLook(remembered, "present");
        new PresentActions(actions, this);
        picture = new Frozen(actions.get("view.freeze").getAccelerator().getDisplayText(), () -> frozen.set(false));
        focus = new KeptFocus(window);
        StackPane.setAlignment(caps, Pos.BOTTOM_CENTER);
        StackPane.setMargin(caps, new Insets(0, 0, LOW, 0));
        layers = new StackPane();
        WhenSeen.add(layers.getChildren(), window, picture, light, caps, nothing);
        layers.setMinSize(0, 0);
        presenting.subscribe((_, on) -> present(on));
        laser.subscribe((_, on) -> light.light(on));
        frozen.subscribe((_, on) -> freeze(on));
        keys.subscribe((_, _) -> caps.clear());
        black.subscribe((_, on) -> nothing.setVisible(on));
        layers.widthProperty().subscribe((_, _) -> frozen.set(false));
        layers.heightProperty().subscribe((_, _) -> frozen.set(false));
    }

    /** The window with what stands before it. */
    StackPane node() {
        return layers;
    }

    /** Hears keys and the mouse of the scene that shows it. */
    void listen(Scene scene) {
        scene.addEventFilter(KeyEvent.ANY, this::typed);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
        scene.addEventFilter(MouseEvent.ANY, this::moved);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, this::lighten);
        scene.windowProperty().subscribe(shown -> {
            followed.unsubscribe();
            followed = shown instanceof Stage stage ? follow(stage) : Subscription.EMPTY;
        });
    }

    /** Comes back to what was before a talk that ended with the program. */
    void recover() {
        if (!presenting.get()) {
            kept.left().ifPresent(arranging::put);
            kept.forget();
        }
    }

    /** How the window is to look when the talk in front of a class ends; empty: there is none. */
    Optional<Arranging.Look> lookBefore() {
        return before.map(was -> new Arranging.Look(was.panels(), was.theme()));
    }

    /** Takes back what was said of a key. */
    void hush() {
        caps.clear();
    }

    /** Ends a talk. */
    void dispose() {
        presenting.set(false);
        laser.set(false);
        frozen.set(false);
        black.set(false);
        keys.set(false);
    }

    @Override
    public BooleanProperty presenting() {
        return presenting;
    }

    @Override
    public BooleanProperty fullScreen() {
        return fullScreen;
    }

    @Override
    public BooleanProperty laser() {
        return laser;
    }

    @Override
    public BooleanProperty frozen() {
        return frozen;
    }

    @Override
    public BooleanProperty keys() {
        return keys;
    }

    @Override
    public BooleanProperty black() {
        return black;
    }

    /** Esc is heard where nobody else has a use for it. */
    private Subscription follow(Stage stage) {
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setFullScreenExitHint(TEXTS.get("fullScreen.hint"));
        fullScreen.set(stage.isFullScreen());
        return fullScreen.subscribe((_, on) -> stage.setFullScreen(on)).and(stage.fullScreenProperty().subscribe((_, on) -> fullScreen.set(on)));
    }

    private void present(boolean on) {
        frozen.set(false);
        black.set(false);
        if (on) {
            begin();
        } else {
            laser.set(false);
            before.ifPresent(this::end);
            before = Optional.empty();
        }
    }

    /** What was before is also written down: the program may end in the middle of a talk. Who needs everything larger at a desk needs it on a wall, too. */
    private void begin() {
        focus.leave(this::front);
        Arrangement now = arranging.seen(BEFORE);
        Arrangement panels = new Arrangement(BEFORE, now.panels(), now.chartsAt(), Optional.empty(), Optional.empty(), now.scale());
        before = Optional.of(new Before(panels, appearance.choiceProperty().get(), keys.get()));
        kept.keep(new Arranging.Look(panels, appearance.choiceProperty().get()));
        Arrangement talk = arranging.presenting();
        double last = remembered.number(SCALE, Appearance.LEAST_SCALE, Appearance.MOST_SCALE, talk.scale().orElse(Appearance.LEAST_SCALE));
        double scale = Math.max(last, appearance.scaleProperty().get());
        arranging.put(new Arrangement(talk.title(), talk.panels(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(scale)));
        keys.set(true);
        leaveField();
    }

    /** There is something to be seen, and keys are for it: a field that somebody has left behind would type what a clicker sends. */
    void show() {
        black.set(false);
        leaveField();
    }

    private void leaveField() {
        Scene scene = layers.getScene();
        if (presenting.get() && scene != null && scene.getFocusOwner() instanceof TextInputControl) {
            front();
        }
    }

    /** The view in front has the keyboard. */
    private void front() {
        ((TabPane) window.lookup("#tabs")).getSelectionModel().getSelectedItem().getContent().requestFocus();
    }

    private void end(Before was) {
        remembered.number(SCALE, appearance.scaleProperty().get());
        appearance.choiceProperty().set(was.theme());
        arranging.put(was.panels());
        keys.set(was.keys());
        kept.forget();
        focus.comeBack();
    }

    private void freeze(boolean on) {
        Scene scene = layers.getScene();
        if (on && scene != null) {
            focusedBefore = scene.getFocusOwner();
            double output = scene.getWindow() == null ? 1 : scene.getWindow().getOutputScaleX();
            picture.freeze(window, output * appearance.scaleProperty().get(), LocalTime.now());
        } else if (!on && picture.isVisible()) {
            picture.thaw();
            Optional.ofNullable(focusedBefore).ifPresent(Node::requestFocus);
            focusedBefore = null;
        }
    }

    /** Shows shortcuts as they are pressed; of what cannot be seen, none does anything. */
    private void typed(KeyEvent event) {
        if (blackens(event)) {
            return;
        }
        Optional<LabAction> meant = event.getEventType() == KeyEvent.KEY_PRESSED ? meant(event) : Optional.empty();
        if (frozen.get() && !isOfPicture(event, meant)) {
            if (event.getCode() == KeyCode.ESCAPE && event.getEventType() == KeyEvent.KEY_PRESSED) {
                frozen.set(false);
            }
            event.consume();
        } else if (keys.get()) {
            meant.ifPresent(action -> caps.show(action.getAccelerator().getDisplayText(), action.getText()));
        }
    }

    /** One of the keys for it shows nothing in front of a class, where nobody writes; then any key shows all again. Neither does anything else. */
    private boolean blackens(KeyEvent event) {
        boolean pressed = event.getEventType() == KeyEvent.KEY_PRESSED && !event.getCode().isModifierKey();
        boolean begins = pressed && presenting.get() && Black.isKey(event) && !isWriting(event);
        boolean was = black.get();
        if (was ? pressed : begins) {
            black.set(!was);
            caps.clear();
            new Aftermath(layers.getScene().getWindow(), event);
        }
        if (was || begins) {
            event.consume();
        }
        return was || begins;
    }

    /** In fields for numbers, nobody writes words. */
    private static boolean isWriting(KeyEvent event) {
        boolean number = event.getTarget() instanceof TextField field && field.getParent() instanceof Spinner<?>;
        return event.getTarget() instanceof RichTextArea || event.getTarget() instanceof TextInputControl && !(number && event.getCode() == KeyCode.B);
    }

    private void lighten(MouseEvent event) {
        if (black.get()) {
            black.set(false);
            event.consume();
            new Aftermath(layers.getScene().getWindow(), event);
        }
    }

    private Optional<LabAction> meant(KeyEvent event) {
        boolean writing = event.getTarget() instanceof TextInputControl;
        return actions.all().stream().filter(action -> action.getAccelerator() != null && action.getAccelerator().match(event)).filter(action -> !action.isDisabled())
                .filter(action -> !writing || !action.id().startsWith("edit.")).findFirst();
    }

    /** What is of the picture itself: its button, and what turns it and what is before it on and off. */
    private boolean isOfPicture(KeyEvent event, Optional<LabAction> meant) {
        boolean button = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE;
        return button && picture.holds(event.getTarget()) || meant.filter(action -> OF_PICTURE.contains(action.id())).isPresent();
    }

    /** Leaves one after the other: the talk, the dot, the full screen; a frozen picture has gone before. */
    private void escape(KeyEvent event) {
        if (event.getCode() != KeyCode.ESCAPE) {
            return;
        }
        for (BooleanProperty on : List.of(presenting, laser, fullScreen)) {
            if (on.get()) {
                on.set(false);
                event.consume();
                return;
            }
        }
    }

    private void moved(MouseEvent event) {
        if (!laser.get()) {
            return;
        }
        if (event.getEventType() == MouseEvent.MOUSE_EXITED) {
            light.lose();
        } else if (event.getEventType() == MouseEvent.MOUSE_MOVED || event.getEventType() == MouseEvent.MOUSE_DRAGGED || event.getEventType() == MouseEvent.MOUSE_PRESSED) {
            Point2D at = light.sceneToLocal(event.getSceneX(), event.getSceneY());
            light.follow(at.getX(), at.getY());
        }
    }
}
