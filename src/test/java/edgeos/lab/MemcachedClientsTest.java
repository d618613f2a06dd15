package edgeos.lab;

import static edgeos.lab.Clients.ask;
import static edgeos.lab.Clients.connect;
import static edgeos.lab.Clients.say;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import edgeos.Await;
import edgeos.Ports;
import edgeos.lab.swarm.Protocol;
import edgeos.lab.swarm.Swarm;
import edgeos.lab.swarm.SwarmSettings;
import edgeos.notation.Settings;
import edgeos.notation.SharedBy;
import edgeos.telemetry.Snapshot;
import edgeos.telemetry.SwarmFigures;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real memcached clients, each with an FWP of its own or with one for all, beside the memcached that they were made for, where that is installed. */
class MemcachedClientsTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String MEMCACHED = "/usr/bin/memcached";
    private static final String CAPABLE = "/usr/bin/memccapable";
    private static final String COPY = "/usr/bin/memccp";
    private static final String CAT = "/usr/bin/memccat";
    private static final String STOP = "mn\r\n";
    private static final String STOPPED = "MN\r\n";

    @RegisterExtension
    private final RunningLab lab = new RunningLab();

    /** A store for each client; or, for more than one, one for all. */
    private int start(Map<String, Object> store, int clients) {
        return lab.start(SharedBy.isMany(Settings.of(store)) ? SharedStoreTest.drawing(Map.of(), store, null) : RunningLab.tcp(Map.of(), "memcached", store, clients, 2 * clients));
    }

    private static String hear(Socket socket, int bytes) throws IOException {
        return new String(socket.getInputStream().readNBytes(bytes), StandardCharsets.ISO_8859_1);
    }

    private static String text(long seed, int length) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Test
    void shouldGiveEachClientAStoreOfItsOwn() throws Exception {
        int port = start(Map.of(), 4);
        try (Socket one = connect(port); Socket two = connect(port)) {
            ask(one, "set secret 0 0 5\r\nfirst\r\n", "STORED\r\n");
            ask(two, "get secret\r\n", "END\r\n");
            ask(two, "add secret 7 0 6\r\nsecond\r\n", "STORED\r\n");
            ask(one, "get secret\r\n", "VALUE secret 0 5\r\nfirst\r\nEND\r\n");
            say(one, "quit\r\n");
            assertEquals(-1, one.getInputStream().read(), "it hangs up");
        }
        lab.awaitAllLeft();
        try (Socket next = connect(port)) {
            ask(next, "get secret\r\n", "END\r\n");
        }
        lab.awaitAllLeft();
    }

    @Test
    void shouldServeAMegabyteInManySegmentsAndPipelinedQuestions() throws Exception {
        int port = start(Map.of("memoryKibibytes", 8192, "mostItemBytes", 1 << 20), 2);
        try (Socket client = connect(port)) {
            String value = text(1, (1 << 20) - 200);
            var writer = Thread.ofVirtual().start(() -> {
                try {
                    for (int round = 0; round < 3; round++) {
                        say(client, "set m" + round + " 0 0 " + value.length() + "\r\n" + value + "\r\nget m" + round + "\r\n");
                    }
                } catch (IOException failed) {
                    throw new java.io.UncheckedIOException(failed);
                }
            });
            for (int round = 0; round < 3; round++) {
                String answer = "STORED\r\nVALUE m" + round + " 0 " + value.length() + "\r\n" + value + "\r\nEND\r\n";
                assertTrue(answer.equals(hear(client, answer.length())), "a value came back changed");
            }
            writer.join();
        }
        lab.awaitAllLeft();
        assertEquals(0, lab.ledger().dropped());
    }

    @Test
    void shouldServeOthersAsBeforeWhenHalfOfTheClientsAreKilled() throws Exception {
        int clients = 200;
        int port = start(Map.of(), clients);
        var sockets = new ArrayList<Socket>();
        try {
            for (int client = 0; client < clients; client++) {
                sockets.add(connect(port));
            }
            for (int client = 0; client < clients; client++) {
                say(sockets.get(client), "set k 0 0 300\r\n" + text(client, 300) + "\r\n");
            }
            for (Socket socket : sockets) {
                assertEquals("STORED\r\n", hear(socket, 8));
            }
            Await.until("each has its own FWP", LIMIT, () -> lab.chain().active() == clients);
            Collections.shuffle(sockets, new Random(5));
            for (int killed = 0; killed < clients / 2; killed++) {
                Socket victim = sockets.get(killed);
                say(victim, killed % 2 == 0 ? "set k 0 0 100000\r\nhalf" : "get k k k k\r\n");
                victim.setSoLinger(true, 0);
                victim.close();
            }
            for (int client = clients / 2; client < clients; client++) {
                say(sockets.get(client), "get k\r\nincr none 1\r\n");
            }
            for (int client = clients / 2; client < clients; client++) {
                String answer = hear(sockets.get(client), "VALUE k 0 300\r\n".length() + 300 + "\r\nEND\r\nNOT_FOUND\r\n".length());
                assertTrue(answer.startsWith("VALUE k 0 300\r\n") && answer.endsWith("\r\nEND\r\nNOT_FOUND\r\n"), "an answer is cut");
            }
            Await.until("the others' FWPs are clean", LIMIT, () -> lab.chain().active() == clients / 2 && lab.chain().cachedUncleaned() == 0);
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
        lab.awaitAllLeft();
    }

    /** Longer and with more clients by {@code -Dedgeos.memcached.clients=1000 -Dedgeos.memcached.seconds=60} in {@code test.jvm.args}. */
    @Test
    void shouldServeMoreAndMoreClientsWithoutAnErrorAndBeCleanAfterwards() throws Exception {
        int clients = Integer.getInteger("edgeos.memcached.clients", 300);
        int seconds = Integer.getInteger("edgeos.memcached.seconds", 3);
        int port = start(Map.of(), clients);
        SwarmSettings settings = SwarmSettings.of(Protocol.MEMCACHED).withClients(clients).closed(200_000L * clients).sizes(1, 4000).timeout(LIMIT.toNanos());
        try (Swarm swarm = Swarm.start(settings, new InetSocketAddress("127.0.0.1", port))) {
            Await.until("all are connected", LIMIT, () -> swarm.figures().connected() == clients && lab.chain().active() == clients);
            long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos() / 2;
            Await.until("they are served", LIMIT.plusSeconds(seconds), () -> System.nanoTime() > end && swarm.figures().answered() > 5L * clients);
            swarm.setClients(clients / 2);
            Await.until("half of them left, and their FWPs are clean", LIMIT, () -> lab.chain().active() == clients / 2 && lab.chain().cachedUncleaned() == 0);
            long before = swarm.figures().answered();
            Await.until("the others are served as before", LIMIT.plusSeconds(seconds), () -> System.nanoTime() > end + Duration.ofSeconds(seconds).toNanos() / 2 && swarm.figures().answered() > before + clients);
            SwarmFigures told = swarm.figures();
            assertEquals(0, told.errors() + told.refused(), told::toString);
        }
        lab.awaitAllLeft();
        Snapshot last = lab.session().snapshot();
        assertEquals(0, last.ledger().dropped());
        assertEquals(0, last.nodes().stream().mapToLong(Snapshot.NodeFigures::faults).sum());
        assertEquals(clients, lab.chain().terminated());
    }

    private static String run(List<String> command) throws Exception {
        Path said = Files.createTempFile("said", ".txt");
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
            assertTrue(process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS) || process.destroyForcibly() == null, () -> command + " hangs");
            return process.exitValue() + " " + Files.readString(said, StandardCharsets.ISO_8859_1);
        } finally {
            Files.delete(said);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10})
    void shouldPassEveryTestOfTheTextProtocolThatMemcachedClientsBring(int sharedBy) throws Exception {
        assumeTrue(Files.isExecutable(Path.of(CAPABLE)), "not installed: apt-get install libmemcached-tools");
        int port = start(Map.of("sharedBy", sharedBy), 4);
        String said = run(List.of(CAPABLE, "-a", "-h", "127.0.0.1", "-p", String.valueOf(port)));
        assertTrue(said.startsWith("0 ") && said.contains("All tests passed"), said);
        lab.awaitAllLeft();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10})
    void shouldStoreAFileThatAClientOfMemcachedBrings(int sharedBy) throws Exception {
        assumeTrue(Files.isExecutable(Path.of(COPY)) && Files.isExecutable(Path.of(CAT)), "not installed: apt-get install libmemcached-tools");
        int port = start(Map.of("sharedBy", sharedBy), 4);
        Path file = Files.createTempFile("brought", ".txt");
        try {
            Files.writeString(file, "brought by a client");
            String servers = "--servers=127.0.0.1:" + port;
            assertTrue(run(List.of(COPY, servers, file.toString())).startsWith("0 "));
            String told = run(List.of(CAT, servers, file.getFileName().toString()));
            assertTrue(told.startsWith(sharedBy == 1 ? "1 " : "0 brought by a client"), "another connection is another client, with another store unless it is shared: " + told);
        } finally {
            Files.delete(file);
        }
        lab.awaitAllLeft();
    }

    /** What both are asked, each line of it alone; nothing whose answer tells of times, sizes in memory, or versions. */
    private static final List<String> QUESTIONS = List.of(
            "get a\r\n", "set a 5 0 3\r\nabc\r\n", "get a\r\n", "gets a\r\n", "add a 0 0 1\r\nx\r\n", "replace a 1 0 2\r\nyz\r\n", "append a 0 0 1\r\n!\r\n", "prepend a 0 0 1\r\n?\r\n", "get a b a\r\n",
            "cas a 0 0 1 1\r\nx\r\n", "cas b 0 0 1 1\r\nx\r\n", "cas a 0 0 1 x\r\n", "cas a 0 0 1\r\n", "set a 0 0\r\n", "set a 0 0 1 noreply\r\nx\r\n", "set a 0 0 1 quiet\r\nx\r\n", "set a 0 0 1 a b\r\n",
            "set a -1 0 1\r\n", "set a x 0 1\r\n", "set a 0 x 1\r\n", "set a 0 0 x\r\n", "set a 0 0 -1\r\n", "set a 0 0 3\r\nabcdefg\r\n", "set a 0 0 5\r\nabc\r\n\r\n", "set a 0 0 3 noreply\r\nabcdefg\r\n",
            "set " + "k".repeat(251) + " 0 0 1\r\nx\r\n", "get " + "k".repeat(251) + "\r\n", "get a " + "k".repeat(251) + "\r\n", "delete " + "k".repeat(251) + "\r\n", "touch " + "k".repeat(251) + " 1\r\n",
            "incr " + "k".repeat(251) + " 1\r\n", "gat 0 " + "k".repeat(251) + "\r\n", "set n 0 0 2\r\n99\r\n", "incr n 1\r\n", "decr n 1\r\n", "get n\r\n", "decr n 1000\r\n", "get n\r\n", "incr n 18446744073709551615\r\n", "incr n 5\r\n", "get n\r\n",
            "incr n x\r\n", "incr n -1\r\n", "incr n\r\n", "incr none 1\r\n", "decr none 1\r\n", "incr n 1 noreply\r\n", "get n\r\n", "set n 0 0 3\r\n1x2\r\n", "incr n 1\r\n", "set n 0 0 0\r\n\r\n", "incr n 1\r\n", "set n 0 0 3\r\n 12\r\n", "incr n 1\r\n",
            "set n 0 0 4\r\n12  \r\n", "incr n 1\r\n", "get n\r\n", "set n 0 0 21\r\n184467440737095516150\r\n", "incr n 1\r\n", "touch a 0\r\n", "touch none 0\r\n", "touch a x\r\n", "touch a\r\n", "gat 0 a none\r\n", "gats 100 a\r\n", "gat x a\r\n", "gat 0\r\n", "gat\r\n",
            "get\r\n", "gets\r\n", "  get a\r\n", "get  a   b \r\n", "GET a\r\n", "\r\n", "bogus\r\n", "delete a 0\r\n", "delete a 5\r\n", "delete a 0 noreply\r\n", "delete a 0 x\r\n", "delete a b c d\r\n", "delete\r\n", "set a 0 0 1\r\nx\r\n", "delete a\r\n", "delete a\r\n",
            "set a 0 -1 1\r\nx\r\n", "get a\r\n", "set a 0 0 1\r\nx\r\n", "flush_all\r\n", "get a\r\n", "flush_all x\r\n", "flush_all noreply\r\n", "flush_all 0 noreply\r\n", "verbosity\r\n", "verbosity 1\r\n", "verbosity 1 noreply\r\n", "stats bogus\r\n",
            "verbosity x\r\n", "verbosity a b c\r\n", "mg a\r\n", "mg a v k O9\r\n", "mg a q\r\n", "ms a 2 F5 T0 c\r\nhi\r\n", "mg a v f t s k O9 h\r\n", "mg a h\r\n", "mg a v q\r\n", "ms a 2 ME\r\nno\r\n", "ms a 2 MA k\r\n++\r\n", "ms a 2 MP O4\r\n--\r\n", "mg a v\r\n", "ms none 1 MR\r\nx\r\n", "ms a 1 C1\r\nx\r\n",
            "ms none 1 C1\r\nx\r\n", "ms a 1 MX\r\nx\r\n", "ms a 1 v\r\nx\r\n", "ms a x\r\n", "ms a -1\r\n", "ms a\r\n", "ms a 2\r\nabcdef\r\n", "mg a v v\r\n", "mg a !\r\n", "mg\r\n", "mg a Tx\r\n", "mg " + "k".repeat(251) + "\r\n", "ms " + "k".repeat(251) + " 1\r\nx\r\n",
            "md a I T30\r\n", "mg a v t\r\n", "mg a v\r\n", "ms a 2 C1 I\r\nok\r\n", "mg a v\r\n", "md a C1\r\n", "md a q\r\n", "md a\r\n", "md a q\r\n", "md a k O1\r\n", "mg v N30 v t\r\n", "mg v N30 v\r\n", "ms r 1 T20\r\nr\r\n", "mg r R30\r\n", "mg r R30\r\n", "mg r R10\r\n",
            "ma c\r\n", "ma c q\r\n", "ma c N0 J13 v\r\n", "ma c v\r\n", "ma c D10 MD v t\r\n", "ma c M- D100 v\r\n", "ma c MX\r\n", "ma c C1\r\n", "ma c k O5\r\n", "mg none k O1 b\r\n", "ms AAA= 1\r\nx\r\n", "mg AAA= k v\r\n", "ms a 1 T5 S9\r\nx\r\n", "ms c 1\r\nx\r\n", "ma c\r\n", "ms AAEg/w== 2 b\r\nok\r\n", "mg AAEg/w== b v k\r\n", "mg ! b\r\n", "me none\r\n", "me\r\n",
            "mg none c k\r\n", "md none c\r\n", "ma none c q\r\n", "ma none c\r\n", "ms a 2 f s t h c l k\r\nhi\r\n", "ms none 1 MR c\r\nx\r\n", "ms a 1 ME c f\r\nx\r\n", "ms a 1 C99999 c\r\nx\r\n", "ma a c t v\r\n", "ma c c f s h l t k O3\r\n", "md a c f C0\r\n", "set a 0 0 2147483648\r\n");

    @ParameterizedTest
    @ValueSource(ints = {1, 10})
    void shouldAnswerAsTheOriginalDoes(int sharedBy) throws Exception {
        assumeTrue(Files.isExecutable(Path.of(MEMCACHED)), "not installed: apt-get install memcached");
        int free = Ports.free();
        Process original = new ProcessBuilder(MEMCACHED, "-u", "nobody", "-l", "127.0.0.1", "-p", String.valueOf(free), "-U", "0", "-t", "1").inheritIO().start();
        try {
            Await.until("the original listens", LIMIT, () -> canConnect(free));
            int port = start(Map.of("sharedBy", sharedBy), 2);
            try (Socket theirs = connect(free); Socket ours = connect(port)) {
                assertAll(QUESTIONS.stream().map(question -> () -> assertEquals(answer(theirs, question), answer(ours, question), question)));
            }
            lab.awaitAllLeft();
        } finally {
            original.destroy();
            original.waitFor();
        }
    }

    private static boolean canConnect(int port) {
        try (Socket socket = connect(port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    /** All that is answered until a command that does nothing is; unique numbers count from elsewhere in each, so they are left out. */
    private static String answer(Socket socket, String question) throws IOException {
        say(socket, question + STOP);
        var answer = new StringBuilder();
        while (!answer.toString().endsWith(STOPPED)) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                return answer + "(end)";
            }
            answer.append((char) next);
        }
        return answer.toString().replaceAll("(VALUE \\S+ \\d+ \\d+) \\d+\r\n", "$1\r\n").replaceAll(" c\\d+", " c");
    }
}
