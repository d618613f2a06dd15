package edgeos.ui.canvas.tidy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Node;
import edgeos.model.edit.Parts;
import edgeos.model.format.DrawingFormat;
import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.geometry.Plot;
import edgeos.ui.canvas.geometry.WireSpot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All samples, tidied up. */
class TidyTest {
    private static final Parts NOTHING = Parts.ofNodes(Set.of());

    @ParameterizedTest
    @MethodSource("samples")
    void shouldPutASampleInOrderOnceAndForAll(Path sample) {
        Drawing drawing = read(sample);
        Drawing tidy = Tidy.of(drawing, NOTHING);
        assertEquals(tidy, Tidy.of(tidy, NOTHING), "whoever tidies up twice sees nothing move");
        Drawing messy = scattered(drawing);
        assertEquals(withoutNotes(at(tidy, 0, 0)), withoutNotes(at(Tidy.of(messy, NOTHING), 0, 0)), "it matters how it is wired, not where it stood");
        assertEquals(unplaced(drawing), unplaced(tidy), "nothing but places changes");
        shouldOverlapNothing(tidy);
        assertTrue(rightward(tidy) >= 0.8 || rightward(tidy) >= rightward(drawing), sample + " right=" + rightward(tidy));
        Box before = Box.around(boxes(drawing)).orElseThrow();
        Box after = Box.around(boxes(tidy)).orElseThrow();
        assertEquals(before.x(), after.x(), 1);
        assertEquals(before.y(), after.y(), 1);
    }

    private static void shouldOverlapNothing(Drawing tidy) {
        List<Box> nodes = tidy.nodes().stream().map((Node node) -> Plot.box(node)).toList();
        for (int one = 0; one < nodes.size(); one++) {
            for (int other = one + 1; other < nodes.size(); other++) {
                assertFalse(nodes.get(one).grown(11).meets(nodes.get(other)), "nodes " + one + " and " + other);
            }
        }
        for (Chain chain : tidy.chains()) {
            Box frame = Plot.box(chain);
            tidy.nodes().forEach(node -> assertEquals(chain.id().equals(node.chain()), frame.meets(Plot.box(node)), node.id() + " in " + chain.id()));
            tidy.inside(chain.id()).forEach(node -> assertTrue(frame.grown(-20).contains(Plot.box(node)), node.id() + " within " + chain.id()));
            assertTrue(tidy.chains().stream().filter(other -> !other.equals(chain)).noneMatch(other -> frame.meets(Plot.box(other))), chain.id());
            tidy.notes().forEach(note -> assertTrue(!frame.meets(Plot.box(note)) || frame.contains(Plot.box(note)), note.id() + " over the edge of " + chain.id()));
        }
        tidy.notes().forEach(note -> assertTrue(nodes.stream().noneMatch(Plot.box(note)::meets), note.id()));
    }

    private static double rightward(Drawing drawing) {
        List<WireSpot> wires = new Plot(drawing).wires().stream().filter(WireSpot::whole).toList();
        return wires.isEmpty() ? 1 : wires.stream().filter(wire -> wire.curve().x3() > wire.curve().x0()).count() / (double) wires.size();
    }

    private static Drawing scattered(Drawing drawing) {
        Random random = new Random(7);
        return drawing.withNodes(drawing.nodes().stream().map(node -> node.at(random.nextInt(900), random.nextInt(700))).toList());
    }

    private static Drawing at(Drawing drawing, double x, double y) {
        Box bounds = Box.around(boxes(drawing)).orElseThrow();
        return drawing.withNodes(drawing.nodes().stream().map(node -> node.at(node.x() - bounds.x() + x, node.y() - bounds.y() + y)).toList())
                .withChains(drawing.chains().stream().map(chain -> chain.at(chain.x() - bounds.x() + x, chain.y() - bounds.y() + y, chain.width(), chain.height())).toList());
    }

    private static List<Box> boxes(Drawing drawing) {
        List<Box> boxes = new ArrayList<>(drawing.nodes().stream().map((Node node) -> Plot.box(node)).toList());
        drawing.chains().forEach(chain -> boxes.add(Plot.box(chain)));
        return boxes;
    }

    private static Drawing withoutNotes(Drawing drawing) {
        return drawing.withNotes(List.of());
    }

    private static Drawing unplaced(Drawing drawing) {
        return withoutNotes(drawing).withNodes(drawing.nodes().stream().map(node -> node.at(0, 0)).toList())
                .withChains(drawing.chains().stream().map(chain -> chain.at(0, 0, 0, 0)).toList());
    }

    static Stream<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("samples"))) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
        }
    }

    private static Drawing read(Path file) {
        try {
            return DrawingFormat.read(Files.readString(file), file.getFileName().toString()).drawing();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
