package edgeos;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every source file keeps to and class files do not show. */
class HouseRulesTest {
    private static final Path SOURCES = Path.of("src", "main", "java", "edgeos");
    private static final int MOST_CLASSES = 40;
    private static final int LONGEST_FILE_LINES = 400;
    private static final int LONGEST_METHOD_LINES = 40;
    /** What begins a member of a class, or of a class within it; statements look alike, and end before their method does. */
    private static final Pattern MEMBER = Pattern.compile("( {4}| {8})(?!.*\\b(?:class|record|interface|enum) )[A-Za-z<][^=\"]*\\(.*");
    /** What may stand before it: a line that ends otherwise is gone on with. */
    private static final Pattern BEFORE = Pattern.compile(".*(?:[{};]|\\*/)|\\s*(?:@.*)?");
    private static final Pattern END_OF_HEAD = Pattern.compile(".*[{};]");
    private static final Pattern LEFT_OVER = Pattern.compile("\\b(TODO|FIXME|XXX)\\b");
    /** A field, or what a constructor puts into one; what lives for one call is not kept. */
    private static final Pattern UNORDERED = Pattern.compile("^(?: {4}(?:private|protected|final|static).*= | {8}(?:this\\.)?\\w+ = )(?:new (?:java\\.util\\.(?:concurrent\\.)?)?(?:HashMap|HashSet|IdentityHashMap|ConcurrentHashMap|WeakHashMap)\\b|ConcurrentHashMap\\.newKeySet)");
    /** What talks to programs outside cannot be turned back at all, and what turns back is no part of what it keeps. */
    private static final List<String> WITHOUT_TIME = List.of("rewind", "tls", "socket", "tap");

    @Test
    void shouldSayInEachPackageWhatItIsFor() throws IOException {
        try (Stream<Path> folders = Files.walk(SOURCES).filter(Files::isDirectory)) {
            List<Path> silent = folders.filter(HouseRulesTest::holdsClasses)
                    .filter(folder -> !Files.exists(folder.resolve("package-info.java"))).toList();
            assertEquals(List.of(), silent, "a package opens with one sentence of purpose, then which threads own its state");
        }
    }

    @Test
    void shouldKeepRoomsFromFillingUp() {
        Map<Path, Long> classes = sources().filter(file -> file.startsWith(SOURCES)).collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
        classes.values().removeIf(count -> count <= MOST_CLASSES);
        assertEquals(Map.of(), classes, "a package that holds more has a seam somewhere: most=" + MOST_CLASSES);
    }

    @Test
    void shouldKeepFilesShort() {
        assertEquals(List.of(), sources().filter(file -> lines(file).size() > LONGEST_FILE_LINES)
                .map(file -> file + " lines=" + lines(file).size()).toList(), "most=" + LONGEST_FILE_LINES);
    }

    @Test
    void shouldKeepMethodsShort() {
        assertEquals(List.of(), sources().flatMap(HouseRulesTest::longMethods).toList(), "most=" + LONGEST_METHOD_LINES);
    }

    @Test
    void shouldLeaveNothingForLater() {
        assertEquals(List.of(), sources().filter(file -> lines(file).stream().anyMatch(line -> LEFT_OVER.matcher(line).find()))
                .toList(), "what is not done is an issue, not a comment");
    }

    /** Going back in time sets back what is in a table, not how large it has grown: what is gone through in the table's order would go another way from there on. */
    @Test
    void shouldKeepTheEnginesStateInTablesWithAnOrder() {
        List<String> found = sources().filter(file -> file.startsWith(SOURCES.resolve("engine")) && WITHOUT_TIME.stream().noneMatch(name -> file.startsWith(SOURCES.resolve("engine").resolve(name))))
                .flatMap(file -> lines(file).stream().filter(line -> UNORDERED.matcher(line).find()).map(line -> file + ": " + line.strip())).toList();
        assertEquals(List.of(), found, "LinkedHashMap and LinkedHashSet are gone through as they were filled");
    }

    private static Stream<String> longMethods(Path file) {
        List<String> lines = lines(file);
        return IntStream.range(1, lines.size()).filter(at -> MEMBER.matcher(lines.get(at)).matches() && BEFORE.matcher(lines.get(at - 1)).matches() && hasBody(lines, at))
                .filter(at -> linesFrom(lines, at) > LONGEST_METHOD_LINES).mapToObj(at -> file + ":" + (at + 1) + " lines=" + linesFrom(lines, at));
    }

    private static boolean hasBody(List<String> lines, int first) {
        String last = lines.stream().skip(first).filter(line -> END_OF_HEAD.matcher(line).matches()).findFirst().orElse("");
        return last.endsWith("{") && !last.endsWith("= {");
    }

    private static int linesFrom(List<String> lines, int first) {
        String end = lines.get(first).replaceFirst("\\S.*", "}");
        int last = first + 1;
        while (last < lines.size() - 1 && !lines.get(last).startsWith(end)) {
            last++;
        }
        return last - first + 1;
    }

    private static Stream<Path> sources() {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java") && !file.endsWith("HouseRulesTest.java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holdsClasses(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
