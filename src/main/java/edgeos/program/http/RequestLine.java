package edgeos.program.http;

import edgeos.memory.FwpMemory;
import edgeos.program.http.HttpLayout.Flags;
import edgeos.program.http.HttpLayout.Method;

/** Understands the first line of a request (RFC 9112, 3). Immutable; called by the core that runs the FWP. */
final class RequestLine {
    private static final byte[] HTTP = Ascii.bytes("HTTP/");
    private static final byte[] GET = Ascii.bytes("GET");
    private static final byte[] HEAD = Ascii.bytes("HEAD");
    private static final byte[] POST = Ascii.bytes("POST");
    private static final byte[] OPTIONS = Ascii.bytes("OPTIONS");
    private static final byte[] CONNECT = Ascii.bytes("CONNECT");
    private static final byte[][] OTHERS = {Ascii.bytes("PUT"), Ascii.bytes("DELETE"), Ascii.bytes("PATCH"), Ascii.bytes("TRACE"), CONNECT};
    private static final byte[] PLAIN = Ascii.bytes("http://");
    private static final byte[] SECURE = Ascii.bytes("https://");
    private static final int VERSION_LENGTH = 8;
    private static final int MAJOR = 5;
    private static final int DOT = 6;
    private static final int MINOR = 7;
    private static final int ESCAPE = 3;

    private final Site site;

    RequestLine(Site site) {
        this.site = site;
    }

    /** Notes method, version, and resource of the line in memory; returns 0, or the status of a refusal after which nothing more is read. */
    int read(FwpMemory memory, long from, long to) {
        long methodEnd = Ascii.find(memory, from, to, ' ');
        long targetEnd = Ascii.find(memory, methodEnd + 1, to, ' ');
        if (methodEnd == from || targetEnd >= to || targetEnd == methodEnd + 1) {
            return Status.BAD_REQUEST;
        }
        for (long at = from; at < methodEnd; at++) {
            if (!Ascii.isToken(memory.getByte(at))) {
                return Status.BAD_REQUEST;
            }
        }
        int refused = version(memory, targetEnd + 1, to);
        if (refused != 0) {
            return refused;
        }
        int method = method(memory, from, methodEnd);
        memory.putInt(HttpLayout.METHOD, method);
        if (method == Method.UNKNOWN) {
            memory.putInt(HttpLayout.STATUS, Status.NOT_IMPLEMENTED);
            return 0;
        }
        return Ascii.isExactly(memory, from, methodEnd, CONNECT) ? 0 : target(memory, methodEnd + 1, targetEnd);
    }

    private static int version(FwpMemory memory, long from, long to) {
        if (to - from != VERSION_LENGTH || !Ascii.isExactly(memory, from, from + HTTP.length, HTTP) || memory.getByte(from + DOT) != '.'
                || !isDigit(memory.getByte(from + MAJOR)) || !isDigit(memory.getByte(from + MINOR))) {
            return Status.BAD_REQUEST;
        }
        if (memory.getByte(from + MAJOR) != '1') {
            return Status.VERSION_NOT_SUPPORTED;
        }
        if (memory.getByte(from + MINOR) == '0') {
            memory.putInt(HttpLayout.FLAGS, memory.getInt(HttpLayout.FLAGS) | Flags.OLD);
        }
        return 0;
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    private static int method(FwpMemory memory, long from, long to) {
        if (Ascii.isExactly(memory, from, to, GET)) {
            return Method.GET;
        }
        if (Ascii.isExactly(memory, from, to, HEAD)) {
            return Method.HEAD;
        }
        if (Ascii.isExactly(memory, from, to, POST)) {
            return Method.POST;
        }
        if (Ascii.isExactly(memory, from, to, OPTIONS)) {
            return Method.OPTIONS;
        }
        for (byte[] other : OTHERS) {
            if (Ascii.isExactly(memory, from, to, other)) {
                return Method.OTHER;
            }
        }
        return Method.UNKNOWN;
    }

    private int target(FwpMemory memory, long from, long to) {
        if (to - from == 1 && memory.getByte(from) == '*') {
            memory.putInt(HttpLayout.RESOURCE, Site.ALL);
            return 0;
        }
        long path = from;
        if (memory.getByte(from) != '/') {
            int scheme = Ascii.startsWith(memory, from, to, PLAIN) ? PLAIN.length : Ascii.startsWith(memory, from, to, SECURE) ? SECURE.length : 0;
            path = from + scheme;
            while (path < to && memory.getByte(path) != '/' && memory.getByte(path) != '?') {
                path++;
            }
            if (scheme == 0 || path == from + scheme) {
                return Status.BAD_REQUEST;
            }
            if (path == to || memory.getByte(path) == '?') {
                path--;
                memory.putByte(path, (byte) '/');
            }
        }
        return find(memory, path, to);
    }

    /** Decodes the path where it lies, up to the query, and looks it up. */
    private int find(FwpMemory memory, long from, long to) {
        long written = from;
        boolean inQuery = false;
        for (long at = from; at < to; at++) {
            int character = memory.getByte(at);
            if (character <= ' ' || character == '#' || character == 0x7f) {
                return Status.BAD_REQUEST;
            }
            inQuery |= character == '?';
            if (character == '%' && !inQuery) {
                character = to - at < ESCAPE ? -1 : Ascii.hex(memory.getByte(at + 1)) << 4 | Ascii.hex(memory.getByte(at + 2));
                if (character <= 0) {
                    return Status.BAD_REQUEST;
                }
                at += ESCAPE - 1;
            }
            if (!inQuery) {
                memory.putByte(written++, (byte) character);
            }
        }
        memory.putInt(HttpLayout.RESOURCE, site.find(memory, from, written));
        return 0;
    }
}
