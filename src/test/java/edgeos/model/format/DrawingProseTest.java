package edgeos.model.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.model.Drawing;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DrawingProseTest {
    @Test
    void shouldTellEachWayThroughADrawingOnALine() {
        String text = DrawingProse.of(DrawingFormat.read(Path.of("samples", "default.json")).drawing());
        assertTrue(text.startsWith("Tenants at the edge\n\nAcme clients [generator] -> Firewall [firewall] -> "), text);
        assertTrue(text.contains("\nframe Acme (per flow, tenant acme): Firewall, NAT\n"), text);
        assertTrue(text.contains("\nnote: What stands in a frame exists once per client"), text);
    }

    @Test
    void shouldNameEachWireOnceAlsoWhereWaysPartJoinAndGoInARing() {
        for (String sample : new String[] {"nat-there-and-back", "copy-vs-share", "classifier", "tls-proxy", "click-middlebox"}) {
            Drawing drawing = DrawingFormat.read(Path.of("samples", sample + ".json")).drawing();
            String text = DrawingProse.of(drawing);
            long arrows = text.lines().filter(line -> !line.startsWith("note: ")).mapToLong(line -> line.split(" [-=]> ", -1).length - 1).sum();
            assertEquals(drawing.links().size(), arrows, text);
            drawing.nodes().forEach(node -> assertTrue(text.contains(node.name().strip() + " [" + node.kind()), text));
        }
        assertEquals("\n", DrawingProse.of(Drawing.EMPTY.withTitle("", "")));
    }
}
