package edgeos.ui.outline;

import edgeos.model.check.Finding;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Caret;
import edgeos.ui.theme.Icons;
import edgeos.ui.theme.Styles;
import edgeos.ui.theme.Tip;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;

/** One line: icon and name, and below what it does at the moment. Its text is set only when it says something else. */
final class OutlineCell extends TreeCell<Part> {
    private static final Texts TEXTS = Texts.of(OutlineCell.class);
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
    private static final double ICON_SCALE = 0.62;
    /** As high as a line, so that names stand below each other whatever their icons look like. */
    private static final double ICON_PLACE = 16;

    private final Supplier<Words> words;
    private final BiConsumer<Part, String> rename;
    private final SVGPath icon = new SVGPath();
    private final Label name = new Label();
    private final Label status = new Label();
    private final StackPane place = new StackPane(new Group(icon));
    private final VBox texts = new VBox(name, status);
    private final HBox line = new HBox(6, place, texts);
    private final Tooltip tip = new Tip("");
    private TextField field;

    /** A cell that says what {@code words} know, and gives a new name to {@code rename}. */
    OutlineCell(Supplier<Words> words, BiConsumer<Part, String> rename) {
        this.words = words;
        this.rename = rename;
        icon.getStyleClass().add("lab-icon");
        icon.setScaleX(ICON_SCALE);
        icon.setScaleY(ICON_SCALE);
        status.getStyleClass().addAll(Styles.MUTED, "outline-status");
        status.managedProperty().bind(status.visibleProperty());
        icon.setFillRule(FillRule.EVEN_ODD);
        place.setMinSize(ICON_PLACE, ICON_PLACE);
        place.setMaxSize(ICON_PLACE, ICON_PLACE);
        texts.setMinWidth(0);
        line.setMinWidth(0);
        setPrefWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        line.getStyleClass().add("outline-line");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        getStyleClass().add("outline-cell");
    }

    @Override
    protected void updateItem(Part part, boolean empty) {
        super.updateItem(part, empty);
        if (empty || part == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText("");
        } else {
            if (!isEditing()) {
                setGraphic(line);
            }
            say();
        }
    }

    /** Says what is so now. */
    void say() {
        Part part = getItem();
        if (part == null || isEmpty()) {
            return;
        }
        Words now = words.get();
        set(name, now.name(part));
        String doing = now.status(part);
        set(status, doing);
        status.setVisible(!doing.isEmpty());
        String path = Icons.path(now.icon(part));
        if (!path.equals(icon.getContent())) {
            icon.setContent(path);
        }
        var worst = now.worst(part);
        pseudoClassStateChanged(ERROR, worst.filter(Finding.Severity.ERROR::equals).isPresent());
        pseudoClassStateChanged(WARNING, worst.filter(Finding.Severity.WARNING::equals).isPresent());
        String spoken = now.spoken(part);
        if (!spoken.equals(getAccessibleText()) || getTooltip() == null) {
            setAccessibleText(spoken);
            tip.setText(now.name(part) + (doing.isEmpty() ? "" : "\n" + doing));
            setTooltip(tip);
        }
    }

    @Override
    public void startEdit() {
        super.startEdit();
        if (isEditing() && getItem() != null) {
            field = Caret.resting(new TextField(words.get().name(getItem())));
            field.setId("outline-name");
            field.setAccessibleText(TEXTS.get("rename"));
            field.setOnAction(_ -> commitEdit(getItem()));
            field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
                if (event.getCode() == KeyCode.ESCAPE) {
                    cancelEdit();
                    event.consume();
                }
            });
            setGraphic(field);
            field.requestFocus();
            field.selectAll();
        }
    }

    @Override
    public void commitEdit(Part part) {
        String typed = field == null ? "" : field.getText();
        super.commitEdit(part);
        close();
        rename.accept(part, typed);
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        close();
    }

    private void close() {
        field = null;
        setGraphic(isEmpty() ? null : line);
        getTreeView().requestFocus();
    }

    private static void set(Label label, String text) {
        if (!text.equals(label.getText())) {
            label.setText(text);
        }
    }
}
