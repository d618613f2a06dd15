package edgeos.engine.socket;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.engine.fwp.Streams.Taken;
import edgeos.engine.spec.NodeSpec;
import edgeos.notation.Settings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way out of a socket whose window closes, and how much may wait there. */
class OutletTest {
    private static final int MOST_MESSAGES = 100_000;
    private static final int KIBIBYTE = 1024;

    private final Outlet outlet = new Outlet();
    private final AtomicLong account = new AtomicLong();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private final Random dice = new Random(3);
    private Selector selector;
    private SocketChannel ours;
    private SocketChannel theirs;
    private SelectionKey key;

    @BeforeEach
    void connect() throws IOException {
        selector = Selector.open();
        try (var server = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            theirs = SocketChannel.open(server.getLocalAddress());
            ours = server.accept();
        }
        ours.configureBlocking(false);
        key = ours.register(selector, SelectionKey.OP_READ);
        outlet.account(account);
        outlet.open(ours);
    }

    @AfterEach
    void close() throws IOException {
        selector.close();
        ours.close();
        theirs.close();
    }

    private ByteBuffer message(int bytes) {
        byte[] content = new byte[bytes];
        dice.nextBytes(content);
        said.writeBytes(content);
        return ByteBuffer.wrap(content);
    }

    private void sayUntilTheWindowCloses() throws IOException {
        for (int at = 0; at < MOST_MESSAGES && !outlet.isFull(); at++) {
            assertEquals(Taken.OUT, outlet.sendOrKeep(null, message(8_000)));
        }
        assertTrue(outlet.isFull());
    }

    /** False at the end. */
    private boolean hear() throws IOException {
        ByteBuffer into = ByteBuffer.allocate(1 << 16);
        int got = theirs.read(into);
        heard.write(into.array(), 0, into.position());
        return got >= 0;
    }

    @Test
    void shouldKeepAllInOrderWithTheEndBehindItAndSendItWhenThereIsRoom() throws IOException {
        sayUntilTheWindowCloses();
        for (int at = 0; at < 300; at++) {
            assertEquals(Taken.OUT, outlet.sendOrKeep(null, message(1 + dice.nextInt(8_000))));
            assertEquals(outlet.keptBytes(), account.get());
            if (at % 20 == 19) {
                hear();
                outlet.flush(key);
                assertEquals(outlet.keptBytes(), account.get());
            }
        }
        assertTrue(outlet.isFull() && account.get() > 0);
        assertEquals(Taken.OUT, outlet.sendOrKeep(null, ByteBuffer.allocate(0)));
        assertFalse(outlet.isEnded(), "not before all was sent");
        assertEquals(Taken.GONE, outlet.sendOrKeep(null, ByteBuffer.allocate(1)));
        while (hear()) {
            outlet.flush(key);
        }
        assertArrayEquals(said.toByteArray(), heard.toByteArray());
        assertTrue(outlet.isEnded() && account.get() == 0);
    }

    @Test
    void shouldLetTheNextMessageWaitWhereItMay() throws IOException {
        sayUntilTheWindowCloses();
        long kept = account.get();
        assertTrue(kept <= 8_000);
        outlet.end();
        assertEquals(0, account.get(), "what waits is let go");
        assertEquals(Taken.GONE, outlet.sendOrKeep(null, message(1)));
    }

    @Test
    void shouldBoundWhatWaitsForOneClientAndForAll() {
        var spec = new NodeSpec("in", "in", NodeSpec.Role.SOURCE, "tcpIn", "", Settings.of(Map.of("keptKibibytes", 64)), null, 1, 0, 0, 0);
        var listener = new Listener(spec, null, null);
        assertEquals(0, listener.mostKeptBytes(), "where each has its own, nobody else waits");
        assertFalse(listener.leadTo("store"));
        assertEquals(64 * KIBIBYTE, listener.mostKeptBytes());
        assertTrue(listener.mayKeep(0, 100 * KIBIBYTE), "a message of which nothing waits yet");
        assertTrue(listener.mayKeep(60 * KIBIBYTE, 4 * KIBIBYTE));
        assertFalse(listener.mayKeep(60 * KIBIBYTE, 4 * KIBIBYTE + 1));
        listener.kept().set(16 * 64 * KIBIBYTE - 10);
        assertTrue(listener.mayKeep(1, 10));
        assertFalse(listener.mayKeep(1, 11));
        assertTrue(listener.leadTo(null));
    }
}
