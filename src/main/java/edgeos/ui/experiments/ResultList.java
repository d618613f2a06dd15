package edgeos.ui.experiments;

import edgeos.lab.results.Kept;
import edgeos.lab.results.ResultStore;
import edgeos.lab.results.Study;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Blank;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;

/** Results, newest first; several may be picked. Delete throws away those that are. */
final class ResultList extends ListView<Kept> {
    private static final Texts TEXTS = Texts.of(ResultList.class);

    /**
     * A list without results.
     *
     * @param forget throws away those that are picked
     */
    ResultList(Consumer<List<Kept>> forget) {
        getStyleClass().add(ExperimentStyles.LIST);
        setId("result-list");
        setAccessibleText(TEXTS.get("results"));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setCellFactory(_ -> new TwoLineCell<>(kept -> new TwoLineCell.Words(kept.study().experiment(), StudyFacts.date(kept.study()), about(kept))));
        setPlaceholder(new Region());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
                forget.accept(picked());
                event.consume();
            }
        });
    }

    /** Says why it is empty. */
    void say(String words) {
        setPlaceholder(new Blank("record", words));
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

    private static String about(Kept kept) {
        Study study = kept.study();
        String extent = switch (study.extent()) {
            case QUICK -> TEXTS.get("extent.quick");
            case FULL -> TEXTS.get("extent.full");
            case CHOSEN -> TEXTS.get("extent.chosen");
            case UNKNOWN -> "";
        };
        String whole = !study.trouble().isEmpty() || !study.result().complete() ? TEXTS.get("result.partial") : study.result().passed() ? "" : TEXTS.get("result.fails");
        return Stream.of(kept.origin(), extent, whole).filter(word -> !word.isEmpty()).collect(Collectors.joining(", "));
    }
}
