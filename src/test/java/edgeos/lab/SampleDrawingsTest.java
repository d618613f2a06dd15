package edgeos.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Node;
import edgeos.model.format.DrawingFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.ThrowingConsumer;

/** Every sample opens without findings, is saved as it was, and is tidy. */
class SampleDrawingsTest {
    private static final Path FOLDER = Path.of("samples");
    private static final int LEAST_SAMPLES = 9;
    private static final double NODE_WIDTH = 168;
    private static final double NODE_HEIGHT = 86;
    private static final double GRID = 24;

    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
    }

    static Stream<DynamicTest> each(String what, ThrowingConsumer<Path> test) throws IOException {
        return samples().stream().map(file -> DynamicTest.dynamicTest(what + " " + file.getFileName(), () -> test.accept(file)));
    }

    @Test
    void shouldBeMany() throws IOException {
        assertTrue(samples().size() >= LEAST_SAMPLES, () -> "least=" + LEAST_SAMPLES);
    }

    @TestFactory
    Stream<DynamicTest> shouldOpenWithoutFindings() throws IOException {
        return each("open", file -> {
            var reading = DrawingFormat.read(file);
            assertEquals(List.of(), reading.findings());
            try (var session = new Session(reading.drawing(), FOLDER.toAbsolutePath(), Consent.NONE)) {
                assertEquals(List.of(), session.findings());
            }
            assertFalse(reading.drawing().title().isBlank());
            assertFalse(reading.drawing().description().isBlank());
            assertFalse(reading.drawing().expectations().isEmpty());
        });
    }

    @TestFactory
    Stream<DynamicTest> shouldBeSavedByteForByte() throws IOException {
        return each("save", file -> assertEquals(Files.readString(file), DrawingFormat.write(DrawingFormat.read(file).drawing())));
    }

    @TestFactory
    Stream<DynamicTest> shouldBeTidy() throws IOException {
        return each("look at", file -> {
            Drawing drawing = DrawingFormat.read(file).drawing();
            drawing.nodes().forEach(node -> assertEquals(0, Math.abs(node.x() % GRID) + Math.abs(node.y() % GRID), node::id));
            List<double[]> boxes = new ArrayList<>();
            drawing.nodes().forEach(node -> boxes.add(new double[] {node.x(), node.y(), NODE_WIDTH, NODE_HEIGHT}));
            drawing.notes().forEach(note -> boxes.add(new double[] {note.x(), note.y(), note.width(), note.height()}));
            for (int one = 0; one < boxes.size(); one++) {
                for (int other = one + 1; other < boxes.size(); other++) {
                    assertFalse(overlap(boxes.get(one), boxes.get(other)), "parts=" + one + "," + other);
                }
            }
            drawing.nodes().forEach(node -> drawing.chains().forEach(chain -> assertEquals(chain.id().equals(node.chain()), holds(chain, node),
                    () -> "node=" + node.id() + " chain=" + chain.id())));
        });
    }

    private static boolean overlap(double[] one, double[] other) {
        return one[0] < other[0] + other[2] && other[0] < one[0] + one[2] && one[1] < other[1] + other[3] && other[1] < one[1] + one[3];
    }

    private static boolean holds(Chain chain, Node node) {
        return node.x() >= chain.x() + GRID && node.x() + NODE_WIDTH + GRID <= chain.x() + chain.width()
                && node.y() >= chain.y() + 2 * GRID && node.y() + NODE_HEIGHT + GRID <= chain.y() + chain.height();
    }
}
