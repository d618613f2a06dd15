package edgeos.ui.lessons;

import edgeos.lab.lesson.condition.Outcome;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Icons;
import edgeos.ui.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What a step waits for, line by line: a ring while it does, a check mark when it holds, and what a figure is meanwhile. JavaFX application thread only. */
final class CheckList extends VBox {
    private static final Texts TEXTS = Texts.of(CheckList.class);
    private static final PseudoClass HOLDS = PseudoClass.getPseudoClass("holds");
    private static final double GAP = 6;

    private final List<Row> rows = new ArrayList<>();

    CheckList() {
        super(GAP);
        getStyleClass().add("lab-checks");
        setId("lesson.checks");
    }

    /** Shows these lines. */
    void show(List<Outcome.Line> lines) {
        while (rows.size() < lines.size()) {
            rows.add(new Row());
        }
        for (int at = 0; at < lines.size(); at++) {
            rows.get(at).show(lines.get(at));
        }
        if (getChildren().size() != lines.size()) {
            getChildren().setAll(rows.subList(0, lines.size()));
        }
    }

    private static final class Row extends HBox {
        private final Label words = new Label();
        private final Label now = new Label();
        private final StackPane mark = new StackPane();

        Row() {
            super(8);
            getStyleClass().add("check");
            setAlignment(Pos.TOP_LEFT);
            setAccessibleRole(AccessibleRole.TEXT);
            var ring = new Region();
            ring.getStyleClass().add("ring");
            var check = Icons.shape("check");
            check.getStyleClass().add("tick");
            mark.getStyleClass().add("mark");
            mark.getChildren().setAll(ring, check);
            words.setWrapText(true);
            words.setMinHeight(USE_PREF_SIZE);
            now.getStyleClass().addAll(Styles.FIGURE, "now");
            now.setMinWidth(USE_PREF_SIZE);
            now.managedProperty().bind(now.visibleProperty());
            HBox.setHgrow(words, Priority.ALWAYS);
            words.setMaxWidth(Double.MAX_VALUE);
            getChildren().setAll(mark, words, now);
        }

        void show(Outcome.Line line) {
            set(words, line.label());
            set(now, line.measured());
            now.setVisible(!line.measured().isEmpty());
            pseudoClassStateChanged(HOLDS, line.holds());
            setAccessibleText(TEXTS.get(line.holds() ? "check.holds" : "check.waits", line.label()));
        }

        private static void set(Label label, String text) {
            if (!text.equals(label.getText())) {
                label.setText(text);
            }
        }
    }
}
