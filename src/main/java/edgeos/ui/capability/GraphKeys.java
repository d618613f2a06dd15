package edgeos.ui.capability;

import edgeos.ui.capability.layout.Card;
import edgeos.ui.capability.layout.Edge;
import edgeos.ui.capability.layout.Picture;
import edgeos.ui.theme.MenuKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.input.KeyEvent;

/** What keys without Ctrl do in the graph: arrows and Tab go from card to card and along edges, the others act on where they have come. */
final class GraphKeys {
    private static final double PAN = 48;
    private static final int MOST_TRIED = 300;

    /** What keys ask of the view. */
    interface Desk {
        Optional<Pick> picking();

        void endPick();

        /** The pick is about this card now. */
        void aim(Card card);

        void menu();
    }

    private final GraphBoard board;
    private final GraphActions actions;
    private final Desk desk;
    private String aimed = "";

    GraphKeys(GraphBoard board, GraphActions actions, Desk desk) {
        this.board = board;
        this.actions = actions;
        this.desk = desk;
    }

    void pressed(KeyEvent event) {
        if (!event.isShortcutDown() && !event.isAltDown() && (desk.picking().isPresent() ? picking(event, desk.picking().get()) : free(event))) {
            event.consume();
        }
    }

    private boolean picking(KeyEvent event, Pick pick) {
        switch (event.getCode()) {
            case ESCAPE -> {
                aimed = "";
                desk.endPick();
            }
            case DOWN, RIGHT -> aim(pick, 1);
            case UP, LEFT -> aim(pick, -1);
            case TAB -> aim(pick, event.isShiftDown() ? -1 : 1);
            case ENTER -> {
                Optional<Card> card = board.picture().card(aimed);
                aimed = "";
                desk.endPick();
                card.ifPresent(pick.choose());
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** The next card that can be chosen. */
    private void aim(Pick pick, int by) {
        List<Card> cards = board.picture().cards();
        int at = cards.stream().map(Card::key).toList().indexOf(aimed);
        int first = at >= 0 ? at : by > 0 ? -1 : cards.size();
        for (int step = 1; step <= Math.min(cards.size(), MOST_TRIED); step++) {
            Card card = cards.get(Math.floorMod(first + by * step, cards.size()));
            boolean other = card.kind() != Card.Kind.ROLE && !card.key().equals(pick.from().key());
            if (other && pick.refusal().apply(card).isEmpty()) {
                aimed = card.key();
                desk.aim(card);
                actions.reveal(new Part.OnCard(card));
                return;
            }
        }
    }

    private boolean free(KeyEvent event) {
        switch (event.getCode()) {
            case TAB -> {
                return tab(event.isShiftDown() ? -1 : 1);
            }
            case UP -> beside(-1);
            case DOWN -> beside(1);
            case LEFT -> along(false);
            case RIGHT -> along(true);
            case HOME -> edgeOfAll(true);
            case END -> edgeOfAll(false);
            case PAGE_UP -> board.look(board.camera().panned(0, PAN * 8));
            case PAGE_DOWN -> board.look(board.camera().panned(0, -PAN * 8));
            case ENTER, SPACE -> enter();
            case G -> actions.grantByKeys();
            case R -> again();
            case DELETE, BACK_SPACE -> actions.delete();
            case F -> actions.fit();
            case ESCAPE -> {
                boolean some = !board.current().isEmpty();
                board.select(new Part.OnNothing());
                return some;
            }
            case DIGIT1 -> {
                if (event.isShiftDown()) {
                    actions.fit();
                }
                return event.isShiftDown();
            }
            default -> {
                if (MenuKey.isIn(event)) {
                    desk.menu();
                }
                return MenuKey.isIn(event);
            }
        }
        return true;
    }

    private void enter() {
        switch (board.currentPart()) {
            case Part.OnCard(var card) when card.kind() == Card.Kind.FOLD || card.kind() == Card.Kind.FOLDED_OBJECTS -> actions.toggle(card);
            case Part.OnCard _, Part.OnEdge _ -> desk.menu();
            case Part.OnNothing() -> tab(1);
        }
    }

    private void again() {
        if (board.currentPart() instanceof Part.OnEdge(var edge) && !edge.isBundle()) {
            actions.grantAgain(edge.key());
        }
    }

    /** The next card in reading order; false after the last, so that the keyboard leaves the graph. */
    private boolean tab(int by) {
        List<Card> cards = board.picture().cards();
        String card = switch (board.currentPart()) {
            case Part.OnEdge(var edge) -> edge.from().key();
            case Part.OnCard(var here) -> here.key();
            case Part.OnNothing() -> "";
        };
        int at = cards.stream().map(Card::key).toList().indexOf(card);
        int next = at < 0 ? by > 0 ? 0 : cards.size() - 1 : at + by;
        if (next < 0 || next >= cards.size()) {
            return false;
        }
        go(new Part.OnCard(cards.get(next)));
        return true;
    }

    /** The next card of the column, or the next edge of the same card. */
    private void beside(int by) {
        switch (board.currentPart()) {
            case Part.OnCard(var card) -> step(column(each -> each.kind().column() == card.kind().column()), card, by).ifPresent(next -> go(new Part.OnCard(next)));
            case Part.OnEdge(var edge) -> step(fan(edge.from()), edge, by).ifPresent(next -> go(new Part.OnEdge(next)));
            case Part.OnNothing() -> board.look(board.camera().panned(0, -by * PAN));
        }
    }

    /** From a card onto an edge, and on to its other end. */
    private void along(boolean right) {
        Picture picture = board.picture();
        switch (board.currentPart()) {
            case Part.OnCard(var card) -> {
                List<Edge> edges = right ? picture.out(card) : picture.in(card);
                edges.stream().min(Comparator.comparingDouble(edge -> Math.abs(edge.y1() - board.box(card).centreY()))).ifPresent(edge -> go(new Part.OnEdge(edge)));
            }
            case Part.OnEdge(var edge) -> go(new Part.OnCard(right ? edge.to() : edge.from()));
            case Part.OnNothing() -> board.look(board.camera().panned(right ? -PAN : PAN, 0));
        }
    }

    private void edgeOfAll(boolean first) {
        List<Card> cards = board.picture().cards();
        if (!cards.isEmpty()) {
            go(new Part.OnCard(first ? cards.getFirst() : cards.getLast()));
        }
    }

    private List<Card> column(Predicate<Card> wanted) {
        return board.picture().cards().stream().filter(wanted).toList();
    }

    private List<Edge> fan(Card from) {
        List<Edge> edges = new ArrayList<>(board.picture().out(from));
        edges.sort(Comparator.comparingDouble(Edge::y1));
        return edges;
    }

    private static <T> Optional<T> step(List<T> all, T from, int by) {
        int next = all.indexOf(from) + by;
        return next >= 0 && next < all.size() ? Optional.of(all.get(next)) : Optional.empty();
    }

    private void go(Part part) {
        board.select(part);
        actions.reveal(part);
    }
}
