package edgeos.notation;

import java.util.ArrayList;
import java.util.List;

/**
 * How long after it was due at its gate a message may leave at the latest, by flow: {@code 200}, or for several flows in turn {@code 200, 5000}. Nothing at all: no message has a
 * deadline; 0: messages of this flow have none.
 *
 * @param micros in microseconds, in the order of flows, over and over
 */
public record DeadlineList(List<Long> micros) {
    /** The latest deadline: an hour. */
    public static final long MOST_MICROS = 3_600_000_000L;
    private static final int MOST_FLOWS = 1024;
    private static final long NANOS_PER_MICRO = 1000;

    public DeadlineList {
        micros = List.copyOf(micros);
    }

    /**
     * Reads a list of deadlines; an empty text is an empty list.
     *
     * @throws IllegalArgumentException if the text is none; says which part is wrong
     */
    public static DeadlineList parse(String text) {
        if (text.isBlank()) {
            return new DeadlineList(List.of());
        }
        var micros = new ArrayList<Long>();
        for (String part : text.split(",", -1)) {
            String number = part.strip();
            if (!number.matches("[0-9]{1,10}") || Long.parseLong(number) > MOST_MICROS) {
                throw new IllegalArgumentException("deadlines are whole microseconds from 0 (none) to " + MOST_MICROS + ", such as '200' or '200, 5000': deadlines="
                        + number);
            }
            micros.add(Long.parseLong(number));
        }
        if (micros.size() > MOST_FLOWS) {
            throw new IllegalArgumentException("there are too many deadlines: deadlines=" + micros.size() + " most=" + MOST_FLOWS);
        }
        return new DeadlineList(micros);
    }

    /** The deadline of messages of the flow with this number, from 0, in nanoseconds; 0: none. */
    public long nanos(int flow) {
        return micros.isEmpty() ? 0 : micros.get(flow % micros.size()) * NANOS_PER_MICRO;
    }

    @Override
    public String toString() {
        return String.join(", ", micros.stream().map(String::valueOf).toList());
    }
}
