package edgeos.lab;

import static edgeos.lab.Clients.assertEndedOnSpeaking;
import static edgeos.lab.Clients.checkEcho;
import static edgeos.lab.Clients.connect;
import static edgeos.lab.RunningLab.LIMIT;
import static edgeos.lab.RunningLab.figure;
import static edgeos.lab.RunningLab.node;
import static edgeos.lab.RunningLab.tcp;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import edgeos.Await;
import edgeos.Garbage;
import edgeos.Ports;
import edgeos.engine.Engine;
import edgeos.model.Drawing;
import edgeos.model.Isolation;
import edgeos.model.capability.CapabilityGraph;
import edgeos.model.check.Finding;
import edgeos.notation.DomainRef;
import edgeos.notation.Right;
import edgeos.plan.PlanCompiler;
import edgeos.telemetry.EventLog;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What goes wrong around sockets, and that it harms nobody else. */
class SocketTroubleTest {
    private static final int FEW_FILES = 256;
    private static final int SUCCESSORS = 50;
    private static final int QUESTIONS = 20_000;

    @RegisterExtension
    final RunningLab lab = new RunningLab();

    private static Drawing echo(Map<String, Object> in) {
        return tcp(in, "streamEcho", Map.of(), 4, 2000);
    }

    private static Drawing denied(Drawing drawing, String holder, Right right) {
        List<String> revoked = CapabilityGraph.of(drawing).capabilities().stream().filter(each -> each.holder().equals(DomainRef.node(holder)) && each.rights().contains(right))
                .filter(each -> !each.parent().isEmpty()).map(each -> each.id()).toList();
        assertFalse(revoked.isEmpty());
        return drawing.withIsolation(Isolation.NONE.withRevoked(revoked));
    }

    @Test
    void shouldResetAClientWhoseStreamIsDeniedOnItsWay() throws Exception {
        Drawing drawing = echo(Map.of());
        int port = lab.start(drawing);
        try (Socket client = connect(port)) {
            checkEcho(client, 1, 100);
            lab.session().edit(denied(drawing, "streamEcho", Right.SEND));
            assertEndedOnSpeaking(client);
        }
        lab.awaitFigure("in", "brokenOffCapability", 1);
        lab.session().edit(drawing);
        try (Socket next = connect(port)) {
            checkEcho(next, 1, 200);
        }
        lab.awaitAllLeft();
    }

    @Test
    void shouldLetNobodyInWithoutLeaveToReceive() throws Exception {
        Drawing drawing = echo(Map.of());
        int port = lab.start(drawing);
        try (Socket client = connect(port)) {
            checkEcho(client, 1, 100);
            lab.session().edit(denied(drawing, "in", Right.RECEIVE));
            assertEndedOnSpeaking(client);
            lab.awaitFigure("in", "brokenOffCapability", 1);
        }
        try (Socket waits = connect(port)) {
            waits.getOutputStream().write(7);
            assertEquals(1, lab.figure("in", "accepted"));
            lab.session().edit(drawing);
            assertEquals(7, waits.getInputStream().read(), "once it may receive again, whoever waited is let in");
        }
    }

    @Test
    void shouldResetAClientWhoseFwpFaults() throws Exception {
        Drawing drawing = echo(Map.of());
        drawing = drawing.withNodes(drawing.nodes().stream().map(node -> node.kind().equals("streamEcho")
                ? node(node.id(), "crash", "c", Map.of("attack", "exception")) : node).toList());
        try (var engine = new Engine(PlanCompiler.compile(drawing, Path.of("samples")), new EventLog(100))) {
            engine.runLive();
            try (Socket client = connect((int) figure(engine.snapshot(), "in", "port"))) {
                assertEndedOnSpeaking(client);
            }
            Await.until("the reason is counted", LIMIT, () -> figure(engine.snapshot(), "in", "brokenOff") == 1 && figure(engine.snapshot(), "in", "clients") == 0);
            assertEquals(0, figure(engine.snapshot(), "in", "brokenOffClientGone"), () -> engine.snapshot().nodes().toString());
            assertEquals(0, engine.snapshot().ledger().imbalance());
        }
    }

    /** The system gives a port to the next one at once where its connection was reset: to the engine both are the same flow. */
    @Test
    void shouldLetInWhoComesFromThePortOfSomebodyWhoHasJustGone() throws Exception {
        int port = lab.start(echo(Map.of()));
        int own = 0;
        for (int round = 0; round < SUCCESSORS; round++) {
            try (Socket client = new Socket()) {
                client.setReuseAddress(true);
                client.bind(new InetSocketAddress("127.0.0.1", own));
                client.connect(new InetSocketAddress("127.0.0.1", port));
                client.setSoTimeout((int) LIMIT.toMillis());
                checkEcho(client, round, 5_000);
                client.getOutputStream().write(Clients.bytes(round, 10_000));
                client.setSoLinger(true, 0);
                own = client.getLocalPort();
            }
        }
        lab.awaitAllLeft();
        assertEquals(SUCCESSORS, lab.figure("in", "accepted"));
        assertEquals(0, lab.figure("in", "refused"));
    }

    @Test
    void shouldKeepConnectionsWhenItsPortIsEdited() throws Exception {
        Drawing drawing = echo(Map.of());
        int port = lab.start(drawing);
        try (Socket client = connect(port)) {
            checkEcho(client, 1, 1_000);
            int other = Ports.free();
            lab.session().edit(echo(Map.of("port", other, "idleMillis", 50_000)));
            lab.awaitFigure("in", "port", other);
            checkEcho(client, 1, 30_000);
            try (Socket next = connect(other)) {
                checkEcho(next, 1, 500);
            }
            assertThrows(IOException.class, () -> connect(port).close(), "the old port is free");
        }
        lab.awaitAllLeft();
        assertEquals(0, lab.figure("in", "brokenOff"));
    }

    @Test
    void shouldAskBeforeItLetsOthersIn() throws Exception {
        Drawing open = echo(Map.of("address", "0.0.0.0"));
        assertFalse(lab.open(open).start());
        assertTrue(lab.session().findings().toString().contains("--allow net:0.0.0.0"), lab.session().findings()::toString);
        try (Socket client = connect(lab.start(open, Path.of("samples"), Consent.of(List.of("net:0.0.0.0"))))) {
            checkEcho(client, 1, 100);
        }
        assertEquals(Map.of("in", "0.0.0.0:" + lab.figure("in", "port")), lab.session().sights().listening());
    }

    @Test
    void shouldSayThatSocketsAreNotForVirtualTime() {
        lab.open(echo(Map.of()));
        assertEquals(List.of(), lab.session().findings());
        lab.session().setMode(Mode.STEP);
        assertTrue(lab.session().findings().stream().anyMatch(finding -> finding.severity() == Finding.Severity.WARNING && finding.subject().equals("in") && finding.what().contains("mode=step")),
                lab.session().findings()::toString);
        lab.session().setMode(Mode.LIVE);
        assertEquals(List.of(), lab.session().findings());
    }

    @Test
    void shouldMakeNoObjectsForWhatItReadsAndWrites() throws Exception {
        int port = lab.start(echo(Map.of()));
        try (Socket client = connect(port)) {
            byte[] question = new byte[512];
            ask(client, question, QUESTIONS);
            long bytes = Garbage.leastBytes(63 * QUESTIONS, () -> {
                long before = allocatedBytes();
                ask(client, question, QUESTIONS);
                return allocatedBytes() - before;
            });
            assertTrue(bytes / QUESTIONS < 64, "bytes allocated by the engine's threads for a question and its answer: " + bytes / QUESTIONS);
        }
    }

    private static void ask(Socket client, byte[] question, int times) throws IOException {
        for (int time = 0; time < times; time++) {
            client.getOutputStream().write(question);
            assertEquals(question.length, client.getInputStream().readNBytes(question, 0, question.length));
        }
    }

    private static long allocatedBytes() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long[] ids = Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds())).filter(info -> info != null && info.getThreadName().startsWith("edgeos ")
                && !info.getThreadName().contains("sampler")).mapToLong(java.lang.management.ThreadInfo::getThreadId).toArray();
        assertTrue(ids.length > 0);
        return Arrays.stream(threads.getThreadAllocatedBytes(ids)).sum();
    }

    /** The lab in a process of its own, which may have few files open: clients that it has no file for wait, and come in when others leave. */
    @Test
    void shouldGoOnWhenThereAreNoMoreFiles() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no shell here to limit files by");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process lab = new ProcessBuilder("/bin/sh", "-c", "ulimit -n " + FEW_FILES + " && exec \"$0\" \"$@\"", java, "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), FewFiles.class.getName()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var clients = new ArrayList<Socket>();
        try (BufferedReader says = lab.inputReader()) {
            int port = Integer.parseInt(says.readLine());
            for (int k = 0; k < FEW_FILES + 20; k++) {
                clients.add(connect(port));
            }
            checkEcho(clients.getFirst(), 1, 3_000);
            assertTrue(Integer.parseInt(ask(lab, says, "waitedForFiles")) > 0, "it had files for all of them");
            for (Socket client : clients.subList(0, FEW_FILES / 2)) {
                client.close();
            }
            checkEcho(clients.getLast(), 1, 3_000);
        } finally {
            for (Socket client : clients) {
                client.close();
            }
            lab.getOutputStream().close();
            assertTrue(lab.waitFor(60, TimeUnit.SECONDS));
        }
        assertEquals(0, lab.exitValue());
    }

    private static String ask(Process lab, BufferedReader says, String figure) throws IOException {
        lab.outputWriter().write(figure + "\n");
        lab.outputWriter().flush();
        return says.readLine();
    }

    /** Echoes, says by which port, and then the figures that it is asked for. */
    static final class FewFiles {
        private FewFiles() { }

        /** A jar is one open file; tests have a file for each class. So classes are loaded while there are files. */
        private static void loadClasses() throws Exception {
            Path folder = Path.of(Session.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            try (var files = Files.walk(folder)) {
                for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
                    String name = folder.relativize(file).toString().replace(File.separatorChar, '.').replaceAll("\\.class$", "");
                    if (!name.startsWith("edgeos.ui") && !name.startsWith("edgeos.lab.experiment") && !name.equals("edgeos.Main")) {
                        Class.forName(name, false, FewFiles.class.getClassLoader());
                    }
                }
            }
        }

        /** Whatever class is needed for a client to come and go takes no file any more. */
        private static void warm(Session session) throws IOException {
            try (Socket client = connect(Integer.parseInt(session.sights().listening().get("in").replaceAll(".*:", "")))) {
                checkEcho(client, 1, 3_000);
                Await.until("it is counted", LIMIT, () -> figure(session.snapshot(), "in", "clients") == 1);
            }
            Await.until("it left", LIMIT, () -> figure(session.snapshot(), "in", "clients") == 0);
        }

        public static void main(String[] none) throws Exception {
            loadClasses();
            try (var session = new Session(echo(Map.of()), Path.of("samples"), Consent.NONE); var asked = new BufferedReader(new java.io.InputStreamReader(System.in))) {
                if (!session.start()) {
                    throw new IllegalStateException(session.findings().toString());
                }
                warm(session);
                System.out.println(session.sights().listening().get("in").replaceAll(".*:", ""));
                for (String figure = asked.readLine(); figure != null; figure = asked.readLine()) {
                    String name = figure;
                    Await.until(name, LIMIT, () -> figure(session.snapshot(), "in", name) > 0);
                    System.out.println(figure(session.snapshot(), "in", name));
                }
            }
        }
    }
}
