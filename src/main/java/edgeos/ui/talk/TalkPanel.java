package edgeos.ui.talk;

import edgeos.lab.talk.TalkScene;
import edgeos.ui.talk.TalkDesk.Place;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.IconButton;
import edgeos.ui.theme.Styles;
import edgeos.ui.theme.Theme;
import edgeos.ui.theme.Tip;
import edgeos.ui.theme.WordButton;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The scenes of the talk, one below the other, and the notes of the one that is selected. {@link #dispose()} lets go of the talk. JavaFX application thread only. */
public final class TalkPanel extends BorderPane {
    private static final Texts TEXTS = Texts.of(TalkPanel.class);
    private static final int NOTE_ROWS = 4;

    private final TalkDesk desk;
    private final TextField title = new TextField();
    private final Label count = new Label();
    private final ListView<TalkScene> list = new ListView<>();
    private final TextArea notes = new TextArea();
    private final Button fold;
    private final Button update;
    private final BooleanProperty folded = new SimpleBooleanProperty(this, "folded");
    private final VBox body = new VBox(8);
    private final SceneDrag drag;
    private final Subscription subscriptions;
    private boolean showing;

    /** How the panel's keys are written, and what closes the talk. */
    public record Words(String addKeys, String updateKeys, Runnable close) { }

    /** Of the talk on this desk. */
    public TalkPanel(TalkDesk desk, Thumbnails thumbnails, ObservableValue<Theme> theme, Words words) {
        this.desk = desk;
        fold = IconButton.small("down", TEXTS.get("fold"), () -> folded.set(!folded.get()));
        update = WordButton.of("talk.update", TEXTS.get("update"), false, () -> desk.update(selected()));
        setId("talk");
        getStyleClass().addAll(Styles.PANEL, "lab-talk");
        setTop(head(words.close()));
        list.setId("talk.scenes");
        list.getStyleClass().add(Styles.LIST);
        list.setAccessibleText(TEXTS.get("list"));
        list.setEditable(true);
        list.setFixedCellSize(SceneCell.HEIGHT);
        list.setCellFactory(_ -> new SceneCell(desk, thumbnails, theme::getValue));
        list.setPlaceholder(placeholder());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
        VBox.setVgrow(list, Priority.ALWAYS);
        list.setMinHeight(SceneCell.HEIGHT);
        drag = new SceneDrag(list, desk);
        body.getStyleClass().add("body");
        body.getChildren().setAll(list, noted(), foot(words));
        setCenter(body);
        folded.subscribe(this::fold);
        subscriptions = Subscription.combine(desk.placeProperty().subscribe(place -> place.ifPresent(this::show)), list.getSelectionModel().selectedIndexProperty().subscribe(_ -> showNotes()),
                theme.subscribe(_ -> list.refresh()), thumbnails.onChange(list::refresh));
    }

    /** Whether only its head is shown. */
    public BooleanProperty foldedProperty() {
        return folded;
    }

    /** The scene that is selected; -1: none is. */
    public int selected() {
        return list.getSelectionModel().getSelectedIndex();
    }

    /** Gives the keyboard to the list. */
    public void focusFirst() {
        list.requestFocus();
    }

    /** Lets go of the talk. */
    public void dispose() {
        subscriptions.unsubscribe();
    }

    private VBox head(Runnable close) {
        title.setId("talk.title");
        title.setAccessibleText(TEXTS.get("title"));
        title.setPromptText(TEXTS.get("title.prompt"));
        title.getStyleClass().add("title");
        title.setTextFormatter(Limit.title(desk));
        title.textProperty().subscribe((_, text) -> {
            if (!showing) {
                desk.title(text);
            }
        });
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMinWidth(0);
        count.getStyleClass().addAll(Styles.MUTED, "count");
        count.setId("talk.count");
        fold.setId("talk.fold");
        Button leave = IconButton.small("close", TEXTS.get("close"), close);
        leave.setId("talk.close");
        HBox first = new HBox(4, title, fold, leave);
        first.setAlignment(Pos.CENTER_LEFT);
        VBox head = new VBox(4, first, count);
        head.getStyleClass().add("head");
        return head;
    }

    private VBox noted() {
        Label heading = new Label(TEXTS.get("notes"));
        heading.getStyleClass().add(Styles.HEADING);
        heading.setLabelFor(notes);
        notes.setId("talk.notes");
        notes.setWrapText(true);
        notes.setTextFormatter(Limit.notes(desk));
        notes.setPrefRowCount(NOTE_ROWS);
        notes.setPromptText(TEXTS.get("notes.prompt"));
        notes.setAccessibleText(TEXTS.get("notes"));
        notes.textProperty().subscribe((_, text) -> {
            if (!showing) {
                desk.note(selected(), text);
            }
        });
        notes.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
                notes.requestFocusTraversal(event.isShiftDown() ? javafx.scene.TraversalDirection.PREVIOUS : javafx.scene.TraversalDirection.NEXT);
                event.consume();
            }
        });
        return new VBox(4, heading, notes);
    }

    private HBox foot(Words words) {
        Button add = WordButton.of("talk.add", TEXTS.get("add"), true, desk::add);
        Tip.on(add, TEXTS.get("add.tip", words.addKeys()));
        Tip.on(update, TEXTS.get("update.tip", words.updateKeys()));
        MenuButton more = new MenuButton(TEXTS.get("more"));
        more.setId("talk.more");
        WordButton.dress(more, false);
        more.getItems().setAll(List.of(item("show", desk::go), item("rename", list::edit), item("duplicate", desk::duplicate), item("up", at -> move(at, at - 1)), item("down", at -> move(at, at + 1)), item("delete", desk::delete)));
        more.disableProperty().bind(list.getSelectionModel().selectedItemProperty().isNull());
        update.disableProperty().bind(more.disableProperty());
        HBox foot = new HBox(8, add, update, more);
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    private MenuItem item(String id, IntConsumer does) {
        MenuItem item = new MenuItem(TEXTS.get("more." + id));
        item.setId("talk.more." + id);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> does.accept(selected()));
        return item;
    }

    private static Label placeholder() {
        Label empty = new Label(TEXTS.get("empty"));
        empty.setWrapText(true);
        empty.getStyleClass().addAll(Styles.MUTED, "empty");
        return empty;
    }

    private void move(int from, int to) {
        if (to >= 0 && to < list.getItems().size()) {
            desk.move(from, to);
            list.getSelectionModel().clearAndSelect(to);
            list.getFocusModel().focus(to);
            list.scrollTo(Math.max(0, to - 1));
        }
    }

    private void show(Place place) {
        showing = true;
        int before = selected();
        boolean another = count.getUserData() == null || (int) count.getUserData() != place.at();
        if (!list.getItems().equals(place.talk().scenes())) {
            list.getItems().setAll(place.talk().scenes());
        } else {
            list.refresh();
        }
        int wanted = another || before < 0 ? place.at() : Math.min(before, place.talk().size() - 1);
        if (wanted >= 0) {
            list.getSelectionModel().clearAndSelect(wanted);
            if (another) {
                list.scrollTo(Math.max(0, wanted - 1));
            }
        }
        count.setUserData(place.at());
        String where = place.talk().size() == 0 ? TEXTS.get("none") : TEXTS.get("count", place.at() + 1, place.talk().size());
        count.setText(place.saved() ? where : where + " · " + TEXTS.get("unsaved"));
        if (!title.getText().equals(place.talk().title())) {
            title.setText(place.talk().title());
        }
        showing = false;
        showNotes();
    }

    private void showNotes() {
        TalkScene scene = list.getSelectionModel().getSelectedItem();
        String text = scene == null ? "" : scene.notes();
        boolean was = showing;
        showing = true;
        notes.setDisable(scene == null);
        if (!notes.getText().equals(text)) {
            notes.setText(text);
        }
        showing = was;
    }

    /** The list's own keys; while a name is written, they are the field's. */
    private void typed(KeyEvent event) {
        if (list.getEditingIndex() >= 0) {
            return;
        }
        int at = selected();
        boolean mine = true;
        switch (event.getCode()) {
            case ENTER -> desk.go(at);
            case F2 -> list.edit(at);
            case DELETE, BACK_SPACE -> desk.delete(at);
            case UP, DOWN -> {
                mine = event.isAltDown();
                if (mine) {
                    move(at, event.getCode() == KeyCode.UP ? at - 1 : at + 1);
                }
            }
            case D -> mine = event.isShortcutDown() && does(() -> desk.duplicate(at));
            case Z -> mine = event.isShortcutDown() && does(event.isShiftDown() ? desk::redo : desk::undo);
            default -> mine = false;
        }
        if (mine) {
            event.consume();
        }
    }

    private static boolean does(Runnable work) {
        work.run();
        return true;
    }

    private void fold(boolean on) {
        setCenter(on ? null : body);
        IconButton.show(fold, on ? "up" : "down", TEXTS.get(on ? "unfold" : "fold"));
    }
}
