package edgeos.charts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.charts.figure.Chart;
import edgeos.charts.figure.ChartData;
import edgeos.charts.figure.ChartTheme;
import edgeos.charts.figure.Figure;
import edgeos.charts.figure.Ink;
import edgeos.charts.plot.Reading;
import edgeos.lab.History;
import edgeos.lab.StartupBaseline.Result;
import edgeos.telemetry.Distribution;
import edgeos.telemetry.Snapshot.ChainFigures;
import edgeos.telemetry.Snapshot.Split;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChartPictureTest {
    @ParameterizedTest
    @EnumSource(Chart.class)
    void shouldGiveTheSamePictureForTheSameRequest(Chart chart) {
        ChartRequest request = Fixtures.request(chart, Fixtures.rich());
        assertArrayEquals(ChartPicture.of(request).pixels(), ChartPicture.of(request).pixels());
    }

    @ParameterizedTest
    @EnumSource(Chart.class)
    void shouldChangeWithTheData(Chart chart) {
        var other = new ChartData(Fixtures.snapshot(List.of(Fixtures.chain("chain-1", 9_000))), Fixtures.history(300, 8, 90_000),
                Result.PENDING, Fixtures.NAMES, Optional.empty(), false);
        assertFalse(Arrays.equals(ChartPicture.of(Fixtures.request(chart, Fixtures.rich())).pixels(),
                ChartPicture.of(Fixtures.request(chart, other)).pixels()));
    }

    @ParameterizedTest
    @EnumSource(value = Chart.class, names = {"START_UP", "CHURN", "COPY_THROUGHPUT"})
    void shouldDrawEachCurveWhereItsReadingIs(Chart chart) {
        var smooth = new ChartData(Fixtures.rich().snapshot(), Fixtures.history(600, 8, 90_000), Fixtures.baseline(), Fixtures.NAMES,
                Optional.empty(), false);
        for (ChartTheme theme : ChartTheme.values()) {
            ChartPicture picture = ChartPicture.of(new ChartRequest(chart, smooth, theme, 700, 400, 1));
            int hits = 0;
            int marks = 0;
            for (int x = 0; x < 700; x += 7) {
                for (Reading.Line line : picture.at(x, 200).map(Reading::lines).orElse(List.of())) {
                    double at = picture.at(x, 200).orElseThrow().x();
                    marks += Double.isNaN(line.y()) ? 0 : 1;
                    hits += !Double.isNaN(line.y()) && near(picture, at, line.y(), line.argb()) ? 1 : 0;
                }
            }
            assertTrue(marks > 10 && hits > marks * 0.85, chart + " " + theme + " hits=" + hits + " marks=" + marks);
        }
    }

    /** True if a pixel within 3 has about this colour. */
    private static boolean near(ChartPicture picture, double x, double y, int argb) {
        for (int row = (int) Math.max(0, y - 3); row <= Math.min(picture.pixelHeight() - 1, y + 3); row++) {
            for (int column = (int) Math.max(0, x - 3); column <= Math.min(picture.pixelWidth() - 1, x + 3); column++) {
                if (distance(picture.pixels()[row * picture.pixelWidth() + column], argb) < 100) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int distance(int one, int other) {
        return Math.abs((one >> 16 & 255) - (other >> 16 & 255)) + Math.abs((one >> 8 & 255) - (other >> 8 & 255))
                + Math.abs((one & 255) - (other & 255));
    }

    @ParameterizedTest
    @EnumSource(Chart.class)
    void shouldLeaveTheMarginsFree(Chart chart) {
        shouldLeaveTheMarginsFree(chart, Fixtures.rich());
        shouldLeaveTheMarginsFree(chart, new ChartData(Fixtures.snapshot(List.of(Fixtures.chain("chain-3", 999_000_000))),
                Fixtures.history(700, 1e5, 1e9), Result.PENDING,
                        Map.of("chain-3", "Everything that came in from the north side of the town",
                        "link-1", "The first firewall of the northern side → the second firewall of the southern side"),
                                Optional.of("link-1"), false));
    }

    private static void shouldLeaveTheMarginsFree(Chart chart, ChartData data) {
        for (int[] size : new int[][] {{280, 180}, {300, 216}, {380, 200}, {460, 240}, {640, 300}, {900, 520}, {1600, 900}}) {
            ChartPicture picture = ChartPicture.of(new ChartRequest(chart, data, ChartTheme.LIGHT, size[0], size[1], 1));
            int panel = ChartTheme.LIGHT.argb(Ink.PANEL);
            int[] pixels = picture.pixels();
            for (int y = 0; y < size[1]; y++) {
                for (int x : new int[] {0, 1, size[0] - 2, size[0] - 1}) {
                    assertEquals(panel, pixels[y * size[0] + x], chart + " " + size[0] + "x" + size[1] + " x=" + x + " y=" + y);
                }
            }
            for (int x = 0; x < size[0]; x++) {
                assertEquals(panel, pixels[x], chart + " top x=" + x);
                assertEquals(panel, pixels[(size[1] - 1) * size[0] + x], chart + " bottom x=" + x + " " + size[0] + "x" + size[1]);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Chart.class)
    void shouldDrawAnyDataAtAnySize(Chart chart) {
        for (ChartData data : odd()) {
            for (int[] size : new int[][] {{1, 1}, {60, 40}, {90, 60}, {280, 180}, {1000, 120}, {90, 700}}) {
                for (ChartTheme theme : ChartTheme.values()) {
                    ChartPicture picture = ChartPicture.of(new ChartRequest(chart, data, theme, size[0], size[1], 1.5));
                    assertEquals((long) picture.pixelWidth() * picture.pixelHeight(), picture.pixels().length);
                    for (int x = 0; x < size[0]; x += 9) {
                        picture.at(x, size[1] / 2.0);
                    }
                    assertFalse(picture.spoken().isBlank());
                }
            }
        }
    }

    private static List<ChartData> odd() {
        double[] none = new double[0];
        var nan = new History.Sample(5, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN,
                Double.NaN, none, none, none, none, none, List.of());
        var huge = new History.Sample(Long.MAX_VALUE, 1e300, Double.POSITIVE_INFINITY, 1e300, -1, 1e300, 1e300, 1e300,
                Double.NEGATIVE_INFINITY,
                7, none, none, none, none, none, List.of());
        var crooked = new Distribution(3, Double.NaN, 0, -5, 9, 2, Long.MAX_VALUE, new long[] {0, 0, Long.MAX_VALUE},
                new double[] {Double.NaN, -1, 5});
        var point = new Distribution(1, 7, 7, 7, 7, 7, 7, new long[] {7}, new double[] {1});
        var chains = List.of(chain(crooked, new Split(Double.NaN, -1, Double.POSITIVE_INFINITY, 0)), chain(point, Split.NONE));
        return List.of(ChartData.EMPTY, data(List.of(), List.of(nan), Distribution.EMPTY), data(chains, List.of(nan, huge), crooked),
                data(chains, List.of(huge, nan), point), data(java.util.Collections.nCopies(300, Fixtures.chain("many", 40)),
                        Fixtures.history(20_000, 1e-9, 1e-9).samples(), Fixtures.around(3, 0.01, 100_000)));
    }

    private static ChainFigures chain(Distribution latency, Split split) {
        return new ChainFigures("", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, latency, split);
    }

    private static ChartData data(List<ChainFigures> chains, List<History.Sample> samples, Distribution durations) {
        var snapshot = Fixtures.snapshot(chains);
        var changed = new edgeos.telemetry.Snapshot(1, 1, snapshot.ledger(), List.of(), List.of(), chains, List.of(), durations,
                edgeos.telemetry.Snapshot.Split.NONE, durations, durations, durations, durations, 0, 0, edgeos.telemetry.Protection.NONE);
        return new ChartData(changed, new History(samples), new Result.Unsupported("not here"), Fixtures.NAMES, Optional.of("nothing"),
                false);
    }

    @Test
    void shouldSayWhatToDoWhenThereIsNothingToShow() {
        for (Chart chart : Chart.values()) {
            ChartPicture picture = ChartPicture.of(Fixtures.request(chart, ChartData.EMPTY));
            assertTrue(picture.invitation().contains("Press Run"), picture.invitation());
            String starting = ChartPicture.of(Fixtures.request(chart, ChartData.EMPTY.starting(true))).invitation();
            assertTrue(starting.startsWith("The run is starting."), "who presses Run now ends the start: " + starting);
            assertTrue(picture.at(150, 120).isEmpty());
        }
    }

    @Test
    void shouldSayWhySteppingShowsNoRatesYet() {
        var stepped = new ChartData(Fixtures.rich().snapshot(), History.EMPTY, Result.PENDING, Map.of(), Optional.empty(), true);
        assertTrue(ChartPicture.of(Fixtures.request(Chart.CHURN, stepped)).invitation().contains("virtual time"));
        assertTrue(ChartPicture.of(Fixtures.request(Chart.COPY_THROUGHPUT, stepped)).invitation().contains("virtual time"));
    }

    @Test
    void shouldReadValuesWithUnits() {
        Reading reading = ChartPicture.of(Fixtures.request(Chart.COPY_THROUGHPUT, Fixtures.rich())).at(200, 150).orElseThrow();
        assertTrue(reading.title().endsWith("s ago"), reading.title());
        assertTrue(reading.lines().stream().anyMatch(line -> line.name().equals("all copies") && line.value().endsWith("Gbit/s")),
                reading.toString());
        assertTrue(reading.lines().stream().anyMatch(line -> line.name().equals("Firewall → NAT")), reading.toString());
        assertTrue(reading.lines().stream().anyMatch(line -> line.value().endsWith("M msg/s")), reading.toString());
    }

    @ParameterizedTest
    @EnumSource(Chart.class)
    void shouldNotCallTheVirtualClockThisMachine(Chart chart) {
        ChartData rich = Fixtures.rich();
        var virtual = new ChartData(rich.snapshot(), rich.history(), rich.baseline(), rich.names(), rich.link(), true);
        String captions = Figure.of(chart, virtual).captions().toString();
        assertTrue(captions.contains("virtual clock") && !captions.contains("this machine"), captions);
        assertEquals(chart == Chart.START_UP, captions.contains("activate: virtual clock"), "creation is of the real one: " + captions);
        assertTrue(Figure.of(chart, virtual).legend().stream().noneMatch(entry -> entry.details().toString().contains("faster")));
    }

    @Test
    void shouldReadEveryPercentileOfAChain() {
        ChartPicture picture = ChartPicture.of(Fixtures.request(Chart.LATENCY, Fixtures.rich()));
        var names = new java.util.HashSet<String>();
        for (int y = 0; y < 220; y += 3) {
            picture.at(200, y).ifPresent(reading -> reading.lines().forEach(line -> names.add(line.name())));
        }
        assertTrue(names.containsAll(List.of("p50", "p90", "p99", "p99.9", "longest", "gate", "in rings", "run", "move", "mean")),
                names.toString());
    }

    @Test
    void shouldRefuseSizesThatNoPictureHas() {
        assertThrows(IllegalArgumentException.class, () -> new ChartRequest(Chart.CHURN, ChartData.EMPTY, ChartTheme.DARK, 0, 10, 1));
        assertThrows(IllegalArgumentException.class, () -> new ChartRequest(Chart.CHURN, ChartData.EMPTY, ChartTheme.DARK, 10, 10,
                Double.NaN));
    }
}
