package edgeos.ui.charts;

import edgeos.telemetry.Event;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Blank;
import edgeos.ui.theme.Styles;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;

/** The table of events. Enter or a double click jumps to what an event is about. */
final class EventTable extends TableView<Event> {
    private static final Texts TEXTS = Texts.of(EventTable.class);
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass(ChartStyles.EVENT_WARNING);
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass(ChartStyles.EVENT_ERROR);

    /** How much wider than they need to be columns become, but for the last: what happened has most to say. */
    private static final double AT_MOST = 1.15;

    private static final double HEAD_PADDING = 20;

    private final Consumer<String> jumpTo;

    EventTable(EventRows rows, UnaryOperator<String> name, Consumer<String> jumpTo) {
        super(rows.wanted());
        this.jumpTo = jumpTo;
        getStyleClass().addAll(Styles.TABLE, ChartStyles.EVENTS_TABLE);
        setAccessibleText(TEXTS.get("events.access"));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        getColumns().add(column(TEXTS.get("events.time"), 96, event -> time(event.atNanos()), ChartStyles.EVENT_FIGURE));
        getColumns().add(column(TEXTS.get("events.level"), 88, event -> level(event.level()), ChartStyles.EVENT_LEVEL));
        getColumns().add(column(TEXTS.get("events.topic"), 92, event -> words(event.topic()), null));
        getColumns().add(column(TEXTS.get("events.subject"), 130, event -> name.apply(event.subject()), null));
        getColumns().forEach(narrow -> narrow.setMaxWidth(Math.max(narrow.getMinWidth(), narrow.getPrefWidth() * AT_MOST)));
        getColumns().add(column(TEXTS.get("events.what"), 320, Event::text, null));
        setRowFactory(_ -> new Row());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                jump(getSelectionModel().getSelectedItem());
                event.consume();
            }
        });
    }

    /** Brings the last row into view, whole. The table itself only gets near it: how high rows are is known of those alone that were laid out. */
    void showNewest() {
        int last = getItems().size() - 1;
        if (last < 0) {
            return;
        }
        scrollTo(last);
        layout();
        if (lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.scrollTo(last);
        }
    }

    /** A level in words, after a sign that tells it without colour. */
    static String level(Event.Level level) {
        return TEXTS.get("level." + level.name().toLowerCase(Locale.ROOT));
    }

    /** A topic in words. */
    static String words(Event.Topic topic) {
        return TEXTS.get("topic." + topic.name().toLowerCase(Locale.ROOT));
    }

    /** Minutes, seconds, and milliseconds from the start of the run. */
    static String time(long atNanos) {
        long millis = Math.max(0, atNanos) / 1_000_000;
        return String.format(Locale.ROOT, "%02d:%02d.%03d", millis / 60_000, millis / 1000 % 60, millis % 1000);
    }

    private void jump(Event event) {
        if (event != null && !event.subject().isEmpty()) {
            jumpTo.accept(event.subject());
        }
    }

    private static TableColumn<Event, String> column(String title, double width, Function<Event, String> text, String style) {
        var column = new TableColumn<Event, String>(title);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setPrefWidth(width);
        column.setMinWidth(Math.max(Math.min(width, 76), new Text(title).getLayoutBounds().getWidth() + HEAD_PADDING));
        column.setSortable(false);
        column.setReorderable(false);
        if (style != null) {
            column.getStyleClass().add(style);
        }
        column.setCellFactory(_ -> new Cell());
        return column;
    }

    /** Text, with all of it as a tooltip where there is not enough room. */
    private static final class Cell extends TableCell<Event, String> {
        private final javafx.scene.control.Tooltip whole = new javafx.scene.control.Tooltip();

        Cell() {
            whole.setWrapText(true);
            whole.setMaxWidth(480);
        }

        @Override
        protected void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            setText(empty ? null : text);
            boolean cut = !empty && text != null && text.length() > 24;
            whole.setText(cut ? text : "");
            setTooltip(cut ? whole : null);
        }
    }

    /** A row that looks like its level. */
    private final class Row extends TableRow<Event> {
        Row() {
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                    jump(getItem());
                }
            });
        }

        @Override
        protected void updateItem(Event event, boolean empty) {
            super.updateItem(event, empty);
            pseudoClassStateChanged(WARNING, !empty && event.level() == Event.Level.WARNING);
            pseudoClassStateChanged(ERROR, !empty && event.level() == Event.Level.ERROR);
        }
    }

    /** What stands in an empty table. */
    void placeholder(Blank blank) {
        if (!(getPlaceholder() instanceof Blank said) || !said.words().equals(blank.words())) {
            setPlaceholder(blank);
        }
    }
}
