package edgeos.cli;

import edgeos.lab.Consent;
import edgeos.lab.lesson.LessonReader;
import edgeos.lab.lesson.LessonReading;
import edgeos.lab.lesson.Lessons;
import edgeos.lab.lesson.Vocabulary;
import edgeos.lab.talk.TalkFormat;
import edgeos.model.check.Finding;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says what is wrong with drawings, lessons, and talks. */
@Command(name = "check", mixinStandardHelpOptions = true, description = "Says what is wrong with drawings, lessons, and talks, without running them.")
final class CheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @ParentCommand
    private LabCommand lab;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Drawings, talks, lessons, and folders with lessons.")
    private List<Path> files;

    @Option(names = "--allow", paramLabel = "WHAT",
            description = "A path outside of their folders that the drawings may use, or net:HOST, whom they may connect to or let in; may be given again.")
    private List<String> allowed = List.of();

    @Override
    public Integer call() {
        boolean fit = true;
        Consent consent = Allowed.of(spec.commandLine(), allowed);
        Vocabulary vocabulary = files.stream().anyMatch(file -> isLesson(file) || TalkFormat.isNamedSo(file)) ? vocabulary() : Vocabulary.UNKNOWN;
        for (Path file : files) {
            if (TalkFormat.isNamedSo(file)) {
                fit &= new TalkCheck(consent, vocabulary).check(file, spec.commandLine().getOut());
                continue;
            }
            if (isLesson(file)) {
                fit &= lessons(file, vocabulary);
                continue;
            }
            try (OpenedDrawing opened = OpenedDrawing.of(file, consent)) {
                List<Finding> findings = opened.findings();
                FindingLines.print(spec.commandLine().getOut(), file, findings);
                fit &= opened.isFit();
            }
        }
        return fit ? ExitCode.OK : ExitCode.NOT_FIT;
    }

    private static boolean isLesson(Path file) {
        return Files.isDirectory(file) || file.toString().endsWith(".md");
    }

    /** Where no window can be made, names of its actions are not looked at. */
    private Vocabulary vocabulary() {
        try {
            return lab.desk().vocabulary();
        } catch (Desk.DeskException noWindow) {
            spec.commandLine().getErr().println("Whether lessons call actions right is not looked at: " + noWindow.getMessage());
            return Vocabulary.UNKNOWN;
        }
    }

    private boolean lessons(Path file, Vocabulary vocabulary) {
        PrintWriter out = spec.commandLine().getOut();
        List<Path> texts = Files.isDirectory(file) ? Lessons.files(file) : List.of(file);
        if (texts.isEmpty()) {
            out.println(file + ": error: there is no lesson in it. A lesson is a folder with a text lesson.md.");
            return false;
        }
        boolean fit = true;
        for (Path text : texts) {
            LessonReading reading = LessonReader.read(text, vocabulary);
            reading.findings().forEach(finding -> out.println(FindingLines.line(finding)));
            if (reading.findings().isEmpty()) {
                out.println(text + ": nothing wrong");
            }
            fit &= reading.isFit();
        }
        return fit;
    }
}
