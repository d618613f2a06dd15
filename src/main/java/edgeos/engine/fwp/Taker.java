package edgeos.engine.fwp;

import edgeos.engine.fwp.Streams.Taken;
import java.nio.ByteBuffer;

/** Who takes messages that leave the drawing, one by one, each for somebody whom its flow tells. */
public interface Taker {
    /**
     * Takes a message. By the mover that drains {@code from}.
     *
     * @param from in whose ring it lies; rung when a message that has to wait can be taken
     * @param message from its position to its limit, in native memory, used again for the next one; no byte: the end of the flow's stream
     */
    Taken take(Unit from, int flow, ByteBuffer message);
}
