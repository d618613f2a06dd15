package edgeos.model.kind;

import edgeos.notation.Settings;
import java.util.OptionalInt;

/** How long messages can be that FWPs make themselves, as their programs have it. Stateless; any thread. */
public final class Answers {
    /** What a message takes of a ring beside its bytes. */
    public static final int RECORD_BYTES = 16;
    private static final int MEMCACHED_REPLY_BYTES = 8064;
    private static final int TLS_PIECE_BYTES = 2032;
    /** Its ring for what it makes; a message takes half of that at most. */
    private static final int MOST_HTTP_OUTBOX_BYTES = 65_536;

    private Answers() { }

    /**
     * The longest message that a program of this kind makes, in bytes; empty if it makes none.
     *
     * @param settings of the node, over its kind's defaults
     */
    public static OptionalInt longestBytes(String kind, Settings settings) {
        return switch (kind) {
            case "dns" -> OptionalInt.of((int) settings.whole("mostBytes", 0));
            case "memcached" -> OptionalInt.of(MEMCACHED_REPLY_BYTES);
            case TlsKinds.DECRYPT, TlsKinds.ENCRYPT -> OptionalInt.of(TLS_PIECE_BYTES);
            case "http" -> OptionalInt.of((int) Math.min(MOST_HTTP_OUTBOX_BYTES, settings.whole("ringBytes", 0)) / 2 - RECORD_BYTES);
            default -> OptionalInt.empty();
        };
    }
}
