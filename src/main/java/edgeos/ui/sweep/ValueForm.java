package edgeos.ui.sweep;

import edgeos.lab.experiment.sweep.Axis;
import edgeos.model.Drawing;
import edgeos.model.field.Field;
import edgeos.model.field.NamedFields;
import edgeos.model.field.SettingText;
import edgeos.model.kind.Setting;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Caret;
import edgeos.ui.theme.Styles;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;

/** Which values a setting takes: numbers from one to another, some of several words, or texts. */
final class ValueForm extends GridPane {
    private static final Texts TEXTS = Texts.of(ValueForm.class);
    private static final int USUAL_COUNT = 5;
    /** A usual range goes from a quarter of what is drawn to four times that. */
    private static final double REACH = 4;
    private static final int MOST_SHOWN = 12;

    private final Field field;
    private final Runnable changed;
    private final TextField from = Caret.resting(new TextField());
    private final TextField to = Caret.resting(new TextField());
    private final TextField texts = Caret.resting(new TextField());
    private final ComboBox<Integer> count = new ComboBox<>();
    private final ComboBox<String> spacing = new ComboBox<>();
    private final Label preview = new Label();
    private final List<CheckBox> words;
    private int rows;

    /**
     * A form for a setting, filled with what is usual.
     *
     * @param changed told of every change
     */
    ValueForm(Drawing drawing, Field field, Runnable changed) {
        super(10, 8);
        this.field = field;
        this.changed = changed;
        words = words().stream().map(this::box).toList();
        preview.getStyleClass().add(Styles.MUTED);
        preview.setWrapText(true);
        if (isNumeric()) {
            numbers(field.get().apply(drawing) instanceof Number now ? now.doubleValue() : 1);
        } else if (words.isEmpty()) {
            texts.setId("sweep.texts");
            texts.setText(String.valueOf(field.get().apply(drawing)));
            texts.textProperty().addListener((_, _, _) -> changed.run());
            row(TEXTS.get("values.texts"), texts);
        } else {
            words.forEach(word -> add(word, 0, rows++, 2, 1));
        }
    }

    boolean isNumeric() {
        return Axis.isNumeric(field.setting());
    }

    private List<String> words() {
        return switch (field.setting()) {
            case Setting.Choice choice -> choice.choices();
            case Setting.Flag _ -> List.of("true", "false");
            default -> List.of();
        };
    }

    private CheckBox box(String word) {
        CheckBox box = new CheckBox(SettingText.show(field.setting(), word));
        box.setUserData(word);
        box.setSelected(true);
        box.setId("sweep.value." + word.replace(' ', '-'));
        box.selectedProperty().addListener((_, _, _) -> changed.run());
        return box;
    }

    private void numbers(double drawn) {
        from.setId("sweep.from");
        to.setId("sweep.to");
        count.setId("sweep.count");
        spacing.setId("sweep.spacing");
        double middle = drawn > 0 ? drawn : least() > 0 ? least() * REACH : REACH;
        from.setText(text(Math.max(least(), middle / REACH)));
        to.setText(text(Math.min(most(), middle * REACH)));
        count.getItems().setAll(2, 3, 4, 5, 6, 8, 10, 15, 20);
        count.setValue(USUAL_COUNT);
        spacing.getItems().setAll(TEXTS.get("values.ratios"), TEXTS.get("values.steps"));
        spacing.getSelectionModel().selectFirst();
        List.of(from, to).forEach(input -> input.textProperty().addListener((_, _, _) -> changed.run()));
        count.valueProperty().addListener((_, _, _) -> changed.run());
        spacing.valueProperty().addListener((_, _, _) -> changed.run());
        boolean bare = field.setting().unit().isEmpty();
        row(TEXTS.get(bare ? "values.from" : "values.from.unit", field.setting().unit()), from);
        row(TEXTS.get(bare ? "values.to" : "values.to.unit", field.setting().unit()), to);
        row(TEXTS.get("values"), count);
        row(TEXTS.get("values.with"), spacing);
        add(preview, 0, rows++, 2, 1);
    }

    private String text(double number) {
        return SettingText.show(field.setting(), field.setting() instanceof Setting.Whole ? (Object) Math.round(number) : (Object) number);
    }

    private double least() {
        return field.setting() instanceof Setting.Whole whole ? whole.min() : field.setting() instanceof Setting.Real real ? real.min() : 0;
    }

    private double most() {
        return field.setting() instanceof Setting.Whole whole ? whole.max() : field.setting() instanceof Setting.Real real ? real.max() : 0;
    }

    private void row(String caption, Node input) {
        Label label = new Label(caption);
        label.getStyleClass().add(Styles.MUTED);
        label.setLabelFor(input);
        input.setAccessibleText(caption);
        addRow(rows++, label, input);
    }

    /**
     * The setting with these values.
     *
     * @throws IllegalArgumentException if it cannot have them; the message says why
     */
    Axis axis() {
        String name = NamedFields.name(field);
        if (isNumeric()) {
            preview.setText("");
            Axis axis = Axis.spaced(name, field, number(from), number(to), count.getValue(), spacing.getSelectionModel().getSelectedIndex() == 0);
            preview.setText(axis.values().stream().limit(MOST_SHOWN).map(value -> SettingText.show(field.setting(), value)).collect(Collectors.joining(",  ")) + (axis.values().size() > MOST_SHOWN ? ", ..." : ""));
            return axis;
        }
        return Axis.of(name, field, words.isEmpty() ? texts.getText() : words.stream().filter(CheckBox::isSelected).map(box -> (String) box.getUserData()).collect(Collectors.joining(",")));
    }

    private double number(TextField input) {
        return ((Number) SettingText.parse(field.setting(), input.getText())).doubleValue();
    }

    @Override
    public void requestFocus() {
        (isNumeric() ? from : words.isEmpty() ? texts : words.getFirst()).requestFocus();
    }
}
