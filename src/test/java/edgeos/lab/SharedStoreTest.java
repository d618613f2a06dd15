package edgeos.lab;

import static edgeos.lab.Clients.ask;
import static edgeos.lab.Clients.assertEnded;
import static edgeos.lab.Clients.connect;
import static edgeos.lab.Clients.say;
import static edgeos.lab.RunningLab.LIMIT;
import static edgeos.lab.RunningLab.chain;
import static edgeos.lab.RunningLab.link;
import static edgeos.lab.RunningLab.node;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import edgeos.lab.swarm.Protocol;
import edgeos.lab.swarm.Swarm;
import edgeos.lab.swarm.SwarmSettings;
import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.check.Finding;
import edgeos.notation.DropReason;
import edgeos.telemetry.SwarmFigures;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Real memcached clients that share one memcached. */
class SharedStoreTest {
    private static final String STORE = "m";

    @RegisterExtension
    private final RunningLab lab = new RunningLab();

    /** TCP in, one memcached, in a chain of this policy unless that is null, and TCP out. */
    static Drawing drawing(Map<String, Object> in, Map<String, Object> store, Chain.Policy policy) {
        var drawing = Drawing.EMPTY.withNodes(List.of(node("in", "tcpIn", null, in), node(STORE, "memcached", policy == null ? null : "c", store), node("out", "tcpOut", null, Map.of())))
                .withLinks(List.of(link("in.out", STORE + ".in"), link(STORE + ".out", "out.in")));
        return policy == null ? drawing : drawing.withChains(List.of(chain("c", policy, 4, 4)));
    }

    private int start(Map<String, Object> store) {
        return lab.start(drawing(Map.of(), store, null));
    }

    private static void swarm(int port, int clients, int answers) throws IOException {
        SwarmSettings settings = SwarmSettings.of(Protocol.MEMCACHED).withClients(clients).closed(1_000_000).sizes(1, 3_000).leavingAfter(20).timeout(LIMIT.toNanos());
        try (Swarm swarm = Swarm.start(settings, new InetSocketAddress("127.0.0.1", port))) {
            Await.until("they are served", Duration.ofSeconds(60), () -> swarm.figures().answered() >= answers);
            SwarmFigures told = swarm.figures();
            assertEquals(0, told.errors() + told.refused(), told::toString);
        }
    }

    @Test
    void shouldGiveOneClientWhatAnotherSetAndManyWhatTheyAskFor() throws Exception {
        int port = start(Map.of("sharedBy", 400, "memoryKibibytes", 16_384));
        try (Socket one = connect(port); Socket two = connect(port)) {
            ask(one, "set a 5 0 5\r\nfirst\r\n", "STORED\r\n");
            ask(two, "get a\r\nappend a 0 0 1\r\n!\r\n", "VALUE a 5 5\r\nfirst\r\nEND\r\nSTORED\r\n");
            ask(one, "get a\r\n", "VALUE a 5 6\r\nfirst!\r\nEND\r\n");
            swarm(port, 100, 5_000);
            ask(two, "get a\r\nquit\r\n", "VALUE a 5 6\r\nfirst!\r\nEND\r\n");
            assertEnded(two);
        }
        lab.awaitAllLeft();
        assertEquals(0, lab.ledger().dropped());
    }

    @Test
    void shouldLetAChainHaveOneInstanceForAllOrSeveral() throws Exception {
        for (Chain.Policy policy : new Chain.Policy[] {Chain.Policy.SHARED, Chain.Policy.HASHED}) {
            int port = lab.start(drawing(Map.of(), Map.of("sharedBy", 100, "memoryKibibytes", 4096), policy));
            swarm(port, 40, 1_000);
            lab.awaitFigure(STORE, "clients", 0);
            assertEquals(policy == Chain.Policy.SHARED ? 1 : 4, lab.chain().active());
        }
    }

    @Test
    void shouldHarmNobodyWhenClientsBreakOffWithinACommand() throws Exception {
        int port = start(Map.of("sharedBy", 200, "memoryKibibytes", 1024));
        try (Socket other = connect(port)) {
            ask(other, "set kept 0 0 4\r\nkept\r\n", "STORED\r\n");
            for (int round = 0; round < 3; round++) {
                var victims = new ArrayList<Socket>();
                for (int at = 0; at < 60; at++) {
                    victims.add(connect(port));
                    say(victims.getLast(), at % 3 == 0 ? "set k" + at + " 0 0 60000\r\nhalf" : at % 3 == 1 ? "get ke" : "get kept kept\r\nincr");
                }
                Await.until("they are all there", LIMIT, () -> lab.figure(STORE, "clients") == 61);
                for (Socket victim : victims) {
                    victim.setSoLinger(true, 0);
                    victim.close();
                }
                ask(other, "get kept\r\nset big 0 0 50000\r\n" + "b".repeat(50_000) + "\r\n", "VALUE kept 0 4\r\nkept\r\nEND\r\nSTORED\r\n");
                lab.awaitFigure(STORE, "clients", 1);
            }
            say(other, "stats slabs\r\n");
            String slabs = hearUntil(other, "END\r\n");
            long used = Long.parseLong(slabs.replaceAll("(?s).*1:used_chunks (\\d+).*", "$1"));
            assertTrue(used <= 1 + 50_000 / 124 + 2, "what was begun is let go: " + slabs);
        }
        lab.awaitAllLeft();
    }

    private static String hearUntil(Socket socket, String end) throws IOException {
        var heard = new StringBuilder();
        while (!heard.toString().endsWith(end)) {
            heard.append((char) socket.getInputStream().read());
        }
        return heard.toString();
    }

    private static SocketChannel slow(int port) throws IOException {
        var channel = SocketChannel.open();
        channel.setOption(StandardSocketOptions.SO_RCVBUF, 4096);
        channel.connect(new InetSocketAddress("127.0.0.1", port));
        return channel;
    }

    private static void write(SocketChannel channel, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    @Test
    void shouldHoldUpNobodyForAClientThatDoesNotReadAndGiveItAllWhenItDoes() throws Exception {
        int port = lab.start(drawing(Map.of("keptKibibytes", 65_536), Map.of("sharedBy", 10, "memoryKibibytes", 4096, "mostItemBytes", 1 << 20), null));
        try (SocketChannel slow = slow(port); Socket other = connect(port)) {
            String value = "v".repeat(1 << 19);
            ask(other, "set v 0 0 " + value.length() + "\r\n" + value + "\r\n", "STORED\r\n");
            int asked = 40;
            write(slow, "get v\r\n".repeat(asked));
            for (int round = 0; round < 200; round++) {
                ask(other, "set n 0 0 2\r\n" + (10 + round % 90) + "\r\nget n\r\n", "STORED\r\nVALUE n 0 2\r\n" + (10 + round % 90) + "\r\nEND\r\n");
            }
            long each = ("VALUE v 0 " + value.length() + "\r\n\r\nEND\r\n").length() + value.length();
            long heard = 0;
            ByteBuffer into = ByteBuffer.allocate(1 << 16);
            while (heard < asked * each) {
                int got = slow.read(into.clear());
                assertTrue(got > 0, "it was broken off: heard=" + heard);
                heard += got;
            }
            assertEquals(asked * each, heard);
        }
        lab.awaitAllLeft();
        assertEquals(0, lab.figure("in", "brokenOff"));
    }

    @Test
    void shouldReadNothingMoreOfAClientThatDoesNotRead() throws Exception {
        int port = lab.start(drawing(Map.of("keptKibibytes", 65_536), Map.of("sharedBy", 10, "memoryKibibytes", 4096, "mostItemBytes", 1 << 20), null));
        try (SocketChannel slow = slow(port); Socket other = connect(port)) {
            String value = "v".repeat(500_000);
            ask(other, "set v 0 0 " + value.length() + "\r\n" + value + "\r\n", "STORED\r\n");
            long asked = 0;
            do {
                write(slow, "get v\r\n");
                asked++;
            } while (isHeard(1 + asked));
            write(slow, "get v\r\n".repeat(40));
            asked += 40;
            ask(other, "get none\r\n", "END\r\n");
            Looks.awaitNew(lab.session());
            assertTrue(lab.figure(STORE, "commands") < asked, "what it asks now waits");
            long left = asked * (("VALUE v 0 500000\r\n\r\nEND\r\n").length() + value.length());
            ByteBuffer into = ByteBuffer.allocate(1 << 16);
            while (left > 0) {
                int got = slow.read(into.clear());
                assertTrue(got > 0, "it was broken off: left=" + left);
                left -= got;
            }
            assertEquals(0, left);
        }
        lab.awaitAllLeft();
        assertEquals(0, lab.figure("in", "brokenOff"));
    }

    /** False if a command is not heard soon. */
    private boolean isHeard(long commands) {
        for (int look = 0; look < 20 && lab.figure(STORE, "commands") < commands; look++) {
            Looks.awaitNew(lab.session());
        }
        return lab.figure(STORE, "commands") >= commands;
    }

    @Test
    void shouldCutOffAClientThatLetsTooMuchWaitAndNoOther() throws Exception {
        int port = lab.start(drawing(Map.of("keptKibibytes", 1024), Map.of("sharedBy", 10, "memoryKibibytes", 4096, "mostItemBytes", 1 << 20), null));
        try (SocketChannel slow = slow(port); Socket other = connect(port)) {
            String value = "v".repeat(1 << 19);
            ask(other, "set v 0 0 " + value.length() + "\r\n" + value + "\r\n", "STORED\r\n");
            write(slow, "get v\r\n".repeat(24));
            lab.awaitFigure("in", "brokenOffNotRead", 1);
            ask(other, "get none\r\n", "END\r\n");
            lab.awaitFigure(STORE, "clients", 1);
        }
        lab.awaitAllLeft();
        assertTrue(lab.ledger().dropped(DropReason.CLIENT_GONE) > 0);
    }

    private static void leave(Socket client) throws IOException {
        client.close();
    }

    @Test
    void shouldTellTheClientTooManyWhyAndLetTheNextInWhenOneHasLeft() throws Exception {
        int port = start(Map.of("sharedBy", 2));
        try (Socket one = connect(port); Socket two = connect(port); Socket three = connect(port)) {
            ask(one, "get a\r\n", "END\r\n");
            ask(two, "get a\r\n", "END\r\n");
            ask(three, "get a\r\n", "ERROR Too many open connections\r\n");
            assertEnded(three);
            leave(two);
            lab.awaitFigure(STORE, "clients", 2);
            leave(three);
            lab.awaitFigure(STORE, "clients", 1);
            try (Socket four = connect(port)) {
                ask(four, "get a\r\n", "END\r\n");
            }
        }
        lab.awaitAllLeft();
        assertEquals(1, lab.figure(STORE, "refused"));
    }

    @Test
    void shouldBreakOffThoseWhoseWordsAStoreForgets() throws Exception {
        Drawing before = drawing(Map.of(), Map.of("sharedBy", 10), null);
        int port = lab.start(before);
        try (Socket client = connect(port); Socket silent = connect(port)) {
            ask(client, "set a 0 0 1\r\nx\r\n", "STORED\r\n");
            say(client, "get ");
            Await.until("both are there", LIMIT, () -> lab.figure("in", "clients") == 2);
            lab.session().edit(drawing(Map.of(), Map.of("sharedBy", 20), null));
            assertEnded(client);
            ask(silent, "get a\r\n", "END\r\n");
        }
        lab.awaitAllLeft();
    }

    @Test
    void shouldForgetThoseWhoseWireWasCut() throws Exception {
        Drawing whole = drawing(Map.of(), Map.of("sharedBy", 3), null);
        int port = lab.start(whole);
        for (int round = 0; round < 4; round++) {
            try (Socket one = connect(port); Socket two = connect(port)) {
                ask(one, "set a 0 0 1\r\nx\r\n", "STORED\r\n");
                ask(two, "get a\r\n", "VALUE a 0 1\r\nx\r\nEND\r\n");
                lab.session().edit(whole.withLinks(whole.links().subList(1, 2)));
                assertEnded(one);
                lab.awaitFigure("in", "clients", 0);
                lab.session().edit(whole);
            }
        }
    }

    private List<Finding> findings(Drawing drawing) {
        return lab.open(drawing).findings();
    }

    private static boolean tells(List<Finding> findings, String what) {
        return findings.stream().anyMatch(finding -> finding.toString().contains(what));
    }

    @Test
    void shouldFindWhatWouldMixStreamsOrHoldThemUp() {
        assertTrue(tells(findings(drawing(Map.of(), Map.of(), null)), "say by how many clients it is shared"));
        assertTrue(tells(findings(drawing(Map.of(), Map.of("sharedBy", 5), Chain.Policy.PER_PACKET)), "many clients are to share"));
        assertTrue(tells(findings(drawing(Map.of(), Map.of("sharedBy", 5), Chain.Policy.PER_FLOW)), "nobody else ever comes"));
        Drawing behind = drawing(Map.of(), Map.of("sharedBy", 5), null);
        behind = behind.withNodes(List.of(node("in", "tcpIn", null, Map.of()), node("e", "streamEcho", "c", Map.of()), node(STORE, "memcached", null, Map.of("sharedBy", 5)), node("f", "streamEcho", "c", Map.of()), node("out", "tcpOut", null, Map.of())))
                .withLinks(List.of(link("in.out", "e.in"), link("e.out", STORE + ".in"), link(STORE + ".out", "f.in"), link("f.out", "out.in"))).withChains(List.of(chain("c", Chain.Policy.PER_FLOW, 4, 4)));
        List<Finding> found = findings(behind);
        assertTrue(tells(found, "right from TCP in") && tells(found, "right to TCP out"), found::toString);
        assertEquals(List.of(), findings(drawing(Map.of(), Map.of("sharedBy", 5), Chain.Policy.SHARED)));
    }
}
