package edgeos.cli;

import edgeos.lab.lesson.LessonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** No command writes over what it reads: a table in place of a drawing is a drawing lost by a slip. Stateless. */
final class Overwriting {
    /** What names a file to be written. */
    private static final Set<String> OUTPUTS = Set.of("--out", "--json", "--csv", "--record", "--screenshot");

    private Overwriting() { }

    /** Carries out what was parsed, unless it would. */
    static int refused(ParseResult parsed) {
        for (CommandLine line : parsed.asCommandLineList()) {
            List<ArgSpec> given = line.getCommandSpec().args();
            List<Path> read = given.stream().filter(arg -> !isOutput(arg)).flatMap(Overwriting::paths).flatMap(Overwriting::withLesson).toList();
            for (ArgSpec output : given.stream().filter(Overwriting::isOutput).toList()) {
                Path file = paths(output).findFirst().orElse(null);
                if (file != null && read.stream().anyMatch(input -> isSame(input, file))) {
                    throw new ParameterException(line, ((OptionSpec) output).longestName() + "=" + file + " would be written over what is read. Name another file.");
                }
            }
        }
        return new RunLast().execute(parsed);
    }

    private static boolean isOutput(ArgSpec arg) {
        return arg instanceof OptionSpec option && OUTPUTS.contains(option.longestName());
    }

    private static Stream<Path> paths(ArgSpec arg) {
        return switch (arg.<Object>getValue()) {
            case Path path -> Stream.of(path);
            case Collection<?> many -> many.stream().filter(Path.class::isInstance).map(Path.class::cast);
            case null, default -> Stream.of();
        };
    }

    /** Of a lesson, its folder is named. */
    private static Stream<Path> withLesson(Path input) {
        return Stream.of(input, input.resolve(LessonReader.FILE));
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isRegularFile(one) && Files.exists(other) && Files.isSameFile(one, other);
        } catch (IOException unknown) {
            return false;
        }
    }
}
