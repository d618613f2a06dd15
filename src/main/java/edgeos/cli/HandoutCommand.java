package edgeos.cli;

import edgeos.lab.lesson.Lesson;
import edgeos.lab.lesson.LessonReader;
import edgeos.lab.lesson.LessonReading;
import edgeos.lab.lesson.handout.Handout;
import edgeos.model.Drawing;
import edgeos.model.format.DrawingFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Makes a page for paper of a lesson. */
@Command(name = "handout", mixinStandardHelpOptions = true,
        description = "Makes one page of HTML of a lesson, for paper: with its drawing, boxes to tick, room for notes, and hints on a sheet at the end.")
final class HandoutCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @ParentCommand
    private LabCommand lab;

    @Parameters(paramLabel = "LESSON", description = "The lesson's folder.")
    private Path folder;

    @Option(names = {"-o", "--out"}, paramLabel = "FILE", description = "Where to write the page (default: standard output).")
    private Path file;

    @Override
    public Integer call() throws IOException {
        CommandLine line = spec.commandLine();
        FileAccess.requireWritable(file);
        LessonReading reading = LessonReader.read(folder);
        reading.findings().forEach(finding -> line.getErr().println(FindingLines.line(finding)));
        if (!reading.isFit()) {
            return ExitCode.NOT_FIT;
        }
        String html = Handout.html(reading.lesson(), figure(reading.lesson(), line));
        if (file == null) {
            line.getOut().print(html);
            line.getOut().flush();
        } else {
            FileAccess.write(file, html);
            line.getOut().println(file);
        }
        return ExitCode.OK;
    }

    /** Where no window can draw it, there is no picture. */
    private Optional<Handout.Figure> figure(Lesson lesson, CommandLine line) throws IOException {
        if (lesson.drawing().isEmpty()) {
            return Optional.empty();
        }
        Drawing drawing = DrawingFormat.read(lesson.drawing().get()).drawing();
        Path place = Files.createTempDirectory("edgeos-handout");
        Path picture = place.resolve("drawing.svg");
        try {
            lab.desk().export(drawing, picture, Desk.Look.LIGHT, 1);
            return Optional.of(new Handout.Figure(Files.readAllBytes(picture), drawing.title()));
        } catch (Desk.DeskException noWindow) {
            line.getErr().println("The page has no picture of the drawing: " + noWindow.getMessage());
            return Optional.empty();
        } finally {
            Files.deleteIfExists(picture);
            Files.deleteIfExists(place);
        }
    }
}
