package edgeos.ui.timeline;

import edgeos.lab.time.Timeline;
import edgeos.notation.Quantity;
import java.util.Locale;

/** How positions of a timeline are written, how far keys go on it, and where it has ticks. Stateless. */
enum Ruler {
    /** Positions are nanoseconds. */
    TIME {
        @Override
        String words(long position) {
            long tenths = position / (SECOND / 10);
            return String.format(Locale.ROOT, "%d:%02d.%d", tenths / 600, tenths / 10 % 60, tenths % 10);
        }

        @Override
        String tick(long position) {
            return String.format(Locale.ROOT, "%d:%02d", position / SECOND / 60, position / SECOND % 60);
        }

        @Override
        long near() {
            return SECOND;
        }

        @Override
        long far() {
            return 10 * SECOND;
        }

        @Override
        long apart(double least) {
            for (long seconds : TICK_SECONDS) {
                if (seconds * SECOND >= least) {
                    return seconds * SECOND;
                }
            }
            long longest = TICK_SECONDS[TICK_SECONDS.length - 1] * SECOND;
            return longest * Math.max(1, (long) Math.ceil(least / longest));
        }
    },
    /** Positions are steps. */
    STEPS {
        @Override
        String words(long position) {
            return Quantity.grouped(position);
        }

        @Override
        String tick(long position) {
            return Quantity.grouped(position);
        }

        @Override
        long near() {
            return 1;
        }

        @Override
        long far() {
            return 100;
        }

        /** 1, 2, 5, 10 and so on. */
        @Override
        long apart(double least) {
            long power = 1;
            while (power * 10 < least) {
                power *= 10;
            }
            return least <= power ? power : least <= 2 * power ? 2 * power : least <= 5 * power ? 5 * power : 10 * power;
        }
    };

    private static final long SECOND = 1_000_000_000L;
    private static final long[] TICK_SECONDS = {1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200};

    /** The one for positions in this unit. */
    static Ruler of(Timeline.Unit unit) {
        return unit == Timeline.Unit.NANOS ? TIME : STEPS;
    }

    /** A position, exactly enough to tell it from others. */
    abstract String words(long position);

    /** A position beside a tick. */
    abstract String tick(long position);

    /** How far an arrow key goes. */
    abstract long near();

    /** How far it goes with Shift. */
    abstract long far();

    /** How far ticks are from each other that are to be this far apart at the least. */
    abstract long apart(double least);

    /** So near to a mark one is on it: going back from there goes to the one before. */
    long on() {
        return this == TIME ? SECOND / 4 : 0;
    }
}
