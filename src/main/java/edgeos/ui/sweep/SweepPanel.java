package edgeos.ui.sweep;

import edgeos.lab.experiment.Experiment;
import edgeos.lab.experiment.capacity.CapacityExperiment;
import edgeos.lab.experiment.study.Measures;
import edgeos.lab.experiment.study.Subject;
import edgeos.lab.experiment.study.Timing;
import edgeos.lab.experiment.sweep.Axis;
import edgeos.lab.experiment.sweep.SweepExperiment;
import edgeos.model.field.Field;
import edgeos.model.field.NamedFields;
import edgeos.model.field.SettingText;
import edgeos.model.kind.Catalogue;
import edgeos.ui.editor.Document;
import edgeos.ui.editor.Editor;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Styles;
import edgeos.ui.theme.Tip;
import edgeos.ui.theme.WordButton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Asks what is to be measured while a setting changes: from where to where, which figures, how often; and hands the experiment on. Stands in front of the window until it is closed. */
public final class SweepPanel extends VBox {
    private static final Texts TEXTS = Texts.of(SweepPanel.class);
    private static final double WIDTH = 420;
    private static final double LEAST_HEIGHT = 96;
    private static final long START_MILLIS = 300;
    private static final double MILLIS = 1e3;
    private static final long MINUTE_SECONDS = 90;

    private final Editor editor;
    private final Field field;
    private final Runnable close;
    private final ValueForm values;
    private final FigureForm figures;
    private final ComboBox<Double> seconds = new ComboBox<>();
    private final ComboBox<Integer> runs = new ComboBox<>();
    private final Label summary = new Label();
    private final Label problem = new Label();
    private final Button run = WordButton.of("sweep.run", TEXTS.get("run"), true, () -> begin(this::sweep));
    private final Button capacity = WordButton.of("sweep.capacity", TEXTS.get("capacity"), false, () -> begin(this::search));

    /**
     * A panel for a setting of the drawing that is edited.
     *
     * @param close asked to take the panel away
     */
    public SweepPanel(Editor editor, Field field, Runnable close) {
        super(12);
        this.editor = editor;
        this.field = field;
        this.close = close;
        values = new ValueForm(editor.drawing(), field, this::refresh);
        figures = new FigureForm(editor.drawing(), field, this::refresh);
        setId("sweep");
        getStyleClass().add("lab-machine");
        setPrefWidth(WIDTH);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        summary.getStyleClass().add(Styles.MUTED);
        summary.setWrapText(true);
        summary.setId("sweep.summary");
        problem.getStyleClass().add(Styles.FINDING);
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        problem.setId("sweep.problem");
        problem.managedProperty().bind(problem.visibleProperty());
        summary.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().setAll(head(), questions(), summary, problem, buttons());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close.run();
                event.consume();
            }
        });
        refresh();
    }

    /** Puts the focus where values are chosen. */
    public void focusFirst() {
        applyCss();
        values.requestFocus();
    }

    private Node head() {
        Label title = new Label(TEXTS.get("title", field.setting().title()));
        title.getStyleClass().addAll(Styles.NAME, "title");
        Label note = new Label(NamedFields.name(field));
        note.getStyleClass().addAll(Styles.MUTED, Styles.MONO);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button back = new Button(TEXTS.get("close"));
        back.setId("sweep.close");
        back.setMinWidth(Region.USE_PREF_SIZE);
        back.setOnAction(_ -> close.run());
        HBox head = new HBox(8, title, note, space, back);
        head.getStyleClass().add("lab-group");
        return head;
    }

    /** In a low window they scroll, between what they are about and the answers. */
    private ScrollPane questions() {
        VBox all = new VBox(12, values, heading(TEXTS.get("figures")), figures, effort());
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(LEAST_HEIGHT);
        return scroll;
    }

    private static Label heading(String text) {
        Label heading = new Label(text);
        heading.getStyleClass().add(Styles.HEADING);
        return heading;
    }

    private Node effort() {
        seconds.getItems().setAll(0.5, 1.0, 2.0, 5.0, 10.0, 30.0);
        seconds.setConverter(new StringConverter<>() {
            @Override
            public String toString(Double length) {
                return SettingText.show(length) + " s";
            }

            @Override
            public Double fromString(String typed) {
                return Double.valueOf(typed.replace(" s", ""));
            }
        });
        seconds.setValue(1.0);
        seconds.setId("sweep.seconds");
        runs.getItems().setAll(1, 2, 3, 5, 10);
        runs.setConverter(new StringConverter<>() {
            @Override
            public String toString(Integer count) {
                return TEXTS.get("runs", count);
            }

            @Override
            public Integer fromString(String typed) {
                return Integer.valueOf(typed.replaceAll("\\D", ""));
            }
        });
        runs.setValue(3);
        runs.setId("sweep.runs");
        seconds.valueProperty().addListener((_, _, _) -> refresh());
        runs.valueProperty().addListener((_, _, _) -> refresh());
        HBox row = new HBox(8, label(TEXTS.get("seconds"), seconds), seconds, label(TEXTS.get("in"), runs), runs);
        row.getStyleClass().add("lab-group");
        return row;
    }

    private static Label label(String text, Node of) {
        Label label = new Label(text);
        label.getStyleClass().add(Styles.MUTED);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setLabelFor(of);
        return label;
    }

    private Node buttons() {
        run.setDefaultButton(true);
        Tip.on(capacity, TEXTS.get("capacity.tip"));
        HBox row = values.isNumeric() ? new HBox(8, run, capacity) : new HBox(run);
        row.getStyleClass().add("lab-group");
        return row;
    }

    private Timing timing() {
        return Timing.of(Duration.ofMillis(Math.round(seconds.getValue() * MILLIS)));
    }

    /** Says what will happen, or why it cannot. */
    private void refresh() {
        try {
            Axis axis = values.axis();
            if (figures.chosen().isEmpty()) {
                throw new IllegalArgumentException(TEXTS.get("noFigure"));
            }
            Duration each = timing().warmUp().plus(timing().length()).plusMillis(START_MILLIS);
            summary.setText(TEXTS.get(isInTheWay() ? "effort.stopped" : "effort.held", axis.values().size(), runs.getValue(), words(each.multipliedBy((long) axis.values().size() * runs.getValue()))));
            trouble("");
            run.setDisable(false);
        } catch (IllegalArgumentException wrong) {
            summary.setText("");
            trouble(wrong.getMessage());
            run.setDisable(true);
        }
    }

    private static String words(Duration length) {
        return length.toSeconds() < MINUTE_SECONDS ? Math.max(1, length.toSeconds()) + " s" : Math.round(length.toSeconds() / 60.0) + " min";
    }

    private void trouble(String what) {
        problem.setText(what);
        problem.setVisible(!what.isEmpty());
    }

    private void begin(Supplier<Experiment> made) {
        try {
            Experiment experiment = made.get();
            close.run();
            if (isInTheWay()) {
                editor.run().stop();
            }
            editor.errands().carryOut(experiment);
        } catch (IllegalArgumentException wrong) {
            trouble(wrong.getMessage());
        }
    }

    /** Held, a run keeps ports and devices with names of their own, which its copies need. */
    private boolean isInTheWay() {
        return editor.drawing().nodes().stream().anyMatch(node -> node.settings().whole("port", 0) > 0 || Catalogue.kind(node.kind()).flatMap(kind -> kind.setting("device")).isPresent());
    }

    private Experiment sweep() {
        return new SweepExperiment(subject(), List.of(values.axis()), figures.chosen().stream().map(name -> Measures.of(editor.drawing(), name)).toList(), timing(), runs.getValue());
    }

    private Experiment search() {
        return new CapacityExperiment(List.of(subject()), new CapacityExperiment.Question(Optional.of(NamedFields.name(field)), OptionalDouble.empty(), OptionalDouble.empty()),
                CapacityExperiment.Effort.FULL.lasting(timing().length()));
    }

    private Subject subject() {
        Document document = editor.documentProperty().get();
        return new Subject(Subject.name(document.file(), editor.drawing()), editor.drawing(), document.folder(), document.consent());
    }
}
