package edgeos.ui.charts;

import edgeos.model.Chain;
import edgeos.model.Node;
import edgeos.telemetry.Event;
import edgeos.ui.editor.Editor;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Blank;
import edgeos.ui.theme.Caret;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The event log as a table, with a filter above. */
final class EventsPane extends VBox {
    private static final Texts TEXTS = Texts.of(EventsPane.class);
    private static final double NARROWEST = 64;

    private final Editor editor;
    private final EventRows rows;
    private final EventTable table;
    private final ComboBox<Event.Level> level = new ComboBox<>();
    private final ComboBox<Event.Topic> topic = new ComboBox<>();
    private final TextField text = Caret.resting(new TextField());
    private final Label count = new Label();
    private double laidOutHeight;
    private boolean behind;

    /** Shows these rows, which may hold some already. */
    EventsPane(Editor editor, EventRows rows, Consumer<String> jumpTo) {
        this.editor = editor;
        this.rows = rows;
        table = new EventTable(rows, this::name, jumpTo);
        getStyleClass().add(ChartStyles.EVENTS);
        level.getItems().setAll(Event.Level.values());
        level.setConverter(shown(value -> TEXTS.get("filter.level." + value.name().toLowerCase(Locale.ROOT))));
        level.setValue(Event.Level.INFO);
        level.setAccessibleText(TEXTS.get("filter.level"));
        topic.getItems().add(null);
        topic.getItems().addAll(Arrays.asList(Event.Topic.values()));
        topic.setConverter(shown(value -> TEXTS.get(value == null ? "filter.topic.all" : "filter.topic." + value.name().toLowerCase(Locale.ROOT))));
        topic.setAccessibleText(TEXTS.get("filter.topic"));
        text.setPromptText(TEXTS.get("filter.text"));
        text.setAccessibleText(TEXTS.get("filter.text.access"));
        level.valueProperty().addListener(_ -> filter());
        topic.valueProperty().addListener(_ -> filter());
        text.textProperty().addListener(_ -> filter());
        count.getStyleClass().add(ChartStyles.EVENTS_COUNT);
        count.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.SOMETIMES);
        text.setMaxWidth(220);
        text.setMinWidth(NARROWEST);
        level.setMinWidth(USE_PREF_SIZE);
        topic.setMinWidth(USE_PREF_SIZE);
        var bar = new HBox(level, topic, text, count);
        bar.getStyleClass().add(ChartStyles.EVENTS_BAR);
        bar.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().setAll(bar, table);
        describe();
    }

    /** Takes over what is new in the log; keeps the newest in view if it was. */
    void refresh() {
        boolean follows = table.getSelectionModel().isEmpty();
        if (rows.read(editor.shown().events())) {
            describe();
            behind |= follows;
            requestLayout();
        }
    }

    /** The newest are in view where it is first seen, and stay there as they come, and where it becomes higher or lower. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        boolean another = table.getHeight() != laidOutHeight;
        laidOutHeight = table.getHeight();
        if ((behind || another) && table.getHeight() > 0 && table.getSelectionModel().isEmpty()) {
            behind = false;
            table.showNewest();
        }
    }

    EventTable table() {
        return table;
    }

    TextField filterText() {
        return text;
    }

    ComboBox<Event.Level> filterLevel() {
        return level;
    }

    ComboBox<Event.Topic> filterTopic() {
        return topic;
    }

    Label count() {
        return count;
    }

    private void filter() {
        rows.filter(level.getValue(), topic.getValue(), text.getText(), this::name);
        describe();
    }

    /** Filters nothing any more. */
    private void all() {
        text.clear();
        level.setValue(Event.Level.INFO);
        topic.setValue(null);
        table.requestFocus();
    }

    private void describe() {
        int wanted = rows.wanted().size();
        String held = wanted == rows.held() ? TEXTS.get("count", wanted) : TEXTS.get("count.of", wanted, rows.held());
        count.setText(rows.forgotten() == 0 ? held : TEXTS.get("count.forgotten", held, rows.forgotten()));
        if (wanted == 0) {
            boolean none = rows.held() == 0;
            table.placeholder(none ? new Blank("counting", TEXTS.get("events.none")).filling()
                    : new Blank("search", TEXTS.get("events.noneFits")).filling().offering("events.all", TEXTS.get("events.all"), this::all));
        }
    }

    /** What people call a node, chain, or link. */
    private String name(String id) {
        return editor.drawing().node(id).map(Node::name)
                .or(() -> editor.drawing().chain(id).map(Chain::name))
                .or(() -> editor.drawing().link(id).map(link -> name(link.from().node()) + " → " + name(link.to().node())))
                .filter(name -> !name.isBlank()).orElse(id);
    }

    private static <T> StringConverter<T> shown(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("text=" + text);
            }
        };
    }
}
