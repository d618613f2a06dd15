package edgeos.ui.timeline;

import edgeos.model.Breakpoint;
import edgeos.model.Drawing;
import edgeos.model.edit.Watches;
import edgeos.ui.editor.Editor;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.FollowingPane;
import edgeos.ui.theme.IconButton;
import edgeos.ui.theme.Styles;
import edgeos.ui.theme.Tip;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** All breakpoints of the drawing: on and off, to where they are, and away. Stands in front of the window until it is closed. JavaFX application thread; {@link #dispose()} lets go of the editor. */
public final class BreakpointPanel extends VBox {
    private static final Texts TEXTS = Texts.of(BreakpointPanel.class);
    private static final double WIDTH = 380;
    private static final double MOST_HEIGHT = 260;

    private final Editor editor;
    private final UnaryOperator<String> name;
    private final Consumer<String> reveal;
    private final VBox rows = new VBox(2);
    private final ScrollPane scroll = new FollowingPane(rows);
    private final Label none = new Label(TEXTS.get("breaks.none"));
    private final CheckBox faults = new CheckBox(TEXTS.get("breaks.faults"));
    private final Button clear = new Button(TEXTS.get("breaks.clear"));
    private final Button close = new Button(TEXTS.get("breaks.close"));
    private final Subscription drawn;
    private List<Breakpoint> shown;

    /**
     * Of the drawing that this edits.
     *
     * @param name what people call the node or link of an id
     * @param reveal selects and shows it
     * @param closing asked to take the panel away
     */
    public BreakpointPanel(Editor editor, UnaryOperator<String> name, Consumer<String> reveal, Runnable closing) {
        super(10);
        this.editor = editor;
        this.name = name;
        this.reveal = reveal;
        setId("breakpoints");
        getStyleClass().add("lab-breakpoints");
        setPrefWidth(WIDTH);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        faults.setId("breaks.faults");
        Tip.on(faults, TEXTS.get("breaks.faults.tip"));
        faults.setOnAction(_ -> editor.apply(TEXTS.get("breaks.edit"), drawing -> faults(drawing.watching().breakpoint(Breakpoint.At.CAPABILITIES, "").filter(each -> !each.disabled()).isPresent(), drawing)));
        clear.setId("breaks.clear");
        clear.setOnAction(_ -> editor.apply(TEXTS.get("breaks.clear"), Watches::clear));
        close.setId("breaks.close");
        close.setOnAction(_ -> closing.run());
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setMaxHeight(MOST_HEIGHT);
        none.setWrapText(true);
        none.setMinHeight(Region.USE_PREF_SIZE);
        none.getStyleClass().add(Styles.MUTED);
        getChildren().setAll(head(), none, scroll, faults);
        List.of(none, scroll).forEach(each -> each.managedProperty().bind(each.visibleProperty()));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                closing.run();
                event.consume();
            }
        });
        drawn = editor.drawingProperty().subscribe(_ -> refresh());
    }

    /** Puts the keyboard on the first breakpoint, or on what stops at faults. What is scrolled is in the window only once it has a look. */
    public void focusFirst() {
        applyCss();
        rows.lookupAll(".check-box").stream().findFirst().orElse(faults).requestFocus();
    }

    /** Lets go of the editor. */
    public void dispose() {
        drawn.unsubscribe();
    }

    /** Stops at capability faults, or no more. */
    public static Drawing faults(boolean stops, Drawing drawing) {
        boolean there = drawing.watching().breakpoint(Breakpoint.At.CAPABILITIES, "").isPresent();
        return stops || !there ? Watches.toggle(drawing, Breakpoint.At.CAPABILITIES, "") : Watches.disable(drawing, Breakpoint.At.CAPABILITIES, "", false);
    }

    private Node head() {
        Label title = new Label(TEXTS.get("breaks.title"));
        title.getStyleClass().addAll(Styles.NAME, "title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        List.of(title, clear, close).forEach(part -> part.setMinWidth(Region.USE_PREF_SIZE));
        var head = new HBox(8, title, space, clear, close);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void refresh() {
        List<Breakpoint> now = editor.drawing().watching().breakpoints();
        if (now.equals(shown)) {
            return;
        }
        String focused = getScene() == null || getScene().getFocusOwner() == null ? null : getScene().getFocusOwner().getId();
        shown = now;
        List<Breakpoint> parts = now.stream().filter(each -> each.at() != Breakpoint.At.CAPABILITIES).toList();
        rows.getChildren().setAll(parts.stream().map(this::row).toList());
        none.setVisible(parts.isEmpty());
        scroll.setVisible(!parts.isEmpty());
        faults.setSelected(now.stream().anyMatch(each -> each.at() == Breakpoint.At.CAPABILITIES && !each.disabled()));
        clear.setDisable(now.isEmpty());
        if (focused != null && lookup("#" + focused) == null && focused.startsWith("breaks.")) {
            focusFirst();
        } else if (focused != null && lookup("#" + focused) != null) {
            lookup("#" + focused).requestFocus();
        }
    }

    private Node row(Breakpoint breakpoint) {
        String called = name.apply(breakpoint.subject());
        String id = breakpoint.at() + "-" + breakpoint.subject();
        CheckBox on = new CheckBox(called);
        on.setId("breaks.on-" + id);
        on.setSelected(!breakpoint.disabled());
        on.setAccessibleText(TEXTS.get("breaks.on", called));
        on.setMaxWidth(Double.MAX_VALUE);
        on.setOnAction(_ -> editor.apply(TEXTS.get("breaks.edit"), drawing -> Watches.disable(drawing, breakpoint.at(), breakpoint.subject(), !breakpoint.disabled())));
        HBox.setHgrow(on, Priority.ALWAYS);
        Button show = new Button(TEXTS.get("breaks.show"));
        show.setId("breaks.show-" + id);
        show.setMinWidth(Region.USE_PREF_SIZE);
        show.setAccessibleText(TEXTS.get("breaks.show.of", called));
        show.setOnAction(_ -> reveal.accept(breakpoint.subject()));
        Button away = IconButton.ofBar("close", TEXTS.get("breaks.away", called),
                () -> editor.apply(TEXTS.get("breaks.edit"), drawing -> Watches.toggle(drawing, breakpoint.at(), breakpoint.subject())));
        away.setId("breaks.away-" + id);
        var row = new HBox(8, on, show, away);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
