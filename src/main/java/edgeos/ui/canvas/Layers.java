package edgeos.ui.canvas;

import edgeos.model.Drawing;
import edgeos.model.Node;
import edgeos.model.Note;
import edgeos.model.client.Swarms;
import edgeos.model.client.Upstreams;
import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.geometry.Camera;
import edgeos.ui.canvas.geometry.GroupSpot;
import edgeos.ui.canvas.geometry.NodeSpot;
import edgeos.ui.canvas.group.GroupCard;
import edgeos.ui.canvas.group.GroupLayer;
import edgeos.ui.canvas.group.GroupLook;
import edgeos.ui.canvas.group.GroupPainter;
import edgeos.ui.canvas.gesture.Board;
import edgeos.ui.canvas.gesture.Feedback;
import edgeos.ui.canvas.paint.BackPainter;
import edgeos.ui.canvas.paint.CrispCanvas;
import edgeos.ui.canvas.paint.FrameLook;
import edgeos.ui.canvas.paint.Pixels;
import edgeos.ui.canvas.paint.Raster;
import edgeos.ui.canvas.paint.UnseenPictures;
import edgeos.ui.canvas.step.StepPainter;
import edgeos.ui.canvas.step.StepStage;
import edgeos.ui.canvas.watch.WatchLayer;
import edgeos.ui.canvas.wire.WireLayer;
import edgeos.ui.editor.Selection;
import edgeos.ui.theme.Appearance;
import edgeos.ui.theme.Named;
import edgeos.ui.theme.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;

/** The layers of the canvas from back to front: grid and frames, wires, cards, messages. Each is painted only when it has changed. */
final class Layers {
    private final Board board;
    private final Appearance appearance;
    private final Looks looks;
    private final StepStage stage;
    private final StepPainter messages;
    private final CrispCanvas back = new CrispCanvas();
    private final WireLayer wires;
    private final WatchLayer watch;
    private final Pane cards = new Pane();
    private final GroupLayer groups;
    private final CrispCanvas front = new CrispCanvas();
    private final Map<String, CardView> cardOf = new HashMap<>();
    private final UnseenPictures unseen = new UnseenPictures();
    private final Zooming zooming = new Zooming(this::repaint);
    private List<FrameLook> paintedFrames = List.of();
    private Set<String> paintedTalking = Set.of();
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
        this.groups = new GroupLayer(board, cards);
        cards.setMouseTransparent(true);
        front.setVisible(false);
    }

    /** The nodes to show, back to front. */
    List<javafx.scene.Node> nodes() {
        List<javafx.scene.Node> alongWires = wires.nodes();
        return Stream.of(List.of(back, alongWires.getFirst(), watch.leads()), alongWires.subList(1, alongWires.size()), List.of(cards), watch.nodes(), List.of(front)).<javafx.scene.Node>flatMap(List::stream).toList();
    }

    /** The card of a node that is in the drawing. */
    CardView card(String id) {
        return cardOf.get(id);
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
        back.cover(width, height, raster);
        front.cover(width, height, raster);
        looks.refresh();
        keepChosen();
        readWires();
        keepCards();
        paintBack();
        showWires();
        watch.refresh(looks.live());
        showWatched();
        standCards();
        paintCards();
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
        standCards();
        if (zoom != paintedZoom) {
            zooming.step((int) cardOf.values().stream().filter(CardView::isVisible).count());
            paintCards();
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
        if (!frames().equals(paintedFrames) || !talking().equals(paintedTalking) || groups.isStale(this::look)) {
            paintBack();
        }
        paintCards();
        showGroups();
    }

    /** Paints what the selection and gestures change: where only other nodes are selected than before, no more than their cards. */
    void repaintChosen() {
        Selection before = paintedSelection;
        Selection now = board.editor().selection();
        boolean cardsOnly = board.feedbackProperty().get().equals(paintedFeedback) && withoutNodes(before).equals(withoutNodes(now));
        keepChosen();
        if (cardsOnly) {
            Stream.concat(before.nodes().stream(), now.nodes().stream()).distinct().filter(id -> before.nodes().contains(id) != now.nodes().contains(id))
                    .flatMap(id -> board.plot().node(id).stream()).forEach(this::paint);
            if (groups.isStale(this::look)) {
                paintBack();
            }
            showGroups();
        } else {
            readWires();
            paintBack();
            showWires();
            paintCards();
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
        cardOf.forEach((id, card) -> {
            double order = carried.contains(id) ? GroupLayer.CARRIED : 0;
            if (card.getViewOrder() != order) {
                card.setViewOrder(order);
            }
        });
        groups.raise(carried);
    }

    private Raster raster() {
        return Raster.of(cards, appearance.scaleProperty().get());
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
            paintCards();
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

    private List<FrameLook> frames() {
        return board.plot().frames().stream().map(looks::frame).toList();
    }

    private void paintBack() {
        Camera camera = board.camera();
        Box seen = board.seen();
        BackPainter painter = new BackPainter(back.begin(camera), tokens(), new Pixels(camera, raster()));
        painter.grid(seen, camera.zoom());
        paintedFrames = frames();
        paintedFrames.stream().filter(frame -> seen.grown(20).meets(frame.box())).forEach(frame -> painter.frame(frame, camera.zoom()));
        talks(painter);
        groups.paintBehind(new GroupPainter(back.getGraphicsContext2D(), tokens()), this::look);
        for (Note note : board.plot().notes()) {
            painter.note(note, board.editor().selection().notes().contains(note.id()), camera.zoom());
        }
    }

    /** From clients and gateways to whom they talk to, which is no wire of the drawing. */
    private void talks(BackPainter painter) {
        Drawing drawing = board.plot().drawing();
        paintedTalking = talking();
        for (Node swarm : Swarms.of(drawing)) {
            Swarms.targetNode(drawing, swarm).ifPresent(target -> talk(painter, swarm, target));
        }
        for (Node upstream : Upstreams.of(drawing)) {
            Upstreams.serverNode(drawing, upstream).ifPresent(server -> talk(painter, upstream, server));
        }
    }

    /** Not within one card. */
    private void talk(BackPainter painter, Node one, Node other) {
        Optional<Box> from = board.plot().place(one.id());
        Optional<Box> to = board.plot().place(other.id());
        if (from.isPresent() && to.isPresent() && !from.equals(to)) {
            painter.talk(from.get(), to.get(), paintedTalking.contains(one.id()));
        }
    }

    /** The swarms of which a client is connected, and the gateways that were asked for something in this run. */
    private Set<String> talking() {
        Drawing drawing = board.plot().drawing();
        return Stream.concat(Swarms.of(drawing).stream(), Upstreams.of(drawing).stream()).map(Node::id).filter(looks::isTalking).collect(Collectors.toSet());
    }

    private void keepCards() {
        cardOf.entrySet().removeIf(entry -> {
            boolean gone = board.plot().node(entry.getKey()).isEmpty();
            if (gone) {
                cards.getChildren().remove(entry.getValue());
                unseen.drop(entry.getValue());
            }
            return gone;
        });
        for (NodeSpot spot : board.plot().nodes()) {
            cardOf.computeIfAbsent(spot.node().id(), id -> {
                CardView card = Named.by("node-" + id, new CardView());
                cards.getChildren().add(card);
                return card;
            });
        }
    }

    private void standCards() {
        Box seen = board.seen().grown(16);
        Raster raster = raster();
        for (NodeSpot spot : board.plot().nodes()) {
            CardView card = cardOf.get(spot.node().id());
            boolean visible = seen.meets(spot.box());
            if (visible) {
                card.stand(spot.box(), board.camera(), raster);
            }
            if (visible != card.isVisible()) {
                card.setVisible(visible);
                unseen.turned(card, visible);
                paint(spot, card);
            }
        }
    }

    private void paintCards() {
        board.plot().nodes().forEach(this::paint);
    }

    /** Paints so many of the cards that are stretched; true if there are more. */
    private boolean repaint(int most) {
        List<NodeSpot> stretched = board.plot().nodes().stream().filter(spot -> cardOf.containsKey(spot.node().id()) && cardOf.get(spot.node().id()).isStretched()).limit(most + 1L).toList();
        stretched.stream().limit(most).forEach(this::paint);
        return stretched.size() > most;
    }

    private void paint(NodeSpot spot) {
        CardView card = cardOf.get(spot.node().id());
        if (card != null) {
            paint(spot, card);
        }
    }

    private void paint(NodeSpot spot, CardView card) {
        double zoom = board.camera().zoom();
        if (!card.isVisible()) {
            return;
        }
        if (card.isPainted() && zooming.stretches(zoom / card.zoom())) {
            card.stretch(zoom);
        } else {
            card.show(looks.card(spot, wires.looks()), zoom, appearance.scaleProperty().get(), tokens());
        }
    }
}
