package edgeos.lab.swarm;

import java.nio.ByteBuffer;

/** Sends bytes that look random, and expects them back. */
final class EchoTalk implements Talk {
    private final Pattern pattern;
    private final Lengths lengths;
    private final long self;
    /** Number of the message that is being sent, and how much of it was. */
    private long sending;
    private int sent;
    private long hearing;
    private int heard;

    EchoTalk(Pattern pattern, Lengths lengths, long seed, int client) {
        this.pattern = pattern;
        this.lengths = lengths;
        this.self = Dice.mix(Dice.mix(seed) + client);
    }

    private int length(long message) {
        return lengths.of(self + message);
    }

    /** Where a message begins in the pattern: each elsewhere, so that one message is not taken for another. */
    private long start(long message) {
        return Dice.mix(self ^ message);
    }

    @Override
    public boolean ask(ByteBuffer into) {
        int length = length(sending);
        sent += pattern.put(into, start(sending) + sent, length - sent);
        boolean whole = sent == length;
        if (whole) {
            sending++;
            sent = 0;
        }
        return whole;
    }

    @Override
    public Heard hear(ByteBuffer from) {
        int length = length(hearing);
        int said = hearing == sending ? sent : length;
        while (heard < length && from.hasRemaining()) {
            int right = heard < said ? pattern.check(from, start(hearing) + heard, said - heard) : -1;
            if (right < 0) {
                return Heard.WRONG;
            }
            heard += right;
        }
        if (heard < length) {
            return Heard.MORE;
        }
        hearing++;
        heard = 0;
        return Heard.RIGHT;
    }

    @Override
    public String complaint() {
        return "other bytes came back than were sent: message=" + hearing + " from=" + heard + " length=" + length(hearing);
    }

    @Override
    public void hangUp() {
        sending += sent > 0 ? 1 : 0;
        hearing = sending;
        sent = 0;
        heard = 0;
    }
}
