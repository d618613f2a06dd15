package edgeos.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import edgeos.engine.Engine;
import edgeos.lab.Session.State;
import edgeos.lab.time.Progress;
import edgeos.model.Drawing;
import edgeos.model.Node;
import edgeos.model.check.Finding;
import edgeos.model.edit.Edits;
import edgeos.model.edit.Parts;
import edgeos.model.format.DrawingFormat;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Thousands of FWPs are made beside who asked for them; whatever is done meanwhile is so in what runs then, and nothing is left of what is given up. Who holds the session's lock here keeps it from running before that. */
class StartingTest {
    private static final Path FOLDER = Path.of("samples");
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final AtomicInteger over = new AtomicInteger();

    @TempDir
    private Path folder;

    private static Session session(String sample) {
        return new Session(DrawingFormat.read(FOLDER.resolve(sample + ".json")).drawing(), FOLDER.toAbsolutePath(), Consent.NONE);
    }

    private boolean begin(Session session) {
        return session.startBeside(over::incrementAndGet);
    }

    private void awaitOver(int times) {
        Await.until("the end of a start", LIMIT, () -> over.get() == times);
    }

    private static long starting() {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().equals("edgeos start")).count();
    }

    @Test
    void shouldRunWithWhatWasChangedWhileItStarted() {
        try (Session session = session("thousand-clients"); Session other = session("thousand-clients")) {
            Drawing without = Edits.delete(session.drawing(), Parts.ofNodes(Set.of("out")));
            synchronized (session) {
                assertTrue(begin(session));
                assertEquals(State.STARTING, session.state());
                assertFalse(session.state().isOn());
                assertTrue(begin(session), "it is on its way");
                session.pause();
                session.resume();
                assertFalse(session.step(1));
                assertFalse(session.time().isOn());
                session.setLoad(2);
                session.edit(without);
                session.setMode(Mode.STEP);
                assertEquals(State.STARTING, session.state());
            }
            awaitOver(1);
            assertEquals(State.RUNNING, session.state());
            assertEquals(Optional.empty(), session.progress());
            other.setMode(Mode.STEP);
            other.edit(without);
            other.setLoad(2);
            assertTrue(other.start());
            session.step(300);
            other.step(300);
            assertEquals(other.plan, session.plan);
            assertEquals(2_000, session.snapshot().fwps());
            assertEquals(other.time().trace(), session.time().trace(), "what it did is what it would have done");
            assertEquals(other.snapshot().ledger(), session.snapshot().ledger());
        }
    }

    @Test
    void shouldLeaveNothingOfWhatIsGivenUp() {
        Session session = session("thousand-clients");
        synchronized (session) {
            assertTrue(begin(session));
            assertTrue(session.progress().orElseThrow().share() <= 0);
            assertEquals(Progress.Stage.BUILDING, session.progress().orElseThrow().stage(), "nothing ran before");
            session.stop();
            assertEquals(State.STOPPED, session.state());
            assertTrue(begin(session), "it starts anew, after what was given up");
            assertEquals(Progress.Stage.CLOSING, session.progress().orElseThrow().stage(), "that is closed before");
        }
        assertTrue(session.start(), "who waits for it has it when this returns");
        assertEquals(State.RUNNING, session.state());
        awaitOver(2);
        session.stop();
        begin(session);
        session.close();
        assertEquals(State.STOPPED, session.state());
        assertEquals(0, starting());
        awaitOver(3);
    }

    @Test
    void shouldSayWhatKeptItFromStarting() {
        System.setProperty(Engine.MOST_MEMORY, "65536");
        try (Session session = session("thousand-clients")) {
            assertTrue(begin(session));
            awaitOver(1);
            assertEquals(State.STOPPED, session.state());
            assertTrue(session.findings().stream().anyMatch(finding -> finding.severity() == Finding.Severity.ERROR), () -> session.findings().toString());
        } finally {
            System.clearProperty(Engine.MOST_MEMORY);
        }
        try (Session session = session("thousand-clients")) {
            session.edit(session.drawing().withChains(List.of(session.drawing().chains().getFirst(), session.drawing().chains().getFirst())));
            assertFalse(begin(session), "a finding forbids it at once");
        }
    }

    /** Of a drawing with a kind that there is not, there is no plan: what it was made of before is wanted still, as while it runs. */
    @Test
    void shouldRunWithWhatItWasMadeOfWhereTheDrawingIsFitNoMore() {
        try (Session session = session("thousand-clients")) {
            synchronized (session) {
                assertTrue(begin(session));
            }
            awaitMaking(session);
            session.edit(session.drawing().withNodes(session.drawing().nodes().stream().map(StartingTest::strange).toList()));
            awaitOver(1);
            assertEquals(State.RUNNING, session.state());
            assertTrue(session.findings().stream().anyMatch(finding -> finding.severity() == Finding.Severity.ERROR && finding.what().contains("no-such-kind")), () -> session.findings().toString());
        }
    }

    @Test
    void shouldMakeAnewWhatIsChangedWhileItIsMade() {
        try (Session session = session("thousand-clients")) {
            Drawing without = Edits.delete(session.drawing(), Parts.ofNodes(Set.of("out")));
            assertTrue(begin(session));
            awaitMaking(session);
            session.edit(without);
            awaitOver(1);
            assertEquals(State.RUNNING, session.state());
            assertEquals(session.planned(without), session.plan);
        }
    }

    /** When it was made of what is wanted no more, and waits for the session's lock: too late to be given up on the way. On a quick machine it may be caught only at another start. */
    @Test
    void shouldMakeAnewWhatIsChangedWhenItIsMadeAndNotBegunYet() {
        boolean isCaught = false;
        for (int round = 0; round < 20 && !isCaught; round++) {
            try (Session session = session("thousand-clients")) {
                Drawing without = Edits.delete(session.drawing(), Parts.ofNodes(Set.of("out")));
                assertTrue(begin(session));
                awaitMaking(session);
                synchronized (session) {
                    isCaught = session.state() == State.STARTING;
                    Await.until("it is made", LIMIT, () -> session.state() != State.STARTING || blocked() == 1);
                    session.edit(without);
                }
                awaitOver(round + 1);
                assertEquals(State.RUNNING, session.state());
                assertEquals(session.planned(without), session.plan);
            }
        }
        assertTrue(isCaught);
    }

    private static long blocked() {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().equals("edgeos start") && thread.getState() == Thread.State.BLOCKED).count();
    }

    /** Until its plan is known; on a quick machine it may run by then, and be edited as all that runs. */
    private static void awaitMaking(Session session) {
        Await.until("it is being made", LIMIT, () -> session.state() != State.STARTING || session.progress().filter(now -> now.of() > 0).isPresent());
    }

    private static Node strange(Node node) {
        return node.id().equals("out") ? new Node(node.id(), "no-such-kind", node.name(), node.x(), node.y(), node.chain(), node.settings(), node.extras()) : node;
    }

    @Test
    void shouldStartAFewAtOnce() {
        try (Session session = session("default")) {
            assertTrue(begin(session));
            assertEquals(State.RUNNING, session.state());
            assertEquals(0, over.get());
        }
    }

    /** Where a file was to be captured that is on a volume which is gone: the engine was there by then. */
    @ParameterizedTest
    @ValueSource(strings = {"default", "thousand-clients"})
    void shouldLeaveNothingOfAnEngineThatCannotBegin(String sample) throws IOException {
        Path gone;
        try (FileSystem volume = FileSystems.newFileSystem(folder.resolve("volume.zip"), Map.of("create", "true"))) {
            gone = volume.getPath("/captured.pcap");
        }
        try (Session session = session(sample)) {
            String link = session.drawing().links().getFirst().id();
            session.capture(link, gone);
            if (begin(session)) {
                awaitOver(1);
            }
            assertEquals(State.STOPPED, session.state());
            assertNull(session.engine);
            assertTrue(session.findings().stream().anyMatch(finding -> finding.what().contains("it could not be started")), () -> session.findings().toString());
            session.endCapture(link);
            assertTrue(session.start(), () -> session.findings().toString());
        }
    }
}
