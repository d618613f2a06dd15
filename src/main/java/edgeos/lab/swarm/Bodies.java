package edgeos.lab.swarm;

import java.util.stream.IntStream;

/**
 * What clients of a swarm were told lies at each path: content that comes under one strong entity tag must be the same, byte for byte, whoever asks (RFC 9110, 8.8.1), and a path does not answer with
 * what is known to be another's. Content without such a tag may be another each time. Contents are compared by length and CRC-32C. Owned by the swarm's thread.
 */
final class Bodies {
    /** No strong tag. */
    static final long NO_TAG = 0;

    private final long[] tags;
    private final long[] contents;
    private final long[] before;

    /** Of so many paths. */
    Bodies(int paths) {
        tags = new long[paths];
        contents = new long[paths];
        before = new long[paths];
    }

    /** A number that stands for content of a length with a checksum. */
    static long content(long lengthBytes, long checksum) {
        return Dice.mix(lengthBytes) ^ checksum;
    }

    /**
     * Compares an answer with those before, and remembers it.
     *
     * @param tag a number that stands for its tag, or {@link #NO_TAG}
     * @return what is wrong with it; empty: nothing is
     */
    String compare(int path, long tag, long content) {
        if (tag == NO_TAG) {
            return "";
        }
        if (tag == tags[path]) {
            return content == contents[path] ? "" : "the same tag came with other bytes before";
        }
        if (tags[path] != NO_TAG && isOfAnother(path, tag)) {
            return "its tag is another path's";
        }
        before[path] = tags[path];
        tags[path] = tag;
        contents[path] = content;
        return "";
    }

    /** Paths may lead to the same content; then an edit gives each the same new tag. */
    private boolean isOfAnother(int path, long tag) {
        return IntStream.range(0, tags.length).anyMatch(other -> tags[other] == tag && before[other] != tags[path]);
    }
}
