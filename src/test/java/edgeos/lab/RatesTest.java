package edgeos.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.lab.History.Sample;
import edgeos.model.Drawing;
import edgeos.model.format.DrawingFormat;
import edgeos.plan.PlanCompiler;
import edgeos.telemetry.Distribution;
import edgeos.telemetry.Ledger;
import edgeos.telemetry.Protection;
import edgeos.telemetry.Snapshot;
import edgeos.telemetry.Snapshot.LinkFigures;
import edgeos.telemetry.Snapshot.LinkState;
import edgeos.telemetry.Snapshot.RoleFigures;
import edgeos.telemetry.Snapshot.Split;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RatesTest {
    private static final long MILLI = 1_000_000;

    private static Sample sample(long atMillis, double rate, double activated, double cached, List<String> ids) {
        return new Sample(atMillis * MILLI, rate, 2 * rate, 16 * rate, 8 * rate, 0, activated, activated, activated, cached, new double[] {rate}, new double[] {0.5}, new double[] {rate},
                new double[] {8 * rate}, new double[] {0.25}, ids);
    }

    private static Sample sample(long atMillis, double rate) {
        return sample(atMillis, rate, 0, Double.NaN, List.of("n", "l"));
    }

    @Test
    void shouldTellOneMessageASecondAsOneAndNotAsTenInATenthOfIt() {
        var samples = new ArrayList<Sample>();
        for (int tenth = 1; tenth <= 40; tenth++) {
            samples.add(sample(tenth * 100L, tenth % 10 == 0 ? 10 : 0));
            if (tenth > 11) {
                Sample read = new History(samples).recent().orElseThrow();
                assertEquals(1, read.messagesPerSecond(), 1e-9);
                assertEquals(1, read.nodeRate("n"), 1e-9);
                assertEquals(8, read.linkBits("l"), 1e-9);
                assertEquals(0.25, read.roleShares()[0], 1e-9);
                assertEquals(tenth * 100L * MILLI, read.atNanos());
            }
        }
    }

    @Test
    void shouldLetEachSampleCountAsLongAsItWas() {
        List<Sample> samples = List.of(sample(1_000, 7), sample(1_400, 100), sample(1_500, 500));
        assertEquals((100 * 0.4 + 500 * 0.1) / 0.5, new History(samples).recent().orElseThrow().messagesPerSecond(), 1e-9);
    }

    @Test
    void shouldTellNothingOfWhatWasBeforeTheLastSecondOrAnEdit() {
        List<String> others = List.of("other", "l");
        assertEquals(1, new History(List.of(sample(100, 9), sample(200, 9), sample(1_900, 1))).recent().orElseThrow().messagesPerSecond(), 1e-9);
        Sample edited = new History(List.of(sample(100, 9), sample(200, 9), sample(300, 3, 0, Double.NaN, others), sample(400, 5, 0, Double.NaN, others))).recent().orElseThrow();
        assertEquals(4, edited.messagesPerSecond(), 1e-9);
        assertEquals(4, edited.nodeRate("other"), 1e-9);
        assertTrue(History.EMPTY.recent().isEmpty());
    }

    @Test
    void shouldWeighTheCachesShareByHowManyWereActivated() {
        List<String> ids = List.of("n", "l");
        List<Sample> samples = List.of(sample(100, 1), sample(200, 1, 30, 1, ids), sample(300, 1, 10, 0, ids), sample(400, 1, 0, Double.NaN, ids));
        assertEquals(0.75, new History(samples).recent().orElseThrow().fromCacheShare(), 1e-9);
        assertTrue(Double.isNaN(new History(List.of(sample(100, 1))).recent().orElseThrow().fromCacheShare()));
    }

    @Test
    void shouldFindARoleByItsNameWhenMoversAreAddedBeforeIt() {
        Snapshot before = snapshot(0, new RoleFigures("gate", 0, 1), new RoleFigures("manager", 50 * MILLI, 1), new RoleFigures("core 0", 900 * MILLI, 1));
        Snapshot now = snapshot(100 * MILLI, new RoleFigures("gate", 0, 1), new RoleFigures("mover 0", 30 * MILLI, 1), new RoleFigures("manager", 60 * MILLI, 1), new RoleFigures("core 0", 980 * MILLI, 1));
        double[] shares = Rates.between(before, now, Rates.Ways.NONE).roleShares();
        assertEquals(List.of(0.0, 0.3, 0.1, 0.8), java.util.Arrays.stream(shares).map(share -> Math.round(share * 1000) / 1000.0).boxed().toList());
    }

    @Test
    void shouldCountAsCopiedWhatMoversCopyAndNeitherLastHopsNorWhatIsShared() throws Exception {
        Drawing drawing = DrawingFormat.read(Path.of("samples/copy-vs-share.json")).drawing();
        Rates.Ways ways = Rates.Ways.of(PlanCompiler.compile(drawing, Path.of("samples")));
        assertEquals(Set.of("copy-out", "share-out"), ways.transmits());
        assertEquals(Set.of("copy-4", "share-2", "share-3", "share-4"), ways.uncopied());
        Snapshot before = links(0, drawing, 0);
        Sample sample = Rates.between(before, links(500 * MILLI, drawing, 1_000), ways);
        assertEquals(4 * 1_000 / 0.5, sample.copiedMessagesPerSecond(), 1e-6);
        assertEquals(4 * 1_000 * 1_024 * 8 / 0.5, sample.copiedBitsPerSecond(), 1e-3);
        assertEquals(1_000 / 0.5, sample.linkRate("share-3"), 1e-6);
    }

    private static Snapshot links(long atNanos, Drawing drawing, long messages) {
        List<LinkFigures> links = drawing.links().stream().map(link -> new LinkFigures(link.id(), messages, messages * 1_024, 0, 0, 0, 0, 0, LinkState.FLOWING)).toList();
        return new Snapshot(atNanos, 1, Ledger.EMPTY, List.of(), links, List.of(), List.of(), Distribution.EMPTY, Split.NONE, Distribution.EMPTY, Distribution.EMPTY, Distribution.EMPTY,
                Distribution.EMPTY, 0, 0, Protection.NONE);
    }

    private static Snapshot snapshot(long atNanos, RoleFigures... roles) {
        return new Snapshot(atNanos, 1, Ledger.EMPTY, List.of(), List.of(), List.of(), List.of(roles), Distribution.EMPTY, Split.NONE, Distribution.EMPTY, Distribution.EMPTY, Distribution.EMPTY,
                Distribution.EMPTY, 0, 0, Protection.NONE);
    }
}
