package edgeos.lab.swarm;

import edgeos.os.PingSocket;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/**
 * Callers that ping, all by one socket. A question goes as the data of an ICMP echo request (RFC 792), behind what tells whose it is:
 *
 * <pre>
 *  0      1      2          4            6          8       16       20
 *  +------+------+----------+------------+----------+-------+--------+----------+
 *  | type | code | checksum | identifier | sequence | swarm | client | question |
 *  +------+------+----------+------------+----------+-------+--------+----------+
 * </pre>
 *
 * A reply that is damaged, or for somebody else, is not heard.
 */
final class PingBoard implements Switchboard {
    /** The longest question that fits an IP packet. */
    static final int MOST_QUESTION_BYTES = 65_535 - 20 - 20;

    private static final int BUFFER_BYTES = 1 << 16;
    /** The machine itself replies while a question is being sent: without a limit, there would always be more to hear. */
    private static final int MOST_AT_ONCE = 256;
    private static final int CHECKSUM_AT = 2;
    private static final int SWARM_AT = 8;
    private static final int CLIENT_AT = 16;
    private static final int HEAD_BYTES = 20;
    private static final short ECHO = 0x0800;
    private static final short ECHO_REPLY = 0;
    private static final int WORD = 0xffff;

    private final PingSocket socket;
    private final List<InetSocketAddress> targets;
    private final long swarm = new SecureRandom().nextLong();
    private final ByteBuffer out = ByteBuffer.allocateDirect(BUFFER_BYTES);
    private final ByteBuffer in = ByteBuffer.allocateDirect(BUFFER_BYTES);
    private final List<Line> lines = new ArrayList<>();
    private short sequence;

    /**
     * A board that sends from an address of this machine; empty: from any.
     *
     * @throws IOException with a sentence for people if this user may not ping
     */
    PingBoard(String from, List<InetSocketAddress> targets) throws IOException {
        this.targets = new ArrayList<>(targets);
        socket = PingSocket.open(from.isEmpty() ? 0 : number(InetAddress.ofLiteral(from)));
    }

    private static int number(InetAddress address) throws UnknownHostException {
        if (!(address instanceof Inet4Address)) {
            throw new UnknownHostException("pings go to IPv4 addresses only: address=" + address.getHostAddress());
        }
        return ByteBuffer.wrap(address.getAddress()).getInt();
    }

    @Override
    public Transport connect(Caller caller) throws IOException {
        var line = new Line(caller, number(Lines.resolved(targets, caller.index() % targets.size()).getAddress()));
        while (lines.size() <= caller.index()) {
            lines.add(null);
        }
        lines.set(caller.index(), line);
        return line;
    }

    @Override
    public void await(long mostNanos) {
        boolean more = socket.await(mostNanos);
        for (int taken = 0; more && taken < MOST_AT_ONCE; taken++) {
            more = socket.receive(in);
            if (more) {
                hear();
            }
        }
    }

    private void hear() {
        int start = in.position();
        if (in.remaining() < HEAD_BYTES || in.getShort(start) != ECHO_REPLY || in.getLong(start + SWARM_AT) != swarm || sum(in) != WORD) {
            return;
        }
        int client = in.getInt(start + CLIENT_AT);
        Line line = client >= 0 && client < lines.size() ? lines.get(client) : null;
        if (line != null) {
            in.position(start + HEAD_BYTES);
            line.heard = true;
            line.caller.serve();
            line.heard = false;
        }
    }

    /** The ones' complement sum of a message (RFC 1071); all ones if it has its checksum. */
    private static int sum(ByteBuffer message) {
        long sum = 0;
        int at = message.position();
        for (; at + Short.BYTES <= message.limit(); at += Short.BYTES) {
            sum += message.getShort(at) & WORD;
        }
        sum += at < message.limit() ? (message.get(at) & 0xff) << Byte.SIZE : 0;
        while (sum > WORD) {
            sum = (sum & WORD) + (sum >>> Short.SIZE);
        }
        return (int) sum;
    }

    @Override
    public void wake() {
        socket.wake();
    }

    @Override
    public void close() {
        socket.close();
    }

    /** A caller and whom it pings. Whatever is written at once is a question. */
    private final class Line implements Transport {
        private final Caller caller;
        private final int address;
        private boolean heard;

        Line(Caller caller, int address) {
            this.caller = caller;
            this.address = address;
        }

        @Override
        public boolean greet() {
            return true;
        }

        /** There is always room, or what is sent is lost. */
        @Override
        public void await(boolean toWrite) { }

        @Override
        public boolean isReadable() {
            return heard;
        }

        @Override
        public boolean isWritable() {
            return false;
        }

        @Override
        public int read(ByteBuffer into) {
            if (!heard) {
                return 0;
            }
            heard = false;
            int length = in.remaining();
            into.put(in);
            return length;
        }

        @Override
        public void write(ByteBuffer from) throws IOException {
            out.clear().putShort(ECHO).putShort((short) 0).putShort((short) swarm).putShort(sequence++).putLong(swarm).putInt(caller.index()).put(from).flip();
            out.putShort(CHECKSUM_AT, (short) ~sum(out));
            socket.send(out, address);
        }

        @Override
        public void close() {
            if (lines.get(caller.index()) == this) {
                lines.set(caller.index(), null);
            }
        }
    }
}
