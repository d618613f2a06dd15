package edgeos.bench;

import edgeos.program.digits.DigitSource;
import edgeos.program.neural.ByteNetwork;
import edgeos.program.neural.Examination;
import edgeos.program.neural.FloatNetwork;
import edgeos.program.neural.ModelFormat;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long does one inference take: from 784 bytes of an image in an FWP's memory to the digit, in floating point and in bytes? Each call is timed by itself, so that medians and
 * tails are known ({@code p0.50}, {@code p0.99}), not an average only.
 *
 * <p>The pitfall: one and the same image lets the processor learn by heart which branch comes when (which of the values are negative), so as many images are read in turn as no predictor remembers.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
public class InferenceBenchmark {
    private static final int IMAGES = 512;
    private static final int SEED = 7;

    /** How the network computes. */
    @Param({"int8", "float"})
    private String precision;

    private final byte[][] images = new byte[IMAGES][];
    private Examination network;
    private int next;

    /** Makes the network, and images by hands that it was not trained with. */
    @Setup
    public void prepare() {
        network = new Examination(precision.equals("int8") ? new ByteNetwork(ModelFormat.shipped()) : new FloatNetwork(ModelFormat.shipped()));
        DigitSource source = new DigitSource(SEED, true);
        for (int at = 0; at < IMAGES; at++) {
            source.next();
            images[at] = source.image().clone();
        }
    }

    /** Reads the next image. */
    @Benchmark
    public int inference() {
        next = (next + 1) % IMAGES;
        return network.digit(images[next]);
    }
}
