package edgeos.ui.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.model.Drawing;
import edgeos.ui.ViewStage;
import edgeos.ui.editor.View;
import edgeos.ui.pool.layout.Wall;
import java.lang.management.ManagementFactory;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Ten thousand cells of a real engine. */
class ThousandsTest extends ViewStage<PoolPane> {
    private static final int CLIENTS = 5_000;
    private static final int FRAMES = 60;
    /** A frame at 60 Hz; half of it, as other things want to be painted too. */
    private static final long MOST_NANOS = 8_000_000;

    ThousandsTest() {
        super(940, 680, "pool", PoolPane::dispose);
    }

    @Override
    protected Drawing first() {
        return PoolTest.drawing(CLIENTS, 0, "firewall", Map.of("ringBytes", 4096));
    }

    @Override
    protected void prepare() {
        editor.viewProperty().set(View.POOL);
    }

    @Override
    protected PoolPane view() {
        return new PoolPane(editor, appearance, _ -> { }, () -> editor.run().start());
    }

    @Test
    void shouldPaintTenThousandCellsInLessThanHalfAFrame() {
        interact(() -> assertTrue(editor.run().start(), () -> editor.shown().findings().toString()));
        until(() -> view.surface().census().count() == 2 * CLIENTS + 1);
        PoolSurface surface = view.surface();
        long[] nanos = new long[FRAMES];
        long[] cells = new long[1];
        interact(() -> {
            var threads = ManagementFactory.getThreadMXBean();
            for (int frame = 0; frame < FRAMES; frame++) {
                long painted = surface.paintedCells();
                long before = threads.getCurrentThreadCpuTime();
                surface.repaint();
                surface.layout();
                nanos[frame] = threads.getCurrentThreadCpuTime() - before;
                cells[0] = surface.paintedCells() - painted;
            }
        });
        java.util.Arrays.sort(nanos);
        assertTrue(nanos[FRAMES / 2] < MOST_NANOS, () -> "median nanos of the FX thread=" + nanos[FRAMES / 2]);
        Wall wall = surface.wall();
        long inSight = (long) wall.columns() * ((long) Math.ceil(surface.getHeight() / wall.pitch()) + wall.sections().size());
        assertTrue(cells[0] > 2_000 && cells[0] <= inSight, () -> "painted=" + cells[0] + " inSight=" + inSight);
        pictureNow("thousands");
        interact(() -> surface.zoom(Wall.PITCHES.size()));
        interact(() -> {
            surface.layout();
            long before = surface.paintedCells();
            surface.repaint();
            surface.layout();
            cells[0] = surface.paintedCells() - before;
        });
        assertTrue(cells[0] > 0 && cells[0] < 120, () -> "of large cells only those in sight are painted, and these are " + cells[0]);
        pictureNow("large");
        assertEquals(88, surface.wall().pitch());
    }
}
