package edgeos.telemetry.recording;

import edgeos.telemetry.PoolView;
import edgeos.telemetry.ScheduleTrace;
import java.util.ArrayList;
import java.util.List;

/**
 * Moments one after the other. What changed besides figures (the drawing, conditions, the pool, the schedule) is told before the moment from which on it holds.
 *
 * <pre>
 *   stretch  | tag | what the tag says | tag | ... |
 *   moment   | nanoseconds since the one before | flags | figures, as they differ from the one before |
 * </pre>
 */
final class StretchCodec {
    private static final int MOMENT = 1;
    private static final int DRAWING = 2;
    private static final int CONDITIONS = 3;
    private static final int POOL = 4;
    private static final int SCHEDULE = 5;
    private static final int SAMPLED = 1;
    private static final int FRESH = 2;
    /** What a moment is at the least, in elements of arrays. */
    private static final int MOMENT_ELEMENTS = 64;

    private StretchCodec() { }

    /** Writes one stretch. One thread. */
    static final class Writer {
        private final Packer into = new Packer();
        private Moment last;
        private Flat figures;
        private long elements;

        /** True while it holds nothing. */
        boolean isEmpty() {
            return into.length() == 0;
        }

        int length() {
            return into.length();
        }

        /** How much it is in memory once somebody reads it, in elements of arrays, at the most: curves that hardly change take few bytes and are all there. */
        long elements() {
            return elements;
        }

        byte[] bytes() {
            return into.bytes();
        }

        /** When its last moment was. */
        long lastNanos() {
            return last.atNanos();
        }

        /** Begins anew. */
        void clear() {
            into.clear();
            elements = 0;
        }

        /** Adds a moment; the first is told whole. */
        void add(Moment now) {
            boolean first = isEmpty();
            Moment before = first ? Moment.NONE : last;
            if (first || now.drawing() != before.drawing()) {
                into.one(DRAWING).number(now.drawing());
            }
            if (!now.conditions().equals(before.conditions())) {
                into.one(CONDITIONS).text(now.conditions());
            }
            if (now.pool() != before.pool()) {
                Looks.pack(now.pool(), into.one(POOL));
                elements += now.pool().count();
            }
            if (now.schedule() != before.schedule()) {
                Looks.pack(now.schedule(), into.one(SCHEDULE));
            }
            into.one(MOMENT).number(now.atNanos() - before.atNanos()).one((now.sampled() ? SAMPLED : 0) | (now.fresh() ? FRESH : 0));
            Flat flat = Flattener.of(now.snapshot());
            Deltas.pack(first ? Flat.NOTHING : figures, flat, into);
            elements += MOMENT_ELEMENTS + flat.elements() + (first ? 0 : figures.curvePoints());
            figures = flat;
            last = now;
        }
    }

    /** All moments of a stretch, oldest first. */
    static List<Moment> read(byte[] bytes, Words.All words, int drawings) {
        var from = new Unpacker(bytes);
        var moments = new ArrayList<Moment>();
        Flat figures = Flat.NOTHING;
        long atNanos = 0;
        int drawing = 0;
        String conditions = "";
        PoolView pool = PoolView.EMPTY;
        ScheduleTrace schedule = ScheduleTrace.EMPTY;
        while (from.hasMore()) {
            int tag = from.one();
            switch (tag) {
                case DRAWING -> drawing = from.upTo(drawings - 1);
                case CONDITIONS -> conditions = from.text();
                case POOL -> pool = Looks.pool(from, words);
                case SCHEDULE -> schedule = Looks.schedule(from);
                case MOMENT -> {
                    from.spend(MOMENT_ELEMENTS);
                    atNanos = later(atNanos, from.number());
                    int flags = from.one();
                    figures = Deltas.unpack(figures, from);
                    moments.add(new Moment(atNanos, Unflattener.of(figures, words), (flags & SAMPLED) != 0, (flags & FRESH) != 0, drawing, conditions, pool, schedule));
                }
                default -> throw new DamagedException("no such part: tag=" + tag);
            }
        }
        return List.copyOf(moments);
    }

    private static long later(long atNanos, long gapNanos) {
        if (gapNanos < 0 || gapNanos > RecordingLayout.MOST_NANOS - atNanos) {
            throw new DamagedException("nobody records for so long: gapNanos=" + gapNanos);
        }
        return atNanos + gapNanos;
    }
}
