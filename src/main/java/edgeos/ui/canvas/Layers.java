package edgeos.ui.canvas;

import edgeos.ui.canvas.geometry.GroupSpot;
import edgeos.ui.canvas.group.GroupCard;
import edgeos.ui.canvas.group.GroupLayer;
import edgeos.ui.canvas.group.GroupLook;
import edgeos.ui.canvas.gesture.Board;
import edgeos.ui.canvas.gesture.Feedback;
import edgeos.ui.canvas.paint.CrispCanvas;
import edgeos.ui.canvas.paint.Raster;
import edgeos.ui.canvas.step.StepPainter;
import edgeos.ui.canvas.step.StepStage;
import edgeos.ui.canvas.watch.WatchLayer;
import edgeos.ui.canvas.wire.WireLayer;
import edgeos.ui.editor.Selection;
import edgeos.ui.theme.Appearance;
import edgeos.ui.theme.Tokens;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.canvas.GraphicsContext;

/** The layers of the canvas from back to front: grid and frames, wires, cards, messages. Each is painted only when it has changed. */
final class Layers {
    private final Board board;
    private final Appearance appearance;
    private final Looks looks;
    private final StepStage stage;
    private final StepPainter messages;
    private final BackLayer back;
    private final WireLayer wires;
    private final WatchLayer watch;
    private final CardLayer cards;
    private final GroupLayer groups;
    private final CrispCanvas front = new CrispCanvas();
    private Selection paintedSelection = Selection.NONE;
    private Feedback paintedFeedback = Feedback.NONE;
    private long chosenSerial = -1;
    private double paintedZoom;

    Layers(Board board, Appearance appearance, StepStage stage) {
        this.board = board;
        this.appearance = appearance;
        this.stage = stage;
        this.looks = new Looks(board, stage);
        this.messages = new StepPainter(stage);
        this.wires = new WireLayer(board);
        this.watch = new WatchLayer(board);
        this.cards = new CardLayer(board, appearance, spot -> looks.card(spot, wires.looks()));
        this.groups = new GroupLayer(board, cards.node());
        this.back = new BackLayer(board, looks, groups, this::look);
        front.setVisible(false);
    }

    /** The nodes to show, back to front. */
    List<javafx.scene.Node> nodes() {
        List<javafx.scene.Node> alongWires = wires.nodes();
        return Stream.of(List.of(back.node(), alongWires.getFirst(), watch.leads()), alongWires.subList(1, alongWires.size()), List.of(cards.node()), watch.nodes(), List.of(front)).<javafx.scene.Node>flatMap(List::stream).toList();
    }

    /** The card of a node that is in the drawing. */
    CardView card(String id) {
        return cards.card(id);
    }

    /** What is watched. */
    WatchLayer watch() {
        return watch;
    }

    /** The card of a group; null if it has none. */
    GroupCard groupCard(String id) {
        return groups.card(id);
    }

    /** What is made of the figures. */
    Looks looks() {
        return looks;
    }

    /** What knows where messages are. */
    StepPainter messages() {
        return messages;
    }

    /** The look of a link's wire. */
    Map<String, edgeos.ui.canvas.paint.WireLook> wireLooks() {
        return wires.looks();
    }

    /** True if something moves on a wire. */
    boolean moves() {
        return wires.moves();
    }

    /** Which message is being looked at; -1 for none. */
    void choose(long serial) {
        chosenSerial = serial;
    }

    /** Paints everything anew for a view of this size: the drawing, the camera, or the theme has changed. */
    void paintAll(double width, double height) {
        Raster raster = raster();
        back.node().cover(width, height, raster);
        front.cover(width, height, raster);
        looks.refresh();
        keepChosen();
        readWires();
        cards.keep();
        paintBack();
        showWires();
        watch.refresh(looks.live());
        showWatched();
        cards.stand(raster());
        cards.paint();
        showGroups();
        raise();
        paintMessages();
        paintedZoom = board.camera().zoom();
    }

    /** Paints what another camera shows differently: cards that stay in view at the same zoom are only moved. */
    void paintMoved() {
        double zoom = board.camera().zoom();
        paintBack();
        showWires();
        showWatched();
        cards.stand(raster());
        if (zoom != paintedZoom) {
            cards.zoom();
        }
        showGroups();
        paintMessages();
        paintedZoom = zoom;
    }

    /** Takes new figures, findings, selection, and feedback, and paints what looks different. */
    void refresh() {
        looks.refresh();
        if (readWires()) {
            showWires();
        }
        if (watch.refresh(looks.live())) {
            showWatched();
        }
        if (back.isStale()) {
            paintBack();
        }
        cards.paint();
        showGroups();
    }

    /** Paints what the selection and gestures change: where only other nodes are selected than before, no more than their cards. */
    void repaintChosen() {
        Selection before = paintedSelection;
        Selection now = board.editor().selection();
        boolean cardsOnly = board.feedbackProperty().get().equals(paintedFeedback) && withoutNodes(before).equals(withoutNodes(now));
        keepChosen();
        if (cardsOnly) {
            cards.paint(Stream.concat(before.nodes().stream(), now.nodes().stream()).distinct().filter(id -> before.nodes().contains(id) != now.nodes().contains(id)));
            if (groups.isStale(this::look)) {
                paintBack();
            }
            showGroups();
        } else {
            readWires();
            paintBack();
            showWires();
            cards.paint();
            showGroups();
        }
        raise();
        if (watch.refresh(looks.live())) {
            showWatched();
        }
    }

    /** What is in the hand is over everything that stands. */
    private void raise() {
        Set<String> carried = board.feedbackProperty().get().carried();
        cards.raise(carried);
        groups.raise(carried);
    }

    private Raster raster() {
        return Raster.of(cards.node(), appearance.scaleProperty().get());
    }

    private void showGroups() {
        groups.show(this::look, appearance.scaleProperty().get(), tokens());
    }

    private GroupLook look(GroupSpot spot) {
        return looks.group(spot, wires.looks());
    }

    private static Selection withoutNodes(Selection selection) {
        return selection.without(Selection.ofNodes(selection.nodes()));
    }

    private void keepChosen() {
        paintedSelection = board.editor().selection();
        paintedFeedback = board.feedbackProperty().get();
    }

    /** Moves what moves on wires. */
    void animate(double seconds) {
        wires.advance(seconds);
    }

    /** Paints messages, markers, and glows as of the stage's time. */
    void paintMessages() {
        boolean shown = !stage.isEmpty();
        if (shown || front.isVisible()) {
            front.setVisible(shown);
            messages.arrange(board.plot());
            GraphicsContext gc = front.begin(board.camera());
            messages.paint(gc, tokens(), board.plot(), chosenSerial);
            cards.paint();
        }
    }

    /** True if a wire looks different. */
    private boolean readWires() {
        return wires.refresh(wire -> looks.wire(wire.link()));
    }

    private void showWires() {
        wires.show(tokens(), appearance.scaleProperty().get());
    }

    private void showWatched() {
        watch.show(tokens(), appearance.scaleProperty().get());
    }

    private Tokens tokens() {
        return appearance.theme().tokens();
    }

    private void paintBack() {
        back.paint(tokens(), raster());
    }
}
