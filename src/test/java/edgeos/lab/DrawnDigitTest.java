package edgeos.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import edgeos.model.Drawing;
import edgeos.model.format.DrawingFormat;
import edgeos.notation.DropReason;
import edgeos.notation.Ipv4Address;
import edgeos.telemetry.DigitAnswer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a person draws goes through the running engine as a message of a client of its own. */
class DrawnDigitTest {
    private static final Path FOLDER = Path.of("samples").toAbsolutePath();
    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** As a hand with a mouse might draw them: in pixels, in any place. */
    private static final List<double[]> SEVEN = List.of(new double[] {40, 52, 90, 48, 142, 50, 120, 100, 101, 150, 92, 190});
    private static final List<double[]> ONE = List.of(new double[] {300, 20, 301, 70, 299, 130});
    private static final List<double[]> FOUR = List.of(new double[] {60, 20, 40, 90, 42, 92, 118, 88}, new double[] {100, 40, 98, 96, 97, 160});
    private static final List<double[]> ZERO = List.of(new double[] {100, 30, 70, 45, 55, 90, 66, 140, 98, 158, 130, 140, 141, 95, 128, 48, 102, 31});

    private static Drawing drawing() throws IOException {
        return DrawingFormat.read(FOLDER.resolve("digits.json")).drawing();
    }

    private static List<DigitAnswer> answers(Session session, int count) {
        List<DigitAnswer> answers = new ArrayList<>();
        Await.until(count + " answers", LIMIT, () -> {
            answers.addAll(session.sights().takeAnswers());
            return answers.size() >= count;
        });
        return answers;
    }

    @Test
    void shouldReadWhatIsDrawnWhileClientsAreServed() throws IOException {
        try (var session = new Session(drawing(), FOLDER, Consent.NONE)) {
            assertFalse(session.sights().ask("people", Handwriting.image(ONE), 1), "nothing runs");
            assertTrue(session.start(), () -> session.findings().toString());
            List<List<double[]>> drawn = List.of(ZERO, ONE, FOUR, SEVEN);
            for (int at = 0; at < drawn.size(); at++) {
                assertTrue(session.sights().ask("people", Handwriting.image(drawn.get(at)), 100 + at));
            }
            List<DigitAnswer> answers = answers(session, 4);
            assertEquals(List.of(100L, 101L, 102L, 103L), answers.stream().map(DigitAnswer::number).toList());
            assertEquals(List.of(0, 1, 4, 7), answers.stream().map(DigitAnswer::digit).toList());
            assertTrue(answers.stream().allMatch(answer -> answer.latencyNanos() > 0));
            DigitAnswer last = answers.getLast();
            InstanceFigures instance = session.instances("inference", 100).stream().filter(each -> each.instance() == last.instance()).findFirst().orElseThrow();
            assertEquals(Ipv4Address.format(last.client()), instance.client(), "it has an FWP of its own");
            assertEquals(4L, instance.figures().get("answered"), "that serves nobody else");
            assertFalse(session.sights().ask("firewall", Handwriting.image(ONE), 1), "no source of digits");
            session.stop();
            var ledger = session.snapshot().ledger();
            assertEquals(ledger.dropped(DropReason.RECEIVE_FULL), ledger.dropped(), "whoever comes finds room, or a machine that is busy with something else");
            assertEquals(ledger.produced(), ledger.delivered() + ledger.discarded() + ledger.dropped() + ledger.inFlight(), "the law holds, drawn messages included");
        }
    }

    /** Frames of clients find no room and are dropped then; somebody who waits for an answer gets one. */
    @Test
    void shouldReadWhatIsDrawnWhileMoreComesThanCanBeServed() throws IOException {
        Drawing drawing = drawing();
        var crowded = drawing.withNodes(drawing.nodes().stream().map(node -> node.id().equals("people") ? node.with(node.settings().with("ratePerSecond", 10_000)) : node).toList());
        try (var session = new Session(crowded, FOLDER, Consent.NONE)) {
            session.setLoad(100);
            assertTrue(session.start(), () -> session.findings().toString());
            Await.until("the gate is full", LIMIT, () -> session.snapshot().ledger().dropped(DropReason.RECEIVE_FULL) > 0);
            for (int number = 0; number < 8; number++) {
                assertTrue(session.sights().ask("people", Handwriting.image(SEVEN), number));
            }
            assertTrue(answers(session, 8).stream().allMatch(answer -> answer.digit() == 7 && answer.latencyNanos() > 0));
        }
    }

    @Test
    void shouldReadWhatIsDrawnStepByStep() throws IOException {
        try (var session = new Session(drawing(), FOLDER, Consent.NONE)) {
            session.setMode(Mode.STEP);
            assertTrue(session.start());
            assertTrue(session.sights().ask("people", Handwriting.image(SEVEN), 9));
            List<DigitAnswer> answers = List.of();
            for (int step = 0; step < 200 && answers.isEmpty(); step++) {
                session.step(1);
                answers = session.sights().takeAnswers();
            }
            assertEquals(7, answers.getFirst().digit());
        }
    }

    @Test
    void shouldTakeNoMoreThanAFewAtATime() throws IOException {
        try (var session = new Session(drawing(), FOLDER, Consent.NONE)) {
            session.setMode(Mode.STEP);
            assertTrue(session.start());
            int taken = 0;
            while (taken < 100 && session.sights().ask("people", Handwriting.image(ONE), taken)) {
                taken++;
            }
            assertEquals(16, taken);
        }
    }
}
