package edgeos.program.net;

import edgeos.memory.FwpMemory;
import edgeos.notation.PacketMatch;
import edgeos.notation.Settings;
import edgeos.program.Batch;
import edgeos.program.Program;
import edgeos.program.packet.Outline;

/**
 * Sends each frame to the port of the first match: the first line's is port 0. All else leaves by port 3. What is not IPv4 matches
 * {@code any} alone; so does broken IPv4. It keeps no state and drops nothing.
 */
public final class Classifier implements Program {
    private static final int OTHER = 3;

    private final PacketMatch[] matches;

    /**
     * A classifier; reads {@code matches}, of which the first three count.
     *
     * @throws IllegalArgumentException if a match cannot be read
     */
    public Classifier(Settings settings) {
        matches = settings.lines("matches").stream().limit(OTHER).map(PacketMatch::parse).toArray(PacketMatch[]::new);
    }

    @Override
    public long stateBytes() {
        return 0;
    }

    @Override
    public void process(Batch batch, FwpMemory memory) {
        while (batch.next()) {
            int match = FrameMatch.first(matches, batch, Outline.of(batch));
            batch.send(match < 0 ? OTHER : match);
        }
    }
}
