package edgeos.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private static final String WIPE = "\r\u001b[K";

    private final StringWriter terminal = new StringWriter();
    private long nowNanos;

    private String said() {
        String said = terminal.toString();
        terminal.getBuffer().setLength(0);
        return said;
    }

    private void pass(long seconds) {
        nowNanos += Duration.ofSeconds(seconds).toNanos();
    }

    @Test
    void shouldSayHowFarItIsAndForHowLongAndLeaveNothing() {
        try (var line = new ProgressLine(new PrintWriter(terminal), "startup", Optional.of(Duration.ofSeconds(40)), () -> nowNanos)) {
            line.write();
            assertEquals("", said(), "nothing has begun");
            line.begins("activate", 1, 4);
            assertEquals(WIPE + "startup: activate, 1 of 4, 40 s left", said());
            pass(3);
            line.write();
            assertEquals(WIPE + "startup: activate, 1 of 4, 37 s left", said());
            pass(17);
            line.begins("thread", 3, 4);
            assertEquals(WIPE + "startup: thread, 3 of 4, 20 s left", said());
            pass(25);
            line.write();
            assertEquals(WIPE + "startup: thread, 3 of 4, a moment left", said());
            line.wipe();
            assertEquals(WIPE, said());
        }
        assertEquals(WIPE, said());
    }

    @Test
    void shouldSayThatNobodyKnowsYet() {
        var line = new ProgressLine(new PrintWriter(terminal), "probe", Optional.empty(), () -> nowNanos);
        line.begins("a", 1, 2);
        assertTrue(said().endsWith("time left not known yet"));
        pass(10);
        line.begins("b", 2, 2);
        assertTrue(said().endsWith("b, 2 of 2, 10 s left"));
    }
}
