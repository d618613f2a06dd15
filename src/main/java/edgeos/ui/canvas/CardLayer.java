package edgeos.ui.canvas;

import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.geometry.NodeSpot;
import edgeos.ui.canvas.gesture.Board;
import edgeos.ui.canvas.group.GroupLayer;
import edgeos.ui.canvas.paint.CardLook;
import edgeos.ui.canvas.paint.Raster;
import edgeos.ui.canvas.paint.UnseenPictures;
import edgeos.ui.theme.Appearance;
import edgeos.ui.theme.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.layout.Pane;

/** The cards of all nodes: each stands where its node is, is painted when it looks different, and may be stretched for a moment while somebody zooms. What is out of view is not touched. */
final class CardLayer {
    private static final double MARGIN = 16;

    private final Board board;
    private final Appearance appearance;
    private final Function<NodeSpot, CardLook> looks;
    private final Pane pane = new Pane();
    private final Map<String, CardView> cardOf = new HashMap<>();
    private final UnseenPictures unseen = new UnseenPictures();
    private final Zooming zooming = new Zooming(this::repaint);

    /** Cards of the drawing on this board, which look like this. */
    CardLayer(Board board, Appearance appearance, Function<NodeSpot, CardLook> looks) {
        this.board = board;
        this.appearance = appearance;
        this.looks = looks;
        pane.setMouseTransparent(true);
    }

    /** Where cards are, those of groups, too. */
    Pane node() {
        return pane;
    }

    /** The card of a node; null if it has none. */
    CardView card(String id) {
        return cardOf.get(id);
    }

    /** From here on there is a card for each node of the drawing, and no other. */
    void keep() {
        cardOf.entrySet().removeIf(entry -> board.plot().node(entry.getKey()).isEmpty() && isGone(entry.getValue()));
        for (NodeSpot spot : board.plot().nodes()) {
            cardOf.computeIfAbsent(spot.node().id(), id -> {
                CardView card = Named.by("node-" + id, new CardView());
                pane.getChildren().add(card);
                return card;
            });
        }
    }

    private boolean isGone(CardView card) {
        unseen.drop(card);
        return pane.getChildren().remove(card);
    }

    /** Puts each where the camera sees it; what comes into view is painted. */
    void stand(Raster raster) {
        Box seen = board.seen().grown(MARGIN);
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

    /** What is in the hand is over everything that stands. */
    void raise(Set<String> carried) {
        cardOf.forEach((id, card) -> {
            double order = carried.contains(id) ? GroupLayer.CARRIED : 0;
            if (card.getViewOrder() != order) {
                card.setViewOrder(order);
            }
        });
    }

    /** Paints what looks different. */
    void paint() {
        board.plot().nodes().forEach(this::paint);
    }

    /** Paints those of these nodes, if they look different. */
    void paint(Stream<String> nodes) {
        nodes.flatMap(id -> board.plot().node(id).stream()).forEach(this::paint);
    }

    /** Shows all at another zoom than before. */
    void zoom() {
        zooming.step((int) cardOf.values().stream().filter(CardView::isVisible).count());
        paint();
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
            card.show(looks.apply(spot), zoom, appearance.scaleProperty().get(), appearance.theme().tokens());
        }
    }
}
