package edgeos.charts.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.lab.experiment.ExperimentCsv;
import edgeos.lab.experiment.ExperimentJson;
import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.FigureRow;
import edgeos.lab.experiment.Plot;
import edgeos.lab.experiment.Surroundings;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ReportPageTest {
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

    private static List<String> texts(String svg) throws Exception {
        var document = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        NodeList texts = document.getElementsByTagName("text");
        return java.util.stream.IntStream.range(0, texts.getLength()).mapToObj(at -> ((Element) texts.item(at)).getTextContent().strip()).toList();
    }

    @Test
    void shouldDrawADotForEachRowAndSayWhichComesFromElsewhere() throws Exception {
        ExperimentResult result = result(row("mine", "p50Nanos", 1_500L, "p50NanosLeast", 1_000L, "p50NanosMost", 2_000L), row("theirs", "p50Nanos", 3e6, "mark", "D"), row("none", "p50Nanos", Double.NaN));
        List<String> texts = texts(PlotPicture.svg(DOTS, result));
        assertTrue(texts.containsAll(List.of("mine", "1.5 µs", "theirs", "3 ms", "measured here", "from elsewhere")), texts.toString());
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
        String page = ReportPage.html("All & everything", List.of(new ReportPage.Part(result(row("<script>alert(1)</script>", "p50Nanos", 5L, "p50NanosLeast", 4L, "p50NanosMost", 6L)), "How \"so\"", List.of(DOTS))));
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
        String page = ReportPage.html("t", List.of(new ReportPage.Part(partial, "", List.of())));
        assertTrue(page.contains("leaked 3 B") && page.contains("1 not as they should be") && page.contains("rows are missing"));
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
