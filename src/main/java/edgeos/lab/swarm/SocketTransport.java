package edgeos.lab.swarm;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.NetworkChannel;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** A socket that talks to one server, watched by a selector. */
abstract sealed class SocketTransport<C extends SelectableChannel & ByteChannel & NetworkChannel> implements Transport {
    private final C channel;
    private SelectionKey key;
    private int port;

    private SocketTransport(C channel, InetSocketAddress from) throws IOException {
        this.channel = channel;
        try {
            channel.configureBlocking(false);
            if (from != null) {
                channel.bind(from);
            }
        } catch (IOException | RuntimeException failed) {
            close();
            throw failed;
        }
    }

    private static StandardProtocolFamily family(InetSocketAddress to) {
        return to.getAddress() instanceof Inet4Address ? StandardProtocolFamily.INET : StandardProtocolFamily.INET6;
    }

    /** Begins to connect, for a caller that the selector serves. */
    final void connect(InetSocketAddress to, Selector selector, Caller caller) throws IOException {
        try {
            port = to.getPort();
            begin(channel, to);
            key = channel.register(selector, 0, caller);
        } catch (IOException | RuntimeException failed) {
            close();
            throw failed;
        }
    }

    abstract void begin(C socket, InetSocketAddress to) throws IOException;

    /** The server's port; where it goes is known since it began to connect. */
    final int port() {
        return port;
    }

    /** What its selector looks for. */
    final void interest(int ops) {
        key.interestOps(ops);
    }

    @Override
    public final void await(boolean toWrite) {
        interest(toWrite ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }

    @Override
    public final boolean isReadable() {
        return key.isReadable();
    }

    @Override
    public final boolean isWritable() {
        return key.isWritable();
    }

    @Override
    public final int read(ByteBuffer into) throws IOException {
        return channel.read(into);
    }

    @Override
    public final void write(ByteBuffer from) throws IOException {
        channel.write(from);
    }

    @Override
    public final void close() {
        try {
            channel.close();
        } catch (IOException gone) {
            return;
        }
    }

    final C channel() {
        return channel;
    }

    /** A TCP connection. */
    static final class Tcp extends SocketTransport<SocketChannel> {
        /** Not connected yet; {@code from}: the address that it comes from, or null for any. */
        Tcp(InetSocketAddress to, InetSocketAddress from) throws IOException {
            super(SocketChannel.open(family(to)), from);
        }

        @Override
        void begin(SocketChannel socket, InetSocketAddress to) throws IOException {
            socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
            socket.connect(to);
        }

        /** The system says RST and forgets what it has, instead of FIN. */
        @Override
        public void reset() {
            try {
                channel().setOption(StandardSocketOptions.SO_LINGER, 0);
            } catch (IOException gone) {
                return;
            } finally {
                close();
            }
        }

        @Override
        public boolean greet() throws IOException {
            boolean connected = channel().finishConnect();
            if (!connected) {
                interest(SelectionKey.OP_CONNECT);
            }
            return connected;
        }
    }

    /** A UDP socket; each write is a datagram. */
    static final class Udp extends SocketTransport<DatagramChannel> {
        /** Not connected yet; {@code from}: the address that it comes from, or null for any. */
        Udp(InetSocketAddress to, InetSocketAddress from) throws IOException {
            super(DatagramChannel.open(family(to)), from);
        }

        @Override
        void begin(DatagramChannel socket, InetSocketAddress to) throws IOException {
            socket.connect(to);
        }

        @Override
        public boolean greet() {
            return true;
        }
    }
}
