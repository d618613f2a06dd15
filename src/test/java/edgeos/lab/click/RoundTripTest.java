package edgeos.lab.click;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.lab.click.ClickImport.Joining;
import edgeos.model.Drawing;
import edgeos.model.Node;
import edgeos.model.check.Finding;
import edgeos.model.format.DrawingFormat;
import edgeos.model.kind.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was imported, exported, and imported again is the same drawing: kinds, settings, links, and ports. */
class RoundTripTest {
    private static final Path SAMPLES = Path.of("samples", "click");

    static List<String> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".click")).sorted().toList();
        }
    }

    private static Drawing read(String text) {
        return ClickImport.read(text, "test", Joining.SHARE).drawing();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void shouldBeTheSameDrawingAfterExport(String name) throws IOException {
        shouldStay(Files.readString(SAMPLES.resolve(name)));
    }

    private static String shouldStay(String text) {
        Drawing drawing = read(text);
        DrawingFormat.Reading saved = DrawingFormat.read(DrawingFormat.write(drawing), "saved");
        assertEquals(List.of(), saved.findings());
        String exported = ClickExport.write(saved.drawing()).text();
        ClickImport.Result again = ClickImport.read(exported, "test", Joining.SHARE);
        assertTrue(again.findings().stream().noneMatch(finding -> finding.severity() == Finding.Severity.ERROR), () -> again.findings() + exported);
        assertEquals(String.join("\n", shape(drawing)), String.join("\n", shape(again.drawing())), exported);
        return exported;
    }

    /** All that counts, with numbers in the place of ids. */
    private static List<String> shape(Drawing drawing) {
        List<String> ids = drawing.nodes().stream().map(Node::id).toList();
        List<String> shape = new ArrayList<>();
        drawing.nodes().forEach(node -> shape.add(ids.indexOf(node.id()) + " " + node.kind() + " " + node.disabled() + " " + node.extras() + " "
                + Catalogue.kind(node.kind()).map(kind -> node.settings().over(kind.defaults())).orElse(node.settings())));
        drawing.links().stream().map(link -> ids.indexOf(link.from().node()) + "." + link.from().port() + " > " + ids.indexOf(link.to().node()) + "." + link.to().port() + " " + link.mode() + " "
                + link.whenFull()).sorted().forEach(shape::add);
        return shape;
    }

    @Test
    void shouldKeepDevicesAndWhatElseOnlyClickHas() {
        String exported = shouldStay("FromDevice(eth0, SNIFFER false) -> Print(\"in, all\", 64) -> q :: Queue(1000) -> ToDevice(eth1); InfiniteSource(LIMIT 5) -> Discard; a :: ARPQuerier(1.2.3.4) [1] -> Discard;");
        for (String written : List.of(":: FromDevice(eth0, SNIFFER false);", ":: Print(\"in, all\", 64);", ":: ToDevice(eth1);", ":: InfiniteSource(LIMIT 5);", ":: ARPQuerier(1.2.3.4);")) {
            assertTrue(exported.contains(written), exported);
        }
    }

    @Test
    void shouldCloseEveryPortThatTheArgumentsTellOf() {
        String exported = shouldStay("r :: IPRewriter(pattern 1.2.3.4 5-6 - - 3 1, keep 0 4, drop); FromDump(x) -> [1] r; r [3] -> Discard; s :: PaintSwitch; r [1] -> s; s [2] -> Discard;");
        for (String closed : List.of("r -> Idle;", "r [2] -> Idle;", "r [4] -> Idle;", "Idle -> r;", "Idle -> [2] r;", "s -> Idle;", "s [1] -> Idle;")) {
            assertTrue(exported.contains(closed), exported);
        }
    }

    @Test
    void shouldHandOverFromWhoPushesToWhoPullsWhereClickWantsIt() {
        String exported = shouldStay("FromDump(x) -> Queue(50) -> Counter -> RatedUnqueue(5) -> Counter -> Queue -> Null -> Unqueue -> Strip(1) -> Discard;");
        assertEquals(2, exported.split(":: Queue\\(", -1).length - 1 + (exported.split("Queue\\(1000\\)", -1).length - 1), exported);
        Drawing drawn = read("FromDump(x) -> Counter -> r :: RatedUnqueue(5) -> Discard; a :: Counter -> q :: Queue -> b :: Null -> Classifier(-) -> Discard;");
        String added = ClickExport.write(drawn).text();
        assertTrue(added.contains("FromDump_1 -> Queue(1000) -> Counter_2;") && added.contains("Counter_2 -> r;") && added.contains("q -> Unqueue -> b;"), added);
    }

    @Test
    void shouldDrawNothingForIdle() {
        Drawing drawing = read("i :: Idle; Idle -> [1] w :: IPRewriter(drop, drop); c :: Counter -> i; d :: Counter -> SimpleIdle;");
        assertEquals(List.of("w", "c", "d"), drawing.nodes().stream().map(Node::id).toList());
        assertEquals(List.of(), drawing.links());
    }
}
