package edgeos.cli;

import edgeos.lab.recording.Replay;
import edgeos.lab.recording.ReplayReport;
import edgeos.notation.Quantity;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows a recording without a window. */
@Command(name = "replay", mixinStandardHelpOptions = true,
        description = "Prints the figures of a recording, made by run --record or in the window, at its end or at any moment of it. They are of the machine that it was made on.")
final class ReplayCommand implements Callable<Integer> {
    private static final double NANOS_PER_SECOND = 1e9;

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private LabCommand lab;

    @Parameters(paramLabel = "FILE", description = "The recording.")
    private Path file;

    @Option(names = "--at", paramLabel = "SECONDS", description = "Which moment, from the start of the recording (default: its end).")
    private Double at;

    @Option(names = "--json", paramLabel = "OUT", description = "Where to write the figures as JSON.")
    private Path json;

    @Mixin
    private PictureOptions picture;

    @Override
    public Integer call() throws IOException {
        if (at != null && !(at >= 0)) {
            throw new ParameterException(spec.commandLine(), "at=" + at + " is before the recording begins");
        }
        FileAccess.requireWritable(json);
        Optional<Desk.Picture> wanted = picture.wanted(Desk.Below.LATENCY);
        FileAccess.requireNoFolder(wanted.map(Desk.Picture::file).orElse(null));
        PrintWriter out = spec.commandLine().getOut();
        try (Replay replay = Replay.open(file)) {
            replay.seek(at == null ? replay.lengthNanos() : Math.round(at * NANOS_PER_SECOND));
            ReplayReport report = ReplayReport.of(name(), replay);
            FigureLines.print(out, report.figures(), "on " + report.provenance().words());
            out.println("recording     of " + Quantity.nanos(replay.lengthNanos()) + ", shown at " + Quantity.nanos(replay.atNanos()) + ", made by EdgeOS Lab " + report.provenance().lab() + ", Java "
                    + report.provenance().jdk());
            if (!replay.isComplete()) {
                spec.commandLine().getErr().println(file + ": the recording was cut off or is damaged: it is whole up to " + Quantity.nanos(replay.lengthNanos()) + ", and what came after that is missing.");
            }
            if (json != null) {
                FileAccess.write(json, report.json());
            }
            if (wanted.isPresent()) {
                paint(wanted.get(), replay.atNanos(), out);
            }
        }
        return ExitCode.OK;
    }

    private void paint(Desk.Picture wanted, long atNanos, PrintWriter out) throws IOException {
        try {
            lab.desk().paintRecording(file, atNanos, wanted);
            out.println("picture       " + wanted.file());
        } catch (Desk.DeskException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private String name() {
        return file.getFileName().toString();
    }
}
