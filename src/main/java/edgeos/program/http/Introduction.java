package edgeos.program.http;

import edgeos.memory.FwpMemory;
import edgeos.notation.NumberColour;
import edgeos.program.Hypercalls;

/** Composes what the FWP tells of itself. Immutable; called by the core that runs the FWP. */
final class Introduction {
    private static final byte[] FWP = Ascii.bytes("{\"fwp\":");
    private static final byte[] COLOUR = Ascii.bytes(",\"colour\":");
    private static final byte[] QUOTE = Ascii.bytes("\"");
    private static final byte[] HASH = Ascii.bytes("#");
    private static final byte[] COLOURLESS = Ascii.bytes("transparent");
    private static final byte[] ACTIVATION = Ascii.bytes(",\"activationMicros\":");
    private static final byte[] REQUESTS = Ascii.bytes(",\"requests\":");
    private static final byte[] MESSAGES = Ascii.bytes(",\"messages\":");
    private static final byte[] END = Ascii.bytes("}\n");
    private static final byte[] NULL = Ascii.bytes("null");
    private static final byte[] POINT = Ascii.bytes(".");
    private static final byte[] MICROS = Ascii.bytes(" µs, from a clean one in the pool");
    private static final byte[] UNKNOWN = Ascii.bytes("it was made for you, as the pool held no clean one");
    private static final byte[] ONLY = Ascii.bytes("that serves all");
    private static final int RGB_DIGITS = 6;
    private static final int NANOS_PER_MICRO = 1000;
    private static final int NANOS_PER_TENTH = 100;
    private static final int TENTHS = 10;

    private final Site site;

    Introduction(Site site) {
        this.site = site;
    }

    /** Writes who it is as JSON where pages are made; returns how many bytes. */
    long json(FwpMemory memory, Hypercalls hypercalls) {
        long at = Ascii.put(memory, HttpLayout.PAGE, FWP);
        int number = hypercalls.instance();
        at = number < 0 ? Ascii.put(memory, at, NULL) : Ascii.put(memory, at, number);
        at = Ascii.put(memory, at, COLOUR);
        at = number < 0 ? Ascii.put(memory, at, NULL) : Ascii.put(memory, colour(memory, Ascii.put(memory, at, QUOTE), number), QUOTE);
        at = Ascii.put(memory, at, ACTIVATION);
        long nanos = hypercalls.activationNanos();
        at = nanos < 0 ? Ascii.put(memory, at, NULL) : micros(memory, at, nanos);
        at = Ascii.put(memory, Ascii.put(memory, at, REQUESTS), memory.getLong(HttpLayout.REQUESTS));
        at = Ascii.put(memory, Ascii.put(memory, at, MESSAGES), memory.getLong(HttpLayout.MESSAGES));
        return Ascii.put(memory, at, END) - HttpLayout.PAGE;
    }

    /** Writes the built-in page where pages are made; returns how many bytes. */
    long page(FwpMemory memory, Hypercalls hypercalls) {
        long at = piece(memory, HttpLayout.PAGE, 0);
        for (int place = 0; place < site.places().size(); place++) {
            at = switch (site.places().get(place)) {
                case FWP -> name(memory, at, hypercalls.instance());
                case COLOUR -> colour(memory, at, hypercalls.instance());
                case ACTIVATION -> activation(memory, at, hypercalls.activationNanos());
                case REQUESTS -> Ascii.put(memory, at, memory.getLong(HttpLayout.REQUESTS));
            };
            at = piece(memory, at, place + 1);
        }
        return at - HttpLayout.PAGE;
    }

    private long piece(FwpMemory memory, long at, int piece) {
        memory.copyWithin(site.pieceAt(piece), at, site.pieceBytes(piece));
        return at + site.pieceBytes(piece);
    }

    /** By which people find it again among others. */
    private static long colour(FwpMemory memory, long at, int number) {
        return number < 0 ? Ascii.put(memory, at, COLOURLESS) : Ascii.putHex(memory, Ascii.put(memory, at, HASH), NumberColour.rgb(number), RGB_DIGITS);
    }

    private static long name(FwpMemory memory, long at, int number) {
        return number < 0 ? Ascii.put(memory, at, ONLY) : Ascii.put(memory, at, number);
    }

    private static long activation(FwpMemory memory, long at, long nanos) {
        return nanos < 0 ? Ascii.put(memory, at, UNKNOWN) : Ascii.put(memory, micros(memory, at, nanos), MICROS);
    }

    private static long micros(FwpMemory memory, long at, long nanos) {
        long point = Ascii.put(memory, at, nanos / NANOS_PER_MICRO);
        return Ascii.put(memory, Ascii.put(memory, point, POINT), nanos / NANOS_PER_TENTH % TENTHS);
    }
}
