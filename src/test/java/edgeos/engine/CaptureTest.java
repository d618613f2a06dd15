package edgeos.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import edgeos.engine.spec.NodeSpec;
import edgeos.notation.Settings;
import edgeos.program.pcap.PacketFile;
import edgeos.telemetry.EventLog;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a capture of a link shows is what was received by it. */
class CaptureTest {
    private static final int FRAMES = 100_000;

    /** All of it finds room before any of it is written: a wire waits for no file, and leaves out of it what finds none on a busy machine. */
    private static final long MOST_BYTES = 3 << 20;
    @TempDir
    private Path folder;

    @Test
    void shouldShowWhatWasReceivedWhateverTheSenderWritesAfterwards() throws Exception {
        var plan = new Plans().generator("g", 0, 4, 0).node(new NodeSpec("r", "r", NodeSpec.Role.FWP, "rewriter", "trial.Rewriter", Settings.NONE, null, 8, 16_384, 4, 100_000))
                .fwp("c", null).sink("s").link("g", 0, "r").link("r", 0, "c").link("c", 0, "s").plan();
        Path sent = folder.resolve("sent.pcap");
        Path received = folder.resolve("received.pcap");
        try (var engine = new Engine(plan, new EventLog(100))) {
            engine.captures().begin("r.0-c", sent, MOST_BYTES);
            engine.captures().begin("c.0-s", received, MOST_BYTES);
            engine.runLive();
            Await.until(FRAMES + " frames", Duration.ofSeconds(60), () -> engine.snapshot().ledger().delivered() > FRAMES);
        }
        PacketFile left = PacketFile.read(sent);
        PacketFile came = PacketFile.read(received);
        int both = Math.min(left.count(), came.count());
        assertTrue(both > 10_000, "frames=" + both);
        for (int frame = 0; frame < both; frame++) {
            int number = frame;
            assertArrayEquals(came.bytes(frame), left.bytes(frame), () -> "frame " + number);
        }
    }
}
