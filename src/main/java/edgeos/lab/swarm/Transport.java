package edgeos.lab.swarm;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;

/** How bytes get to a server and back, without blocking. Owned by the swarm's thread. */
interface Transport {
    /** What a selector looks at. */
    SelectableChannel channel();

    /** Begins to connect. */
    void connect(InetSocketAddress to) throws IOException;

    /** Goes on connecting, and greeting where that is the custom; true once questions may be asked. */
    boolean greet() throws IOException;

    /** What a selector waits for until then. */
    default int greetingOps() {
        return SelectionKey.OP_CONNECT;
    }

    /** Reads what has come, at most what there is room for; 0: nothing; -1: nothing will any more. {@code into} is empty and has 64 KiB. */
    int read(ByteBuffer into) throws IOException;

    /** Sends as much as it can now. */
    void write(ByteBuffer from) throws IOException;

    /** True if it keeps bytes that were written and wait to be sent. */
    default boolean isKeeping() {
        return false;
    }

    /** Hangs up. */
    void close();
}
