package edgeos.cli;

import edgeos.lab.lesson.Lesson;
import edgeos.lab.lesson.LessonReader;
import edgeos.lab.lesson.LessonReading;
import edgeos.lab.lesson.challenge.Challenge;
import edgeos.lab.lesson.challenge.Marks;
import edgeos.lab.lesson.challenge.Measurement;
import edgeos.lab.lesson.condition.Requirement;
import edgeos.lab.lesson.grade.GradeTable;
import edgeos.lab.lesson.grade.Grader;
import edgeos.lab.lesson.grade.Grading;
import edgeos.lab.lesson.grade.Hidden;
import edgeos.lab.lesson.grade.Submission;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Grades what students made of a challenge. */
@Command(name = "grade", mixinStandardHelpOptions = true, description = "Judges drawings that students handed in for a challenge, each in a process of its own, and writes a table with a row for each.",
        footerHeading = "%nExit codes:%n", footer = {"  0  every submission reaches every goal", "  1  one does not, or could not be judged; the table says which and why",
            "  2  the command line is wrong, or a file cannot be read or written", "  3  the challenge has errors, or is none"})
final class GradeCommand implements Callable<Integer> {
    private static final int HEAP_MEBIBYTES = 512;
    private static final long MEMORY_BYTES = 2L << 30;
    private static final Duration BESIDE_THE_RUN = Duration.ofSeconds(30);
    private static final int LONGEST_SECONDS = 3_600;
    private static final int MOST_AT_ONCE = 64;
    /** So long what was begun has to end its processes. */
    private static final int LAST_SECONDS = 15;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "CHALLENGE", description = "The challenge's folder.")
    private Path challenge;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "SUBMISSION", description = "Drawings, pictures with a drawing in them, or folders with such files. A student is called as the file.")
    private List<Path> submissions;

    @Option(names = "--csv", required = true, paramLabel = "OUT", description = "Where to write the table.")
    private Path csv;

    @Option(names = "--expectations", paramLabel = "FILE",
            description = "Goals that students do not know: a text with lines such as > goal: loss <= 1 %%, or a drawing whose expectations count. They follow the challenge's own.")
    private Path hidden;

    @Option(names = "--seed", paramLabel = "S", description = "What every submission chooses by instead of its drawing's seeds, a number above 0 (default: as drawn).")
    private Long seed;

    @Option(names = "--seconds", paramLabel = "N", description = "How much of the processor's time judging one may take; ten times as long on the clock on the wall, if others need the processor (default: the measured run and 30 s).")
    private Integer seconds;

    @Option(names = "--at-once", paramLabel = "N", description = "How many are judged at the same time (default: as many as there are processors and 2 GiB of memory for each; one where the challenge is measured by the clock on the wall).")
    private Integer atOnce;

    @Override
    public Integer call() throws IOException, InterruptedException {
        CommandLine line = spec.commandLine();
        if (seconds != null && (seconds < 1 || seconds > LONGEST_SECONDS)) {
            throw new ParameterException(line, "seconds=" + seconds + " is not from 1 to " + LONGEST_SECONDS);
        }
        if (atOnce != null && (atOnce < 1 || atOnce > MOST_AT_ONCE)) {
            throw new ParameterException(line, "at-once=" + atOnce + " is not from 1 to " + MOST_AT_ONCE);
        }
        if (seed != null && seed < 1) {
            throw new ParameterException(line, "seed=" + seed + " is not above 0");
        }
        FileAccess.requireWritable(csv);
        requireThere();
        LessonReading reading = LessonReader.read(challenge);
        reading.findings().forEach(finding -> line.getErr().println(FindingLines.line(finding)));
        Lesson lesson = reading.lesson();
        if (!reading.isFit() || lesson.challenge().isEmpty() || lesson.drawing().isEmpty()) {
            if (reading.isFit()) {
                line.getErr().println(lesson.file() + ": this is a lesson, and no challenge. Write kind: challenge, goals, and a drawing.");
            }
            return ExitCode.NOT_FIT;
        }
        List<Requirement> more = hidden == null ? List.of() : Hidden.goals(hidden);
        LessonReader.strangersIn(lesson, more).forEach(stranger -> line.getErr().println(hidden + ": warning: " + stranger));
        List<Requirement> asked = Stream.concat(lesson.challenge().get().goals().stream(), more.stream()).toList();
        List<String> goals = asked.stream().map(Requirement::label).toList();
        List<Submission> all = Submission.of(submissions);
        Submission.leftOut(submissions).forEach(file -> line.getErr().println(file + ": left out, as its name is none of a drawing or a picture"));
        if (all.isEmpty()) {
            line.getErr().println("there is nothing to grade: no drawing was handed in");
            return ExitCode.USAGE;
        }
        Grading grading = grading(lesson, goals);
        return graded(grading, new GradeTable(goals, asked.stream().map(Requirement::unit).toList()), all, atOnce(lesson.challenge().get(), grading)) ? ExitCode.OK : ExitCode.EXPECTATION_FAILED;
    }

    /** A name that is spelt wrong is nobody's, and would be a row of the table. */
    private void requireThere() throws IOException {
        for (Path submission : submissions) {
            if (!Files.exists(submission, LinkOption.NOFOLLOW_LINKS)) {
                throw new NoSuchFileException(submission.toString());
            }
        }
    }

    private Grading grading(Lesson lesson, List<String> goals) {
        Challenge asked = lesson.challenge().orElseThrow();
        Measurement measurement = asked.measurement();
        Duration limit = seconds != null ? Duration.ofSeconds(seconds) : measurement.warmUp().plus(measurement.length()).plus(BESIDE_THE_RUN);
        return new Grading(lesson.file(), lesson.drawing().orElseThrow(), goals, Optional.ofNullable(hidden), seed == null ? OptionalLong.empty() : OptionalLong.of(seed), limit, MEMORY_BYTES,
                words -> OwnJava.command(HEAP_MEBIBYTES, Stream.concat(Stream.of("judge", "--"), words.stream()).toList()));
    }

    /** What is measured by a virtual clock comes to the same beside others. */
    private int atOnce(Challenge asked, Grading grading) {
        boolean beside = asked.measurement().clock() == Measurement.Clock.VIRTUAL;
        return atOnce != null ? atOnce : beside ? grading.atOnce(Math.min(MOST_AT_ONCE, Runtime.getRuntime().availableProcessors())) : 1;
    }

    /** The table is written after each, in their order: what was judged is not lost if somebody ends it. */
    private boolean graded(Grading grading, GradeTable table, List<Submission> all, int workers) throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        var grader = new Grader(grading, Stream.concat(submissions.stream(), all.stream().map(Submission::file)).toList());
        int goals = grading.goals().size();
        boolean passed = true;
        ExecutorService judges = Executors.newFixedThreadPool(workers);
        try {
            List<Future<Marks>> waiting = all.stream().map(submission -> judges.submit(() -> grader.grade(submission))).toList();
            for (int at = 0; at < all.size(); at++) {
                Marks marks = waiting.get(at).get();
                table.add(all.get(at), marks);
                FileAccess.write(csv, table.csv());
                passed &= marks.passed();
                out.println(GradeTable.line(all.get(at), marks, goals));
                out.flush();
            }
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException noRoom) {
                throw noRoom;
            }
            throw new IllegalStateException("phase=grade " + failed.getCause(), failed.getCause());
        } finally {
            judges.shutdownNow();
            judges.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS);
        }
        out.println(all.size() + (all.size() == 1 ? " submission, table in " : " submissions, table in ") + csv);
        return passed;
    }
}
