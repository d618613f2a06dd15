package edgeos.telemetry.recording;

import edgeos.telemetry.Distribution;
import java.util.ArrayList;
import java.util.List;

/** What a moment differs in from the one before, and the moment that comes of it. A moment after {@link Flat#NOTHING} is told whole. Stateless; any thread. */
final class Deltas {
    private Deltas() { }

    static void pack(Flat before, Flat now, Packer into) {
        texts(before.texts(), now.texts(), into);
        counts(before.counts(), now.counts(), into);
        reals(before.reals(), now.reals(), into);
        into.number(now.curves().size());
        for (int at = 0; at < now.curves().size(); at++) {
            Curves.pack(curve(before, at), now.curves().get(at), into);
        }
    }

    static Flat unpack(Flat before, Unpacker from) {
        List<String> texts = texts(before.texts(), from);
        long[] counts = counts(before.counts(), from);
        double[] reals = reals(before.reals(), from);
        var curves = new ArrayList<Distribution>();
        int size = from.count();
        for (int at = 0; at < size; at++) {
            curves.add(Curves.unpack(curve(before, at), from));
        }
        return new Flat(texts, counts, reals, List.copyOf(curves));
    }

    private static Distribution curve(Flat of, int at) {
        return at < of.curves().size() ? of.curves().get(at) : Distribution.EMPTY;
    }

    /** The number of names and 1, and then the names; 0: the same as before. */
    private static void texts(List<String> before, List<String> now, Packer into) {
        if (now.equals(before)) {
            into.number(0);
            return;
        }
        into.number(now.size() + 1L);
        now.forEach(into::text);
    }

    private static List<String> texts(List<String> before, Unpacker from) {
        int size = from.length();
        if (size == 0) {
            return before;
        }
        var texts = new ArrayList<String>();
        for (int at = 1; at < size; at++) {
            texts.add(from.text());
        }
        return List.copyOf(texts);
    }

    /** How many there are, then again and again: how many stayed the same, and by how much the next one changed. */
    private static void counts(long[] before, long[] now, Packer into) {
        into.number(now.length);
        int told = 0;
        for (int at = 0; at < now.length; at++) {
            long change = now[at] - (at < before.length ? before[at] : 0);
            if (change != 0) {
                into.number(at - told).signed(change);
                told = at + 1;
            }
        }
        if (told < now.length) {
            into.number(now.length - told);
        }
    }

    private static long[] counts(long[] before, Unpacker from) {
        long[] now = new long[from.length()];
        System.arraycopy(before, 0, now, 0, Math.min(before.length, now.length));
        for (int at = unchanged(now.length, from); at < now.length; at += 1 + unchanged(now.length - at - 1, from)) {
            now[at] += from.signed();
        }
        return now;
    }

    /** How many stayed the same; nothing is told once all were. */
    private static int unchanged(int left, Unpacker from) {
        return left == 0 ? 0 : from.upTo(left);
    }

    private static void reals(double[] before, double[] now, Packer into) {
        into.number(now.length);
        int told = 0;
        for (int at = 0; at < now.length; at++) {
            double was = at < before.length ? before[at] : 0;
            if (Double.doubleToRawLongBits(was) != Double.doubleToRawLongBits(now[at])) {
                into.number(at - told).real(was, now[at]);
                told = at + 1;
            }
        }
        if (told < now.length) {
            into.number(now.length - told);
        }
    }

    private static double[] reals(double[] before, Unpacker from) {
        double[] now = new double[from.length()];
        System.arraycopy(before, 0, now, 0, Math.min(before.length, now.length));
        for (int at = unchanged(now.length, from); at < now.length; at += 1 + unchanged(now.length - at - 1, from)) {
            now[at] = from.real(now[at]);
        }
        return now;
    }
}
