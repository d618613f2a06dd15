package edgeos.ui.schedule;

import edgeos.model.Machine;
import edgeos.notation.Quantity;
import edgeos.ui.editor.Editor;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Amounts;
import edgeos.ui.theme.Tip;
import edgeos.ui.theme.ToolButton;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

/** Above the chart: how cores choose, holding the picture, how much time is seen, and what the runs come to. */
final class ScheduleBar extends HBox {
    private static final Texts TEXTS = Texts.of(ScheduleBar.class);
    private static final double ZOOM_STEP = 1.5;
    /** A narrower bar has no room for sums; each row has its own. */
    private static final double ALL_FITS_FROM = 720;

    private final Editor editor;
    private final ComboBox<Machine.Scheduling> policy = new ComboBox<>();
    private final ToggleButton freeze = new ToggleButton(TEXTS.get("freeze"));
    private final Label length = new Label();
    private final Label sums = new Label();
    private final ChangeListener<Object> drawn = (_, _, _) -> showPolicy();

    ScheduleBar(Editor editor, Timeline timeline) {
        this.editor = editor;
        getStyleClass().add(ScheduleStyles.BAR);
        setAlignment(Pos.CENTER_LEFT);
        policy();
        freeze.setId("schedule.freeze");
        freeze.selectedProperty().bindBidirectional(timeline.frozenProperty());
        freeze.selectedProperty().subscribe(frozen -> freeze.setText(TEXTS.get(frozen ? "frozen" : "freeze")));
        Button less = ToolButton.of("schedule.in", "+", TEXTS.get("less.tip"), () -> timeline.zoom(1 / ZOOM_STEP, 0.5));
        Button more = ToolButton.of("schedule.out", "−", TEXTS.get("more.tip"), () -> timeline.zoom(ZOOM_STEP, 0.5));
        Button fit = ToolButton.of("schedule.fit", TEXTS.get("fit"), TEXTS.get("fit.tip"), timeline::fit);
        ToolButton.dress(freeze, TEXTS.get("freeze.tip"));
        length.getStyleClass().add(ScheduleStyles.LENGTH);
        length.setMinWidth(USE_PREF_SIZE);
        timeline.seenNanosProperty().subscribe(nanos -> length.setText(Quantity.nanos(nanos.doubleValue())));
        sums.getStyleClass().add(ScheduleStyles.SUMS);
        sums.setMinWidth(0);
        sums.setTextOverrun(OverrunStyle.CLIP);
        sums.visibleProperty().bind(widthProperty().greaterThan(ALL_FITS_FROM));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().setAll(policy, freeze, more, length, less, fit, space, sums);
        editor.drawingProperty().addListener(drawn);
        showPolicy();
    }

    /** Shows what the runs that are seen come to. */
    void show(Sketch sketch) {
        int runs = sketch.lanes().stream().mapToInt(lane -> lane.sums().runs()).sum();
        int over = sketch.lanes().stream().mapToInt(lane -> lane.sums().overruns()).sum();
        int missed = sketch.lanes().stream().mapToInt(lane -> lane.sums().misses()).sum();
        String text = sketch.isEmpty() ? "" : TEXTS.get("sums", runs, Amounts.count(runs), Amounts.count(over), Amounts.count(missed));
        if (!text.equals(sums.getText())) {
            sums.setText(text);
        }
    }

    void dispose() {
        editor.drawingProperty().removeListener(drawn);
    }

    /** The word for a way of choosing. */
    static String word(Machine.Scheduling scheduling) {
        return TEXTS.get("policy." + scheduling.name());
    }

    private void policy() {
        policy.setId("schedule.policy");
        policy.getItems().setAll(Machine.Scheduling.values());
        policy.setConverter(new StringConverter<>() {
            @Override
            public String toString(Machine.Scheduling value) {
                return value == null ? "" : word(value);
            }

            @Override
            public Machine.Scheduling fromString(String text) {
                throw new UnsupportedOperationException("text=" + text);
            }
        });
        policy.setMinWidth(USE_PREF_SIZE);
        policy.setAccessibleText(TEXTS.get("policy"));
        policy.disableProperty().bind(editor.run().recordedProperty());
        Tip.on(policy, TEXTS.get("policy.tip"));
        policy.valueProperty().addListener((_, _, chosen) -> {
            if (chosen != null && chosen != editor.drawing().machine().scheduling()) {
                editor.apply(TEXTS.get("policy.edit"), drawing -> drawing.withMachine(drawing.machine().with(chosen)));
            }
        });
    }

    private void showPolicy() {
        policy.setValue(editor.drawing().machine().scheduling());
    }
}
