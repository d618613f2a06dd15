package edgeos.lab.swarm;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectableChannel;

/** A UDP socket that talks to one server; each write is a datagram. */
final class UdpTransport implements Transport {
    private final DatagramChannel channel;

    /** Not connected yet; {@code from}: the address that it comes from, or null for any. */
    UdpTransport(InetSocketAddress to, InetSocketAddress from) throws IOException {
        channel = DatagramChannel.open(to.getAddress() instanceof Inet4Address ? StandardProtocolFamily.INET : StandardProtocolFamily.INET6);
        try {
            channel.configureBlocking(false);
            if (from != null) {
                channel.bind(from);
            }
        } catch (IOException | RuntimeException failed) {
            channel.close();
            throw failed;
        }
    }

    @Override
    public SelectableChannel channel() {
        return channel;
    }

    @Override
    public void connect(InetSocketAddress to) throws IOException {
        channel.connect(to);
    }

    @Override
    public boolean greet() {
        return true;
    }

    @Override
    public int greetingOps() {
        return 0;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        return channel.read(into);
    }

    @Override
    public void write(ByteBuffer from) throws IOException {
        channel.write(from);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException gone) {
            return;
        }
    }
}
