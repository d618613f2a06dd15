package edgeos.cli;

import edgeos.lab.lesson.grade.Exam;
import edgeos.lab.lesson.grade.Paper;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** What {@code grade} starts for each submission, in a process of its own that ends with the one that started it. */
@Command(name = "judge", hidden = true, description = "Judges one submission; grade calls it.")
final class JudgeCommand implements Callable<Integer> {
    @Parameters(arity = "1..*")
    private List<String> words;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Thread.ofPlatform().daemon().name("edgeos judge's end").start(JudgeCommand::endWithTheOther);
        Exam.take(Paper.of(words));
        return ExitCode.OK;
    }

    /** Nothing is ever sent: the input ends when whoever started this is no more. */
    private static void endWithTheOther() {
        try {
            while (System.in.read() >= 0) {
                Thread.onSpinWait();
            }
        } catch (IOException gone) {
            Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
        }
        Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
    }
}
