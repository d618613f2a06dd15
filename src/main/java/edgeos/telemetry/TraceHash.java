package edgeos.telemetry;

import java.util.Arrays;

/**
 * A number that stands for everything that a stepping engine did so far: which role worked at which virtual time, and every act with all that it says, messages' bytes included. Two runs with the same number after
 * the same number of steps did, for all that anybody can see, the same; one that differs anywhere has another one from there on, but for one chance in 2<sup>64</sup>.
 *
 * <p>One thread at a time.
 */
public final class TraceHash {
    private static final long FIRST = 0xcbf29ce484222325L;
    private static final long STEP = 0x9e3779b97f4a7c15L;

    private long value = FIRST;

    /** The number so far. */
    public long value() {
        return value;
    }

    /** As people compare it: 16 hexadecimal digits. */
    public static String text(long value) {
        return String.format("%016x", value);
    }

    /** Takes a number in. */
    public void add(long word) {
        long mixed = (value ^ word) * STEP;
        value = Long.rotateLeft(mixed ^ mixed >>> 29, 17) * 0xbf58476d1ce4e5b9L + word;
    }

    /** Takes a text in. */
    public void add(String text) {
        add((long) text.length() << 32 | text.hashCode() & 0xffffffffL);
    }

    private void add(byte[] bytes) {
        add((long) bytes.length << 32 | Arrays.hashCode(bytes) & 0xffffffffL);
    }

    private void add(long kind, Act act, long serial, String place) {
        add(kind);
        add(act.atNanos());
        add(serial);
        add(place);
    }

    /** Takes an act in. */
    public void add(Act act) {
        switch (act) {
            case Act.Produced made -> {
                add(1, act, made.serial(), made.node());
                add(made.bytes());
            }
            case Act.Moved moved -> {
                add(moved.delivered() ? 2 : 3, act, moved.serial(), moved.link());
                add(moved.from());
                add(moved.to());
                add(moved.instance());
                add(moved.bytes());
            }
            case Act.Copied copied -> {
                add(4, act, copied.serial(), copied.node());
                add(copied.copySerial());
            }
            case Act.Chosen chosen -> {
                add(5, act, chosen.core(), chosen.node());
                add(chosen.instance());
            }
            case Act.Processed processed -> {
                add(6, act, processed.serial(), processed.node());
                add((long) processed.instance() << 32 | processed.ports());
                add(processed.before());
                add(processed.after());
            }
            case Act.Ended ended -> {
                add(7, act, ended.serial(), ended.place());
                add(ended.reason() == null ? -1 : ended.reason().ordinal());
            }
            case Act.Lived lived -> {
                add(8, act, lived.instance(), lived.chain());
                add(lived.phase().ordinal());
            }
        }
    }
}
