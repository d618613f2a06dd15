package edgeos.ui.canvas;

import edgeos.lab.Moments;
import edgeos.model.Node;
import edgeos.ui.canvas.adding.Adding;
import edgeos.ui.canvas.geometry.Camera;
import edgeos.ui.canvas.gesture.Board;
import edgeos.ui.canvas.gesture.Feedback;
import edgeos.ui.canvas.gesture.Hands;
import edgeos.ui.canvas.gesture.Mouse;
import edgeos.ui.canvas.group.Breadcrumbs;
import edgeos.ui.canvas.paint.WireLook;
import edgeos.ui.canvas.step.StepStage;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.Pulse;
import edgeos.ui.editor.PulseListener;
import edgeos.ui.theme.Appearance;
import edgeos.ui.theme.WhenSeen;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Parent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/**
 * Shows a drawing live and lets hands and keys edit it.
 *
 * <p>Paints only what has changed: nothing at all while nothing moves. {@link #dispose()} lets go of the editor. JavaFX application thread.
 */
public final class CanvasView extends Region {
    private static final double CHROME_MARGIN = 16;
    private static final double MOST_PULSE_SECONDS = 0.1;

    private final Editor editor;
    private final Appearance appearance;
    private final Board board;
    private final Layers layers;
    private final Stepping stepping;
    private final Overlay overlay;
    private final Pane surface = new Pane();
    private final HoverHint hint;
    private final Hands hands;
    private final Mouse mouse;
    private final CanvasActions actions;
    private final Keys keys;
    private final Menus menus;
    private final NameEditor names;
    private final Adding adding;
    private final ZoomPill zoom;
    private final Breadcrumbs crumbs;
    private final Minimap map;
    private final HeldSign held;
    private final PulseListener pulses = new Beats();
    private final InvalidationListener everything = _ -> everythingChanged();
    private final InvalidationListener looksElsewhere = _ -> cameraChanged();
    private final InvalidationListener lines = _ -> linesChanged();
    private final InvalidationListener figures = _ -> figuresChanged();
    private final InvalidationListener feedback = _ -> feedbackChanged();
    private final InvalidationListener opened = _ -> opened();
    private Moments shown;
    private boolean stale = true;
    private boolean linesStale;
    private boolean moved;
    private long pulsedNanos;

    /**
     * A view of what this editor edits.
     *
     * @param chooser asks where to write a capture, proposing a file name; empty: nowhere
     */
    public CanvasView(Editor editor, Appearance appearance, Function<String, Optional<Path>> chooser) {
        this.editor = editor;
        this.appearance = appearance;
        board = new Board(editor);
        StepStage stage = new StepStage(id -> Descriptions.name(board.plot(), id));
        layers = new Layers(board, appearance, stage);
        stepping = new Stepping(board, stage, layers);
        overlay = new Overlay(board);
        hint = new HoverHint(board, id -> layers.looks().card(board.plot().node(id).orElseThrow(), layers.wireLooks()),
                spot -> layers.looks().group(spot, layers.wireLooks()).words(), layers.looks().denials());
        var requests = new Answers(board, surface, hint, stepping, layers.watch(), this::focusNew);
        hands = new Hands(board, requests);
        mouse = new Mouse(surface, board, hands, requests);
        actions = new CanvasActions(board, hands, new CopyActions(board, mouse), requests, layers.watch().edits());
        keys = new Keys(board, hands, actions, actions.groups(), this::focusCard, this::menuByKey);
        menus = new Menus(board, actions, chooser);
        names = new NameEditor(board, surface, surface::requestFocus);
        adding = new Adding(board, mouse::last, node -> focusNew(node, ""), surface::requestFocus);
        requests.join(hands, names, menus, adding, actions.groups());
        zoom = new ZoomPill(board.cameraProperty(), "zoom", actions::zoomOut, actions::fit, actions::zoomIn);
        map = new Minimap(board, appearance, layers.looks());
        actions.find().onMark(map::mark);
        crumbs = new Breadcrumbs(board, actions.groups().scopes());
        held = new HeldSign(editor.run(), this::takeFigures);
        build();
        listen();
    }

    /** What menus, shortcuts, and the palette call. */
    public CanvasActions actions() {
        return actions;
    }

    /**
     * A new node follows the pointer, wherever in the scene it goes, until the button is released: over the canvas it is placed.
     *
     * @param kindId of the node
     * @param sceneX where the pointer is
     * @param sceneY where the pointer is
     */
    public void beginPlacing(String kindId, double sceneX, double sceneY) {
        mouse.carry(kindId, sceneX, sceneY);
    }

    /** Puts a new node of this kind where that point of the scene is, with something said about it. */
    public void dropNode(String kindId, double sceneX, double sceneY, UnaryOperator<Node> finish) {
        Point2D here = sceneToLocal(sceneX, sceneY);
        Camera camera = board.camera();
        actions.addNodeAt(kindId, camera.worldX(here.getX()), camera.worldY(here.getY()), finish);
    }

    /** Opens the menu for what is selected, at this place on the screen. */
    public void menu(javafx.scene.Node owner, double screenX, double screenY) {
        menus.showForSelection(owner, screenX, screenY);
    }

    /** Menus show these keys beside what the window's actions do, too: of an action, by its id. */
    public void showKeys(Function<String, Optional<KeyCombination>> keys) {
        menus.keys().know(keys);
    }

    /** What is shown and where; for whoever needs positions. */
    public Board board() {
        return board;
    }

    /** What is seen while stepping. */
    Stepping stepping() {
        return stepping;
    }

    /** What wires look like now, by link. */
    Map<String, WireLook> wireLooks() {
        return layers.wireLooks();
    }

    @Override
    public void requestFocus() {
        surface.requestFocus();
    }

    /** Lets go of the editor, the theme, and the mouse. */
    public void dispose() {
        editor.removePulse(pulses);
        for (Observable each : changesOfEverything()) {
            each.removeListener(everything);
        }
        board.cameraProperty().removeListener(looksElsewhere);
        editor.documentProperty().removeListener(opened);
        editor.selectionProperty().removeListener(lines);
        for (Observable each : changesOfFigures()) {
            each.removeListener(figures);
        }
        board.feedbackProperty().removeListener(feedback);
        menus.close();
        names.close();
        adding.box().close();
        hint.hide();
        overlay.dispose();
        zoom.dispose();
        crumbs.dispose();
        actions.find().dispose();
        held.dispose();
        mouse.dispose();
        board.dispose();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (width < 1 || height < 1) {
            return;
        }
        surface.resizeRelocate(0, 0, width, height);
        if (width != board.viewWidth() || height != board.viewHeight()) {
            board.resize(width, height);
            actions.aim().again();
            stale = true;
        }
        if (editor.shown() != shown) {
            begin();
        }
        paint(width, height);
        crumbs.autosize();
        crumbs.relocate(CHROME_MARGIN, CHROME_MARGIN);
        actions.find().place(width, height, CHROME_MARGIN);
        zoom.autosize();
        zoom.relocate(CHROME_MARGIN, height - zoom.getHeight() - CHROME_MARGIN);
        map.place(width, height, CHROME_MARGIN, actions.aim()::isWholeBelow);
        stepping.panel().place(width, height, CHROME_MARGIN);
        adding.box().place(width, height);
        held.place(width, CHROME_MARGIN);
    }

    private void paint(double width, double height) {
        if (stale) {
            layers.paintAll(width, height);
            map.paint();
            overlay.show(board.feedbackProperty().get());
        } else {
            if (moved) {
                layers.paintMoved();
                map.look();
                overlay.show(board.feedbackProperty().get());
            }
            if (linesStale) {
                layers.repaintChosen();
            }
        }
        stale = false;
        moved = false;
        linesStale = false;
    }

    private void build() {
        getStyleClass().add("canvas-view");
        surface.setFocusTraversable(true);
        surface.getStyleClass().add("canvas-surface");
        surface.setId("canvas");
        surface.setAccessibleRole(AccessibleRole.PARENT);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        layers.nodes().forEach(layer -> layer.setManaged(false));
        surface.getChildren().addAll(layers.nodes());
        surface.getChildren().addAll(actions.find().marks(), hint.node());
        surface.addEventHandler(KeyEvent.KEY_PRESSED, keys::pressed);
        surface.addEventHandler(KeyEvent.KEY_RELEASED, keys::released);
        surface.addEventHandler(KeyEvent.KEY_TYPED, keys::typed);
        WhenSeen.add(getChildren(), surface, crumbs, actions.find(), zoom, map, overlay.node(), stepping.panel(), held, adding.box());
    }

    private void listen() {
        for (Observable each : changesOfEverything()) {
            each.addListener(everything);
        }
        board.cameraProperty().addListener(looksElsewhere);
        editor.documentProperty().addListener(opened);
        editor.selectionProperty().addListener(lines);
        linesChanged();
        for (Observable each : changesOfFigures()) {
            each.addListener(figures);
        }
        board.feedbackProperty().addListener(feedback);
        editor.addPulse(pulses);
    }

    private Observable[] changesOfEverything() {
        return new Observable[] {board.plotProperty(), appearance.themeProperty(), appearance.scaleProperty(), editor.viewProperty()};
    }

    private Observable[] changesOfFigures() {
        return new Observable[] {editor.findingsProperty(), editor.snapshotProperty(), editor.run().hitsProperty(), editor.run().stateProperty(), editor.run().modeProperty()};
    }

    private void everythingChanged() {
        board.plotProperty().get();
        appearance.themeProperty().get();
        editor.viewProperty().get();
        stale = true;
        hint.hide();
        names.follow();
        requestLayout();
    }

    private void cameraChanged() {
        board.cameraProperty().get();
        moved = true;
        hint.hide();
        names.follow();
        requestLayout();
    }

    private void linesChanged() {
        linesStale = true;
        surface.setAccessibleText(Descriptions.of(board.plot(), editor.selectionProperty().get())
                + Stream.concat(editor.selection().nodes().stream(), editor.selection().links().stream()).limit(1).map(layers.watch()::words).collect(Collectors.joining())
                + editor.selection().links().stream().flatMap(link -> layers.looks().denials().words(link).stream()).map(words -> ", " + words)
                        .collect(Collectors.joining()));
        requestLayout();
    }

    private void feedbackChanged() {
        Feedback now = board.feedbackProperty().get();
        overlay.show(now);
        linesStale = true;
        requestLayout();
    }

    private void figuresChanged() {
        editor.snapshotProperty().get();
        editor.findingsProperty().get();
        editor.run().stateProperty().get();
        editor.run().modeProperty().get();
        editor.run().hitsProperty().get();
        layers.watch().showHits();
        stepping.settle();
        if (!held.isVisible()) {
            takeFigures();
        }
    }

    private void takeFigures() {
        if (!stale && isInFront()) {
            layers.refresh();
            map.refresh();
            hint.know(layers.looks().live());
        }
    }

    private void opened() {
        editor.documentProperty().get();
        requestLayout();
    }

    /** Another drawing is open: what went on with the one before is over. */
    private void begin() {
        shown = editor.shown();
        hands.cancel();
        names.close();
        adding.box().close();
        actions.find().leave();
        stepping.clear();
        stepping.panel().close();
        actions.groups().scopes().forget();
        stale = true;
        actions.aim().begin();
    }

    /** True unless another tab is in front: what nobody sees need not move, nor take figures, until all of it is painted anew. */
    private boolean isInFront() {
        boolean visible = getScene() != null;
        for (Parent part = this; visible && part != null; part = part.getParent()) {
            visible = part.isVisible();
        }
        return visible;
    }

    /** Gives the keyboard to a card that may only just have been added. */
    private void focusNew(String node, String group) {
        layoutChildren();
        focusCard(node, group);
    }

    private void focusCard(String node, String group) {
        Region card = group.isEmpty() ? layers.card(node) : layers.groupCard(group);
        (card != null ? card : surface).requestFocus();
    }

    private void menuByKey() {
        menus.showForSelection(surface);
    }

    /** Moves what is seen moving. */
    private final class Beats implements PulseListener {
        @Override
        public void pulse(Pulse pulse) {
            double seconds = Math.min(MOST_PULSE_SECONDS, (pulse.nowNanos() - pulsedNanos) / 1e9);
            pulsedNanos = pulse.nowNanos();
            stepping.take(pulse);
            if (stale || !isInFront()) {
                return;
            }
            stepping.move(pulse.nowNanos());
            if (layers.moves()) {
                layers.animate(seconds);
            }
        }

        @Override
        public boolean moves() {
            return !stale && isInFront() && layers.moves();
        }
    }
}
