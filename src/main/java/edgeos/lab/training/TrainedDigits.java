package edgeos.lab.training;

import edgeos.notation.file.AtomicFile;
import edgeos.program.digits.DigitSource;
import edgeos.program.neural.ByteNetwork;
import edgeos.program.neural.Examination;
import edgeos.program.neural.FloatNetwork;
import edgeos.program.neural.Model;
import edgeos.program.neural.ModelFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.BiConsumer;

/** A model that was trained, and how well it reads images by hands that it was not trained with. Confined to who made it. */
public final class TrainedDigits {
    private static final int EXAMINED = 10_000;
    private static final int TIMED = 2_000;
    private static final long EXAMINATION_SEED = 0x5eed_0f_7e57L;
    private static final int TOLD_EVERY = 100;

    private final Model model;

    private TrainedDigits(Model model) {
        this.model = model;
    }

    /**
     * Trains a model.
     *
     * @param seed the same one gives the same model, bit by bit
     * @param batches how many times to look at 64 images, and learn
     * @param progress told, now and then, how many batches are done and the mean error of late
     */
    public static TrainedDigits of(long seed, int batches, BiConsumer<Integer, Double> progress) {
        var training = new Training(seed, batches);
        double error = 0;
        for (int done = 1; training.goesOn(); done++) {
            error += training.step();
            if (done % TOLD_EVERY == 0) {
                progress.accept(done, error / TOLD_EVERY);
                error = 0;
            }
        }
        return new TrainedDigits(training.model());
    }

    /** The model that comes with the lab. */
    public static TrainedDigits shipped() {
        return new TrainedDigits(ModelFormat.shipped());
    }

    /** Which share of 10,000 images it reads right in 32-bit floating point, 0 to 1. */
    public double floatAccuracy() {
        return new Examination(new FloatNetwork(model)).accuracy(new DigitSource(EXAMINATION_SEED, true), EXAMINED);
    }

    /** Which share of 10,000 images it reads right in bytes, 0 to 1. */
    public double byteAccuracy() {
        return new Examination(new ByteNetwork(model)).accuracy(new DigitSource(EXAMINATION_SEED, true), EXAMINED);
    }

    /** How long one inference takes here in 32-bit floating point, in nanoseconds: the median. */
    public long floatNanos() {
        return new Examination(new FloatNetwork(model)).medianNanos(new DigitSource(EXAMINATION_SEED, true), TIMED);
    }

    /** How long one inference takes here in bytes, in nanoseconds: the median. */
    public long byteNanos() {
        return new Examination(new ByteNetwork(model)).medianNanos(new DigitSource(EXAMINATION_SEED, true), TIMED);
    }

    /** The model as bytes. */
    public byte[] bytes() {
        return ModelFormat.write(model);
    }

    /**
     * Writes the model to a file.
     *
     * @throws IOException if it cannot be written; what the file held before it holds then
     */
    public void write(Path file) throws IOException {
        byte[] bytes = bytes();
        AtomicFile.write(file, out -> out.write(bytes));
    }
}
