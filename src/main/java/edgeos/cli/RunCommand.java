package edgeos.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Runs a drawing without a window. */
@Command(name = "run", mixinStandardHelpOptions = true,
        description = "Runs a drawing without a window, prints its figures, and checks its expectations.")
final class RunCommand implements Callable<Integer> {
    private static final double LONGEST_SECONDS = 86_400;
    private static final double MILLIS_PER_SECOND = 1e3;
    private static final long MOST_STEPS = 1_000_000_000L;

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private LabCommand lab;

    @Parameters(paramLabel = "FILE", description = "The drawing.")
    private Path file;

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "10", description = "How long (default: ${DEFAULT-VALUE}).")
    private double seconds;

    @Option(names = "--steps", paramLabel = "N", description = "Carries out so many duty cycles one by one instead, by a virtual clock and with no live threads, and prints their trace hash: the same in every run with the same seed.")
    private Long steps;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "0", description = "With --steps: what nodes choose by instead of the drawing's seeds, a number above 0.")
    private long seed;

    @Option(names = "--json", paramLabel = "OUT", description = "Where to write all figures as JSON.")
    private Path json;

    @Option(names = "--record", paramLabel = "OUT", description = "Where to write a recording of the run, to be opened in the window or with replay; its name should end in .edgerec.")
    private Path record;

    @Mixin
    private PictureOptions picture;

    @Option(names = "--allow", paramLabel = "WHAT",
            description = "A path outside of its folder that the drawing may use, or net:HOST, whom it may connect to or let in; may be given again.")
    private List<String> allowed = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        CommandLine line = spec.commandLine();
        if (!(seconds > 0 && seconds <= LONGEST_SECONDS)) {
            throw new ParameterException(line, "seconds=" + seconds + " is not above 0 and up to " + (long) LONGEST_SECONDS);
        }
        if (steps != null) {
            return stepped(line);
        }
        if (seed != 0) {
            throw new ParameterException(line, "seed=" + seed + " is for --steps: what runs live is never twice the same");
        }
        return new HeadlessRun(lab.desk(), line.getOut(), line.getErr())
                .of(file, Duration.ofMillis(Math.max(1, Math.round(seconds * MILLIS_PER_SECOND))), Allowed.of(line, allowed), Optional.ofNullable(json), Optional.ofNullable(record), picture.wanted(Desk.Below.START_UP));
    }

    private int stepped(CommandLine line) {
        if (steps < 1 || steps > MOST_STEPS || seed < 0) {
            throw new ParameterException(line, "steps=" + steps + " is not from 1 to " + MOST_STEPS + ", or seed=" + seed + " is below 0");
        }
        if (json != null || record != null || picture.wanted(Desk.Below.START_UP).isPresent()) {
            throw new ParameterException(line, "--steps prints figures, and takes no --json, --record, or --screenshot");
        }
        return SteppedRun.of(file, Allowed.of(line, allowed), steps, seed, line.getOut(), line.getErr());
    }
}
