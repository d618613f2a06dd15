package edgeos.charts.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.charts.figure.ChartTheme;
import edgeos.lab.experiment.ExperimentCsv;
import edgeos.lab.experiment.ExperimentJson;
import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.FigureRow;
import edgeos.lab.experiment.Plot;
import edgeos.lab.experiment.Surroundings;
import edgeos.lab.results.Study;
import edgeos.model.Drawing;
import edgeos.model.format.DrawingFormat;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jfree.data.xy.IntervalXYDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ReportPageTest {
    @TempDir
    private Path folder;

    private static final Plot DOTS = Plot.dots("Start-up", "p50Nanos");
    private static final Plot CURVES = new Plot("Against length", Plot.Form.CURVES, "messagesPerSecond", "hops", "system", Map.of("bytes", 64), Plot.Scale.LOGARITHMIC);

    private static FigureRow row(String system, Object... values) {
        var all = new LinkedHashMap<String, Object>();
        all.put("system", system);
        for (int at = 0; at < values.length; at += 2) {
            all.put((String) values[at], values[at + 1]);
        }
        return new FigureRow(system, all);
    }

    private static ExperimentResult result(FigureRow... rows) {
        return new ExperimentResult("probe", "What, if \"x\" < y?", new Surroundings("Linux, a machine", 2, "25", "2026-01-02T03:04:05Z", 7), List.of(rows), true);
    }

    private static Study study(ExperimentResult result, String how, List<Plot> plots) {
        return new Study(result, Study.Extent.QUICK, Optional.of(Duration.ofSeconds(3)), "", how, plots);
    }

    private static List<String> texts(String svg) throws Exception {
        var document = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        NodeList texts = document.getElementsByTagName("text");
        return java.util.stream.IntStream.range(0, texts.getLength()).mapToObj(at -> ((Element) texts.item(at)).getTextContent().strip()).toList();
    }

    @Test
    void shouldDrawADotForEachRowAndSayWhichComesFromElsewhere() throws Exception {
        ExperimentResult result = result(row("mine", "p50Nanos", 1_500L, "p50NanosLeast", 1_000L, "p50NanosMost", 2_000L), row("theirs", "p50Nanos", 3e6, "mark", "D"), row("none", "p50Nanos", Double.NaN));
        List<String> texts = texts(PlotPicture.svg(DOTS, result));
        assertTrue(texts.containsAll(List.of("mine", "1.5 µs", "theirs", "3 ms", "measured", "from elsewhere")), texts.toString());
        assertFalse(texts.contains("none"));
    }

    @Test
    void shouldDrawACurveForEachSystemOfTheRowsThatFit() throws Exception {
        ExperimentResult result = result(row("a", "hops", 1L, "bytes", 64L, "messagesPerSecond", 1e6), row("a", "hops", 6L, "bytes", 64L, "messagesPerSecond", 1e5),
                row("b", "hops", 1L, "bytes", 64L, "messagesPerSecond", 2e6), row("c", "hops", 1L, "bytes", 1500L, "messagesPerSecond", 3e6));
        List<String> texts = texts(PlotPicture.svg(CURVES, result));
        assertTrue(texts.containsAll(List.of("a", "b", "hops", "1 M/s")), texts.toString());
        assertFalse(texts.contains("c"));
        assertEquals("", PlotPicture.svg(CURVES, result()));
    }

    @Test
    void shouldShowTextsAsTheyAreAndRangesBesideFigures() {
        String page = ReportPage.html("All & everything", List.of(study(result(row("<script>alert(1)</script>", "p50Nanos", 5L, "p50NanosLeast", 4L, "p50NanosMost", 6L)), "How \"so\"", List.of(DOTS))));
        assertFalse(page.contains("<script"), page);
        assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
        assertTrue(page.contains("All &amp; everything") && page.contains("What, if &quot;x&quot; &lt; y?") && page.contains("How &quot;so&quot;"));
        assertTrue(page.contains("<small>4 ns to 6 ns</small>"));
        assertFalse(page.contains("Least"));
        assertFalse(page.contains("src=\"") || page.contains("url(http"), "it needs nothing beside it");
    }

    @Test
    void shouldSayThatRowsFailOrAreMissing() {
        var failed = new FigureRow("bad", new LinkedHashMap<>(Map.of("system", "bad")), false, "leaked 3 B");
        var partial = new ExperimentResult("probe", "What?", Surroundings.here(1), List.of(failed), false);
        String page = ReportPage.html("t", List.of(study(partial, "", List.of())));
        assertTrue(page.contains("leaked 3 B") && page.contains("1 not as they should be") && page.contains("rows are missing"));
    }

    @Test
    void shouldDrawHowRawDataAreDistributedAndLinesFromElsewhere() throws Exception {
        var slow = new FigureRow("slow", row("slow").values(), true, "", new LinkedHashMap<>(Map.of("eachNanos", List.of(1_000.0, 2_000.0, 1e6, Double.NaN))));
        List<String> texts = texts(PlotPicture.svg(Plot.cumulative("How long", "eachNanos").withLine("paper", 5_500, "D"), result(slow, row("without"))));
        assertTrue(texts.containsAll(List.of("slow", "paper (D)", "100 %", "10 µs")), texts.toString());
        assertFalse(texts.contains("without"));
        List<String> lined = texts(PlotPicture.svg(CURVES.withLine("10 Gbit/s line", 14.88e6, "D"), result(row("a", "hops", 1L, "bytes", 64L, "messagesPerSecond", 1e6), row("a", "hops", 6L, "bytes", 64L, "messagesPerSecond", 1e5))));
        assertTrue(lined.containsAll(List.of("10 Gbit/s line (D)", "10 M/s")), "the axis reaches to it: " + lined);
    }

    @Test
    void shouldNameWhatIsInAPictureDifferentlyInEach() {
        ExperimentResult result = result(row("mine", "p50Nanos", 1_500L, "hops", 1L, "bytes", 64L, "messagesPerSecond", 1e6), row("mine", "p50Nanos", 900L, "hops", 6L, "bytes", 64L, "messagesPerSecond", 1e5));
        String page = ReportPage.html("t", List.of(study(result, "", List.of(DOTS, CURVES))));
        var ids = Pattern.compile("\\bid=\"([^\"]+)\"").matcher(page).results().map(found -> found.group(1)).toList();
        assertEquals(ids.size(), Set.copyOf(ids).size(), "a clip of another picture would cut this one off: " + ids);
        var used = Pattern.compile("url\\(#([^)]+)\\)").matcher(page).results().map(found -> found.group(1)).toList();
        assertTrue(!used.isEmpty() && ids.containsAll(used), () -> used + " of " + ids);
    }

    @Test
    void shouldShowLossesBelowZeroOnLinearAxesOnly() {
        ExperimentResult result = result(row("gain", "overheadShare", -0.1), row("loss", "overheadShare", 0.2));
        assertEquals(2, Plot.dots("t", "overheadShare").linear().rows(result).size());
        assertEquals(1, Plot.dots("t", "overheadShare").rows(result).size());
        assertEquals(List.of("gain"), Plot.dots("t", "overheadShare").linear().where("system", List.of("gain", "other")).rows(result).stream().map(each -> each.name()).toList());
    }

    @Test
    void shouldDrawRangesThatReachBelowZero() {
        ExperimentResult result = result(row("copy", "bytes", 64L, "overheadShare", -0.5, "overheadShareLeast", -0.9, "overheadShareMost", -0.1));
        Plot plot = Plot.curves("t", "overheadShare", "bytes").linear();
        var drawn = (IntervalXYDataset) new PlotPicture(plot, List.of(result), ChartTheme.LIGHT).chart().getXYPlot().getDataset();
        assertEquals(-0.9, drawn.getStartYValue(0, 0));
        assertEquals(-0.1, drawn.getEndYValue(0, 0));
    }

    @Test
    void shouldKeepRawDataDrawingsAndVersions() throws Exception {
        var measured = new FigureRow("fwp.1", row("FWP", "rate", 2.0).values(), true, "", new LinkedHashMap<>(Map.of("rate", List.of(1.0, 2.0, 3.0))));
        String drawing = DrawingFormat.write(Drawing.EMPTY.withTitle("Six in a row", ""));
        var result = new ExperimentResult("probe", "What?", Surroundings.here(7).with("openssl", "3"), List.of(measured), true, new LinkedHashMap<>(Map.of("a b", drawing)));
        ExperimentResult again = ExperimentJson.read(ExperimentJson.write(result));
        assertEquals(result.surroundings(), again.surroundings());
        assertEquals("fwp.1", again.rows().getFirst().name());
        assertEquals(measured.raw(), again.rows().getFirst().raw());
        assertEquals("Six in a row", DrawingFormat.read(again.drawings().get("a b"), "again").drawing().title());
        assertEquals("row,figure,number,value\r\nfwp.1,rate,1,1.0\r\nfwp.1,rate,2,2.0\r\nfwp.1,rate,3,3.0\r\n", ExperimentCsv.writeRaw(result));
        new ReportFolder(folder).add(study(result, "", List.of()));
        assertEquals(drawing, Files.readString(folder.resolve("drawings/probe-a-b.json")));
        assertTrue(Files.readString(folder.resolve("probe-raw.csv")).contains("fwp.1,rate,3,3.0"));
        assertTrue(Files.readString(folder.resolve("probe.html")).contains("openssl: 3"));
    }

    @Test
    void shouldSayOnceWhereAllWasMeasuredUnlessItWasInSeveralPlaces() {
        Study here = study(result(row("a")), "", List.of());
        var elsewhere = new ExperimentResult("probe", "What?", new Surroundings("Plan 9", 1, "25", "2026-01-03T03:04:00Z", 7), List.of(row("b")), true);
        var busier = new ExperimentResult("probe", "What?", here.result().surroundings().with("load", "3"), List.of(row("c")), true);
        String one = ReportPage.html("t", List.of(here, study(busier, "", List.of())));
        assertEquals(2, one.split("Linux, a machine", -1).length, "once");
        assertTrue(one.contains("All of it was measured on Linux, a machine, 2 processors, Java 25.") && one.contains("Begun 2026-01-02 03:04:05Z, took 3 s, seed 7, load: 3; quick"), one);
        String two = ReportPage.html("t", List.of(here, study(elsewhere, "", List.of())));
        assertTrue(two.contains("Measured on Linux, a machine, 2 processors") && two.contains("Measured on Plan 9, 1 processor, Java 25; begun 2026-01-03 03:04:00Z"), two);
    }

    @Test
    void shouldMarkBytesAtPowersOfTwoAndSayWhatTellsDotsApart() throws Exception {
        Plot plot = new Plot("Memory", Plot.Form.DOTS, "bytesPerFwp", "system", "idle", Map.of(), Plot.Scale.LOGARITHMIC);
        ExperimentResult result = result(row("ours", "idle", 1_000L, "bytesPerFwp", 24_600.0), row("ours", "idle", 10_000L, "bytesPerFwp", 24_500.0), row("theirs", "idle", Double.NaN, "bytesPerFwp", 241_664.0, "mark", "D"));
        List<String> texts = texts(PlotPicture.svg(plot, result));
        assertTrue(texts.containsAll(List.of("ours, 1\u2009000 idle", "ours, 10\u2009000 idle", "theirs", "32 KiB", "64 KiB", "128 KiB")), texts.toString());
    }

    @Test
    void shouldSayThatAMachineCouldNotTell() {
        String page = ReportPage.html("t", List.of(study(result(row("a"), row("b", "outcome", "cannot be told"), row("c", "outcome", "contained")), "", List.of())));
        assertTrue(page.contains("All figures: 3 rows, none not as it should be, 1 cannot be told"), page);
    }

    @Test
    void shouldReadBackWhatItWrote() {
        ExperimentResult result = result(row("a,b", "hops", 1L, "share", 0.25, "isFast", true, "none", Double.NaN), row("with \"quotes\"", "other", "x"));
        ExperimentResult again = ExperimentJson.read(ExperimentJson.write(result));
        assertEquals(result.surroundings(), again.surroundings());
        assertEquals(result.rows().getFirst().values(), again.rows().getFirst().values());
        assertEquals(ExperimentCsv.write(result), ExperimentCsv.write(again));
        assertEquals("system,hops,share,isFast,none,other,passed,remark\r\n\"a,b\",1,0.25,true,,,true,\r\n\"with \"\"quotes\"\"\",,,,,x,true,\r\n", ExperimentCsv.write(result));
    }
}
