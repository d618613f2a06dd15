package edgeos.ui.experiments;

import edgeos.lab.experiment.Experiment;
import edgeos.ui.theme.Styles;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** All experiments: name, question, and how long it takes. Enter or a double click carries one out. */
final class ExperimentList extends ListView<Experiment> {
    private final Function<Experiment, String> time;

    /**
     * A list without experiments.
     *
     * @param time says how long one takes
     * @param carryOut carries out the one that is selected
     */
    ExperimentList(Function<Experiment, String> time, Runnable carryOut) {
        this.time = time;
        getStyleClass().add(ExperimentStyles.LIST);
        setId("experiment-list");
        setAccessibleText("Experiments. Enter carries one out.");
        setCellFactory(_ -> new Cell());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                carryOut.run();
                event.consume();
            }
        });
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                carryOut.run();
            }
        });
    }

    private final class Cell extends ListCell<Experiment> {
        private final Label name = new Label();
        private final Label takes = new Label();
        private final Label question = new Label();
        private final VBox box;

        Cell() {
            name.getStyleClass().add(Styles.NAME);
            name.setMinWidth(Region.USE_PREF_SIZE);
            takes.getStyleClass().add(ExperimentStyles.TIME);
            takes.setMinWidth(Region.USE_PREF_SIZE);
            question.getStyleClass().add(ExperimentStyles.QUESTION);
            question.setWrapText(true);
            question.setPrefWidth(Side.TEXT_WIDTH);
            question.setMinHeight(Region.USE_PREF_SIZE);
            var space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            var top = new HBox(8, name, space, takes);
            top.setAlignment(Pos.BASELINE_LEFT);
            box = new VBox(2, top, question);
            box.setPrefWidth(Side.TEXT_WIDTH);
            box.setMaxWidth(Side.TEXT_WIDTH);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Experiment experiment, boolean empty) {
            super.updateItem(experiment, empty);
            boolean there = !empty && experiment != null;
            setGraphic(there ? box : null);
            if (there) {
                name.setText(experiment.name());
                takes.setText(time.apply(experiment));
                question.setText(experiment.description());
            }
        }
    }
}
