package edgeos.ui.experiments;

import edgeos.lab.experiment.Experiment;
import edgeos.lab.results.Kept;
import edgeos.lab.results.Study;
import edgeos.lab.results.StudyText;
import edgeos.lab.suite.Durations;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Styles;
import edgeos.ui.theme.Tip;
import edgeos.ui.theme.WordButton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The left of the tab: which experiments there are, how much they are to measure, and which results were kept. */
final class Side extends VBox {
    private static final Texts TEXTS = Texts.of(Side.class);

    /** Room for words in a line of a list, beside its scroll bar. */
    static final double TEXT_WIDTH = 244;
    private static final double WIDTH = 300;

    /** What can be asked for here. */
    interface Ways {
        /** Shows what a question has come to. */
        void choose(Experiment experiment);

        /** Carries out the chosen one. */
        void carryOut();

        /** Carries out all of them. */
        void carryOutAll(List<Experiment> all);

        /** Shows a result, or several over each other. */
        void compare(List<Kept> picked);

        /** Throws results away. */
        void forget(List<Kept> picked);

        /** Opens results from elsewhere. */
        void open();
    }

    private final Ways ways;
    private final ExperimentList experiments;
    private final ResultList results;
    private final ToggleButton quick = new ToggleButton(TEXTS.get("quick"));
    private final ToggleButton full = new ToggleButton(TEXTS.get("full"));
    private final Button all;
    private boolean running;
    /** True while this class itself changes what is selected. */
    private boolean quiet;

    Side(Ways ways) {
        this.ways = ways;
        experiments = new ExperimentList(this::time, ways::carryOut);
        results = new ResultList(ways::forget);
        getStyleClass().add(ExperimentStyles.SIDE);
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        var open = WordButton.of("result-open", TEXTS.get("open"), false, ways::open);
        Tip.on(open, TEXTS.get("open.tip"));
        all = WordButton.of("experiment-run-all", TEXTS.get("all"), false, () -> ways.carryOutAll(List.copyOf(experiments.getItems())));
        VBox.setVgrow(experiments, Priority.ALWAYS);
        VBox.setVgrow(results, Priority.SOMETIMES);
        experiments.setMinHeight(120);
        results.setMinHeight(100);
        results.setPrefHeight(220);
        getChildren().setAll(bar(heading(TEXTS.get("list.title")), extents(), all), experiments, bar(heading(TEXTS.get("results.title")), open), results);
        settle();
        experiments.getSelectionModel().selectedItemProperty().addListener((_, _, chosen) -> chosen(chosen));
        results.getSelectionModel().getSelectedItems().addListener((ListChangeListener<Kept>) _ -> picked());
    }

    private Node extents() {
        var group = new ToggleGroup();
        for (ToggleButton toggle : List.of(quick, full)) {
            toggle.setToggleGroup(group);
            toggle.setMinWidth(Region.USE_PREF_SIZE);
            toggle.setOnAction(_ -> {
                toggle.setSelected(true);
                refresh();
            });
        }
        quick.setId("experiment-quick");
        full.setId("experiment-full");
        quick.setSelected(true);
        Tip.on(quick, TEXTS.get("quick.tip"));
        Tip.on(full, TEXTS.get("full.tip"));
        var segments = new HBox(quick, full);
        segments.getStyleClass().setAll("lab-segments", ExperimentStyles.SEGMENTS);
        return segments;
    }

    private static Label heading(String text) {
        var heading = new Label(text);
        heading.getStyleClass().add(Styles.HEADING);
        heading.setMinWidth(Region.USE_PREF_SIZE);
        return heading;
    }

    private static HBox bar(Label heading, Node... tools) {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var bar = new HBox(8, heading, space);
        bar.getChildren().addAll(tools);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add(ExperimentStyles.SIDE_BAR);
        return bar;
    }

    @Override
    public void requestFocus() {
        experiments.requestFocus();
    }

    ExperimentList experiments() {
        return experiments;
    }

    ResultList results() {
        return results;
    }

    /** The experiment that is chosen. */
    Optional<Experiment> experiment() {
        return Optional.ofNullable(experiments.getSelectionModel().getSelectedItem());
    }

    /** How much is to be measured. */
    Study.Extent extent() {
        return quick.isSelected() ? Study.Extent.QUICK : Study.Extent.FULL;
    }

    /** The experiment as it is to be carried out. */
    Experiment inExtent(Experiment experiment) {
        return quick.isSelected() ? experiment.quick() : experiment;
    }

    /** While something runs, nothing else can be begun. */
    void setRunning(boolean on) {
        running = on;
        settle();
    }

    private void settle() {
        all.setDisable(running || experiments.getItems().isEmpty());
    }

    /** Says in both lists why nothing is in them. */
    void say(String ofExperiments, String ofResults) {
        experiments.say(ofExperiments);
        results.say(ofResults);
    }

    /** Lists these experiments. */
    void show(List<Experiment> known) {
        quietly(() -> experiments.getItems().setAll(known));
        settle();
    }

    void chooseFirst() {
        experiments.getSelectionModel().selectFirst();
    }

    /** Selects the experiment of this name, if it is in the list, and nothing among the results; asks for nothing. */
    void follow(String experiment) {
        quietly(() -> {
            select(experiment);
            results.getSelectionModel().clearSelection();
        });
    }

    /** Selects what is shown; asks for nothing. */
    void showSelected(Kept kept) {
        quietly(() -> {
            select(kept.study().experiment());
            results.getSelectionModel().clearSelection();
            results.getSelectionModel().select(kept);
            results.scrollTo(Math.max(0, results.getSelectionModel().getSelectedIndex() - 1));
        });
    }

    void add(Kept kept) {
        quietly(() -> {
            List<Kept> picked = results.picked();
            results.add(kept);
            results.getSelectionModel().clearSelection();
            picked.forEach(results.getSelectionModel()::select);
        });
        refresh();
    }

    void remove(Kept kept) {
        quietly(() -> results.getItems().remove(kept));
        refresh();
    }

    /** Shows times that are known by now. */
    void refresh() {
        experiments.refresh();
    }

    /** What was measured last of this name. */
    Optional<Kept> newest(String experiment) {
        return results.getItems().stream().filter(kept -> kept.own() && kept.study().experiment().equals(experiment)).findFirst();
    }

    /** How long it took here, or else should take; empty where nobody knows. */
    Optional<Duration> expected(String experiment, Study.Extent extent) {
        return took(experiment, extent).or(() -> Durations.of(experiment, extent));
    }

    /** How long all of these should take; empty where nobody knows of one of them. */
    Optional<Duration> expected(List<Experiment> several, Study.Extent extent) {
        return several.stream().map(each -> expected(each.name(), extent)).reduce(Optional.of(Duration.ZERO), (sum, each) -> sum.flatMap(so -> each.map(so::plus)));
    }

    private Optional<Duration> took(String experiment, Study.Extent extent) {
        return results.getItems().stream().filter(Kept::own).map(Kept::study).filter(study -> study.experiment().equals(experiment) && study.extent() == extent && study.result().complete())
                .flatMap(study -> study.took().stream()).findFirst();
    }

    private String time(Experiment experiment) {
        return took(experiment.name(), extent()).map(StudyText::duration)
                .orElseGet(() -> Durations.of(experiment.name(), extent()).map(time -> TEXTS.get("time.about", StudyText.duration(time))).orElse(TEXTS.get("time.unknown")));
    }

    private void select(String experiment) {
        experiments.getItems().stream().filter(each -> each.name().equals(experiment)).findFirst().ifPresent(experiments.getSelectionModel()::select);
    }

    private void chosen(Experiment experiment) {
        if (!quiet && experiment != null) {
            quietly(() -> results.getSelectionModel().clearSelection());
            ways.choose(experiment);
        }
    }

    private void picked() {
        List<Kept> picked = results.picked();
        if (!quiet && !picked.isEmpty()) {
            quietly(() -> select(picked.getFirst().study().experiment()));
            ways.compare(picked);
        }
    }

    private void quietly(Runnable change) {
        boolean before = quiet;
        quiet = true;
        try {
            change.run();
        } finally {
            quiet = before;
        }
    }
}
