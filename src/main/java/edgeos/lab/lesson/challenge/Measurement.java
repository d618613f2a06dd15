package edgeos.lab.lesson.challenge;

import edgeos.lab.lesson.condition.ConditionException;
import edgeos.lab.lesson.condition.Words;
import java.time.Duration;
import java.util.List;

/**
 * How long and in which way a drawing runs to be measured. Immutable; any thread.
 *
 * @param clock which time
 * @param warmUp what comes before rates, shares, and latencies count
 * @param length what comes then
 */
public record Measurement(Clock clock, Duration warmUp, Duration length) {
    /** Half a second of the machine's own time, after a tenth: the same figures on every machine. */
    public static final Measurement DEFAULT = new Measurement(Clock.VIRTUAL, Duration.ofMillis(100), Duration.ofMillis(500));
    /** A longer run would keep a class waiting. */
    public static final Duration LONGEST = Duration.ofSeconds(60);
    private static final List<String> UNITS = List.of("s", "ms");

    /** Which time. */
    public enum Clock {
        /** Duty cycle by duty cycle under a clock of declared costs: the same on every machine. */
        VIRTUAL,
        /** As fast as the machine goes. */
        LIVE
    }

    /**
     * The measurement that a text says, such as {@code virtual 2 s after 500 ms}.
     *
     * @throws ConditionException if it says none
     */
    public static Measurement parse(String text) throws ConditionException {
        var words = new Words(text);
        Clock clock = words.constant(Clock.class, "a clock");
        Duration length = time(words);
        Duration warmUp = words.takes("after") ? time(words) : DEFAULT.warmUp();
        words.end();
        return new Measurement(clock, warmUp, length);
    }

    private static Duration time(Words words) throws ConditionException {
        var wrong = words.wrong("expected a time from 1 ms to " + LONGEST.toSeconds() + " s");
        double number = words.number("a time, such as 2 s").value();
        double millis = number * (words.unit(UNITS).equals("s") ? 1e3 : 1);
        if (!(millis >= 1 && millis <= LONGEST.toMillis())) {
            throw wrong;
        }
        return Duration.ofMillis(Math.round(millis));
    }

    /** This, measured for another time. */
    public Measurement lasting(Duration other) {
        return new Measurement(clock, warmUp, other);
    }
}
