package edgeos.ui.timeline;

import edgeos.lab.time.Condition;
import edgeos.lab.time.Until;
import edgeos.model.Expectation.Comparison;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.Selection;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Caret;
import edgeos.ui.theme.Styles;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;

/** Asks until what is so of the part that is selected, or of the drawing, the run is to step. Stands in front of the window until it is closed. JavaFX application thread; {@link #dispose()} lets go of the editor. */
public final class UntilPanel extends VBox {
    private static final Texts TEXTS = Texts.of(UntilPanel.class);

    private final Editor editor;
    private final Stepper stepper;
    private final Runnable close;
    private final Label of = new Label();
    private final ComboBox<Condition.Figure> figure = new ComboBox<>();
    private final ComboBox<Comparison> comparison = new ComboBox<>();
    private final TextField value = Caret.resting(new TextField("1"));
    private final Label unit = new Label();
    private final Label wrong = new Label();
    private final Subscription selects;
    private Condition.Of what = Condition.Of.DRAWING;
    private String subject = "";

    /**
     * Asks about what this editor selects.
     *
     * @param close asked to take the panel away
     */
    public UntilPanel(Editor editor, Stepper stepper, Runnable close) {
        super(10);
        this.editor = editor;
        this.stepper = stepper;
        this.close = close;
        setId("until");
        getStyleClass().add("lab-until");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Label title = new Label(TEXTS.get("until.title"));
        title.getStyleClass().addAll(Styles.NAME, "title");
        of.setId("until.of");
        choice(figure, "until.figure", each -> TEXTS.get("figure." + each.name().toLowerCase(Locale.ROOT)));
        choice(comparison, "until.comparison", each -> TEXTS.get("comparison." + each.name().toLowerCase(Locale.ROOT)));
        comparison.getItems().setAll(Comparison.values());
        comparison.setValue(Comparison.AT_LEAST);
        value.setId("until.value");
        value.setAccessibleText(TEXTS.get("until.value"));
        value.setPrefColumnCount(7);
        value.setOnAction(_ -> go());
        unit.getStyleClass().add(Styles.MUTED);
        unit.setMinWidth(48);
        wrong.setId("until.wrong");
        wrong.getStyleClass().add("lab-until-wrong");
        wrong.managedProperty().bind(wrong.visibleProperty());
        wrong.setVisible(false);
        figure.valueProperty().subscribe(chosen -> unit.setText(chosen == null ? "" : chosen.unit()));
        value.textProperty().subscribe(_ -> wrong.setVisible(false));
        var row = new HBox(8, figure, comparison, value, unit);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(title, of, row, wrong, buttons());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close.run();
                event.consume();
            }
        });
        selects = editor.selectionProperty().subscribe(this::choose);
    }

    /** Puts the keyboard on the figure. */
    public void focusFirst() {
        figure.requestFocus();
    }

    /** Lets go of the editor. */
    public void dispose() {
        selects.unsubscribe();
    }

    private HBox buttons() {
        Button go = new Button(TEXTS.get("until.go"));
        go.setId("until.go");
        go.getStyleClass().add("primary");
        go.setOnAction(_ -> go());
        Button back = new Button(TEXTS.get("until.close"));
        back.setId("until.close");
        back.setOnAction(_ -> close.run());
        var buttons = new HBox(8, back, go);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return buttons;
    }

    private void choose(Selection selection) {
        Optional<String> node = selection.nodes().stream().findFirst();
        Optional<String> link = selection.links().stream().findFirst();
        Optional<String> chain = selection.chains().stream().findFirst();
        what = node.isPresent() ? Condition.Of.NODE : link.isPresent() ? Condition.Of.LINK : chain.isPresent() ? Condition.Of.CHAIN : Condition.Of.DRAWING;
        subject = node.or(() -> link).or(() -> chain).orElse("");
        of.setText(subject.isEmpty() ? TEXTS.get("until.ofDrawing") : TEXTS.get("until.of", stepper.name(subject)));
        Condition.Figure before = figure.getValue();
        figure.getItems().setAll(Arrays.stream(Condition.Figure.values()).filter(each -> each.isOf(what)).toList());
        figure.setValue(figure.getItems().contains(before) ? before : figure.getItems().getFirst());
    }

    private void go() {
        Optional<Double> number = number(value.getText());
        if (number.isEmpty()) {
            wrong.setText(TEXTS.get("until.wrong", value.getText()));
            wrong.setVisible(true);
            value.requestFocus();
            return;
        }
        var condition = new Condition(figure.getValue(), what, subject, comparison.getValue(), number.get());
        close.run();
        stepper.until(new Until.Becomes(condition));
    }

    /** A number that is not negative; empty if it is none. */
    private static Optional<Double> number(String text) {
        try {
            double read = Double.parseDouble(text.replaceAll("[\\s\u2009,_%]", ""));
            return Double.isFinite(read) && read >= 0 ? Optional.of(read) : Optional.empty();
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static <T> void choice(ComboBox<T> box, String id, Function<T, String> words) {
        box.setId(id);
        box.setAccessibleText(TEXTS.get(id));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T chosen) {
                return chosen == null ? "" : words.apply(chosen);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("text=" + text);
            }
        });
    }
}
