package edgeos.ui.experiments;

import edgeos.lab.experiment.Experiment;
import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.Plot;
import edgeos.lab.results.Comparison;
import edgeos.lab.results.Kept;
import edgeos.lab.results.Study;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Blank;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The middle of the tab: a question, what was measured and how, plots, and rows; or several results over each other. */
final class StudyView extends BorderPane {
    private static final Texts TEXTS = Texts.of(StudyView.class);
    /** Of the height, plots and words take so much; without plots, words take so much. */
    private static final double PLOTS_SHARE = 0.6;
    private static final double WORDS_SHARE = 0.2;
    private final Label title = new Label();
    private final VBox facts = new VBox(2);
    private final Label how = new Label();
    private final HBox tools = new HBox(8);
    private final PlotGrid plots;
    private final ScrollPane scroll;
    private final ResultRows rows = new ResultRows();
    private final ComparisonPane comparison = new ComparisonPane();
    private final SplitPane body = new SplitPane();
    private final StackPane empty = new StackPane();
    private final VBox content;

    StudyView(PlotBoard board) {
        plots = new PlotGrid(board);
        getStyleClass().add(ExperimentStyles.STUDY);
        title.getStyleClass().add(ExperimentStyles.TITLE);
        title.setId("experiment-title");
        how.getStyleClass().add(ExperimentStyles.FACTS);
        for (Label label : List.of(title, how)) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        empty.getStyleClass().add(ExperimentStyles.EMPTY);
        var words = new VBox(6, facts, how);
        words.getStyleClass().add(ExperimentStyles.WORDS);
        content = new VBox(words, plots);
        scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setMinHeight(0);
        body.setOrientation(Orientation.VERTICAL);
        body.setMinHeight(0);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        tools.setMinWidth(Region.USE_PREF_SIZE);
        var header = new HBox(16, title, tools);
        header.getStyleClass().add(ExperimentStyles.HEADER);
        setTop(header);
        setCenter(body);
        setMinSize(0, 0);
    }

    /** Buttons at the right of the title. */
    void setTools(List<Node> buttons) {
        tools.getChildren().setAll(buttons);
    }

    /** Says why there is no question yet. */
    void say(String words) {
        head("", List.of(), "");
        fillWith(new Blank("counting", words));
    }

    /** A question that nobody has asked yet; what {@code carryOut} does is offered. */
    void show(Experiment experiment, Runnable carryOut) {
        head(experiment.description(), List.of(), experiment.how());
        fillWith(new Blank("counting", TEXTS.get("nothing")).offering("experiment-first", TEXTS.get("nothing.run"), carryOut));
    }

    private void fillWith(Blank blank) {
        empty.getChildren().setAll(blank);
        content.getChildren().set(1, empty);
        body.getItems().setAll(scroll);
    }

    /** What was measured so far, while more is. */
    void showLive(Study study) {
        head(study.result().description(), List.of(fact(TEXTS.get("facts.now"), ExperimentStyles.FACTS)), study.how());
        fill(study.plots(), List.of(study.result()), rows);
        rows.show(study.result());
    }

    /** A result. */
    void show(Kept kept) {
        Study study = kept.study();
        Stream<Label> warning = StudyFacts.warning(study).map(text -> fact(text, ExperimentStyles.WARNING)).stream();
        head(study.result().description(), Stream.concat(Stream.of(fact(StudyFacts.line(kept), ExperimentStyles.FACTS)), warning).toList(), study.how());
        fill(study.plots(), List.of(study.result()), rows);
        rows.show(study.result());
    }

    /** Several results of one experiment over each other; the first is what the others are held against. */
    void show(List<Kept> several) {
        var compared = new Comparison(several.stream().map(Kept::study).toList());
        var lines = new ArrayList<Label>();
        for (int at = 0; at < several.size(); at++) {
            Kept kept = several.get(at);
            String warning = StudyFacts.warning(kept.study()).map(text -> "  ·  " + text).orElse("");
            var letter = new Label(Comparison.letter(at));
            letter.getStyleClass().add(ExperimentStyles.LETTER);
            Label line = fact(StudyFacts.line(kept) + warning, warning.isEmpty() ? ExperimentStyles.FACTS : ExperimentStyles.WARNING);
            line.setGraphic(letter);
            lines.add(line);
        }
        head(several.getFirst().study().result().description(), lines, TEXTS.get("compare.how"));
        List<ExperimentResult> results = several.stream().map(kept -> kept.study().result()).toList();
        fill(several.getFirst().study().plots(), results, comparison);
        comparison.show(compared);
    }

    ResultRows rows() {
        return rows;
    }

    PlotGrid plots() {
        return plots;
    }

    ComparisonPane comparison() {
        return comparison;
    }

    void dispose() {
        plots.dispose();
    }

    private void head(String question, List<Label> what, String measured) {
        title.setText(question);
        facts.getChildren().setAll(what);
        facts.setManaged(!what.isEmpty());
        how.setText(measured);
        how.setManaged(!measured.isEmpty());
        how.setVisible(!measured.isEmpty());
    }

    private static Label fact(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** Below the words, which scroll with the plots: a small window has no room for them beside. */
    private void fill(List<Plot> wanted, List<ExperimentResult> results, Region table) {
        double part = plots.show(wanted, results) ? PLOTS_SHARE : WORDS_SHARE;
        content.getChildren().set(1, plots);
        if (!body.getItems().equals(List.of(scroll, table))) {
            body.getItems().setAll(scroll, table);
            body.setDividerPositions(part);
        }
    }
}
