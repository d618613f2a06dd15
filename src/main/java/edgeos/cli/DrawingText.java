package edgeos.cli;

import edgeos.model.Drawing;
import edgeos.model.check.Finding;
import edgeos.model.format.DrawingFormat;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine;

/** Writes a drawing in another form, into a file or to standard output. Stateless. */
final class DrawingText {
    /** Another form of a drawing. */
    interface Form {
        /** The text; tells what the form cannot say. */
        String of(Drawing drawing, Consumer<List<Finding>> lost);
    }

    private DrawingText() { }

    /**
     * Reads a drawing, and writes it.
     *
     * @param out null: standard output
     * @return the exit code
     * @throws IOException if it cannot be written
     */
    static int write(CommandLine line, Path file, Path out, Form form) throws IOException {
        FileAccess.requireWritable(out);
        PrintWriter err = line.getErr();
        DrawingFormat.Reading reading = DrawingFormat.read(file);
        List<Finding> errors = reading.findings().stream().filter(finding -> finding.severity() == Finding.Severity.ERROR).toList();
        if (!errors.isEmpty()) {
            FindingLines.print(err, file, errors);
            return ExitCode.NOT_FIT;
        }
        String text = form.of(reading.drawing(), lost -> lost.forEach(finding -> err.println(FindingLines.line(file, finding))));
        if (out == null) {
            line.getOut().print(text);
            line.getOut().flush();
        } else {
            FileAccess.write(out, text);
        }
        return ExitCode.OK;
    }
}
