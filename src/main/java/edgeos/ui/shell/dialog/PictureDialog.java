package edgeos.ui.shell.dialog;

import edgeos.ui.export.PictureOrder;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Styles;
import edgeos.ui.theme.Theme;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Asks what a picture of the drawing should be like. */
final class PictureDialog extends Dialog<PictureOrder> {
    private static final Texts TEXTS = Texts.of(PictureDialog.class);
    private static final double FIELD = 240;
    private static final double TEXT = 400;

    private final ComboBox<Boolean> form;
    private final ComboBox<Double> scale;
    private final ComboBox<Theme> theme;
    private final ComboBox<Boolean> what;
    private final CheckBox figures = new CheckBox(TEXTS.get("picture.figures"));

    /**
     * Asks.
     *
     * @param first what is proposed
     * @param selected whether something is selected
     * @param runs whether there are figures
     */
    PictureDialog(PictureOrder first, boolean selected, boolean runs) {
        form = choice("picture.form", List.of(false, true), first.vector(), vector -> TEXTS.get(vector ? "picture.svg" : "picture.png"));
        scale = choice("picture.scale", List.of(1.0, 2.0, 3.0, 4.0), first.scale(), factor -> TEXTS.get("picture.percent", Math.round(factor * 100)));
        theme = choice("picture.theme", List.of(Theme.values()), first.theme(), each -> TEXTS.get("picture." + each.name().toLowerCase(java.util.Locale.ROOT)));
        what = choice("picture.what", List.of(false, true), selected && first.selection(), selection -> TEXTS.get(selection ? "picture.selection" : "picture.whole"));
        what.setDisable(!selected);
        figures.setId("picture.figures");
        figures.setSelected(runs && first.figures());
        figures.setDisable(!runs);
        GridPane grid = new GridPane(16, 8);
        List<ComboBox<?>> fields = List.of(form, scale, theme, what);
        fields.forEach(field -> grid.addRow(grid.getRowCount(), caption(field), field));
        grid.add(figures, 1, grid.getRowCount());
        Label inside = new Label(TEXTS.get("picture.inside"));
        inside.getStyleClass().add(Styles.MUTED);
        inside.setWrapText(true);
        inside.setPrefWidth(TEXT);
        inside.setMinHeight(Region.USE_PREF_SIZE);
        setTitle(TEXTS.get("picture.title"));
        setHeaderText(TEXTS.get("picture.title"));
        getDialogPane().setContent(new VBox(16, grid, inside));
        ButtonType go = new ButtonType(TEXTS.get("picture.go"), ButtonBar.ButtonData.OK_DONE);
        getDialogPane().getButtonTypes().setAll(go, Dialogs.cancel());
        setResultConverter(button -> button == go ? new PictureOrder(form.getValue(), scale.getValue(), theme.getValue(), what.getValue(), figures.isSelected()) : null);
    }

    /** Lets keys choose from the first field on. */
    void focusFirst() {
        form.requestFocus();
    }

    private static Label caption(ComboBox<?> field) {
        Label label = new Label(TEXTS.get(field.getId()));
        label.getStyleClass().add(Styles.MUTED);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setLabelFor(field);
        return label;
    }

    private static <T> ComboBox<T> choice(String id, List<T> values, T first, Function<T, String> words) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.setAccessibleText(TEXTS.get(id));
        box.setPrefWidth(FIELD);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                return box.getValue();
            }
        });
        box.getItems().setAll(values);
        box.setValue(first);
        return box;
    }
}
