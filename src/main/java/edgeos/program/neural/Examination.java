package edgeos.program.neural;

import edgeos.memory.FwpMemory;
import edgeos.program.digits.DigitSource;
import edgeos.program.digits.Pen;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/** A network and a memory of its own to run it in, outside of any engine: for training, and for measuring how well and how fast it reads. Confined to who made it. */
public final class Examination {
    private final Network network;
    private final FwpMemory memory;

    /** An examination of this network. */
    public Examination(Network network) {
        this.network = network;
        this.memory = new FwpMemory(MemorySegment.ofArray(new long[(int) (network.sizeBytes() + Long.BYTES - 1) / Long.BYTES]));
        network.initialise(memory);
    }

    /** What the network takes an image of 784 bytes for. */
    public int digit(byte[] image) {
        memory.putBytes(Network.IMAGE, MemorySegment.ofArray(image), 0, Pen.PIXELS);
        network.look(memory);
        return Network.digit(memory);
    }

    /** Which share of so many images it reads right, 0 to 1. */
    public double accuracy(DigitSource source, int images) {
        int right = 0;
        for (int at = 0; at < images; at++) {
            source.next();
            right += digit(source.image()) == source.digit() ? 1 : 0;
        }
        return right / (double) images;
    }

    /** How long one inference takes on this machine, in nanoseconds: the median over so many images, after as many that only warm up. */
    public long medianNanos(DigitSource source, int images) {
        long[] taken = new long[images];
        for (int at = 0; at < 2 * images; at++) {
            source.next();
            long start = System.nanoTime();
            digit(source.image());
            taken[at % images] = System.nanoTime() - start;
        }
        Arrays.sort(taken);
        return taken[images / 2];
    }
}
