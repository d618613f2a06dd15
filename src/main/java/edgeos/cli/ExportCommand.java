package edgeos.cli;

import edgeos.lab.click.ClickExport;
import edgeos.model.check.Finding;
import edgeos.model.format.DrawingFormat;
import edgeos.model.format.DrawingPicture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes drawings as Click configurations, or as pictures that carry them. */
@Command(name = "export", mixinStandardHelpOptions = true, description = "Writes a drawing as a configuration of the Click modular router, as far as Click has elements for it; or as a picture with the drawing inside, which the lab opens again.")
final class ExportCommand implements Callable<Integer> {
    /** How drawings are named, and pictures that cannot hold one: a configuration of that name would be taken for what it is not, or be written over a drawing. */
    private static final List<String> OTHERS = Stream.concat(DrawingFormat.ENDINGS.stream(), Stream.of(".jpg", ".jpeg", ".gif", ".bmp", ".webp", ".pdf", ".eps", ".tif", ".tiff")).toList();
    private static final double LEAST_SCALE = 0.5;
    private static final double MOST_SCALE = 4;

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private LabCommand lab;

    @Parameters(paramLabel = "DRAWING", description = "The drawing.")
    private Path file;

    @Option(names = {"-o", "--out"}, paramLabel = "FILE", description = "Where to write it, such as router.click (default: to standard output). If its name ends in .png or .svg, it is a picture.")
    private Path out;

    @Option(names = "--theme", paramLabel = "dark|light", defaultValue = "light", description = "Colours of a picture (default: ${DEFAULT-VALUE}).")
    private Desk.Look look;

    @Option(names = "--scale", paramLabel = "FACTOR", defaultValue = "2", description = "Size of a picture, 0.5 to 4 (default: ${DEFAULT-VALUE}).")
    private double scale;

    @Override
    public Integer call() throws IOException {
        if (out != null && DrawingPicture.isNamedSo(out)) {
            return picture();
        }
        if (out != null && OTHERS.stream().anyMatch(String.valueOf(out.getFileName()).toLowerCase(Locale.ROOT)::endsWith)) {
            throw new ParameterException(spec.commandLine(), "out=" + out + " is named as neither a configuration, such as router.click, nor a picture, which ends in .png or .svg");
        }
        return DrawingText.write(spec.commandLine(), file, out, (drawing, lost) -> {
            ClickExport.Result result = ClickExport.write(drawing);
            lost.accept(result.findings());
            return result.text();
        });
    }

    private int picture() throws IOException {
        if (!(scale >= LEAST_SCALE && scale <= MOST_SCALE)) {
            throw new ParameterException(spec.commandLine(), "scale=" + scale + " is not " + LEAST_SCALE + " to " + MOST_SCALE);
        }
        FileAccess.requireWritable(out);
        DrawingFormat.Reading reading = DrawingFormat.read(file);
        List<Finding> errors = reading.findings().stream().filter(finding -> finding.severity() == Finding.Severity.ERROR && !reading.complete()).toList();
        if (!errors.isEmpty()) {
            FindingLines.print(spec.commandLine().getErr(), file, errors);
            return ExitCode.NOT_FIT;
        }
        try {
            lab.desk().export(reading.drawing(), out, look, scale);
            return ExitCode.OK;
        } catch (Desk.DeskException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return ExitCode.NO_WINDOW;
        }
    }
}
