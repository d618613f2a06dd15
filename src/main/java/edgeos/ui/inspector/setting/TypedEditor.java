package edgeos.ui.inspector.setting;

import edgeos.model.field.SettingText;
import edgeos.ui.inspector.part.Shortened;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Styles;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A value that is typed: a number with its unit behind it, or a line of text. Each valid text is applied at once. */
class TypedEditor extends FieldEditor {
    private static final Texts TEXTS = Texts.of(TypedEditor.class);

    private final TextField field = new TextField();
    private final Shortened shortened = new Shortened(field);
    private final HBox frame = new HBox(4);
    private final Label unit = new Label();
    private boolean showing;

    TypedEditor(FieldItem item) {
        super(item);
        field.textProperty().addListener((_, _, text) -> typed(text));
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                finish();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        HBox.setHgrow(shortened, Priority.ALWAYS);
        frame.getStyleClass().add("lab-typed");
        frame.getChildren().setAll(shortened);
        if (!item.field().setting().unit().isEmpty()) {
            unit.setText(item.field().setting().unit());
            unit.managedProperty().bind(unit.visibleProperty());
            unit.getStyleClass().add(Styles.MUTED);
            unit.setMinWidth(Region.USE_PREF_SIZE);
            frame.getChildren().add(unit);
        } else if (item.field().setting() instanceof edgeos.model.kind.Setting.Text text && text.grammar() != null) {
            field.textProperty().subscribe(this::letter);
        }
        control(frame, field);
    }

    /** What has a grammar is written like code, but for a single word. */
    private void letter(String text) {
        field.getStyleClass().remove(Styles.MONO);
        if (!text.chars().allMatch(Character::isLetter)) {
            field.getStyleClass().add(Styles.MONO);
        }
    }

    /** The end of the text says most. */
    final void shortenInTheMiddle() {
        shortened.inTheMiddle();
    }

    /** More behind the text, such as a button. */
    final void append(Node node) {
        frame.getChildren().add(node);
    }

    @Override
    Node marked() {
        return frame;
    }

    @Override
    String hidden() {
        return shortened.hidden();
    }

    @Override
    public Object getValue() {
        return item().getValue();
    }

    @Override
    public void setValue(Object value) {
        if (!field.isFocused()) {
            show(value);
        }
    }

    private void show(Object value) {
        showing = true;
        field.setPromptText(item().isSeveral() ? TEXTS.get("several") : "");
        field.setText(SettingText.show(item().field().setting(), value));
        unit.setVisible(SettingText.word(item().field().setting(), value).isEmpty());
        showing = false;
        problem("");
    }

    private void typed(String text) {
        if (showing) {
            return;
        }
        try {
            Object value = SettingText.parse(item().field().setting(), text);
            item().setValue(value);
            unit.setVisible(SettingText.word(item().field().setting(), value).isEmpty());
            problem("");
        } catch (IllegalArgumentException e) {
            problem(e.getMessage());
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            finish();
            field.selectAll();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            show(item().getValue());
            field.selectAll();
        }
    }

    /** What is right is shown as the lab writes it; what is wrong stays to be mended. */
    private void finish() {
        item().endTyping();
        if (item().isSeveral() && field.getText().isBlank()) {
            problem("");
            return;
        }
        try {
            SettingText.parse(item().field().setting(), field.getText());
            show(item().getValue());
        } catch (IllegalArgumentException e) {
            problem(e.getMessage());
        }
    }
}
