package edgeos.program.memcached;

import java.nio.charset.StandardCharsets;

/** What a memcached says, word for word as {@code protocol.txt} and the original have it. Not to be changed. */
final class Words {
    static final byte[] STORED = line("STORED");
    static final byte[] NOT_STORED = line("NOT_STORED");
    static final byte[] EXISTS = line("EXISTS");
    static final byte[] NOT_FOUND = line("NOT_FOUND");
    static final byte[] DELETED = line("DELETED");
    static final byte[] TOUCHED = line("TOUCHED");
    static final byte[] OK = line("OK");
    static final byte[] RESET = line("RESET");
    static final byte[] END = line("END");
    static final byte[] VERSION = line("VERSION 1.6.0-edgeos");
    static final byte[] ERROR = line("ERROR");
    static final byte[] TOO_MANY = line("ERROR Too many open connections");
    static final byte[] BAD_FORMAT = line("CLIENT_ERROR bad command line format");
    static final byte[] BAD_DELETE = line("CLIENT_ERROR bad command line format.  Usage: delete <key> [noreply]");
    static final byte[] BAD_CHUNK = line("CLIENT_ERROR bad data chunk");
    static final byte[] BAD_EXPTIME = line("CLIENT_ERROR invalid exptime argument");
    static final byte[] BAD_DELTA = line("CLIENT_ERROR invalid numeric delta argument");
    static final byte[] NO_NUMBER = line("CLIENT_ERROR cannot increment or decrement non-numeric value");
    static final byte[] LINE_TOO_LONG = line("CLIENT_ERROR line too long");
    static final byte[] TOO_LARGE = line("SERVER_ERROR object too large for cache");
    static final byte[] NO_MEMORY = line("SERVER_ERROR out of memory storing object");
    static final byte[] INVALID_FLAG = line("CLIENT_ERROR invalid flag");
    static final byte[] DUPLICATE_FLAG = line("CLIENT_ERROR duplicate flag");
    static final byte[] BAD_TOKEN = line("CLIENT_ERROR bad token in command line format");
    static final byte[] BAD_SET_MODE = line("CLIENT_ERROR invalid mode for ms M token");
    static final byte[] BAD_COUNT_MODE = line("CLIENT_ERROR invalid mode for ma M token");
    static final byte[] BAD_KEY = line("CLIENT_ERROR error decoding key");
    static final byte[] META_MISS = line("EN");
    static final byte[] META_NOOP = line("MN");
    static final byte[] VALUE = of("VALUE ");
    static final byte[] STAT = of("STAT ");
    static final byte[] SPACE = of(" ");
    static final byte[] LINE_END = of("\r\n");

    private Words() { }

    static byte[] of(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] line(String text) {
        return of(text + "\r\n");
    }
}
