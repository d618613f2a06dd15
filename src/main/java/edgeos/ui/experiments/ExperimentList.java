package edgeos.ui.experiments;

import edgeos.lab.experiment.Experiment;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Blank;
import java.util.function.Function;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;

/** All experiments: name, question, and how long it takes. Enter or a double click carries one out. */
final class ExperimentList extends ListView<Experiment> {
    private static final Texts TEXTS = Texts.of(ExperimentList.class);

    /**
     * A list without experiments.
     *
     * @param time says how long one takes
     * @param carryOut carries out the one that is selected
     */
    ExperimentList(Function<Experiment, String> time, Runnable carryOut) {
        getStyleClass().add(ExperimentStyles.LIST);
        setId("experiment-list");
        setAccessibleText(TEXTS.get("list"));
        setPlaceholder(new Region());
        setCellFactory(_ -> new TwoLineCell<>(each -> new TwoLineCell.Words(each.name(), time.apply(each), each.description())));
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

    /** Says why it is empty. */
    void say(String words) {
        setPlaceholder(new Blank("counting", words));
    }
}
