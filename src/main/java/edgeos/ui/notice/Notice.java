package edgeos.ui.notice;

import edgeos.telemetry.Event;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something to say in passing. Two are the same if they say the same.
 *
 * @param level how much it matters
 * @param topic what it is about, for the events
 * @param words a sentence for people, from a bundle
 * @param offers what can be done about it, the likeliest first
 * @param stays true if it goes only when somebody takes it away, or takes an offer
 */
public record Notice(Event.Level level, Event.Topic topic, String words, List<Offer> offers, boolean stays) {
    /**
     * What can be done about it; taking it ends the notice.
     *
     * @param words on the button
     * @param taken does it
     */
    public record Offer(String words, Runnable taken) { }

    /** Something that went well. */
    public static Notice info(Event.Topic topic, String words) {
        return new Notice(Event.Level.INFO, topic, words, List.of(), false);
    }

    /** Something to look at, soon. */
    public static Notice warning(Event.Topic topic, String words) {
        return new Notice(Event.Level.WARNING, topic, words, List.of(), false);
    }

    /** Something that did not work; it stays. */
    public static Notice error(Event.Topic topic, String words) {
        return new Notice(Event.Level.ERROR, topic, words, List.of(), true);
    }

    /** The same with one more offer. */
    public Notice offering(String offered, Runnable taken) {
        return new Notice(level, topic, words, Stream.concat(offers.stream(), Stream.of(new Offer(offered, taken))).toList(), stays);
    }

    /** The same, until somebody takes it away. */
    public Notice staying() {
        return new Notice(level, topic, words, offers, true);
    }

    /** True of a question to the one who sits at the desk, which can wait until a class has gone. */
    boolean canWait() {
        return stays && !offers.isEmpty() && level != Event.Level.ERROR;
    }

    boolean saysAs(Notice other) {
        return level == other.level && topic == other.topic && words.equals(other.words);
    }
}
