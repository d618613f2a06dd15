package edgeos.cli;

import edgeos.lab.lesson.LessonReader;
import edgeos.model.format.DrawingFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
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

    /**
     * Carries out what was parsed, if nothing is written over.
     *
     * @throws ParameterException if something would be
     */
    static int carryOut(ParseResult parsed) {
        for (CommandLine line : parsed.asCommandLineList()) {
            List<Path> taken = line.getCommandSpec().args().stream().filter(arg -> !isOutput(arg)).flatMap(Overwriting::paths).collect(Collectors.toCollection(ArrayList::new));
            for (ArgSpec output : line.getCommandSpec().args().stream().filter(Overwriting::isOutput).toList()) {
                paths(output).findFirst().ifPresent(file -> {
                    if (taken.stream().anyMatch(other -> isSame(other, file) || isPartOf(other, file))) {
                        throw new ParameterException(line, ((OptionSpec) output).longestName() + "=" + file + " would be written over what the command reads, or writes, too. Name another file.");
                    }
                    taken.add(file);
                });
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

    /** Of a lesson, its folder is named, and its text and drawings are read. */
    private static boolean isPartOf(Path folder, Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Files.isRegularFile(folder.resolve(LessonReader.FILE)) && Files.isRegularFile(file) && isSame(folder, file.toAbsolutePath().getParent())
                && Stream.concat(Stream.of(".md"), DrawingFormat.ENDINGS.stream()).anyMatch(name::endsWith);
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.exists(one) && Files.exists(other) ? (Files.isRegularFile(one) || Files.isDirectory(one)) && Files.isSameFile(one, other) : one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
        } catch (IOException unknown) {
            return false;
        }
    }
}
