package edgeos.program.http;

import edgeos.memory.FwpMemory;
import edgeos.program.http.HttpLayout.Flags;

/** Understands a header field (RFC 9110, 5), as far as it concerns the answer. Immutable; called by the core that runs the FWP. */
final class FieldLine {
    private static final byte[] HOST = Ascii.bytes("host");
    private static final byte[] CONTENT_LENGTH = Ascii.bytes("content-length");
    private static final byte[] TRANSFER_ENCODING = Ascii.bytes("transfer-encoding");
    private static final byte[] CONNECTION = Ascii.bytes("connection");
    private static final byte[] EXPECT = Ascii.bytes("expect");
    private static final byte[] IF_NONE_MATCH = Ascii.bytes("if-none-match");
    private static final byte[] RANGE = Ascii.bytes("range");
    private static final byte[] IF_RANGE = Ascii.bytes("if-range");
    private static final byte[] CHUNKED = Ascii.bytes("chunked");
    private static final byte[] CLOSE = Ascii.bytes("close");
    private static final byte[] KEEP_ALIVE = Ascii.bytes("keep-alive");
    private static final byte[] CONTINUE = Ascii.bytes("100-continue");
    private static final byte[] BYTES = Ascii.bytes("bytes=");
    private static final byte[] WEAK = Ascii.bytes("w/");

    private final Site site;

    FieldLine(Site site) {
        this.site = site;
    }

    /** Notes what the field in memory says; returns 0, or the status of a refusal after which nothing more is read. */
    int read(FwpMemory memory, long from, long to) {
        long colon = from;
        while (colon < to && Ascii.isToken(memory.getByte(colon))) {
            colon++;
        }
        if (colon == from || colon == to || memory.getByte(colon) != ':') {
            return Status.BAD_REQUEST;
        }
        long value = Ascii.skipBlank(memory, colon + 1, to);
        long end = Ascii.trimmed(memory, value, to);
        if (Ascii.is(memory, from, colon, HOST)) {
            return host(memory);
        }
        if (Ascii.is(memory, from, colon, CONTENT_LENGTH)) {
            return length(memory, value, end);
        }
        if (Ascii.is(memory, from, colon, TRANSFER_ENCODING)) {
            return encoding(memory, value, end);
        }
        if (Ascii.is(memory, from, colon, CONNECTION)) {
            connection(memory, value, end);
        } else if (Ascii.is(memory, from, colon, EXPECT)) {
            expect(memory, value, end);
        } else if (Ascii.is(memory, from, colon, IF_NONE_MATCH)) {
            ifNoneMatch(memory, value, end);
        } else if (Ascii.is(memory, from, colon, RANGE)) {
            range(memory, value, end);
        } else if (Ascii.is(memory, from, colon, IF_RANGE) && !isTag(memory, value, end)) {
            set(memory, Flags.NO_RANGE);
        }
        return 0;
    }

    static boolean has(FwpMemory memory, int flag) {
        return (memory.getInt(HttpLayout.FLAGS) & flag) != 0;
    }

    private static void set(FwpMemory memory, int flag) {
        memory.putInt(HttpLayout.FLAGS, memory.getInt(HttpLayout.FLAGS) | flag);
    }

    private static int host(FwpMemory memory) {
        if (has(memory, Flags.HOST)) {
            return Status.BAD_REQUEST;
        }
        set(memory, Flags.HOST);
        return 0;
    }

    /** Two lengths that differ, or a length beside chunks, would let somebody hide a request in the content of another. */
    private static int length(FwpMemory memory, long from, long to) {
        long length = Ascii.number(memory, from, to);
        boolean differs = has(memory, Flags.LENGTH) && length != memory.getLong(HttpLayout.CONTENT);
        if (length < 0 || differs || has(memory, Flags.CHUNKED)) {
            return Status.BAD_REQUEST;
        }
        set(memory, Flags.LENGTH);
        memory.putLong(HttpLayout.CONTENT, length);
        return 0;
    }

    private static int encoding(FwpMemory memory, long from, long to) {
        if (has(memory, Flags.LENGTH | Flags.OLD | Flags.CHUNKED)) {
            return Status.BAD_REQUEST;
        }
        set(memory, Flags.CHUNKED);
        return Ascii.is(memory, from, to, CHUNKED) ? 0 : Status.NOT_IMPLEMENTED;
    }

    private static void connection(FwpMemory memory, long from, long to) {
        for (long at = from; at < to;) {
            long comma = Ascii.find(memory, at, to, ',');
            long word = Ascii.skipBlank(memory, at, comma);
            long end = Ascii.trimmed(memory, word, comma);
            set(memory, Ascii.is(memory, word, end, CLOSE) ? Flags.CLOSE : Ascii.is(memory, word, end, KEEP_ALIVE) ? Flags.KEEP_ALIVE : 0);
            at = comma + 1;
        }
    }

    private static void expect(FwpMemory memory, long from, long to) {
        if (Ascii.is(memory, from, to, CONTINUE)) {
            set(memory, Flags.EXPECTS);
        } else if (memory.getInt(HttpLayout.STATUS) == 0) {
            memory.putInt(HttpLayout.STATUS, Status.EXPECTATION_FAILED);
        }
    }

    private void ifNoneMatch(FwpMemory memory, long from, long to) {
        if (to - from == 1 && memory.getByte(from) == '*') {
            set(memory, Flags.KNOWN);
            return;
        }
        for (long at = from; at < to;) {
            long comma = Ascii.find(memory, at, to, ',');
            long tag = Ascii.skipBlank(memory, at, comma);
            tag += Ascii.startsWith(memory, tag, comma, WEAK) ? WEAK.length : 0;
            if (isTag(memory, tag, Ascii.trimmed(memory, tag, comma))) {
                set(memory, Flags.KNOWN);
            }
            at = comma + 1;
        }
    }

    private boolean isTag(FwpMemory memory, long from, long to) {
        int resource = memory.getInt(HttpLayout.RESOURCE);
        return Site.isFile(resource) && site.isTag(memory, from, to, resource);
    }

    /** One range of bytes; what is no such thing is as if it were not there (RFC 9110, 14.2). */
    private static void range(FwpMemory memory, long from, long to) {
        long dash = Ascii.find(memory, from, to, '-');
        if (!Ascii.startsWith(memory, from, to, BYTES) || dash == to) {
            return;
        }
        long firstAt = from + BYTES.length;
        boolean isSuffix = firstAt == dash;
        boolean isOpen = dash + 1 == to;
        long first = isSuffix ? -1 : Ascii.number(memory, firstAt, dash);
        long last = isOpen ? Long.MAX_VALUE : Ascii.number(memory, dash + 1, to);
        boolean isRange = isSuffix ? !isOpen && last >= 0 : first >= 0 && last >= first;
        if (isRange) {
            set(memory, Flags.RANGE);
            memory.putLong(HttpLayout.RANGE_FROM, first);
            memory.putLong(HttpLayout.RANGE_TO, last);
        }
    }
}
