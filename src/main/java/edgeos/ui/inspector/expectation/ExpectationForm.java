package edgeos.ui.inspector.expectation;

import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Expectation;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.ui.inspector.part.Parts;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Caret;
import edgeos.ui.theme.IconButton;
import edgeos.ui.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;

/** The parts of one expectation. Every valid change is handed on at once. */
final class ExpectationForm extends GridPane {
    private static final Texts TEXTS = Texts.of(ExpectationForm.class);

    private final Consumer<Expectation> changed;
    private final Runnable ended;
    private final TextField name = Caret.resting(new TextField());
    private final ComboBox<Expectation.Figure> figure;
    private final ComboBox<Expectation.Scope> scope;
    private final ComboBox<String> subject;
    private final ComboBox<Expectation.Comparison> comparison;
    private final TextField value = Caret.resting(new TextField());
    private final ComboBox<String> unit;
    private Expectation shown;
    private Drawing drawing;
    private boolean showing;

    ExpectationForm(Consumer<Expectation> changed, Runnable ended, Runnable remove) {
        super(8, 6);
        this.changed = changed;
        this.ended = ended;
        getStyleClass().add("form");
        figure = box(List.of(Expectation.Figure.values()), ExpectationText::figure);
        scope = box(List.of(Expectation.Scope.values()), each -> TEXTS.get("scope." + each.name()));
        subject = box(List.of(), id -> ids(id));
        comparison = box(List.of(Expectation.Comparison.values()), Expectation.Comparison::symbol);
        unit = box(List.of(), Function.identity());
        ColumnConstraints left = new ColumnConstraints();
        ColumnConstraints right = new ColumnConstraints();
        right.setHgrow(Priority.ALWAYS);
        right.setFillWidth(true);
        getColumnConstraints().setAll(left, right);
        row(0, TEXTS.get("form.name"), name);
        row(1, TEXTS.get("form.figure"), figure);
        row(2, TEXTS.get("form.of"), scope);
        row(3, TEXTS.get("form.which"), subject);
        row(4, TEXTS.get("form.is"), comparison);
        row(5, TEXTS.get("form.value"), value);
        row(6, TEXTS.get("form.unit"), unit);
        Button gone = IconButton.small("close", TEXTS.get("form.remove"), remove);
        add(gone, 1, 7);
        setHalignment(gone, javafx.geometry.HPos.RIGHT);
        name.textProperty().addListener((_, _, _) -> change());
        value.textProperty().addListener((_, _, _) -> change());
        List.of(name, value).forEach(field -> field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                this.ended.run();
            }
        }));
    }

    void show(Drawing now, Expectation expectation) {
        drawing = now;
        shown = expectation;
        showing = true;
        Parts.show(name, expectation.name());
        figure.setValue(expectation.figure());
        scope.setValue(expectation.scope());
        subject.getItems().setAll(subjects(expectation.scope()));
        subject.setValue(expectation.subject());
        subject.setDisable(expectation.scope() == Expectation.Scope.DRAWING);
        comparison.setValue(expectation.comparison());
        Parts.show(value, ExpectationText.number(expectation.value()));
        unit.getItems().setAll(expectation.figure().units());
        unit.setValue(expectation.unit());
        showing = false;
    }

    private void change() {
        if (showing || figure.getValue() == null || scope.getValue() == null || comparison.getValue() == null) {
            return;
        }
        Expectation.Figure of = figure.getValue();
        String kept = of.units().contains(unit.getValue()) ? unit.getValue() : of.units().getFirst();
        List<String> choices = subjects(scope.getValue());
        String about = choices.contains(subject.getValue()) ? subject.getValue() : choices.isEmpty() ? "" : choices.getFirst();
        double number;
        try {
            number = Double.parseDouble(value.getText().replaceAll("[ \u2009,_]", ""));
        } catch (NumberFormatException e) {
            value.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("wrong"), true);
            return;
        }
        value.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("wrong"), false);
        changed.accept(new Expectation(name.getText(), of, scope.getValue(), about, comparison.getValue(), number, kept, shown.extras()));
    }

    private List<String> subjects(Expectation.Scope of) {
        return switch (of) {
            case DRAWING -> List.of();
            case NODE -> drawing.nodes().stream().map(Node::id).toList();
            case LINK -> drawing.links().stream().map(Link::id).toList();
            case CHAIN -> drawing.chains().stream().map(Chain::id).toList();
            case TENANT -> drawing.chains().stream().map(Chain::tenant).filter(tenant -> !tenant.isBlank()).distinct().toList();
        };
    }

    private String ids(String id) {
        return drawing == null ? id : drawing.node(id).map(Node::name).orElse(drawing.chain(id).map(Chain::name).orElse(id));
    }

    private <T> ComboBox<T> box(List<T> items, Function<T, String> text) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(items);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T item) {
                return item == null ? "" : text.apply(item);
            }

            @Override
            public T fromString(String typed) {
                return null;
            }
        });
        box.valueProperty().addListener((_, _, _) -> {
            change();
            if (!showing) {
                ended.run();
            }
        });
        return box;
    }

    private void row(int row, String caption, javafx.scene.Node field) {
        Label label = new Label(caption);
        label.getStyleClass().add(Styles.MUTED);
        label.setLabelFor(field);
        field.setAccessibleText(caption);
        add(label, 0, row);
        add(field, 1, row);
    }
}
