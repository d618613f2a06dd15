package edgeos.ui.canvas.group;

import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.geometry.GroupSpot;
import edgeos.ui.canvas.gesture.Board;
import edgeos.ui.canvas.paint.Raster;
import edgeos.ui.theme.Named;
import edgeos.ui.theme.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javafx.scene.layout.Pane;

/** The cards and outlines of all groups that are seen; what is out of view is not touched. */
public final class GroupLayer {
    private static final double MARGIN = 20;
    /** Over the cards of nodes, which have 0. */
    private static final double ORDER = -1;
    /** What is in the hand is over everything that stands. */
    public static final double CARRIED = -2;

    private final Board board;
    private final Pane cards;
    private final Map<String, GroupCard> cardOf = new HashMap<>();
    private List<GroupLook> painted = List.of();

    /** Groups of the drawing on this board, with their cards among others. */
    public GroupLayer(Board board, Pane cards) {
        this.board = board;
        this.cards = cards;
    }

    /** The card of a group; null if it has none. */
    public GroupCard card(String id) {
        return cardOf.get(id);
    }

    /** Shows the cards as they look now, where the camera sees them. */
    public void show(Function<GroupSpot, GroupLook> looks, double density, Tokens tokens) {
        cardOf.entrySet().removeIf(entry -> board.plot().group(entry.getKey()).filter(GroupSpot::card).isEmpty() && cards.getChildren().remove(entry.getValue()));
        Box seen = board.seen().grown(MARGIN);
        Raster raster = Raster.of(cards, density);
        for (GroupSpot spot : board.plot().groups()) {
            if (spot.card()) {
                GroupCard card = cardOf.computeIfAbsent(spot.group().id(), this::add);
                card.setVisible(seen.meets(spot.box()));
                if (card.isVisible()) {
                    card.stand(spot.box(), board.camera(), raster);
                    card.show(looks.apply(spot), board.camera().zoom(), density, tokens);
                }
            }
        }
    }

    /** Those whose nodes are all in the hand are over everything else. */
    public void raise(Set<String> carried) {
        cardOf.forEach((id, card) -> {
            Set<String> inside = board.plot().tree().nodes(id);
            double order = !inside.isEmpty() && carried.containsAll(inside) ? CARRIED : ORDER;
            if (card.getViewOrder() != order) {
                card.setViewOrder(order);
            }
        });
    }

    /** True if an outline looks different than it was painted last. */
    public boolean isStale(Function<GroupSpot, GroupLook> looks) {
        return !outlines(looks).equals(painted);
    }

    /** Paints the outlines, and what wires lead to that leave the group that is looked into. */
    public void paintBehind(GroupPainter painter, Function<GroupSpot, GroupLook> looks) {
        painted = outlines(looks);
        Box seen = board.seen().grown(MARGIN);
        double zoom = board.camera().zoom();
        board.plot().groups().stream().filter(spot -> !spot.card() && seen.meets(spot.box().with(spot.handle()))).forEach(spot -> painter.outline(looks.apply(spot), spot.handle(), zoom));
        board.plot().wires().stream().filter(wire -> !wire.away().isEmpty() && seen.meets(wire.label())).forEach(painter::away);
    }

    private List<GroupLook> outlines(Function<GroupSpot, GroupLook> looks) {
        return board.plot().groups().stream().filter(spot -> !spot.card()).map(looks).toList();
    }

    private GroupCard add(String id) {
        GroupCard card = Named.by("group-" + id, new GroupCard());
        card.setViewOrder(ORDER);
        cards.getChildren().add(card);
        return card;
    }
}
