package edgeos.lab.decode;

import java.util.ArrayList;
import java.util.List;

/**
 * Which bytes of a message were changed.
 *
 * <p>Messages of equal length are compared byte by byte. If the length changed, what is alike at the start and at the end is taken to be
 * the same bytes, and all between is changed.
 *
 * @param before the changed stretches in the bytes before, in order
 * @param after the changed stretches in the bytes after, in order
 */
public record ByteDiff(List<Range> before, List<Range> after) {
    /**
     * A stretch of bytes.
     *
     * @param offset of its first byte
     * @param length how many bytes, at least 1
     */
    public record Range(int offset, int length) {
        /** True if the byte at this offset belongs to it. */
        public boolean holds(int at) {
            return at >= offset && at < offset + length;
        }
    }

    public ByteDiff {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** What differs between these bytes. */
    public static ByteDiff between(byte[] before, byte[] after) {
        if (before.length == after.length) {
            List<Range> changed = changed(before, after);
            return new ByteDiff(changed, changed);
        }
        int most = Math.min(before.length, after.length);
        int prefix = 0;
        while (prefix < most && before[prefix] == after[prefix]) {
            prefix++;
        }
        int suffix = 0;
        while (suffix < most - prefix && before[before.length - 1 - suffix] == after[after.length - 1 - suffix]) {
            suffix++;
        }
        return new ByteDiff(between(prefix, before.length - suffix), between(prefix, after.length - suffix));
    }

    private static List<Range> between(int from, int to) {
        return to > from ? List.of(new Range(from, to - from)) : List.of();
    }

    private static List<Range> changed(byte[] before, byte[] after) {
        var ranges = new ArrayList<Range>();
        int at = 0;
        while (at < before.length) {
            int from = at;
            while (at < before.length && before[at] != after[at]) {
                at++;
            }
            if (at > from) {
                ranges.add(new Range(from, at - from));
            }
            at++;
        }
        return ranges;
    }

    /** True if nothing was changed. */
    public boolean isEmpty() {
        return before.isEmpty() && after.isEmpty();
    }
}
