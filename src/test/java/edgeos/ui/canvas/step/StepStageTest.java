package edgeos.ui.canvas.step;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.lab.Consent;
import edgeos.lab.Mode;
import edgeos.lab.Session;
import edgeos.model.format.DrawingFormat;
import edgeos.notation.DropReason;
import edgeos.telemetry.Act;
import edgeos.ui.theme.Motion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StepStageTest {
    private static final byte[] BEFORE = {1, 2, 3};
    private static final byte[] AFTER = {1, 9, 3};

    private final StepStage stage = new StepStage(String::toUpperCase);

    @Test
    void shouldLetMessagesBeThereAtOnceForWhoWantsLessMotion() {
        Motion.choiceProperty().set(Motion.Choice.REDUCED);
        try {
            stage.accept(List.of(new Act.Produced(10, 7, "gen", BEFORE), new Act.Moved(20, 7, "l", "gen", "fw", 0, false, BEFORE)), 100);
            stage.advance(101);
            assertEquals(Message.Place.ARRIVED, stage.message(7).orElseThrow().place());
        } finally {
            Motion.choiceProperty().set(Motion.Choice.SYSTEM);
        }
    }

    @Test
    void shouldFollowAMessageFromGateToGate() {
        stage.accept(List.of(new Act.Produced(10, 7, "gen", BEFORE)), 0);
        Message message = stage.message(7).orElseThrow();
        assertEquals(Message.Place.READY, message.place());
        stage.accept(List.of(new Act.Moved(20, 7, "l", "gen", "fw", 0, false, BEFORE)), 100);
        assertEquals(Message.Place.TRAVELLING, message.place());
        assertTrue(stage.advance(100 + StepStage.TRAVEL_NANOS / 2));
        assertTrue(stage.advance(100 + StepStage.TRAVEL_NANOS));
        assertEquals(Message.Place.ARRIVED, message.place());
        assertEquals("fw", message.where());
        stage.accept(List.of(new Act.Chosen(30, 0, "fw", 0), new Act.Processed(40, 7, "fw", 0, BEFORE, AFTER, 1)), 200);
        assertEquals("core 0", stage.marker("fw"));
        assertEquals(1, stage.glow("fw"));
        assertArrayEquals(AFTER, message.bytes());
        assertEquals(List.of("made by GEN", "copied by the mover to FW", "processed by FW"), message.hops().stream().map(Hop::what).toList());
        stage.accept(List.of(new Act.Ended(50, 7, "fw", DropReason.DENIED)), 300);
        assertTrue(message.lost());
        assertFalse(stage.advance(300 + 2 * StepStage.FADE_NANOS));
        assertEquals(0, stage.glow("fw"));
    }

    @Test
    void shouldKeepTheLastOfWhatHappenedToAMessageThatGoesRoundForEver() {
        stage.accept(List.of(new Act.Produced(0, 7, "gen", BEFORE)), 0);
        for (int round = 1; round <= 2 * Message.MOST_HOPS; round++) {
            stage.accept(List.of(new Act.Moved(round, 7, "l", "fw", "fw", 0, false, BEFORE)), round);
        }
        Message message = stage.message(7).orElseThrow();
        assertEquals(Message.MOST_HOPS, message.hops().size());
        assertEquals(2 * Message.MOST_HOPS, message.hops().getLast().atNanos());
        assertEquals(1 + 2 * Message.MOST_HOPS, message.happenings());
    }

    /** What is seen of a run that is followed step by step is what is seen of one that comes to the same step at once. */
    @Test
    void shouldShowMessagesWhereTheyAreHoweverOneComesThere() throws IOException {
        Path folder = Path.of("samples").toAbsolutePath();
        try (var session = new Session(DrawingFormat.read(folder.resolve("default.json")).drawing(), folder, Consent.NONE)) {
            session.setMode(Mode.STEP);
            assertTrue(session.start());
            int step = 0;
            for (; step < 300 || places(stage).isEmpty(); step++) {
                assertTrue(session.step(1));
                stage.accept(session.takeActs(), step * StepStage.TRAVEL_NANOS);
                stage.advance((step + 1) * StepStage.TRAVEL_NANOS);
                var at = new StepStage(String::toUpperCase);
                at.show(session.sights().underWay(), session.snapshot().atNanos(), 0);
                long position = step;
                assertEquals(places(stage), places(at), () -> "after step " + (position + 1));
            }
            Message known = stage.messages().stream().filter(message -> message.place() != Message.Place.ENDED).findFirst().orElseThrow();
            stage.show(session.sights().underWay(), session.snapshot().atNanos(), 0);
            assertSame(known, stage.message(known.serial()).orElseThrow(), "what happened to it is known still");
        }
    }

    private static Map<Long, String> places(StepStage stage) {
        return stage.messages().stream().filter(message -> message.place() != Message.Place.ENDED)
                .collect(Collectors.toMap(Message::serial, message -> message.place() + " " + message.where() + " " + Arrays.hashCode(message.bytes())));
    }

    @Test
    void shouldForgetTheOldestMessages() {
        List<Act> many = new ArrayList<>();
        for (long serial = 0; serial < 5000; serial++) {
            many.add(new Act.Produced(serial, serial, "gen", BEFORE));
        }
        stage.accept(many, 0);
        assertTrue(stage.messages().size() < 1000);
        assertTrue(stage.message(0).isEmpty());
        assertTrue(stage.message(4999).isPresent());
        stage.clear();
        assertTrue(stage.isEmpty());
    }
}
