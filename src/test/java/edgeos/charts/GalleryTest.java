package edgeos.charts;

import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.charts.figure.Chart;
import edgeos.charts.figure.ChartData;
import edgeos.charts.figure.ChartTheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Draws every chart in both themes at several sizes and scales into {@code target/charts}, for eyes. */
class GalleryTest {
    private static final Path FOLDER = Path.of("target", "charts");

    private record Size(int width, int height, double scale) { }

    @ParameterizedTest
    @EnumSource(Chart.class)
    void shouldDrawEveryChartInEveryThemeAndSize(Chart chart) throws IOException {
        var young = new ChartData(Fixtures.snapshot(List.of(Fixtures.chain("chain-1", 4_800))), Fixtures.history(40, 0.4, 0),
                edgeos.lab.StartupBaseline.Result.PENDING, Fixtures.NAMES, Optional.empty(), false);
        for (ChartTheme theme : ChartTheme.values()) {
            for (Size size : List.of(new Size(280, 180, 1), new Size(300, 216, 1), new Size(300, 216, 2), new Size(460, 240, 1),
                    new Size(900, 520, 1), new Size(1600, 900, 1))) {
                draw("rich", new ChartRequest(chart, Fixtures.rich(), theme, size.width(), size.height(), size.scale()));
            }
            draw("young", new ChartRequest(chart, young, theme, 300, 216, 1));
            draw("empty", new ChartRequest(chart, ChartData.EMPTY, theme, 300, 216, 1));
        }
    }

    private static void draw(String data, ChartRequest request) throws IOException {
        Path file = FOLDER.resolve("%s-%s-%s-%dx%d@%d.png".formatted(request.chart(), data, request.theme(), request.width(),
                request.height(), Math.round(request.scale())).toLowerCase(java.util.Locale.ROOT));
        ChartExport.png(ChartPicture.of(request), file);
        assertTrue(Files.size(file) > 100, file.toString());
    }
}
