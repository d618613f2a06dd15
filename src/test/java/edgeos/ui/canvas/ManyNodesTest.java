package edgeos.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.model.Drawing;
import edgeos.model.Link;
import edgeos.model.Node;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two hundred nodes: what is not seen is not painted, and panning paints no card again. */
class ManyNodesTest extends CanvasStage {
    private static final int COLUMNS = 20;
    private static final int ROWS = 10;

    @Override
    protected Drawing first() {
        List<Node> nodes = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                String kind = column == 0 ? "generator" : column == COLUMNS - 1 ? "sink" : "monitor";
                nodes.add(Drawings.node("n" + row + "-" + column, kind, "Node " + row + "." + column, column * 240, row * 144, null, Map.of()));
                if (column > 0) {
                    links.add(Drawings.link("l" + row + "-" + column, "n" + row + "-" + (column - 1), "out", "n" + row + "-" + column, "in"));
                }
            }
        }
        return Drawing.EMPTY.withNodes(nodes).withLinks(links);
    }

    @Test
    void shouldKeepUnseenCardsUnpainted() {
        interact(() -> view.layout());
        long shown = lookup(".canvas-card").queryAll().stream().filter(javafx.scene.Node::isVisible).count();
        assertTrue(shown >= 20 && shown <= 30, "shown=" + shown);
        assertEquals(COLUMNS * ROWS, lookup(".canvas-card").queryAll().size());
    }

    @Test
    void shouldMoveTheCameraQuickly() {
        interact(() -> {
            view.actions().fit();
            view.layout();
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            for (int frame = 0; frame < 60; frame++) {
                view.board().look(view.board().camera().panned(3, 2));
                view.layout();
            }
            long millis = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1_000_000 / 60;
            assertTrue(millis < 50, "millisPerFrame=" + millis);
        });
        picture("many", 1400, 900, 1);
    }
}
