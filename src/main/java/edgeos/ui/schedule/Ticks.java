package edgeos.ui.schedule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Where an axis of time has its ticks, and what they say. Stateless; any thread. */
final class Ticks {
    private static final int LONGEST_DIGITS = 7;
    private static final int[] STEPS = {1, 2, 5};
    private static final long MICRO = 1_000;
    private static final long MILLI = 1_000_000;
    private static final long SECOND = 1_000_000_000L;

    private Ticks() { }

    /**
     * A tick.
     *
     * @param atNanos when
     * @param label such as {@code 12.345 ms}, or {@code +3.2 µs} after the first one where the moment itself would be too long to read
     */
    record Tick(long atNanos, String label) { }

    /** The ticks of a picture this wide, at least {@code apart} pixels from each other: at round moments, none before the start. */
    static List<Tick> of(TimeSpan span, double width, double apart) {
        long step = step(span.nanos() * apart / Math.max(apart, width));
        long first = Math.ceilDiv(Math.max(0, span.fromNanos()), step) * step;
        boolean whole = label(Math.max(Math.abs(first), Math.abs(span.toNanos())), step).chars().filter(Character::isDigit).count() <= LONGEST_DIGITS;
        var ticks = new ArrayList<Tick>();
        for (long at = first; at <= span.toNanos(); at += step) {
            ticks.add(new Tick(at, whole || at == first ? label(at, step) : "+" + label(at - first, step)));
        }
        return ticks;
    }

    /** The shortest of 1, 2, 5, 10, ... nanoseconds that is no shorter than this. */
    static long step(double leastNanos) {
        for (long power = 1; ; power *= 10) {
            for (int digit : STEPS) {
                if (digit * power >= leastNanos) {
                    return digit * power;
                }
            }
        }
    }

    /** A moment in the largest unit that it has one of, exactly, with as many decimals as a step of this length needs. */
    static String label(long nanos, long step) {
        long size = Math.max(Math.abs(nanos), step);
        long unit = size >= SECOND ? SECOND : size >= MILLI ? MILLI : size >= MICRO ? MICRO : 1;
        String name = unit == SECOND ? " s" : unit == MILLI ? " ms" : unit == MICRO ? " µs" : " ns";
        int decimals = 0;
        for (long part = unit; part > 1 && step % part != 0; part /= 10) {
            decimals++;
        }
        return BigDecimal.valueOf(nanos).divide(BigDecimal.valueOf(unit), decimals, RoundingMode.HALF_UP).toPlainString() + name;
    }
}
