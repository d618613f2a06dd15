package edgeos.ui.inspector;

import edgeos.model.Node;
import edgeos.telemetry.Protection;
import edgeos.telemetry.Protection.FaultFigures;
import edgeos.ui.inspector.part.FigureRows;
import edgeos.ui.inspector.part.Parts;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Amounts;
import edgeos.ui.theme.Styles;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Faults of a node: the last one's reason in full, how many, and what becomes of its FWPs. Not there while there are none. */
final class FaultRows extends VBox {
    private static final Texts TEXTS = Texts.of(FaultRows.class);

    private final Label reason = new Label();
    private final FigureRows rows = new FigureRows(Meanings::of);

    FaultRows() {
        setId("inspector.faults");
        reason.setId("faults.reason");
        reason.getStyleClass().addAll(Styles.FINDING, "lab-fault-reason");
        reason.setWrapText(true);
        reason.setMinHeight(Region.USE_PREF_SIZE);
        reason.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(Parts.heading(TEXTS.get("faults")), reason, rows);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    void show(Protection protection, Optional<Node> node) {
        Optional<FaultFigures> own = node.flatMap(found -> protection.faults().stream().filter(each -> each.node().equals(found.id())).findFirst())
                .filter(figures -> figures.faults() > 0 || figures.capabilityFaults() > 0);
        setVisible(own.isPresent());
        own.ifPresent(figures -> {
            boolean stops = "stop".equals(node.orElseThrow().settings().text("onFault", "restart"));
            reason.managedProperty().set(figures.faults() > 0);
            reason.setVisible(figures.faults() > 0);
            if (!reason.getText().equals(figures.reason())) {
                reason.setText(figures.reason());
            }
            rows.show(of(figures, stops));
        });
    }

    private static Map<String, String> of(FaultFigures figures, boolean stops) {
        Map<String, String> rows = new LinkedHashMap<>();
        if (figures.faults() > 0) {
            rows.put(TEXTS.get("faults"), Amounts.count(figures.faults()));
            rows.put(TEXTS.get("figure.restarts"), Amounts.count(figures.restarts()));
            rows.put(TEXTS.get("figure.down"), figures.down() == 0 ? TEXTS.get("figure.down.none") : TEXTS.get(stops ? "figure.down.stopped" : "figure.down.restarts", Amounts.count(figures.down())));
        }
        rows.put(TEXTS.get("figure.capabilityFaults"), Amounts.count(figures.capabilityFaults()));
        return rows;
    }
}
