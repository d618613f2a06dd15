package edgeos.lab.swarm;

import java.nio.ByteBuffer;

/** Sends numbered datagrams of bytes that look random, and expects each back, in any order. */
final class PingTalk implements Talk {
    private final Pattern pattern;
    private final Lengths lengths;
    private final long self;
    private final Outstanding asked;
    private int next;
    private int which;
    private String complaint = "";

    PingTalk(Pattern pattern, Lengths lengths, long seed, int client, int pipelined) {
        this.pattern = pattern;
        this.lengths = lengths;
        this.self = Dice.mix(Dice.mix(seed) + client);
        this.asked = new Outstanding(pipelined);
    }

    /** Where the bytes of a number begin in the pattern. */
    private long start(int number) {
        return Dice.mix(self ^ number);
    }

    @Override
    public boolean ask(ByteBuffer into) {
        int length = lengths.of(self + next);
        into.putInt(next);
        pattern.put(into, start(next), length);
        asked.add(next++, length);
        return true;
    }

    /** Takes a datagram. One that nobody waits for is late, or a second one, and ignored. */
    @Override
    public Heard hear(ByteBuffer from) {
        int number = from.remaining() < Integer.BYTES ? -1 : from.getInt();
        which = asked.find(number);
        if (which < 0) {
            from.position(from.limit());
            return Heard.MORE;
        }
        int got = from.remaining();
        boolean right = got == asked.subject(which) && pattern.check(from, start(number), got) == got;
        from.position(from.limit());
        if (!right) {
            complaint = "another reply came than was asked for: message=" + number + " length=" + asked.subject(which) + " got=" + got;
            return Heard.WRONG;
        }
        asked.remove(which);
        return Heard.RIGHT;
    }

    @Override
    public int which() {
        return which;
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
