package edgeos.ui.capability;

import edgeos.model.capability.Capability;
import edgeos.model.capability.CapabilityGraph;
import edgeos.model.capability.Domain;
import edgeos.notation.DomainRef;
import edgeos.telemetry.Protection.FaultFigures;
import edgeos.ui.capability.layout.Card;
import edgeos.ui.capability.layout.Edge;
import edgeos.ui.capability.layout.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.util.Duration;

/** Says what lies under a resting pointer, in full: a capability with its slot and where it comes from, a domain with what went wrong. */
final class GraphHint {
    private static final Duration REST = Duration.millis(450);
    private static final double WIDTH = 340;
    private static final double BESIDE = 16;

    private final GraphBoard board;
    private final GraphActions actions;
    private final Label label = new Label();
    private final PauseTransition rest = new PauseTransition(REST);
    private String shownFor = "";

    GraphHint(GraphBoard board, GraphActions actions) {
        this.board = board;
        this.actions = actions;
        label.getStyleClass().add("canvas-hint");
        label.setId("graph-hint");
        label.setManaged(false);
        label.setVisible(false);
        label.setMouseTransparent(true);
        label.setWrapText(true);
        label.setMaxWidth(WIDTH);
        rest.setOnFinished(_ -> label.setVisible(!label.getText().isEmpty()));
    }

    Label node() {
        return label;
    }

    /** The pointer is over this now. */
    void over(Part part, double viewX, double viewY) {
        if (part instanceof Part.OnNothing) {
            hide();
            return;
        }
        if (part.key().equals(shownFor)) {
            return;
        }
        shownFor = part.key();
        label.setVisible(false);
        label.setText(words(part));
        label.applyCss();
        double width = Math.min(WIDTH, label.prefWidth(-1));
        double height = label.prefHeight(width);
        double x = Math.min(viewX + BESIDE, board.viewWidth() - width - 4);
        double y = viewY + BESIDE + height > board.viewHeight() ? viewY - height - 8 : viewY + BESIDE;
        label.resizeRelocate(Math.max(4, x), Math.max(4, y), width, height);
        rest.playFromStart();
    }

    void hide() {
        rest.stop();
        shownFor = "";
        label.setVisible(false);
    }

    /** A part in words, for people who look and for those who listen. */
    String words(Part part) {
        return switch (part) {
            case Part.OnCard(var card) -> String.join("\n", card(card));
            case Part.OnEdge(var edge) -> String.join("\n", edge(edge));
            case Part.OnNothing() -> "";
        };
    }

    private List<String> card(Card card) {
        List<String> lines = new ArrayList<>(List.of(card.name() + ", " + card.subtitle()));
        if (card.kind() == Card.Kind.NODE) {
            board.watchProperty().get().fault(DomainRef.parse(card.key()).of()).ifPresent(figures -> lines.add(fault(figures)));
        }
        int held = board.picture().out(card).stream().mapToInt(edge -> edge.capabilities().size()).sum();
        int given = board.picture().in(card).stream().mapToInt(edge -> edge.capabilities().size()).sum();
        if (card.kind().column() == 2) {
            lines.add(given + (given == 1 ? " capability for it is shown" : " capabilities for it are shown"));
        } else if (card.kind() != Card.Kind.FOLD) {
            lines.add("holds " + held + (held == 1 ? " capability" : " capabilities"));
        }
        if (card.kind() == Card.Kind.FOLD || card.kind() == Card.Kind.FOLDED_OBJECTS) {
            lines.add(card.members().isEmpty() ? "a click or Enter folds them again" : "a click or Enter opens it");
        }
        return lines;
    }

    private List<String> edge(Edge edge) {
        if (edge.isBundle()) {
            return List.of(edge.from().name() + ": " + edge.label(), "of folded tenants: open the fold to change one");
        }
        Capability capability = edge.capability();
        CapabilityGraph graph = board.picture().graph();
        List<String> lines = new ArrayList<>(List.of(actions.words(capability)));
        if (capability.badge() != 0) {
            lines.add("badge " + capability.badge());
        }
        lines.add(switch (capability.origin()) {
            case OWNER -> "the object's first capability";
            case DERIVED -> capability.links().isEmpty() ? "the chain needs it" : "needed by " + Words.plural(capability.links().size(), "wire");
            case USER -> "granted by you";
        });
        String lineage = graph.lineage(capability.id()).stream().map(each -> graph.domain(each.holder()).map(Domain::name).orElse(each.holder().toString()))
                .collect(Collectors.joining(" › "));
        lines.add("derived: " + lineage);
        if (capability.revoked()) {
            lines.add("revoked: the slot is empty; R grants it again");
        }
        long refused = board.watchProperty().get().refused(capability.id());
        if (refused > 0) {
            lines.add("refused " + Words.plural(refused, "time"));
        }
        return lines;
    }

    private static String fault(FaultFigures figures) {
        return "faulted " + Words.plural(figures.faults(), "time") + ", restarted " + Words.plural(figures.restarts(), "time") + ": " + figures.reason();
    }
}
