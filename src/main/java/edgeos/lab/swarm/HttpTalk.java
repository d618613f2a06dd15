package edgeos.lab.swarm;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32C;

/** Gets paths by HTTP/1.1 (RFC 9112) and expects status 200, a body of the length that its head says, or in chunks, and in it what others were told, too: see {@link Bodies}. */
final class HttpTalk implements Talk {
    /** What all clients of a swarm have in common. Immutable, but for what they were told. */
    record Habits(List<byte[]> questions, Zipf popularity, Bodies bodies, int pipelined, long seed) {
        static Habits of(SwarmSettings settings) {
            List<byte[]> questions = settings.paths().stream()
                    .map(path -> ascii("GET " + (path.startsWith("/") ? path : "/" + path) + " HTTP/1.1\r\nHost: " + settings.serverName() + "\r\nUser-Agent: edgeos-lab\r\nAccept: */*\r\n\r\n"))
                    .toList();
            return new Habits(questions, new Zipf(questions.size(), settings.zipfExponent()), new Bodies(questions.size()), settings.pipelined(), settings.seed());
        }
    }

    private enum Part { STATUS, HEAD, BODY, CHUNK_SIZE, CHUNK, CHUNK_END, TRAILER }

    private static final byte[] VERSION = ascii("HTTP/1.");
    private static final byte[] LENGTH = ascii("content-length:");
    private static final byte[] ENCODING = ascii("transfer-encoding:");
    private static final byte[] CHUNKED = ascii("chunked");
    private static final byte[] TAG = ascii("etag:");
    private static final byte QUOTE = '"';
    private static final byte[] CONNECTION = ascii("connection:");
    private static final byte[] CLOSE = ascii("close");
    private static final int STATUS_AT = VERSION.length + 2;
    private static final int OK = 200;
    private static final int MOST_HEADERS = 200;

    private final Habits habits;
    private final Dice dice;
    private final Ascii line = new Ascii();
    /** The paths of the unanswered questions, the oldest first. */
    private final int[] asked;
    private final CRC32C checksum = new CRC32C();
    private int unanswered;
    private long received;
    private long tag;
    private String unlike = "";
    private Part part = Part.STATUS;
    private long status;
    private long left;
    private boolean chunked;
    private boolean over;
    private int headers;

    HttpTalk(Habits habits, int client) {
        this.habits = habits;
        this.dice = new Dice(habits.seed(), client);
        this.asked = new int[habits.pipelined()];
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public boolean ask(ByteBuffer into) {
        int path = habits.popularity().rank(dice.unit());
        asked[unanswered++] = path;
        into.put(habits.questions().get(path));
        return true;
    }

    @Override
    public Heard hear(ByteBuffer from) {
        while (true) {
            Heard heard = switch (part) {
                case BODY, CHUNK -> body(from);
                default -> line.read(from) ? line() : line.isTooLong() ? Heard.WRONG : Heard.MORE;
            };
            if (heard != null) {
                return heard;
            }
        }
    }

    /** Takes a line; null: there is more of the answer. */
    private Heard line() {
        return switch (part) {
            case STATUS -> status();
            case HEAD -> line.length() == 0 ? headEnd() : header();
            case CHUNK_SIZE -> {
                left = line.number(0, line.digitsEnd(0, 16), 16);
                part = left == 0 ? Part.TRAILER : Part.CHUNK;
                yield left < 0 ? Heard.WRONG : null;
            }
            case CHUNK_END -> {
                part = Part.CHUNK_SIZE;
                yield line.length() == 0 ? null : Heard.WRONG;
            }
            case TRAILER -> line.length() == 0 ? end() : headers++ < MOST_HEADERS ? null : Heard.WRONG;
            case BODY, CHUNK -> Heard.WRONG;
        };
    }

    private Heard status() {
        status = line.has(0, VERSION) ? line.number(STATUS_AT, line.digitsEnd(STATUS_AT, 10), 10) : -1;
        left = -1;
        chunked = false;
        headers = 0;
        received = 0;
        tag = Bodies.NO_TAG;
        checksum.reset();
        part = Part.HEAD;
        return status == OK ? null : Heard.WRONG;
    }

    private Heard header() {
        if (line.hasAnyCase(0, LENGTH)) {
            int at = line.afterSpaces(LENGTH.length);
            left = line.number(at, line.digitsEnd(at, 10), 10);
        } else if (line.hasAnyCase(0, ENCODING)) {
            chunked = line.hasAnyCase(line.afterSpaces(ENCODING.length), CHUNKED);
        } else if (line.hasAnyCase(0, TAG)) {
            int at = line.afterSpaces(TAG.length);
            tag = line.has(at, QUOTE) ? line.hash(at) : Bodies.NO_TAG;
        } else if (line.hasAnyCase(0, CONNECTION)) {
            over = line.hasAnyCase(line.afterSpaces(CONNECTION.length), CLOSE);
        }
        return headers++ < MOST_HEADERS ? null : Heard.WRONG;
    }

    private Heard headEnd() {
        if (chunked) {
            part = Part.CHUNK_SIZE;
            return null;
        }
        part = Part.BODY;
        return left > 0 ? null : left == 0 ? end() : Heard.WRONG;
    }

    private Heard end() {
        part = Part.STATUS;
        unlike = habits.bodies().compare(asked[0], tag, Bodies.content(received, checksum.getValue()));
        if (!unlike.isEmpty()) {
            return Heard.WRONG;
        }
        unanswered--;
        System.arraycopy(asked, 1, asked, 0, unanswered);
        return Heard.RIGHT;
    }

    private Heard body(ByteBuffer from) {
        int now = (int) Math.min(left, from.remaining());
        int limit = from.limit();
        checksum.update(from.limit(from.position() + now));
        from.limit(limit);
        received += now;
        left -= now;
        if (left > 0) {
            return Heard.MORE;
        }
        if (part == Part.BODY) {
            return end();
        }
        part = Part.CHUNK_END;
        return null;
    }

    @Override
    public String complaint() {
        if (!unlike.isEmpty()) {
            return "another body came than has to: " + unlike + ": request=" + new String(habits.questions().get(asked[0]), StandardCharsets.US_ASCII).lines().findFirst().orElse("") + " bytes=" + received;
        }
        return (status != OK ? "the answer has another status than 200" : "the answer has no length, or is no HTTP") + ": status=" + status + " got=" + line;
    }

    @Override
    public boolean isOver() {
        return over;
    }

    @Override
    public void hangUp() {
        part = Part.STATUS;
        over = false;
        unlike = "";
        unanswered = 0;
        line.clear();
    }
}
