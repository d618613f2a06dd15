package edgeos.program.dns;

/**
 * A message of the domain name system (RFC 1035, section 4; RFC 6891 for OPT).
 *
 * <pre>
 *  0    2       4           6         8             10           12
 *  +----+-------+-----------+---------+-------------+------------+----------
 *  | id | flags | questions | answers | authorities | additional | sections
 *  +----+-------+-----------+---------+-------------+------------+----------
 * </pre>
 */
final class MessageLayout {
    static final int ID = 0;
    static final int FLAGS = 2;
    static final int QUESTIONS = 4;
    static final int ANSWERS = 6;
    static final int AUTHORITIES = 8;
    static final int ADDITIONAL = 10;
    static final int HEADER_BYTES = 12;

    static final int IS_ANSWER = 0x8000;
    static final int OPERATION = 0x7800;
    static final int IS_AUTHORITY = 0x0400;
    static final int IS_CUT = 0x0200;
    static final int WANTS_RECURSION = 0x0100;

    static final int FINE = 0;
    static final int MALFORMED = 1;
    static final int ABSENT = 3;
    static final int NOT_IMPLEMENTED = 4;
    static final int REFUSED = 5;
    /** Its upper bits are in the OPT record. */
    static final int BAD_VERSION = 16;

    static final int A = 1;
    static final int NS = 2;
    static final int CNAME = 5;
    static final int SOA = 6;
    static final int PTR = 12;
    static final int MX = 15;
    static final int AAAA = 28;
    static final int OPT = 41;
    static final int IXFR = 251;
    static final int AXFR = 252;
    static final int ANY = 255;
    static final int INTERNET = 1;

    /** What follows a record's name: type, class, seconds, length of its data. */
    static final int RECORD_BYTES = 10;
    static final int OPT_BYTES = 1 + RECORD_BYTES;
    static final int WANTS_SIGNATURES = 0x8000;
    /** What everybody can take. */
    static final int LEAST_LIMIT = 512;
    /** A label's length with these bits is a pointer. */
    static final int POINTER = 0xc0;
    static final int MOST_LABEL_BYTES = 63;
    static final int MOST_NAME_BYTES = 255;

    private MessageLayout() { }
}
