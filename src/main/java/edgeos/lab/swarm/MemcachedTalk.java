package edgeos.lab.swarm;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Gets and sets keys that are this client's alone, by memcached's text protocol (its {@code doc/protocol.txt}). Every value says by its flags which version of it it is, and its bytes follow from key and version: so a value
 * that another client wrote, an old one, or a damaged one is told from the right one, also in a store that all clients share.
 */
final class MemcachedTalk implements Talk {
    /** What all clients of a swarm have in common. Immutable. */
    record Habits(int keys, boolean fillsFirst, Zipf popularity, double readShare, Lengths lengths, long seed) {
        static Habits of(SwarmSettings settings) {
            return new Habits(settings.keys(), settings.isFillingFirst(), new Zipf(settings.keys(), settings.zipfExponent()), settings.readShare(), new Lengths(settings.leastBytes(), settings.mostBytes()),
                    Dice.mix(settings.seed() * 31 + settings.leastBytes() * 1_000_003L + settings.mostBytes()));
        }
    }

    private enum Part { LINE, BODY, BODY_END, END_LINE }

    private static final int VERSIONS = 255;
    /** Instead of a version, of a question that gets and knows no version. */
    private static final int UNKNOWN = 0;
    private static final byte[] GET = ascii("get ");
    private static final byte[] SET = ascii("set ");
    private static final byte[] LINE_END = ascii("\r\n");
    private static final byte[] STORED = ascii("STORED");
    private static final byte[] VALUE = ascii("VALUE ");
    private static final byte[] END = ascii("END");

    private final Habits habits;
    private final Pattern pattern;
    private final Dice dice;
    private final long self;
    private final byte[] prefix;
    private final byte[] versions;
    private final int[] askedKeys;
    /** By question: the version that it sets, or minus the one that it must get. */
    private final int[] askedVersions;
    private final Ascii line = new Ascii();
    private final ByteBuffer expected = ByteBuffer.allocate(64);
    private int oldest;
    private int unanswered;
    private int missing = -1;
    /** Keys that are still to be set before any is asked for, and answers to that which are still to come. */
    private int toFill;
    private int toHaveFilled;
    private boolean asking;
    private int written;
    private Part part = Part.LINE;
    private int length;
    private int version;
    private int heard;
    private boolean miss;

    MemcachedTalk(Habits habits, Pattern pattern, int client, int pipelined) {
        this.habits = habits;
        this.pattern = pattern;
        this.dice = new Dice(habits.seed(), client);
        this.self = Dice.mix(habits.seed() + client);
        this.prefix = ascii(Integer.toHexString((int) habits.seed() & 0xffffff) + "." + client + ".");
        this.versions = new byte[habits.keys()];
        this.askedKeys = new int[pipelined];
        this.askedVersions = new int[pipelined];
        fillAgain();
    }

    private void fillAgain() {
        toFill = habits.fillsFirst() ? habits.keys() : 0;
        toHaveFilled = toFill;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private long content(int key, int ofVersion) {
        return Dice.mix(self + key * 1_000_003L + ofVersion);
    }

    private int length(int key, int ofVersion) {
        return habits.lengths().of(content(key, ofVersion));
    }

    @Override
    public boolean ask(ByteBuffer into) {
        int newest = (oldest + unanswered - (asking ? 1 : 0)) % askedKeys.length;
        if (!asking) {
            begin(newest);
            into.put(askedVersions[newest] > 0 ? SET : GET).put(prefix);
            Ascii.put(into, askedKeys[newest]);
            if (askedVersions[newest] <= 0) {
                into.put(LINE_END);
                return true;
            }
            into.put((byte) ' ');
            Ascii.put(into, askedVersions[newest]);
            into.put((byte) ' ').put((byte) '0').put((byte) ' ');
            Ascii.put(into, length(askedKeys[newest], askedVersions[newest]));
            into.put(LINE_END);
            asking = true;
            written = 0;
        }
        int whole = length(askedKeys[newest], askedVersions[newest]);
        written += pattern.put(into, content(askedKeys[newest], askedVersions[newest]) + written, whole - written);
        if (written < whole || into.remaining() < LINE_END.length) {
            return false;
        }
        into.put(LINE_END);
        asking = false;
        return true;
    }

    private void begin(int slot) {
        boolean fills = toFill > 0 || missing >= 0;
        int key = toFill > 0 ? --toFill : fills ? missing : habits.popularity().rank(dice.unit());
        boolean sets = fills || dice.unit() >= habits.readShare();
        missing = -1;
        int last = versions[key] & 0xff;
        int next = last % VERSIONS + 1;
        askedKeys[slot] = key;
        askedVersions[slot] = sets ? next : -last;
        if (sets) {
            versions[key] = (byte) next;
        }
        unanswered++;
    }

    @Override
    public Heard hear(ByteBuffer from) {
        miss = false;
        while (true) {
            Heard heardNow = switch (part) {
                case LINE -> line.read(from) ? first() : unfinished();
                case BODY -> body(from);
                case BODY_END -> line.read(from) ? bodyEnd() : unfinished();
                case END_LINE -> line.read(from) ? (line.is(END) ? answered() : Heard.WRONG) : unfinished();
            };
            if (heardNow != null) {
                return heardNow;
            }
        }
    }

    private Heard unfinished() {
        return line.isTooLong() ? Heard.WRONG : Heard.MORE;
    }

    private Heard answered() {
        if (asking && unanswered == 1) {
            return Heard.WRONG;
        }
        part = Part.LINE;
        oldest = (oldest + 1) % askedKeys.length;
        unanswered--;
        toHaveFilled -= toHaveFilled > 0 ? 1 : 0;
        return Heard.RIGHT;
    }

    /** The first line of an answer; null: there is more of it. */
    private Heard first() {
        if (askedVersions[oldest] > 0) {
            return line.is(STORED) ? answered() : Heard.WRONG;
        }
        if (line.is(END)) {
            miss = true;
            missing = askedKeys[oldest];
            return answered();
        }
        return value() ? null : Heard.WRONG;
    }

    /** Reads {@code VALUE key flags bytes}; false if that is not the value asked for. */
    private boolean value() {
        expected.clear();
        expected.put(VALUE).put(prefix);
        Ascii.put(expected, askedKeys[oldest]);
        expected.put((byte) ' ');
        int at = expected.position();
        for (int k = 0; k < at; k++) {
            if (!line.has(k, expected.get(k))) {
                return false;
            }
        }
        int flagsEnd = line.digitsEnd(at, 10);
        version = (int) line.number(at, flagsEnd, 10);
        length = (int) line.number(flagsEnd + 1, line.digitsEnd(flagsEnd + 1, 10), 10);
        int must = -askedVersions[oldest];
        part = Part.BODY;
        heard = 0;
        return version >= 1 && version <= VERSIONS && (must == UNKNOWN || version == must) && length == length(askedKeys[oldest], version);
    }

    private Heard body(ByteBuffer from) {
        while (heard < length && from.hasRemaining()) {
            int right = pattern.check(from, content(askedKeys[oldest], version) + heard, length - heard);
            if (right < 0) {
                return Heard.WRONG;
            }
            heard += right;
        }
        part = heard < length ? Part.BODY : Part.BODY_END;
        return heard < length ? Heard.MORE : null;
    }

    private Heard bodyEnd() {
        part = Part.END_LINE;
        return line.length() == 0 ? null : Heard.WRONG;
    }

    @Override
    public boolean isReady() {
        return toHaveFilled == 0;
    }

    @Override
    public boolean isMiss() {
        return miss;
    }

    @Override
    public String complaint() {
        int must = askedVersions[oldest];
        return (must > 0 ? "set" : "get") + " was answered wrongly: key=" + askedKeys[oldest] + " version=" + Math.abs(must) + " "
                + (part == Part.BODY ? "got version=" + version + " bytes=" + length + " right=" + heard : "got=" + line);
    }

    /** What was set and not answered may have been stored or not. */
    @Override
    public void hangUp() {
        for (int k = 0; k < unanswered; k++) {
            int slot = (oldest + k) % askedKeys.length;
            if (askedVersions[slot] > 0) {
                versions[askedKeys[slot]] = UNKNOWN;
            }
        }
        unanswered = 0;
        asking = false;
        missing = -1;
        part = Part.LINE;
        line.clear();
        fillAgain();
    }
}
