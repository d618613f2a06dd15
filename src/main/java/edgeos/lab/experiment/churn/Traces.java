package edgeos.lab.experiment.churn;

import edgeos.engine.Engine;
import edgeos.lab.experiment.ClientDrawing;
import edgeos.program.fault.Canary;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * What clients would leave behind: the first words of every message, and the secret that the FWP puts into its memory and into the message, another one for each client.
 * Stateless; any thread.
 */
final class Traces {
    /** How the payload of a generator's message begins, with the first character of an address in 10.0.0.0/8. */
    private static final long WORDS = ByteBuffer.wrap("client 1".getBytes(StandardCharsets.US_ASCII)).order(ByteOrder.nativeOrder()).getLong();

    private Traces() { }

    /** How many bytes of clients lie in all memories and rings of the FWPs; the engine is held. */
    static long bytesIn(Engine engine) {
        return engine.search(ClientDrawing.FWP, Traces::isOfClient) * Long.BYTES;
    }

    private static boolean isOfClient(long word) {
        return word == WORDS || Canary.numberOf(word) != Canary.NONE;
    }
}
