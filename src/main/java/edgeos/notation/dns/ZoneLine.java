package edgeos.notation.dns;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One line of a zone. Names in it may be relative: what they are below, other lines say.
 *
 * <pre>
 *  $ORIGIN lab.test.
 *  $TTL 5m
 *  @     SOA  ns admin 1 1h 10m 1d 1m
 *  www   60 IN A 192.0.2.1        ; a comment
 * </pre>
 */
public sealed interface ZoneLine {
    /** Nothing but perhaps a comment. */
    record Blank() implements ZoneLine { }

    /** What relative names are below from here on. */
    record Origin(String name) implements ZoneLine { }

    /** How long records without a time may be kept from here on, in seconds. */
    record Ttl(int seconds) implements ZoneLine { }

    /**
     * A record.
     *
     * @param owner whose it is; empty: whose the one before is
     * @param seconds how long it may be kept; -1: not said
     * @param data its words
     */
    record Entry(String owner, int seconds, RecordType type, List<String> data) implements ZoneLine { }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException if it is none, whatever the other lines say
     */
    static ZoneLine parse(String text) {
        ZoneWords line = ZoneWords.of(text);
        List<String> words = line.words();
        if (words.isEmpty()) {
            return new Blank();
        }
        return switch (words.getFirst().toUpperCase(Locale.ROOT)) {
            case "$ORIGIN" -> {
                one(words);
                DomainName.parse(words.get(1), DomainName.ROOT);
                yield new Origin(words.get(1));
            }
            case "$TTL" -> {
                one(words);
                yield new Ttl(ZoneTime.seconds(words.get(1)));
            }
            default -> entry(text, line.indented() ? "" : words.getFirst(), line.indented() ? words : words.subList(1, words.size()));
        };
    }

    private static void one(List<String> words) {
        if (words.size() != 2) {
            throw new IllegalArgumentException("one word follows " + words.getFirst() + ": words=" + (words.size() - 1));
        }
    }

    private static Entry entry(String text, String owner, List<String> words) {
        int seconds = -1;
        int at = 0;
        for (; at < words.size(); at++) {
            Optional<RecordType> type = RecordType.of(words.get(at));
            if (type.isPresent()) {
                var entry = new Entry(owner, seconds, type.get(), List.copyOf(new ArrayList<>(words.subList(at + 1, words.size()))));
                if (!owner.isEmpty()) {
                    DomainName.parse(owner, DomainName.ROOT);
                }
                RecordData.of(entry.type(), entry.data(), DomainName.ROOT);
                return entry;
            }
            if (!words.get(at).equalsIgnoreCase("IN")) {
                seconds = ZoneTime.seconds(words.get(at));
            }
        }
        throw new IllegalArgumentException("a record is a name, perhaps a time, a type, and its data, such as 'www A 192.0.2.1': line=" + text.strip());
    }
}
