package edgeos.charts.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.charts.figure.ChartTheme;
import edgeos.charts.figure.Ink;
import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.FigureRow;
import edgeos.lab.experiment.Plot;
import edgeos.lab.experiment.Surroundings;
import edgeos.lab.results.Study;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class PlotsOverEachOtherTest {
    private static final Plot DOTS = Plot.dots("Start-up", "p50Nanos");
    private static final Plot CURVES = new Plot("Against length", Plot.Form.CURVES, "messagesPerSecond", "hops", "system", Map.of(), Plot.Scale.LOGARITHMIC);

    @TempDir
    private Path folder;

    private static ExperimentResult result(double p50) {
        return new ExperimentResult("probe", "How quick?", new Surroundings("Linux", 2, "25", "2026-01-02T03:04:05Z", 7),
                List.of(row("ours", "p50Nanos", p50, "p50NanosLeast", p50 / 2, "p50NanosMost", p50 * 2), row("paper", "p50Nanos", 3e6, "mark", "D"),
                        row("ours", "hops", 1L, "messagesPerSecond", p50 * 1e3), row("ours", "hops", 6L, "messagesPerSecond", p50 * 1e2)), true);
    }

    private static FigureRow row(String system, Object... values) {
        var all = new LinkedHashMap<String, Object>();
        all.put("system", system);
        for (int at = 0; at < values.length; at += 2) {
            all.put((String) values[at], values[at + 1]);
        }
        return new FigureRow(system, all);
    }

    private static List<String> texts(String svg) throws Exception {
        var document = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        NodeList texts = document.getElementsByTagName("text");
        return IntStream.range(0, texts.getLength()).mapToObj(at -> texts.item(at).getTextContent().strip()).toList();
    }

    private static String svg(Plot plot, double... p50) {
        return new PlotPicture(plot, Arrays.stream(p50).mapToObj(PlotsOverEachOtherTest::result).toList(), ChartTheme.LIGHT).svg();
    }

    @Test
    void shouldDrawDotsOfTheSameNameOnOneLineAndTellRunsByLetters() throws Exception {
        List<String> texts = texts(svg(DOTS, 1_000, 4_000));
        assertTrue(texts.containsAll(List.of("A", "B", "from elsewhere", "1 µs", "4 µs")), texts.toString());
        assertEquals(1, texts.stream().filter("ours"::equals).count());
        assertEquals(1, texts.stream().filter("3 ms"::equals).count(), "a reference is the same in both and drawn once");
    }

    @Test
    void shouldDrawACurveForEachSystemOfEachRun() throws Exception {
        List<String> texts = texts(svg(CURVES, 1_000, 4_000));
        assertTrue(texts.containsAll(List.of("ours A", "ours B")), texts.toString());
        assertFalse(texts(svg(CURVES, 1_000)).contains("ours A"), "alone it needs no letter");
    }

    @Test
    void shouldDrawPixelsOnTheSurfaceOfTheTheme() {
        for (ChartTheme theme : ChartTheme.values()) {
            PlotImage image = PlotImage.of(DOTS, List.of(result(1_000)), theme, 400, 200, 2);
            assertEquals(800 * 400, image.pixels().length);
            assertEquals(theme.argb(Ink.PANEL), image.pixels()[0]);
            assertTrue(IntStream.of(image.pixels()).anyMatch(pixel -> pixel == theme.argb(Ink.FLOW)), "a dot");
        }
        assertEquals(0, PlotImage.height(new Plot("None", Plot.Form.DOTS, "nothing", "system", "", Map.of(), Plot.Scale.LINEAR), List.of(result(1))));
    }

    @Test
    void shouldWriteDifferencesAndAPageOfSeveral() throws IOException {
        List<Study> studies = List.of(1_000.0, 4_000.0).stream()
                .map(p50 -> new Study(result(p50), Study.Extent.FULL, Optional.empty(), "", "By a clock.", List.of(DOTS, CURVES))).toList();
        ResultFiles.csv(studies, folder.resolve("both.csv"));
        List<String> lines = Files.readAllLines(folder.resolve("both.csv"));
        assertEquals("figure,row,A,B,BDifferencePercent,BDifferencePercentLeast,BDifferencePercentMost", lines.getFirst());
        assertEquals("p50Nanos,ours,1000.0,4000.0,300.0,0.0,1500.0", lines.get(1));
        assertEquals("p50Nanos,paper,3000000.0,3000000.0,,,", lines.get(2));
        ResultFiles.html(studies, folder.resolve("both.html"));
        String page = Files.readString(folder.resolve("both.html"));
        assertTrue(page.contains("+300 % (0 to +1500 %), within noise") && page.contains("B against A"), page);
        assertTrue(page.contains("id=\"probe\"") && page.contains("id=\"probe-2\"") && page.contains("#probe-2"), "each has a place of its own");
        assertEquals(List.of(folder.resolve("plot.svg"), folder.resolve("plot-2.svg")), ResultFiles.svg(studies, folder.resolve("plot.svg")));
        assertEquals(List.of(folder.resolve("r.json"), folder.resolve("r-2.json")), ResultFiles.json(studies, folder.resolve("r.json")));
        ResultFiles.png(studies, ChartTheme.DARK, folder.resolve("plot.png"));
        byte[] png = Files.readAllBytes(folder.resolve("plot-2.png"));
        assertArrayEquals(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, Arrays.copyOf(png, 4));
    }
}
