package edgeos.lab.swarm;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SocketChannel;

/** A TCP connection. */
final class TcpTransport implements Transport {
    private final SocketChannel channel;

    /** Not connected yet; {@code from}: the address that it comes from, or null for any. */
    TcpTransport(InetSocketAddress to, InetSocketAddress from) throws IOException {
        channel = SocketChannel.open(to.getAddress() instanceof Inet4Address ? StandardProtocolFamily.INET : StandardProtocolFamily.INET6);
        try {
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
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
    public boolean greet() throws IOException {
        return channel.finishConnect();
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
