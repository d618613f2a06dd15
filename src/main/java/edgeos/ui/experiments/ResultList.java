package edgeos.ui.experiments;

import edgeos.lab.results.Kept;
import edgeos.lab.results.ResultStore;
import edgeos.lab.results.Study;
import edgeos.ui.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Results, newest first; several may be picked. Delete throws away those that are. */
final class ResultList extends ListView<Kept> {
    /**
     * A list without results.
     *
     * @param forget throws away those that are picked
     */
    ResultList(Consumer<List<Kept>> forget) {
        getStyleClass().add(ExperimentStyles.LIST);
        setId("result-list");
        setAccessibleText("Results, newest first. Shift and arrow keys pick several, which are compared.");
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setCellFactory(_ -> new Cell());
        var none = new Label("What is measured is kept here.\nOpen a file to compare with another machine.");
        none.getStyleClass().add(ExperimentStyles.QUESTION);
        none.setWrapText(true);
        setPlaceholder(none);
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
                forget.accept(picked());
                event.consume();
            }
        });
    }

    /** Those that are picked, from top to bottom. */
    List<Kept> picked() {
        return getSelectionModel().getSelectedItems().stream().filter(kept -> kept != null).toList();
    }

    /** Adds one where it belongs; the same file is there once. */
    void add(Kept kept) {
        getItems().removeIf(other -> kept.file().isPresent() && other.file().equals(kept.file()));
        int at = 0;
        while (at < getItems().size() && ResultStore.NEWEST_FIRST.compare(getItems().get(at), kept) < 0) {
            at++;
        }
        getItems().add(at, kept);
    }

    private static final class Cell extends ListCell<Kept> {
        private final Label name = new Label();
        private final Label date = new Label();
        private final Label about = new Label();
        private final VBox box;

        Cell() {
            name.getStyleClass().add(Styles.NAME);
            name.setMinWidth(Region.USE_PREF_SIZE);
            date.getStyleClass().add(ExperimentStyles.TIME);
            date.setMinWidth(Region.USE_PREF_SIZE);
            about.getStyleClass().add(ExperimentStyles.QUESTION);
            about.setWrapText(true);
            about.setPrefWidth(Side.TEXT_WIDTH);
            about.setMinHeight(Region.USE_PREF_SIZE);
            var space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            var top = new HBox(8, name, space, date);
            top.setAlignment(Pos.BASELINE_LEFT);
            box = new VBox(2, top, about);
            box.setPrefWidth(Side.TEXT_WIDTH);
            box.setMaxWidth(Side.TEXT_WIDTH);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Kept kept, boolean empty) {
            super.updateItem(kept, empty);
            boolean there = !empty && kept != null;
            setGraphic(there ? box : null);
            if (there) {
                name.setText(kept.study().experiment());
                date.setText(StudyFacts.date(kept.study()));
                about.setText(about(kept));
            }
        }

        private static String about(Kept kept) {
            Study study = kept.study();
            String extent = switch (study.extent()) {
                case QUICK -> "quick";
                case FULL -> "full";
                case UNKNOWN -> "";
            };
            String whole = !study.trouble().isEmpty() || !study.result().complete() ? "▲ partial" : study.result().passed() ? "" : "✕ rows fail";
            return Stream.of(kept.origin(), extent, whole).filter(word -> !word.isEmpty()).collect(Collectors.joining(", "));
        }
    }
}
