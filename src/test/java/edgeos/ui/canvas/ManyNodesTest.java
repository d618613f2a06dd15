package edgeos.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import edgeos.model.Drawing;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.model.edit.Extent;
import edgeos.ui.Hands;
import edgeos.ui.canvas.geometry.Camera;
import edgeos.ui.canvas.paint.UnseenPictures;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two hundred nodes: what is not seen is not painted, and panning paints no card again. */
class ManyNodesTest extends CanvasStage {
    private static final int COLUMNS = 20;
    private static final int ROWS = 10;
    private static final int SHARPER_AT_ONCE = 16;

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
        interact(() -> {
            appearance.scaleProperty().set(2);
            for (Node node : first().nodes()) {
                view.board().look(new Camera(node.x() - 10, node.y() - 10, Camera.MOST));
                view.layout();
            }
            long kept = cards().filter(card -> !card.isVisible()).mapToLong(CardView::pixels).sum();
            assertTrue(kept > UnseenPictures.MOST_PIXELS / 2 && kept <= UnseenPictures.MOST_PIXELS, "kept=" + kept);
            CardView first = cards().filter(card -> "node-n0-0".equals(card.getUserData())).findFirst().orElseThrow();
            assertEquals(0, first.pixels(), "the one that was seen longest ago went first");
            view.board().look(new Camera(-10, -10, Camera.MOST));
            view.layout();
            assertTrue(first.pixels() > 0, "it is painted again when it is seen");
        });
    }

    @Test
    void shouldStretchCardsWhileSomebodyZoomsWithoutAPauseAndPaintThemAllWhenTheyRest() {
        interact(() -> view.actions().fit());
        for (int frame = 0; frame < 12; frame++) {
            Hands.settle();
        }
        interact(() -> {
            zoomBy(1.1);
            assertEquals(0, stretched(), "a single step is painted at once");
            zoomBy(1.1);
            assertTrue(stretched() > 100, "stretched=" + stretched());
            zoomBy(1.6);
            assertEquals(SHARPER_AT_ONCE, cards().filter(CardView::isVisible).count() - stretched(), "of those that look worst, so many are painted at a step");
            zoomBy(1 / 1.6);
            for (int step = 0; step < 6; step++) {
                zoomBy(1.1);
            }
            cards().filter(CardView::isStretched).forEach(card -> assertEquals(view.board().camera().zoom() * Extent.NODE_WIDTH, card.getWidth(), 1e-6, "as large as it is"));
        });
        Await.until("all are painted", Duration.ofSeconds(30), () -> {
            Hands.settle();
            return stretched() == 0;
        });
        double zoom = view.board().camera().zoom();
        assertTrue(cards().filter(CardView::isVisible).allMatch(card -> card.zoom() == zoom));
    }

    private void zoomBy(double factor) {
        view.board().look(view.board().camera().zoomed(view.board().camera().zoom() * factor, WIDTH / 2, HEIGHT / 2));
        view.layout();
    }

    private long stretched() {
        return cards().filter(CardView::isStretched).count();
    }

    private Stream<CardView> cards() {
        return lookup(".canvas-card").queryAllAs(CardView.class).stream();
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
