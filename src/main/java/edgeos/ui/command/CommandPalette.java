package edgeos.ui.command;

import edgeos.ui.text.Texts;
import edgeos.ui.theme.Caret;
import edgeos.ui.theme.Icons;
import edgeos.ui.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A field and what it finds, in front of the window. The field keeps the keyboard; arrow keys choose among what was found. JavaFX application thread only. */
public final class CommandPalette extends StackPane {
    private static final Texts TEXTS = Texts.of(CommandPalette.class);
    private static final double WIDTH = 680;
    private static final double ROW = 36;
    private static final int MOST_ROWS = 11;
    private static final double TOP = 56;
    private static final double SIDE = 12;
    /** What the field and the edges take beside the rows. */
    private static final double AROUND = 68;

    private final TextField field = Caret.resting(new TextField());
    private final ListView<Finding> list = new ListView<>();
    private final Label nothing = new Label();
    private final VBox panel = new VBox(8);
    private final List<String> usedLately;
    private final Runnable close;
    private final Consumer<Command> carryOut;
    private List<Command> commands;

    /**
     * A palette of these commands.
     *
     * @param usedLately ids of what was carried out lately, the last first
     * @param close takes the palette away
     * @param carryOut remembers and does what was chosen, once the palette is away
     */
    public CommandPalette(List<Command> commands, List<String> usedLately, Runnable close, Consumer<Command> carryOut) {
        this.commands = commands;
        this.usedLately = List.copyOf(usedLately);
        this.close = close;
        this.carryOut = carryOut;
        setId("commands");
        getStyleClass().add("lab-commands");
        panel.getStyleClass().add("panel");
        panel.setMaxWidth(WIDTH);
        panel.setMaxHeight(Region.USE_PREF_SIZE);
        panel.getChildren().setAll(search(), list(), nothing);
        setAlignment(panel, Pos.TOP_CENTER);
        setMargin(panel, new Insets(TOP, SIDE, SIDE, SIDE));
        getChildren().setAll(panel);
        setOnMousePressed(event -> {
            if (event.getTarget() == this) {
                close.run();
            }
            event.consume();
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        heightProperty().subscribe(_ -> fit());
        find();
    }

    /** Puts the keyboard into the field. */
    public void focusFirst() {
        field.requestFocus();
    }

    /** There are others now, such as samples whose titles have been read by now; what is chosen stays so. */
    public void offer(List<Command> others) {
        String chosen = list.getSelectionModel().getSelectedItem() == null ? "" : list.getSelectionModel().getSelectedItem().command().id();
        commands = others;
        find();
        list.getItems().stream().filter(found -> found.command().id().equals(chosen)).findFirst().ifPresent(this::choose);
    }

    private HBox search() {
        field.setId("commands.field");
        field.setPromptText(TEXTS.get("prompt"));
        field.textProperty().subscribe((_, _) -> find());
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox search = new HBox(Icons.graphic("search", 0.7), field);
        search.getStyleClass().add("lab-search");
        return search;
    }

    private ListView<Finding> list() {
        list.setId("commands.list");
        list.getStyleClass().add(Styles.LIST);
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setAccessibleText(TEXTS.get("list"));
        list.setCellFactory(_ -> {
            CommandCell cell = new CommandCell();
            cell.setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && cell.getItem() != null) {
                    carryOut(cell.getItem());
                }
            });
            return cell;
        });
        list.getSelectionModel().selectedItemProperty().subscribe(this::say);
        nothing.setId("commands.nothing");
        nothing.getStyleClass().add(Styles.MUTED);
        nothing.setWrapText(true);
        nothing.managedProperty().bind(nothing.visibleProperty());
        list.managedProperty().bind(list.visibleProperty());
        return list;
    }

    private void find() {
        List<Finding> found = Finding.of(field.getText(), commands, usedLately);
        list.getItems().setAll(found);
        list.setVisible(!found.isEmpty());
        nothing.setVisible(found.isEmpty());
        nothing.setText(TEXTS.get("nothing", field.getText()));
        if (found.isEmpty()) {
            say(null);
        } else {
            choose(found.getFirst());
        }
        fit();
    }

    /** As high as what was found, or as there is room. */
    private void fit() {
        double room = Math.floor(Math.max(2, (getHeight() - TOP - SIDE - AROUND) / ROW));
        list.setPrefHeight(Math.min(Math.min(MOST_ROWS, room), list.getItems().size()) * ROW + 2);
        list.setMinHeight(list.getPrefHeight());
    }

    private void choose(Finding found) {
        list.getSelectionModel().select(found);
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - MOST_ROWS / 2));
    }

    /** Who does not see the list hears from the field what is chosen in it. */
    private void say(Finding chosen) {
        int at = list.getSelectionModel().getSelectedIndex() + 1;
        field.setAccessibleText(chosen == null ? TEXTS.get("nothing", field.getText()) : TEXTS.get("chosen", CommandCell.spoken(chosen.command()), at, list.getItems().size()));
        field.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> close.run();
            case ENTER -> carryOut(list.getSelectionModel().getSelectedItem());
            case DOWN -> move(1, true);
            case UP -> move(-1, true);
            case PAGE_DOWN -> move(MOST_ROWS - 1, false);
            case PAGE_UP -> move(1 - MOST_ROWS, false);
            case TAB -> move(event.isShiftDown() ? -1 : 1, true);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int by, boolean around) {
        int size = list.getItems().size();
        int to = list.getSelectionModel().getSelectedIndex() + by;
        if (size > 0) {
            choose(list.getItems().get(around ? Math.floorMod(to, size) : Math.clamp(to, 0, size - 1)));
        }
    }

    /** What cannot be done now stays where it is and says why. */
    private void carryOut(Finding found) {
        if (found != null && found.command().whyNot().isEmpty()) {
            close.run();
            carryOut.accept(found.command());
        }
    }
}
