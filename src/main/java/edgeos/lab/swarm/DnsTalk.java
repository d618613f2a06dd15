package edgeos.lab.swarm;

import edgeos.notation.dns.DomainName;
import java.nio.ByteBuffer;
import java.util.List;

/** Asks for IPv4 addresses of names (RFC 1035), one question a datagram, and expects each answer to have the id and the question of what was asked. That there is no such name is an answer, too. */
final class DnsTalk implements Talk {
    /** What all clients of a swarm have in common: each question from its name on. Immutable. */
    record Habits(List<byte[]> questions, Zipf popularity, long seed) {
        static Habits of(SwarmSettings settings) {
            List<byte[]> questions = settings.names().stream().map(Habits::question).toList();
            return new Habits(questions, new Zipf(questions.size(), settings.zipfExponent()), settings.seed());
        }

        private static byte[] question(String name) {
            byte[] wire = DomainName.parse(name.strip(), DomainName.ROOT).wire();
            return ByteBuffer.allocate(wire.length + 2 * Short.BYTES).put(wire).putShort(ADDRESS).putShort(INTERNET).array();
        }
    }

    private static final short ADDRESS = 1;
    private static final short INTERNET = 1;
    private static final int HEAD_BYTES = 12;
    private static final int FLAGS_AT = 2;
    private static final int QUESTIONS_AT = 4;
    private static final int ANSWERS_AT = 6;
    private static final int RECURSION_DESIRED = 0x0100;
    private static final int RESPONSE = 0x8000;
    private static final int TRUNCATED = 0x0200;
    private static final int CODE = 0xf;
    private static final int NO_SUCH_NAME = 3;
    private static final int WORD = 0xffff;

    private final Habits habits;
    private final Dice dice;
    private final Outstanding asked;
    private int nextId;
    private int which;
    private boolean miss;
    private String complaint = "";

    DnsTalk(Habits habits, int client, int pipelined) {
        this.habits = habits;
        this.dice = new Dice(habits.seed(), client);
        this.asked = new Outstanding(pipelined);
        this.nextId = (int) Dice.mix(habits.seed() + client) & WORD;
    }

    @Override
    public boolean ask(ByteBuffer into) {
        int name = habits.popularity().rank(dice.unit());
        asked.add(nextId, name);
        into.putShort((short) nextId).putShort((short) RECURSION_DESIRED).putShort((short) 1).putShort((short) 0).putShort((short) 0).putShort((short) 0).put(habits.questions().get(name));
        nextId = nextId + 1 & WORD;
        return true;
    }

    /** Takes a datagram. One with an id that nobody waits for is a late answer, and ignored. */
    @Override
    public Heard hear(ByteBuffer from) {
        int start = from.position();
        int length = from.remaining();
        from.position(from.limit());
        if (length < HEAD_BYTES) {
            return wrong("the datagram is too short: bytes=" + length);
        }
        which = asked.find(from.getShort(start) & WORD);
        if (which < 0) {
            return Heard.MORE;
        }
        int flags = from.getShort(start + FLAGS_AT) & WORD;
        int code = flags & CODE;
        byte[] question = habits.questions().get(asked.subject(which));
        if ((flags & RESPONSE) == 0 || (flags & TRUNCATED) != 0 || code != 0 && code != NO_SUCH_NAME || from.getShort(start + QUESTIONS_AT) != 1) {
            return wrong("the answer is none, cut off, or an error: flags=0x" + Integer.toHexString(flags) + " questions=" + from.getShort(start + QUESTIONS_AT));
        }
        if (!asks(from, start + HEAD_BYTES, length - HEAD_BYTES, question)) {
            return wrong("the answer is to another question than was asked");
        }
        miss = from.getShort(start + ANSWERS_AT) == 0;
        asked.remove(which);
        return Heard.RIGHT;
    }

    /** Names may come back in other case. */
    private static boolean asks(ByteBuffer answer, int at, int length, byte[] question) {
        boolean equal = length >= question.length;
        for (int k = 0; equal && k < question.length; k++) {
            equal = lower(answer.get(at + k)) == lower(question[k]);
        }
        return equal;
    }

    private static int lower(byte of) {
        return of >= 'A' && of <= 'Z' ? of + 'a' - 'A' : of;
    }

    private Heard wrong(String how) {
        complaint = how;
        return Heard.WRONG;
    }

    @Override
    public int which() {
        return which;
    }

    @Override
    public boolean isMiss() {
        return miss;
    }

    @Override
    public String complaint() {
        return complaint;
    }

    @Override
    public void hangUp() {
        asked.clear();
    }
}
