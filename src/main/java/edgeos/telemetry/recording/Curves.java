package edgeos.telemetry.recording;

import edgeos.telemetry.Distribution;
import java.util.Arrays;

/**
 * Distributions, each told by how it differs from the one before. Curves of histograms are told by how many durations came at which value, and come out bit by bit as they went in; curves of
 * anything else are told whole. Stateless; any thread.
 */
final class Curves {
    private static final int SAME = 0;
    private static final int COUNTED = 1;
    private static final int WHOLE = 2;

    private Curves() { }

    static void pack(Distribution before, Distribution now, Packer into) {
        if (isSame(before, now)) {
            into.one(SAME);
            return;
        }
        long[] counts = counts(now);
        long[] countsBefore = counts == null ? null : counts(before);
        if (countsBefore == null) {
            into.one(WHOLE);
            figures(Distribution.EMPTY, now, into);
            points(now, into);
        } else {
            into.one(COUNTED);
            figures(before, now, into);
            changes(before.valueNanos(), countsBefore, now.valueNanos(), counts, into);
        }
    }

    static Distribution unpack(Distribution before, Unpacker from) {
        int form = from.one();
        return switch (form) {
            case SAME -> before;
            case COUNTED -> counted(before, from);
            case WHOLE -> whole(from);
            default -> throw new DamagedException("a distribution has no such form: form=" + form);
        };
    }

    private static boolean isSame(Distribution before, Distribution now) {
        return before == now || before.equals(now) && bits(before.meanNanos()) == bits(now.meanNanos()) && before.p50Nanos() == now.p50Nanos() && before.p90Nanos() == now.p90Nanos()
                && before.p99Nanos() == now.p99Nanos() && before.p999Nanos() == now.p999Nanos();
    }

    private static long bits(double value) {
        return Double.doubleToRawLongBits(value);
    }

    private static void figures(Distribution before, Distribution now, Packer into) {
        into.signed(now.count() - before.count()).real(before.meanNanos(), now.meanNanos()).signed(now.p50Nanos() - before.p50Nanos()).signed(now.p90Nanos() - before.p90Nanos())
                .signed(now.p99Nanos() - before.p99Nanos()).signed(now.p999Nanos() - before.p999Nanos()).signed(now.maxNanos() - before.maxNanos());
    }

    /** The figures that {@link #figures} packed, without a curve. */
    private static Distribution figures(Distribution before, Unpacker from) {
        return new Distribution(before.count() + from.signed(), from.real(before.meanNanos()), before.p50Nanos() + from.signed(), before.p90Nanos() + from.signed(), before.p99Nanos() + from.signed(),
                before.p999Nanos() + from.signed(), before.maxNanos() + from.signed(), new long[0], new double[0]);
    }

    private static void points(Distribution of, Packer into) {
        into.number(of.valueNanos().length);
        long value = 0;
        double share = 0;
        for (int at = 0; at < of.valueNanos().length; at++) {
            into.signed(of.valueNanos()[at] - value).real(share, of.shareBelow()[at]);
            value = of.valueNanos()[at];
            share = of.shareBelow()[at];
        }
    }

    private static Distribution whole(Unpacker from) {
        Distribution figures = figures(Distribution.EMPTY, from);
        int points = from.count();
        long[] values = new long[points];
        double[] shares = new double[points];
        long value = 0;
        double share = 0;
        for (int at = 0; at < points; at++) {
            value += from.signed();
            share = from.real(share);
            values[at] = value;
            shares[at] = share;
        }
        return with(figures, values, shares);
    }

    private static Distribution with(Distribution figures, long[] values, double[] shares) {
        return new Distribution(figures.count(), figures.meanNanos(), figures.p50Nanos(), figures.p90Nanos(), figures.p99Nanos(), figures.p999Nanos(), figures.maxNanos(), values, shares);
    }

    /** How many durations are at each point of the curve; null if the shares do not come from such counts. */
    private static long[] counts(Distribution of) {
        long[] counts = new long[of.valueNanos().length];
        long total = 0;
        long value = 0;
        for (int at = 0; at < counts.length; at++) {
            long upToHere = Math.round(of.shareBelow()[at] * of.count());
            if (bits(upToHere / (double) of.count()) != bits(of.shareBelow()[at]) || upToHere <= total || of.valueNanos()[at] < value) {
                return null;
            }
            counts[at] = upToHere - total;
            total = upToHere;
            value = of.valueNanos()[at];
        }
        return counts;
    }

    /** Says at which values, ascending, how many more or fewer durations are than before. */
    private static void changes(long[] valuesBefore, long[] countsBefore, long[] values, long[] counts, Packer into) {
        var told = new Packer();
        int changed = 0;
        long last = 0;
        int earlier = 0;
        int now = 0;
        while (earlier < valuesBefore.length || now < values.length) {
            boolean wasThere = earlier < valuesBefore.length && (now == values.length || valuesBefore[earlier] <= values[now]);
            boolean isThere = now < values.length && (earlier == valuesBefore.length || values[now] <= valuesBefore[earlier]);
            long value = isThere ? values[now] : valuesBefore[earlier];
            long more = (isThere ? counts[now++] : 0) - (wasThere ? countsBefore[earlier++] : 0);
            if (more != 0) {
                told.number(value - last).signed(more);
                last = value;
                changed++;
            }
        }
        into.number(changed).append(told);
    }

    private static Distribution counted(Distribution before, Unpacker from) {
        Distribution figures = figures(before, from);
        long[] countsBefore = counts(before);
        if (countsBefore == null) {
            throw new DamagedException("a distribution goes on from one that has no counts");
        }
        int changed = from.count();
        long[] values = new long[from.spend(before.valueNanos().length + changed)];
        long[] counts = new long[values.length];
        int points = 0;
        int earlier = 0;
        long value = 0;
        for (int at = 0; at < changed; at++) {
            value += from.number();
            while (earlier < countsBefore.length && before.valueNanos()[earlier] < value) {
                values[points] = before.valueNanos()[earlier];
                counts[points++] = countsBefore[earlier++];
            }
            boolean wasThere = earlier < countsBefore.length && before.valueNanos()[earlier] == value;
            long count = from.signed() + (wasThere ? countsBefore[earlier++] : 0);
            if (count != 0) {
                values[points] = value;
                counts[points++] = count;
            }
        }
        while (earlier < countsBefore.length) {
            values[points] = before.valueNanos()[earlier];
            counts[points++] = countsBefore[earlier++];
        }
        return with(figures, Arrays.copyOf(values, points), shares(counts, points, figures.count()));
    }

    private static double[] shares(long[] counts, int points, long count) {
        double[] shares = new double[points];
        long total = 0;
        for (int at = 0; at < points; at++) {
            total += counts[at];
            shares[at] = total / (double) count;
        }
        return shares;
    }
}
