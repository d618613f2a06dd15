package edgeos.ui.canvas.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RasterTest {
    @Test
    void shouldFindWholePixelsAtAnyScale() {
        for (double density : new double[] {1, 1.1, 1.25, 1.5, 1.75, 2}) {
            Raster raster = new Raster(12.5 * density, 85 * density, density);
            for (double at = -3; at < 40; at += 0.7) {
                double x = 12.5 * density + raster.x(at) * density;
                double y = 85 * density + raster.y(at) * density;
                assertEquals(Math.rint(x), x, 1e-9, "density=" + density);
                assertEquals(Math.rint(y), y, 1e-9, "density=" + density);
                assertEquals(at, raster.x(at), 0.5 / density + 1e-9, "the nearest");
                double size = Raster.atLeast(at, density) * density;
                assertEquals(Math.rint(size), size, 1e-9, "density=" + density);
            }
        }
    }
}
