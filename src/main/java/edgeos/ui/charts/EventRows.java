package edgeos.ui.charts;

import edgeos.telemetry.Event;
import edgeos.telemetry.EventLog;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** The events that the log still holds, and those of them that the user wants to see. */
final class EventRows {
    private final ObservableList<Event> all = FXCollections.observableArrayList();
    private final FilteredList<Event> wanted = new FilteredList<>(all);
    private EventLog log;
    private long written;
    private long grave;

    /** Those that the filter lets through, oldest first. */
    FilteredList<Event> wanted() {
        return wanted;
    }

    /** How many the log holds. */
    int held() {
        return all.size();
    }

    /** How many had to make room. */
    long forgotten() {
        return written - all.size();
    }

    /** How many of those that are held are errors or warnings. */
    long grave() {
        return grave;
    }

    /** Takes over what is new; true if anything is. A log that is another one starts anew. */
    boolean read(EventLog source) {
        if (source == log && source.written() == written) {
            return false;
        }
        if (source != log) {
            log = source;
            written = 0;
            all.clear();
        }
        List<Event> fresh = source.after(written);
        long oldest = source.forgotten() + 1;
        int stale = 0;
        while (stale < all.size() && all.get(stale).serial() < oldest) {
            stale++;
        }
        all.remove(0, stale);
        all.addAll(fresh);
        grave = all.stream().filter(event -> event.level() != Event.Level.INFO).count();
        written = all.isEmpty() ? source.written() : all.getLast().serial();
        return true;
    }

    /**
     * Sets the filter.
     *
     * @param least events of lesser level are left out
     * @param topic null for all
     * @param text all its words must occur, in any case, in the event's words
     * @param name what people call a subject
     */
    void filter(Event.Level least, Event.Topic topic, String text, UnaryOperator<String> name) {
        List<String> words = List.of(text.toLowerCase(Locale.ROOT).strip().split("\\s+"));
        Predicate<Event> says = event -> {
            String content = (event.text() + " " + event.subject() + " " + name.apply(event.subject()) + " " + event.topic() + " "
                    + event.level()).toLowerCase(Locale.ROOT);
            return words.stream().allMatch(content::contains);
        };
        wanted.setPredicate(event -> event.level().compareTo(least) >= 0 && (topic == null || event.topic() == topic) && says.test(event));
    }
}
