package edgeos.cli;

import edgeos.lab.Consent;
import edgeos.lab.Samples;
import edgeos.lab.talk.TalkFormat;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntSupplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The lab from the command line. Without a command it opens the window, or, with no display, shows what a drawing does without one: that
 * prints whether expectations hold, and leaves judging them to {@code run}.
 */
@Command(name = "edgeos-lab", mixinStandardHelpOptions = true,
        subcommands = {RunCommand.class, ReplayCommand.class, CheckCommand.class, GraphCommand.class, ImportCommand.class, ExportCommand.class, ExperimentCommand.class, ReportCommand.class, TrainCommand.class, GradeCommand.class, JudgeCommand.class, HandoutCommand.class},
        description = "Draw chains of feather-weight processes, run them, and read true numbers off them.",
        footerHeading = "%nExit codes:%n",
        footer = {"  0  all expectations hold", "  1  an expectation fails, or a row of an experiment is not as it should be", "  2  the command line is wrong, or a file cannot be written",
            "  3  a file is not fit to run", "  4  no window can open here",
            "  70 the lab itself failed", "  130 somebody ended it; an experiment has written what it came to until then"})
public final class LabCommand implements Callable<Integer> {
    private static final Duration WITHOUT_WINDOW = Duration.ofSeconds(10);
    private static final String FIRST_FRAME = "--first-frame";

    private final Desk desk;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", description = "The drawing, the recording, or the talk to open in the window.")
    private Path file;

    @Option(names = FIRST_FRAME, description = "Opens the window on the running sample, with no display in memory, prints how long after the start of the process a frame with moving messages was there, and one of the whole window but for the curves of charts, and closes it.")
    private boolean firstFrame;

    @Mixin
    private TourOptions tour;

    private LabCommand(Desk desk) {
        this.desk = desk;
    }

    /**
     * Carries out a command line.
     *
     * @param desk the window
     * @param version of this build
     * @param out where results go
     * @param err where what went wrong goes
     * @param arguments the command line
     * @return the exit code
     */
    public static int execute(Desk desk, String version, PrintWriter out, PrintWriter err, String... arguments) {
        LabCommand command = new LabCommand(desk);
        if (arguments.length == 0 && desk.hasDisplay()) {
            return atOnce(() -> command.opened(err), err);
        }
        if (arguments.length == 1 && arguments[0].equals(FIRST_FRAME)) {
            return atOnce(() -> command.measured(out, err), err);
        }
        CommandLine line = new CommandLine(command);
        line.getCommandSpec().version("EdgeOS Lab " + version);
        line.setOut(out).setErr(err).setCaseInsensitiveEnumValuesAllowed(true);
        PathWord.in(line);
        line.setExecutionExceptionHandler(LabCommand::failed);
        line.setExecutionStrategy(Overwriting::carryOut);
        try {
            return line.execute(arguments);
        } catch (Error e) {
            return broken(e, err);
        }
    }

    /** Nothing has to be read of such a command line, and reading any takes a part of the time until the window is there. */
    private static int atOnce(IntSupplier what, PrintWriter err) {
        try {
            return what.getAsInt();
        } catch (RuntimeException | Error e) {
            return broken(e, err);
        }
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        CommandLine line = spec.commandLine();
        Usage.require(!firstFrame || file == null && !tour.isWanted(), line, FIRST_FRAME + " shows the sample that the lab opens on, and goes with nothing else");
        Optional<Integer> toured = tour.carryOut(desk, file, line);
        if (toured.isPresent()) {
            return toured.get();
        }
        if (firstFrame) {
            return measured(line.getOut(), line.getErr());
        }
        if (desk.hasDisplay()) {
            return opened(line.getErr());
        }
        if (file != null && TalkFormat.isNamedSo(file)) {
            line.getErr().println("There is no display to give the talk " + file.getFileName() + " on. What is wrong with it says: check " + file);
            return ExitCode.NO_WINDOW;
        }
        Optional<Path> drawing = Optional.ofNullable(file).or(Samples::first);
        if (drawing.isEmpty()) {
            line.getErr().println("There is no display, and this build has no sample to run without one.");
            return ExitCode.NO_WINDOW;
        }
        line.getOut().println("No display: running " + drawing.get().getFileName() + " for " + WITHOUT_WINDOW.toSeconds()
                + " s without a window.");
        var picture = new Desk.Picture(pictureFile(), Desk.Look.DARK, 1400, 900);
        int code = new HeadlessRun(desk, line.getOut(), line.getErr()).of(drawing.get(), WITHOUT_WINDOW, Consent.NONE, Optional.empty(),
                Optional.empty(), Optional.of(picture));
        return code == ExitCode.EXPECTATION_FAILED ? ExitCode.OK : code;
    }

    private int measured(PrintWriter out, PrintWriter err) {
        try {
            Desk.Started started = desk.start();
            out.println("first frame with moving messages after " + started.moving().toMillis() + " ms, whole window after " + started.whole().toMillis() + " ms, but for the curves of charts");
            return ExitCode.OK;
        } catch (Desk.DeskException e) {
            err.println(e.getMessage());
            return ExitCode.NO_WINDOW;
        }
    }

    private int opened(PrintWriter err) {
        try {
            desk.open(Optional.ofNullable(file));
            return ExitCode.OK;
        } catch (Desk.DeskException e) {
            err.println(e.getMessage());
            return ExitCode.NO_WINDOW;
        }
    }

    Desk desk() {
        return desk;
    }

    private static Path pictureFile() {
        Path target = Path.of("target");
        return Files.isDirectory(target) ? target.resolve("edgeos-lab.png") : Path.of("edgeos-lab.png");
    }

    private static int failed(Exception e, CommandLine line, CommandLine.ParseResult parsed) {
        return switch (e) {
            case IOException trouble -> told(trouble, line);
            case UncheckedIOException trouble -> told(trouble.getCause(), line);
            case InterruptedException _ -> ExitCode.INTERRUPTED;
            default -> broken(e, line.getErr());
        };
    }

    private static int told(IOException trouble, CommandLine line) {
        line.getErr().println(FileAccess.sentence(trouble));
        return ExitCode.USAGE;
    }

    private static int broken(Throwable e, PrintWriter err) {
        err.println("The lab failed: " + e);
        for (StackTraceElement frame : e.getStackTrace()) {
            err.println("  at " + frame);
        }
        return ExitCode.INTERNAL;
    }
}
