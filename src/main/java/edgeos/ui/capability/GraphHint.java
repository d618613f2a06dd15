package edgeos.ui.capability;

import edgeos.model.capability.Capability;
import edgeos.model.capability.CapabilityGraph;
import edgeos.model.capability.Domain;
import edgeos.notation.DomainRef;
import edgeos.notation.Quantity;
import edgeos.telemetry.Protection.FaultFigures;
import edgeos.ui.capability.layout.Card;
import edgeos.ui.capability.layout.Edge;
import edgeos.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.util.Duration;

/** Says what lies under a resting pointer, in full: a capability with its slot and where it comes from, a domain with what went wrong. */
final class GraphHint {
    private static final Texts TEXTS = Texts.of(GraphHint.class);
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
        List<String> lines = new ArrayList<>(List.of(TEXTS.get("hint.card", card.name(), card.subtitle())));
        if (card.kind() == Card.Kind.NODE) {
            board.watchProperty().get().fault(DomainRef.parse(card.key()).of()).ifPresent(figures -> lines.add(fault(figures)));
        }
        long held = count(board.picture().out(card));
        long given = count(board.picture().in(card));
        if (card.kind().column() == 2) {
            lines.add(TEXTS.get("hint.given", given));
        } else if (card.kind() != Card.Kind.FOLD) {
            lines.add(TEXTS.get("hint.held", held));
        }
        if (card.kind() == Card.Kind.FOLD || card.kind() == Card.Kind.FOLDED_OBJECTS) {
            lines.add(card.members().isEmpty() ? TEXTS.get("hint.fold") : TEXTS.get("hint.open"));
        }
        return lines;
    }

    /** Capabilities that hold: of a revoked one, only the empty slot is left. */
    private static long count(List<Edge> edges) {
        return edges.stream().flatMap(edge -> edge.capabilities().stream()).filter(capability -> !capability.revoked()).count();
    }

    private List<String> edge(Edge edge) {
        if (edge.isBundle()) {
            return List.of(TEXTS.get("hint.bundle", edge.from().name(), edge.label()), TEXTS.get("hint.bundle.open"));
        }
        Capability capability = edge.capability();
        CapabilityGraph graph = board.picture().graph();
        List<String> lines = new ArrayList<>(List.of(actions.words(capability)));
        if (capability.badge() != 0) {
            lines.add(TEXTS.get("hint.badge", capability.badge()));
        }
        lines.add(switch (capability.origin()) {
            case OWNER -> TEXTS.get("hint.origin.owner");
            case DERIVED -> capability.links().isEmpty() ? TEXTS.get("hint.origin.chain") : TEXTS.get("hint.origin.wires", capability.links().size());
            case USER -> TEXTS.get("hint.origin.you");
        });
        String lineage = graph.lineage(capability.id()).stream().map(each -> graph.domain(each.holder()).map(Domain::name).orElse(each.holder().toString()))
                .collect(Collectors.joining(" › "));
        lines.add(TEXTS.get("hint.derived", lineage));
        if (capability.revoked()) {
            lines.add(TEXTS.get("hint.revoked"));
        }
        long refused = board.watchProperty().get().refused(capability.id());
        if (refused > 0) {
            lines.add(TEXTS.get("hint.refused", refused, Quantity.grouped(refused)));
        }
        return lines;
    }

    private static String fault(FaultFigures figures) {
        return TEXTS.get("hint.faulted", figures.faults(), Quantity.grouped(figures.faults()), figures.restarts(), Quantity.grouped(figures.restarts()), figures.reason());
    }
}
