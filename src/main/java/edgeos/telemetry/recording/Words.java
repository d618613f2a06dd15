package edgeos.telemetry.recording;

import edgeos.notation.DropReason;
import edgeos.telemetry.Event;
import edgeos.telemetry.FwpState;
import edgeos.telemetry.Snapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The words that numbers in a recording stand for. The file says them, so that a lab which knows more words, or in another order, reads what was meant. Immutable.
 *
 * @param <E> the words that this lab knows
 */
final class Words<E extends Enum<E>> {
    private final List<E> known;

    private Words(List<E> known) {
        this.known = known;
    }

    /** What a number stands for. */
    E at(int number) {
        if (number < 0 || number >= known.size()) {
            throw new DamagedException("no word has this number: number=" + number);
        }
        return known.get(number);
    }

    /** All that is counted or shown by words. */
    record All(Words<DropReason> dropReasons, Words<Snapshot.NodeState> nodeStates, Words<Snapshot.LinkState> linkStates, Words<FwpState> fwpStates, Words<Event.Level> levels, Words<Event.Topic> topics) {
        /** The words of this lab, in its own order. */
        static final All OWN = of(listed());

        private static All of(Map<String, List<String>> listed) {
            return new All(words(DropReason.class, listed), words(Snapshot.NodeState.class, listed), words(Snapshot.LinkState.class, listed), words(FwpState.class, listed), words(Event.Level.class, listed),
                    words(Event.Topic.class, listed));
        }

        private static Map<String, List<String>> listed() {
            var listed = new LinkedHashMap<String, List<String>>();
            for (Class<? extends Enum<?>> kind : List.of(DropReason.class, Snapshot.NodeState.class, Snapshot.LinkState.class, FwpState.class, Event.Level.class, Event.Topic.class)) {
                listed.put(kind.getSimpleName(), Arrays.stream(kind.getEnumConstants()).map(Enum::name).toList());
            }
            return listed;
        }

        private static <E extends Enum<E>> Words<E> words(Class<E> kind, Map<String, List<String>> listed) {
            var known = new ArrayList<E>();
            for (String name : listed.getOrDefault(kind.getSimpleName(), List.of())) {
                try {
                    known.add(Enum.valueOf(kind, name));
                } catch (IllegalArgumentException unknown) {
                    throw new UnknownWordException(kind.getSimpleName() + "=" + name);
                }
            }
            return new Words<>(List.copyOf(known));
        }

        /** Writes the words of this lab. */
        static void pack(Packer into) {
            Map<String, List<String>> listed = listed();
            into.number(listed.size());
            listed.forEach((kind, names) -> {
                into.text(kind).number(names.size());
                names.forEach(into::text);
            });
        }

        /** The words that a file says. */
        static All unpack(Unpacker from) {
            var listed = new LinkedHashMap<String, List<String>>();
            for (int kinds = from.count(); kinds > 0; kinds--) {
                String kind = from.text();
                var names = new ArrayList<String>();
                for (int left = from.count(); left > 0; left--) {
                    names.add(from.text());
                }
                listed.put(kind, names);
            }
            return of(listed);
        }
    }
}
