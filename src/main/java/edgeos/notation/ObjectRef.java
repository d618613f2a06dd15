package edgeos.notation;

import java.util.Locale;

/**
 * Names an object of the capability graph, as in {@code inRing:nat}.
 *
 * @param kind what it is
 * @param of the id of the node that it belongs to; of a {@link Kind#isAsset drawn object}, its own id
 */
public record ObjectRef(Kind kind, String of) {
    /** What an object is. The first five belong to each FWP; a gateway has a port (and, if it receives, an out-ring); an FWP whose service keeps something for each client has sessions. */
    public enum Kind {
        MEMORY("memory"), IN_RING("inRing"), OUT_RING("outRing"), THREAD("thread"), HYPERCALL_GATE("gate"), GATEWAY_PORT("port"),
        SESSION("session"),
        SHARED_MEMORY("sharedMemory"), SERVICE("service"), KEY("key");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /** What a reference starts with. */
        public String text() {
            return text;
        }

        /** True if users draw it; the others come with nodes. */
        public boolean isAsset() {
            return this == SHARED_MEMORY || this == SERVICE || this == KEY;
        }
    }

    /**
     * The object of this text.
     *
     * @throws IllegalArgumentException if the text names none
     */
    public static ObjectRef parse(String text) {
        int colon = text.indexOf(':');
        for (Kind kind : Kind.values()) {
            if (colon > 0 && colon + 1 < text.length() && kind.text.equals(text.substring(0, colon))) {
                return new ObjectRef(kind, text.substring(colon + 1));
            }
        }
        throw new IllegalArgumentException(String.format(Locale.ROOT, "no object: object=%s expected=inRing:NODE", text));
    }

    @Override
    public String toString() {
        return kind.text + ":" + of;
    }
}
