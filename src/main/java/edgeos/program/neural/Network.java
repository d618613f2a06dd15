package edgeos.program.neural;

import edgeos.memory.FwpMemory;

/** A model made ready to run in an FWP's memory, in one number format. Immutable, and shared by all FWPs; whoever calls it owns the memory. Allocates nothing for an image. */
public sealed interface Network permits FloatNetwork, ByteNetwork {
    /** Where images go: 784 bytes at this offset. */
    int IMAGE = NetworkLayout.IMAGE;

    /** How many digits it tells apart. */
    int SCORES = 10;

    /** How many bytes it needs. */
    long sizeBytes();

    /** Writes the weights. */
    void initialise(FwpMemory memory);

    /** Looks at the image that lies in the memory; its scores lie there afterwards. */
    void look(FwpMemory memory);

    /** After a look: the score of a digit; the larger, the likelier. */
    static float score(FwpMemory memory, int digit) {
        return memory.getFloat(NetworkLayout.SCORES + (long) digit * Float.BYTES);
    }

    /** After a look: the digit with the largest score. */
    static int digit(FwpMemory memory) {
        int best = 0;
        for (int digit = 1; digit < SCORES; digit++) {
            best = score(memory, digit) > score(memory, best) ? digit : best;
        }
        return best;
    }
}
