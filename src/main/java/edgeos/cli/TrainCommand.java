package edgeos.cli;

import edgeos.lab.training.TrainedDigits;
import edgeos.notation.Quantity;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Trains the network that reads digits. */
@Command(name = "train", mixinStandardHelpOptions = true,
        description = "Trains the network that reads digits, on images that it draws itself, and says how well it reads images by other hands. The same seed gives the same model, bit by bit.")
final class TrainCommand implements Callable<Integer> {
    private static final double LEAST_ACCURACY = 0.97;
    private static final double PER_CENT = 100;

    @Spec
    private CommandSpec spec;

    @Option(names = "--seed", paramLabel = "N", description = "Of weights and images (default: ${DEFAULT-VALUE}, as the model that comes with the lab).")
    private long seed = 1;

    @Option(names = "--batches", paramLabel = "N", description = "How many times to look at 64 images, and learn (default: ${DEFAULT-VALUE}).")
    private int batches = 5_000;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write the model; src/main/resources/edgeos/digits.model is the one that comes with the lab.")
    private Path out;

    @Option(names = "--shipped", description = "Trains nothing, and examines the model that comes with the lab.")
    private boolean shipped;

    @Override
    public Integer call() throws IOException {
        if (batches < 1) {
            throw new ParameterException(spec.commandLine(), "this must be at least 1: batches=" + batches);
        }
        FileAccess.requireWritable(out);
        PrintWriter print = spec.commandLine().getOut();
        TrainedDigits trained = shipped ? TrainedDigits.shipped() : TrainedDigits.of(seed, batches, this::tell);
        double floating = trained.floatAccuracy();
        double bytes = trained.byteAccuracy();
        print.printf(Locale.ROOT, "reads right, of 10,000 images by hands that were held out: float %.2f %%, int8 %.2f %%%n", floating * PER_CENT, bytes * PER_CENT);
        print.printf(Locale.ROOT, "one inference takes, p50, this machine: float %s, int8 %s%n", Quantity.nanos(trained.floatNanos()), Quantity.nanos(trained.byteNanos()));
        if (out != null) {
            trained.write(out);
            print.printf(Locale.ROOT, "written: %s (%,d bytes)%n", out, trained.bytes().length);
        }
        print.flush();
        return Math.min(floating, bytes) >= LEAST_ACCURACY ? ExitCode.OK : ExitCode.EXPECTATION_FAILED;
    }

    private void tell(int done, double error) {
        if (done % 500 == 0 || done == batches) {
            spec.commandLine().getOut().printf(Locale.ROOT, "%,d of %,d batches, mean error %.4f%n", done, batches, error);
            spec.commandLine().getOut().flush();
        }
    }
}
