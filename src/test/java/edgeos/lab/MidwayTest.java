package edgeos.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.lab.time.SteppedTime;
import edgeos.lab.time.SteppedTime.Work;
import edgeos.model.edit.Edits;
import edgeos.model.edit.Parts;
import edgeos.model.format.DrawingFormat;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A run of thousands of FWPs is kept, and turned back, a slice at a time; people do something else in between. */
class MidwayTest {
    private static final Path FOLDER = Path.of("samples");

    /** Whoever pauses, goes on otherwise, or edits finds nothing left midway. */
    @Test
    void shouldLeaveNothingMidwayWhoeverComesBetween() {
        try (Session session = new Session(DrawingFormat.read(FOLDER.resolve("thousand-clients.json")).drawing(), FOLDER.toAbsolutePath(), Consent.NONE)) {
            session.setMode(Mode.STEP);
            assertTrue(session.start());
            SteppedTime time = session.time();
            assertFalse(time.ready(Long.MAX_VALUE, 1));
            session.pause();
            assertEquals(Work.NONE, time.work(), "nobody goes on with it while all stands still");
            session.resume();
            assertFalse(time.ready(Long.MAX_VALUE, 1));
            session.edit(session.drawing().withTitle("Called otherwise", ""));
            assertEquals(Work.KEEPING, time.work(), "what runs is the same");
            session.step(10);
            session.edit(Edits.delete(session.drawing(), Parts.ofNodes(Set.of("out"))));
            session.step(10);
            assertFalse(time.ready(5, 1));
            assertEquals(Work.TURNING_BACK, time.work());
            session.setMode(Mode.LIVE);
            assertEquals(Work.NONE, time.work());
            assertTrue(session.drawing().node("out").isPresent(), "what runs on is what it was turned back to");
            assertTrue(session.engine.snapshot().nodes().stream().anyMatch(node -> node.id().equals("out")));
        }
    }
}
