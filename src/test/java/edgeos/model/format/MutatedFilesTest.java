package edgeos.model.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.model.Drawing;
import edgeos.model.check.Checker;
import edgeos.model.format.DrawingFormat.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that something happened to: whatever it was, there is a drawing or a finding. */
class MutatedFilesTest {
    private static final int MUTANTS = 1_000;
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final List<Object> INTRUDERS = List.of(-1L, 0L, 1e300, Long.MAX_VALUE, "", "perMoon", "x".repeat(5_000), true, List.of(),
            List.of(1L, "two", List.of()), Map.of(), Map.of("id", 5L, "x", "far"), new ArrayList<>(Arrays.asList(null, null)));

    @TempDir
    private Path folder;

    @Test
    void shouldFindOrShowWhateverHappenedToAFile() throws IOException {
        List<byte[]> samples = samples();
        var random = new SplittableRandom(20_260_101);
        for (int number = 0; number < MUTANTS; number++) {
            byte[] sample = samples.get(random.nextInt(samples.size()));
            byte[] mutant = switch (number % 5) {
                case 0 -> flipped(sample, random);
                case 1 -> Arrays.copyOf(sample, random.nextInt(sample.length));
                case 2 -> nested(sample, random);
                case 3 -> spliced(sample, samples.get(random.nextInt(samples.size())), random);
                default -> swapped(sample, random);
            };
            Path file = Files.write(folder.resolve("mutant.json"), mutant);
            String name = "mutant=" + number;
            assertTimeoutPreemptively(LONGEST, () -> assertHolds(DrawingFormat.read(file), name), name);
        }
    }

    private static void assertHolds(Reading reading, String name) {
        assertTrue(reading.complete() || !reading.findings().isEmpty(), name);
        assertTrue(!reading.drawing().equals(Drawing.EMPTY) || !reading.findings().isEmpty(), name);
        reading.findings().forEach(finding -> assertTrue(finding.what().contains("file=mutant.json") && !finding.remedy().isBlank(), finding::toString));
        Checker.check(reading.drawing());
        Reading again = DrawingFormat.read(DrawingFormat.write(reading.drawing()), name);
        assertEquals(reading.drawing(), again.drawing(), name);
    }

    private static List<byte[]> samples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("samples"))) {
            List<byte[]> samples = new ArrayList<>();
            for (Path file : files.filter(each -> each.toString().endsWith(".json")).sorted().toList()) {
                samples.add(Files.readAllBytes(file));
            }
            return samples;
        }
    }

    private static byte[] flipped(byte[] sample, SplittableRandom random) {
        byte[] mutant = sample.clone();
        for (int flips = random.nextInt(1, 20); flips > 0; flips--) {
            mutant[random.nextInt(mutant.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return mutant;
    }

    private static byte[] nested(byte[] sample, SplittableRandom random) {
        String text = new String(sample, StandardCharsets.UTF_8);
        int colon = text.indexOf(": ", random.nextInt(text.length()));
        int depth = 1 << random.nextInt(4, 17);
        String nest = random.nextBoolean() ? "[".repeat(depth) + "]".repeat(depth) : "{\"a\": ".repeat(depth) + "1" + "}".repeat(depth);
        return (text.substring(0, colon + 2) + nest + ", " + text.substring(colon + 2)).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] spliced(byte[] sample, byte[] other, SplittableRandom random) {
        int head = random.nextInt(sample.length);
        int tail = random.nextInt(other.length);
        byte[] mutant = Arrays.copyOf(sample, head + other.length - tail);
        System.arraycopy(other, tail, mutant, head, other.length - tail);
        return mutant;
    }

    /** Still JSON, but values have changed places, or others have come in. */
    private static byte[] swapped(byte[] sample, SplittableRandom random) {
        Object tree = JsonTree.parse(new String(sample, StandardCharsets.UTF_8)).value();
        List<Object> values = new ArrayList<>(INTRUDERS);
        values.add(tree);
        collect(tree, values);
        var mutant = (Map<?, ?>) disturbed(tree, values, random);
        Map<String, Object> root = new LinkedHashMap<>();
        mutant.forEach((key, value) -> root.put((String) key, value));
        return JsonText.of(root).getBytes(StandardCharsets.UTF_8);
    }

    private static void collect(Object tree, List<Object> values) {
        switch (tree) {
            case Map<?, ?> map -> map.values().forEach(value -> collect(value, values));
            case List<?> list -> list.forEach(value -> collect(value, values));
            case null -> { }
            default -> values.add(tree);
        }
    }

    private static Object disturbed(Object tree, List<Object> values, SplittableRandom random) {
        return switch (tree) {
            case Map<?, ?> map -> {
                Map<Object, Object> copy = new LinkedHashMap<>();
                map.forEach((key, value) -> copy.put(random.nextInt(40) == 0 ? "key" + random.nextInt(9) : key, replaced(value, values, random)));
                yield copy;
            }
            case List<?> list -> list.stream().map(item -> replaced(item, values, random)).collect(Collectors.toCollection(ArrayList::new));
            case null, default -> tree;
        };
    }

    private static Object replaced(Object value, List<Object> values, SplittableRandom random) {
        return random.nextInt(25) == 0 ? values.get(random.nextInt(values.size())) : disturbed(value, values, random);
    }
}
