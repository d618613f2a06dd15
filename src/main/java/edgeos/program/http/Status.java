package edgeos.program.http;

/** Statuses of answers, as RFC 9110 has them. Stateless; any thread. */
final class Status {
    static final int OK = 200;
    static final int NO_CONTENT = 204;
    static final int PARTIAL_CONTENT = 206;
    static final int MOVED = 301;
    static final int NOT_MODIFIED = 304;
    static final int BAD_REQUEST = 400;
    static final int NOT_FOUND = 404;
    static final int METHOD_NOT_ALLOWED = 405;
    static final int TIMEOUT = 408;
    static final int TOO_LARGE = 413;
    static final int TARGET_TOO_LONG = 414;
    static final int RANGE_NOT_SATISFIABLE = 416;
    static final int EXPECTATION_FAILED = 417;
    static final int FIELDS_TOO_LARGE = 431;
    static final int NOT_IMPLEMENTED = 501;
    static final int VERSION_NOT_SUPPORTED = 505;

    private static final byte[][] LINES = new byte[600][];

    static {
        put(OK, "OK");
        put(NO_CONTENT, "No Content");
        put(PARTIAL_CONTENT, "Partial Content");
        put(MOVED, "Moved Permanently");
        put(NOT_MODIFIED, "Not Modified");
        put(BAD_REQUEST, "Bad Request");
        put(NOT_FOUND, "Not Found");
        put(METHOD_NOT_ALLOWED, "Method Not Allowed");
        put(TIMEOUT, "Request Timeout");
        put(TOO_LARGE, "Content Too Large");
        put(TARGET_TOO_LONG, "URI Too Long");
        put(RANGE_NOT_SATISFIABLE, "Range Not Satisfiable");
        put(EXPECTATION_FAILED, "Expectation Failed");
        put(FIELDS_TOO_LARGE, "Request Header Fields Too Large");
        put(NOT_IMPLEMENTED, "Not Implemented");
        put(VERSION_NOT_SUPPORTED, "HTTP Version Not Supported");
    }

    private Status() { }

    private static void put(int status, String reason) {
        LINES[status] = Ascii.bytes(status + " " + reason);
    }

    /** The number and what it is called. */
    static byte[] line(int status) {
        return LINES[status];
    }
}
