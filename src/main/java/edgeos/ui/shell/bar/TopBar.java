package edgeos.ui.shell.bar;

import edgeos.lab.Mode;
import edgeos.lab.Session;
import edgeos.notation.Quantity;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.Run;
import edgeos.ui.shell.file.Recordings;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Caret;
import edgeos.ui.theme.Icons;
import edgeos.ui.theme.Styles;
import edgeos.ui.theme.Tip;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.util.StringConverter;

/** The bar at the top: menus and title, how it runs, and how much comes in. */
public final class TopBar {
    private static final Texts TEXTS = Texts.of(TopBar.class);
    private static final int MOST_CLIENTS = 1_000_000;
    private static final double ROW = 48;
    private static final double LOW_ROW = 40;
    /** Menus, and how it runs: what comes in may be behind a button. */
    private static final int STAYING = 2;
    private static final double TITLE_LEAST = 64;
    private static final double PACE = 90;
    private static final PseudoClass RECORDING = PseudoClass.getPseudoClass("recording");

    private final Editor editor;
    private final Actions actions;
    private final Recordings recordings;
    private final WrapBar bar;

    /**
     * A bar that drives what this editor runs.
     *
     * @param menus what stands beside the logo
     */
    public TopBar(Editor editor, Actions actions, Node menus, Recordings recordings) {
        this.recordings = recordings;
        this.editor = editor;
        this.actions = actions;
        bar = new WrapBar(ROW, LOW_ROW, List.of(group(8, logo(), menus, title()), group(10, modes(), buttons()), load(), clients()), STAYING);
        bar.getStyleClass().add("lab-bar");
    }

    /** What is to be seen. */
    public Region node() {
        return bar;
    }

    private static Node logo() {
        SVGPath mark = Icons.shape("edgeos-lab");
        mark.getStyleClass().add("lab-logo");
        mark.setAccessibleText(TEXTS.get("bar.lab"));
        return new Group(mark);
    }

    private Node title() {
        Label name = new Label();
        name.setId("title");
        name.getStyleClass().add(Styles.NAME);
        name.textProperty().bind(editor.drawingProperty().map(drawing -> drawing.title().isBlank() ? TEXTS.get("bar.untitled") : drawing.title()));
        name.setMaxWidth(260);
        name.setMinWidth(TITLE_LEAST);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        Tip.on(name, name.textProperty());
        Label edited = new Label(TEXTS.get("bar.edited"));
        edited.setId("edited");
        edited.getStyleClass().add(Styles.MUTED);
        edited.managedProperty().bind(edited.visibleProperty());
        edited.visibleProperty().bind(editor.dirtyProperty());
        edited.setMinWidth(Region.USE_PREF_SIZE);
        return group(8, name, new ModeSlot(List.of(edited)));
    }

    private Node modes() {
        ToggleGroup group = new ToggleGroup();
        HBox segments = new HBox();
        segments.getStyleClass().add("lab-segments");
        for (String id : TimeActions.MODES) {
            LabAction action = actions.get(id);
            ToggleButton segment = new ToggleButton(action.getText());
            segment.setId(action.id());
            segment.setMinWidth(Region.USE_PREF_SIZE);
            segment.setToggleGroup(group);
            segment.disableProperty().bind(action.disabledProperty());
            Tip.on(segment, TimeActions.tip(id) + "   " + action.getAccelerator().getDisplayText());
            segment.setOnAction(_ -> {
                action.perform();
                segment.setSelected(true);
            });
            action.selectedProperty().subscribe(on -> segment.setSelected(on));
            segments.getChildren().add(segment);
        }
        return segments;
    }

    private Node buttons() {
        Button run = actions.get("run.run").iconButton("play", TEXTS.get("run.run.tip"));
        run.getStyleClass().add("primary");
        SVGPath icon = (SVGPath) ((Group) run.getGraphic()).getChildren().getFirst();
        editor.run().stateProperty().subscribe(state -> icon.setContent(Icons.path(state == Session.State.STOPPED ? "play" : "stop")));
        Button pause = actions.get("run.pause").iconButton("pause", TEXTS.get("run.pause.tip"));
        SVGPath pauseIcon = (SVGPath) ((Group) pause.getGraphic()).getChildren().getFirst();
        editor.run().stateProperty().subscribe(state -> pauseIcon.setContent(Icons.path(state == Session.State.PAUSED ? "play" : "pause")));
        return group(4, run, pause, new ModeSlot(List.of(new StepButtons(actions, editor), pace())), record());
    }

    /** While it records, the button says for how long, and is a square with a dot of its own colour. */
    private Node record() {
        Button record = actions.get("run.record").iconButton("record", TEXTS.get("run.record.tip"));
        SVGPath icon = (SVGPath) ((Group) record.getGraphic()).getChildren().getFirst();
        record.textProperty().bind(recordings.elapsedProperty());
        recordings.recordingProperty().subscribe(on -> {
            icon.setContent(Icons.path(on ? "stop" : "record"));
            record.pseudoClassStateChanged(RECORDING, on);
        });
        return record;
    }

    private Node pace() {
        Run run = editor.run();
        Slider slider = new Slider(Math.log10(Run.LEAST_PACE), Math.log10(Run.MOST_PACE), 1);
        slider.setId("pace");
        slider.setPrefWidth(PACE);
        slider.setMinWidth(PACE);
        slider.setAccessibleText(TEXTS.get("bar.pace.access"));
        Tip.on(slider, TEXTS.get("bar.pace.tip"));
        slider.valueProperty().addListener((_, _, position) -> run.paceProperty().set(Math.pow(10, position.doubleValue())));
        run.paceProperty().subscribe(pace -> slider.setValue(Math.log10(pace.doubleValue())));
        Label value = value(58);
        value.textProperty().bind(run.paceProperty().map(pace -> String.format(Locale.ROOT, pace.doubleValue() < 10 ? "%.1f /s" : "%.0f /s",
                pace.doubleValue())));
        HBox paced = group(8, slider, value);
        paced.managedProperty().bind(paced.visibleProperty());
        paced.visibleProperty().bind(run.modeProperty().map(mode -> mode == Mode.SLOW));
        return paced;
    }

    private ObservableValue<Boolean> recorded() {
        return editor.run().recordedProperty();
    }

    private Node load() {
        Slider slider = new Slider(LoadScale.position(0), LoadScale.position(LoadScale.MOST), 0);
        slider.setId("load");
        slider.setPrefWidth(96);
        slider.setMinWidth(56);
        slider.setBlockIncrement(0.1);
        slider.setAccessibleText(TEXTS.get("bar.load.access"));
        Tip.on(slider, TEXTS.get("bar.load.tip"));
        Run run = editor.run();
        slider.valueProperty().addListener((_, _, position) -> {
            double load = LoadScale.load(position.doubleValue());
            if (Math.abs(LoadScale.position(load) - LoadScale.position(run.loadProperty().get())) > 0.001) {
                run.loadProperty().set(load);
            }
        });
        run.loadProperty().subscribe(load -> {
            if (!slider.isValueChanging() && LoadScale.load(slider.getValue()) != load.doubleValue()) {
                slider.setValue(LoadScale.position(load.doubleValue()));
            }
        });
        slider.disableProperty().bind(recorded());
        Label value = value(44);
        value.setId("loadValue");
        value.textProperty().bind(run.loadProperty().map(load -> LoadScale.text(load.doubleValue())));
        return group(8, caption(TEXTS.get("bar.load"), slider), slider, value);
    }

    private Node clients() {
        var values = new SpinnerValueFactory.IntegerSpinnerValueFactory(0, MOST_CLIENTS, 0, 100);
        values.setConverter(new ClientsText());
        Spinner<Integer> spinner = new Spinner<>(values);
        spinner.setId("clients");
        spinner.setEditable(true);
        Caret.resting(spinner.getEditor());
        spinner.setPrefWidth(112);
        spinner.setMinWidth(Region.USE_PREF_SIZE);
        spinner.disableProperty().bind(recorded());
        Tip.on(spinner, TEXTS.get("bar.clients.tip"));
        spinner.getEditor().setAccessibleText(TEXTS.get("bar.clients.access"));
        spinner.getEditor().focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                spinner.commitValue();
            }
        });
        Run run = editor.run();
        values.valueProperty().addListener((_, _, count) -> run.clientsProperty().set(count));
        run.clientsProperty().subscribe(count -> values.setValue(count.intValue()));
        return group(8, caption(TEXTS.get("bar.clients"), spinner), spinner);
    }

    private static Label caption(String text, Node of) {
        Label label = new Label(text);
        label.getStyleClass().add(Styles.MUTED);
        label.setLabelFor(of);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label value(double width) {
        Label label = new Label();
        label.getStyleClass().add(Styles.FIGURE);
        label.setMinWidth(width);
        label.setPrefWidth(width);
        return label;
    }

    private static HBox group(double gap, Node... parts) {
        HBox box = new HBox(gap, parts);
        box.getStyleClass().add("lab-group");
        return box;
    }

    /** Shows 0 as words; takes what it cannot read as no change. */
    private static final class ClientsText extends StringConverter<Integer> {
        private int last;

        @Override
        public String toString(Integer count) {
            last = count == null ? 0 : count;
            return last == 0 ? TEXTS.get("bar.clients.drawn") : Quantity.grouped(last);
        }

        @Override
        public Integer fromString(String text) {
            String digits = text.replaceAll("[\\s\u2009,_]", "");
            if (digits.isEmpty() || text.strip().equals(TEXTS.get("bar.clients.drawn"))) {
                return 0;
            }
            return digits.matches("\\d{1,7}") ? Integer.valueOf(Math.min(MOST_CLIENTS, Integer.parseInt(digits))) : Integer.valueOf(last);
        }
    }
}
