package edgeos.program.http;

import edgeos.memory.FwpMemory;
import edgeos.program.Hypercalls;
import edgeos.program.http.HttpLayout.Flags;
import edgeos.program.http.HttpLayout.Method;
import edgeos.program.http.HttpLayout.Phase;

/** Decides what a request is answered with, and composes it. Immutable; called by the core that runs the FWP. */
final class Answers {
    private static final byte[] HTTP = Ascii.bytes("HTTP/1.1 ");
    private static final byte[] LINE_END = Ascii.bytes("\r\n");
    private static final byte[] NEW_LINE = Ascii.bytes("\n");
    private static final byte[] SERVER = Ascii.bytes("Server: EdgeOS-Lab\r\n");
    private static final byte[] CONTENT_LENGTH = Ascii.bytes("Content-Length: ");
    private static final byte[] CONTENT_RANGE = Ascii.bytes("Content-Range: bytes ");
    private static final byte[] DASH = Ascii.bytes("-");
    private static final byte[] SLASH = Ascii.bytes("/");
    private static final byte[] ANY = Ascii.bytes("*/");
    private static final byte[] CLOSE = Ascii.bytes("Connection: close\r\n");
    private static final byte[] KEEP_ALIVE = Ascii.bytes("Connection: keep-alive\r\n");
    private static final byte[] ALLOW_READING = Ascii.bytes("Allow: GET, HEAD, OPTIONS\r\n");
    private static final byte[] ALLOW_POSTING = Ascii.bytes("Allow: POST, OPTIONS\r\n");
    private static final byte[] PLAIN = Ascii.bytes("Content-Type: text/plain; charset=utf-8\r\n");
    private static final byte[] JSON = Ascii.bytes("Content-Type: application/json\r\nCache-Control: no-store\r\n");
    private static final byte[] HTML = Ascii.bytes("Content-Type: text/html; charset=utf-8\r\nCache-Control: no-store\r\n");
    private static final byte[] GO_ON = Ascii.bytes("HTTP/1.1 100 Continue\r\n\r\n");
    private static final int FIRST_ERROR = 400;
    private static final int CLASS = 100;

    private final Site site;
    private final Introduction introduction;

    Answers(Site site) {
        this.site = site;
        this.introduction = new Introduction(site);
    }

    /** What the request is answered with, by all that is known of it now. */
    int status(FwpMemory memory) {
        int status = memory.getInt(HttpLayout.STATUS);
        int method = memory.getInt(HttpLayout.METHOD);
        int resource = memory.getInt(HttpLayout.RESOURCE);
        if (status != 0) {
            return status;
        }
        if (method == Method.OTHER) {
            return Status.METHOD_NOT_ALLOWED;
        }
        if (resource == Site.NONE) {
            return Status.NOT_FOUND;
        }
        if (method == Method.OPTIONS) {
            return Status.NO_CONTENT;
        }
        if (resource == Site.ALL) {
            return Status.BAD_REQUEST;
        }
        if (method == Method.POST != (resource == Site.MESSAGE)) {
            return Status.METHOD_NOT_ALLOWED;
        }
        return Site.isFile(resource) ? ofFile(memory, method, resource) : Status.OK;
    }

    private int ofFile(FwpMemory memory, int method, int file) {
        if (site.isRedirect(file)) {
            return Status.MOVED;
        }
        if (FieldLine.has(memory, Flags.KNOWN)) {
            return Status.NOT_MODIFIED;
        }
        if (method != Method.GET || !FieldLine.has(memory, Flags.RANGE) || FieldLine.has(memory, Flags.NO_RANGE)) {
            return Status.OK;
        }
        return firstByte(memory, file) <= lastByte(memory, file) ? Status.PARTIAL_CONTENT : Status.RANGE_NOT_SATISFIABLE;
    }

    private long firstByte(FwpMemory memory, int file) {
        long first = memory.getLong(HttpLayout.RANGE_FROM);
        return first >= 0 ? first : Math.max(0, site.contentBytes(file) - memory.getLong(HttpLayout.RANGE_TO));
    }

    private long lastByte(FwpMemory memory, int file) {
        long last = memory.getLong(HttpLayout.RANGE_FROM) < 0 ? Long.MAX_VALUE : memory.getLong(HttpLayout.RANGE_TO);
        return Math.min(last, site.contentBytes(file) - 1);
    }

    /** Composes the answer to the request that was read, and gets ready for the next one. */
    void answer(FwpMemory memory, Hypercalls hypercalls) {
        int status = status(memory);
        int resource = memory.getInt(HttpLayout.RESOURCE);
        count(memory, status);
        if (status == Status.OK && resource == Site.MESSAGE) {
            memory.putLong(HttpLayout.MESSAGES, memory.getLong(HttpLayout.MESSAGES) + 1);
        }
        long at = Ascii.put(memory, HttpLayout.HEAD, HTTP);
        at = Ascii.put(memory, at, Status.line(status));
        at = Ascii.put(memory, at, LINE_END);
        at = Ascii.put(memory, at, SERVER);
        if (status == Status.NO_CONTENT || status == Status.METHOD_NOT_ALLOWED) {
            at = Ascii.put(memory, at, resource == Site.MESSAGE ? ALLOW_POSTING : ALLOW_READING);
        }
        if (status >= FIRST_ERROR) {
            refusal(memory, at, status, resource);
        } else if (Site.isFile(resource)) {
            file(memory, at, status, resource);
        } else if (status == Status.NO_CONTENT) {
            finish(memory, at, status, 0, 0);
        } else if (resource == Site.WELCOME) {
            finish(memory, Ascii.put(memory, at, HTML), status, HttpLayout.PAGE, introduction.page(memory, hypercalls));
        } else {
            finish(memory, Ascii.put(memory, at, JSON), status, HttpLayout.PAGE, introduction.json(memory, hypercalls));
        }
        forget(memory);
    }

    private static void count(FwpMemory memory, int status) {
        long place = HttpLayout.ANSWERS + (long) (status / CLASS - 2) * Long.BYTES;
        memory.putLong(place, memory.getLong(place) + 1);
        memory.putLong(HttpLayout.REQUESTS, memory.getLong(HttpLayout.REQUESTS) + 1);
    }

    private void refusal(FwpMemory memory, long head, int status, int resource) {
        long at = Ascii.put(memory, head, PLAIN);
        if (status == Status.RANGE_NOT_SATISFIABLE) {
            at = Ascii.put(memory, Ascii.put(memory, at, CONTENT_RANGE), ANY);
            at = Ascii.put(memory, Ascii.put(memory, at, site.contentBytes(resource)), LINE_END);
        }
        long end = Ascii.put(memory, Ascii.put(memory, HttpLayout.PAGE, Status.line(status)), NEW_LINE);
        finish(memory, at, status, HttpLayout.PAGE, end - HttpLayout.PAGE);
    }

    private void file(FwpMemory memory, long head, int status, int file) {
        memory.copyWithin(site.fieldsAt(file), head, site.fieldsBytes(file));
        long at = head + site.fieldsBytes(file);
        if (status == Status.PARTIAL_CONTENT) {
            long first = firstByte(memory, file);
            long last = lastByte(memory, file);
            at = Ascii.put(memory, Ascii.put(memory, at, CONTENT_RANGE), first);
            at = Ascii.put(memory, Ascii.put(memory, at, DASH), last);
            at = Ascii.put(memory, Ascii.put(memory, at, SLASH), site.contentBytes(file));
            finish(memory, Ascii.put(memory, at, LINE_END), status, site.contentAt(file) + first, last - first + 1);
        } else {
            finish(memory, at, status, site.contentAt(file), site.contentBytes(file));
        }
    }

    /** Ends the head, and has both said. */
    private static void finish(FwpMemory memory, long head, int status, long content, long bytes) {
        boolean isBare = status == Status.NO_CONTENT || status == Status.NOT_MODIFIED;
        boolean isOld = FieldLine.has(memory, Flags.OLD);
        boolean closes = FieldLine.has(memory, Flags.CLOSE) || isOld && !FieldLine.has(memory, Flags.KEEP_ALIVE);
        long at = head;
        if (!isBare) {
            at = Ascii.put(memory, Ascii.put(memory, at, CONTENT_LENGTH), bytes);
            at = Ascii.put(memory, at, LINE_END);
        }
        if (closes) {
            at = Ascii.put(memory, at, CLOSE);
            Speech.end(memory);
        } else if (isOld) {
            at = Ascii.put(memory, at, KEEP_ALIVE);
        }
        Speech.head(memory, Ascii.put(memory, at, LINE_END));
        if (!isBare && memory.getInt(HttpLayout.METHOD) != Method.HEAD) {
            Speech.content(memory, content, bytes);
        }
        memory.putInt(HttpLayout.PHASE, closes ? Phase.OVER : Phase.REQUEST_LINE);
    }

    /** Nothing is known of the next request. */
    static void forget(FwpMemory memory) {
        memory.putLong(HttpLayout.BEGAN, 0);
        memory.putLong(HttpLayout.CONTENT, 0);
        memory.putInt(HttpLayout.LINE_LENGTH, 0);
        memory.putInt(HttpLayout.HEAD_BYTES, 0);
        memory.putInt(HttpLayout.FIELDS, 0);
        memory.putInt(HttpLayout.METHOD, Method.UNKNOWN);
        memory.putInt(HttpLayout.RESOURCE, Site.NONE);
        memory.putInt(HttpLayout.FLAGS, 0);
        memory.putInt(HttpLayout.STATUS, 0);
    }

    /** Tells a client that waits for it to send the content of its request. */
    static void goOn(FwpMemory memory) {
        Speech.head(memory, Ascii.put(memory, HttpLayout.HEAD, GO_ON));
    }
}
