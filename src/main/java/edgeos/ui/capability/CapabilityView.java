package edgeos.ui.capability;

import edgeos.lab.Moments;
import edgeos.model.Asset;
import edgeos.model.Drawing;
import edgeos.ui.canvas.geometry.Camera;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.Pulse;
import edgeos.ui.editor.PulseListener;
import edgeos.ui.editor.Selection;
import edgeos.ui.editor.View;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Appearance;
import edgeos.ui.theme.Blank;
import edgeos.ui.theme.Motion;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/**
 * Shows who may do what in a drawing, live, and lets hands and keys grant and revoke.
 *
 * <p>Costs nothing while another tab is in front. {@link #dispose()} lets go of the editor. JavaFX application thread.
 */
public final class CapabilityView extends BorderPane {
    private static final Texts TEXTS = Texts.of(CapabilityView.class);
    private static final double PULSE_SECONDS = 1.4;
    /** Where a pulse that must not move stands still. */
    private static final double BRIGHTEST = 0.25;
    private static final double NANOS_PER_SECOND = 1e9;

    private final Editor editor;
    private final Appearance appearance;
    private final GraphBoard board;
    private final GraphSurface surface;
    private final GraphHeader header;
    private final PulseListener pulses = this::pulse;
    private final InvalidationListener repaint = _ -> repaint();
    private final InvalidationListener redrawn = _ -> redrawn();
    private final InvalidationListener lit = _ -> lit();
    private final InvalidationListener watched = _ -> showDenied();
    private final Blank empty;
    private Moments fitted;
    /** What it shows of this drawing by itself, first, for a denied wire, or for a broken policy: whoever looks at something else is left there. */
    private Camera untouched;
    private Selection selected = Selection.NONE;

    /** A view of what this editor edits. */
    public CapabilityView(Editor editor, Appearance appearance) {
        this.editor = editor;
        this.appearance = appearance;
        board = new GraphBoard(editor);
        surface = new GraphSurface(board, appearance);
        header = new GraphHeader(board);
        empty = new Blank("capability", TEXTS.get("empty")).filling().offering("capability.chain", TEXTS.get("empty.chain"), () -> editor.viewProperty().set(View.CHAIN))
                .offering("capability.tenant", TEXTS.get("empty.tenant"), () -> addAsset(Asset.Kind.TENANT));
        getStyleClass().add("capability-view");
        setMinSize(0, 0);
        surface.setMinSize(0, 0);
        setTop(header);
        setCenter(new StackPane(surface, empty));
        for (Observable each : new Observable[] {board.cameraProperty(), board.watchProperty(), appearance.themeProperty(), appearance.scaleProperty()}) {
            each.addListener(repaint);
        }
        board.pictureProperty().addListener(redrawn);
        board.lightProperty().addListener(lit);
        board.watchProperty().addListener(watched);
        surface.widthProperty().addListener(redrawn);
        surface.heightProperty().addListener(redrawn);
        editor.addPulse(pulses);
        redrawn();
    }

    /** What menus, shortcuts, the palette, and the inspector call. */
    public GraphActions actions() {
        return surface.actions();
    }

    /** What is shown and where; for whoever needs positions. */
    public GraphBoard board() {
        return board;
    }

    /** Shows this at the right of the header. */
    public void setTools(Node tools) {
        header.setTools(tools);
    }

    /** Shows this below the graph; null: nothing. */
    public void setStrip(Node strip) {
        setBottom(strip);
    }

    /** Draws a tenant, domain, or object, and selects it. */
    public void addAsset(Asset.Kind kind) {
        actions().addAsset(kind);
    }

    @Override
    public void requestFocus() {
        (empty.isVisible() ? empty : surface).requestFocus();
    }

    /** Lets go of the editor and the theme. */
    public void dispose() {
        editor.removePulse(pulses);
        for (Observable each : new Observable[] {board.cameraProperty(), board.watchProperty(), appearance.themeProperty(), appearance.scaleProperty()}) {
            each.removeListener(repaint);
        }
        board.pictureProperty().removeListener(redrawn);
        board.lightProperty().removeListener(lit);
        board.watchProperty().removeListener(watched);
        header.dispose();
        surface.dispose();
        board.dispose();
    }

    private void repaint() {
        board.cameraProperty().get();
        board.watchProperty().get();
        appearance.themeProperty().get();
        appearance.scaleProperty().get();
        surface.repaint();
    }

    /** Another picture, or a view of another size; a drawing that was just opened is shown from its top. */
    private void redrawn() {
        Drawing drawn = editor.drawing();
        boolean nothing = drawn.nodes().isEmpty() && drawn.isolation().assets().isEmpty();
        empty.setVisible(nothing);
        surface.setVisible(!nothing);
        board.resize(surface.getWidth(), surface.getHeight());
        if (!board.picture().cards().isEmpty() && surface.getWidth() > 1 && editor.shown() != fitted) {
            fitted = editor.shown();
            surface.cancel();
            actions().fit();
            untouched = board.camera();
        }
        showDenied();
        surface.settle();
    }

    /** The head tells of a denied wire, and the strip below of a broken policy: it is in view, unless somebody looks at something else by now. */
    private void showDenied() {
        if (board.camera().equals(untouched)) {
            board.picture().edges().stream().filter(board.watchProperty().get()::denies).findFirst().or(() -> Lighting.broken(editor, board.picture())).ifPresent(edge -> {
                actions().reveal(new Part.OnEdge(edge));
                untouched = board.camera();
            });
        }
    }

    /** Whoever selects a broken policy wants to see how. */
    private void lit() {
        board.lightProperty().get();
        Selection now = editor.selection();
        if (!now.equals(selected) && now.graph().stream().anyMatch(part -> Selection.policy(part).isPresent())) {
            Lighting.broken(editor, board.picture()).ifPresent(edge -> actions().reveal(new Part.OnEdge(edge)));
        }
        selected = now;
        surface.tell();
    }

    private void pulse(Pulse pulse) {
        if (pulse.labels() && board.isInFront() && !board.watchProperty().get().protection().denials().isEmpty()) {
            surface.beat(Motion.isReduced() ? BRIGHTEST : pulse.nowNanos() / NANOS_PER_SECOND / PULSE_SECONDS % 1);
        }
    }
}
