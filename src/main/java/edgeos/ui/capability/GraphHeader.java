package edgeos.ui.capability;

import edgeos.model.capability.Capability;
import edgeos.model.check.Finding;
import edgeos.notation.Quantity;
import edgeos.telemetry.Protection;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;

/** The line above the graph: what it is about, how much there is of it, and at the right whatever the window puts there. */
final class GraphHeader extends BorderPane {
    private static final Texts TEXTS = Texts.of(GraphHeader.class);
    private static final PseudoClass DENIED = PseudoClass.getPseudoClass("denied");

    private static final double BESIDE_FROM = 780;

    private final GraphBoard board;
    private final Label counts = new Label();
    private final Label denials = new Label();
    private final InvalidationListener changed = _ -> show();

    GraphHeader(GraphBoard board) {
        this.board = board;
        getStyleClass().add("graph-header");
        Label title = new Label(TEXTS.get("title"));
        title.getStyleClass().add(Styles.NAME);
        counts.getStyleClass().add(Styles.MUTED);
        counts.setId("graph-counts");
        denials.getStyleClass().add("graph-denials");
        denials.setId("graph-denials");
        FlowPane line = new FlowPane(12, 2, title, counts, denials);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setPrefWrapLength(240);
        setCenter(line);
        board.pictureProperty().addListener(changed);
        board.watchProperty().addListener(changed);
        board.editor().findingsProperty().addListener(changed);
        show();
    }

    /** At the right, or in a narrow window below. */
    void setTools(Node tools) {
        BorderPane.setAlignment(tools, Pos.CENTER_RIGHT);
        widthProperty().subscribe(width -> {
            boolean below = width.doubleValue() < BESIDE_FROM;
            if (getBottom() != tools && getRight() != tools || below != (getBottom() == tools)) {
                setRight(null);
                setBottom(null);
                if (below) {
                    setBottom(tools);
                } else {
                    setRight(tools);
                }
            }
        });
    }

    void dispose() {
        board.pictureProperty().removeListener(changed);
        board.watchProperty().removeListener(changed);
        board.editor().findingsProperty().removeListener(changed);
    }

    private void show() {
        board.pictureProperty().get();
        List<Capability> all = board.picture().graph().capabilities();
        List<String> words = new ArrayList<>();
        long held = all.stream().filter(each -> each.origin() != Capability.Origin.OWNER && !each.revoked()).count();
        words.add(TEXTS.get("count", held, Quantity.grouped(held)));
        count(words, all.stream().filter(each -> each.origin() == Capability.Origin.USER).count(), "count.byYou");
        count(words, all.stream().filter(Capability::revoked).count(), "count.revoked");
        long findings = board.editor().findingsProperty().get().stream().filter(GraphHeader::isOfGraph).count();
        if (findings > 0) {
            words.add(TEXTS.get("count.findings", findings, Quantity.grouped(findings)));
        }
        counts.setText(String.join(", ", words));
        Protection protection = board.watchProperty().get().protection();
        long wires = protection.denials().stream().map(Protection.Denial::link).distinct().count();
        long waiting = protection.denials().stream().mapToLong(Protection.Denial::waiting).sum();
        denials.setText(wires == 0 ? "" : TEXTS.get("denied", wires, Quantity.grouped(wires), waiting, Quantity.grouped(waiting)));
        denials.pseudoClassStateChanged(DENIED, wires > 0);
        denials.setVisible(wires > 0);
        denials.setManaged(wires > 0);
    }

    private static void count(List<String> words, long count, String what) {
        if (count > 0) {
            words.add(TEXTS.get(what, Quantity.grouped(count)));
        }
    }

    private static boolean isOfGraph(Finding finding) {
        return switch (finding.place()) {
            case ASSET, GRANT, POLICY -> true;
            case DRAWING, NODE, LINK, CHAIN, GROUP, NOTE, EXPECTATION -> false;
        };
    }
}
