package edgeos.lab.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.lab.StartupBaseline;
import edgeos.lab.limit.Moments.Moment;
import edgeos.lab.report.ReportJson;
import edgeos.lab.report.RunReport;
import edgeos.model.Drawing;
import edgeos.model.Extras;
import edgeos.model.Node;
import edgeos.model.check.Finding;
import edgeos.notation.Placement;
import edgeos.notation.Settings;
import edgeos.telemetry.Distribution;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LimitsTest {
    private static final Placement SHARED = new Placement(1, 1, Map.of("gate", 0, "manager", 0, "mover 0", 0, "core 0", 1));

    @Test
    void shouldSayThatTheMoverLimits() {
        Limit limit = only(Moments.at(0), Moments.at(1).busy("mover 0", 0.98).busy("core 0", 0.4).stalled(5), Placement.AUTOMATIC, 4);

        assertEquals("mover 0", limit.role());
        assertEquals("mover 0 is 98 % busy, and messages wait for it", limit.what());
        assertTrue(limit.remedy().startsWith("Add a mover"), limit.remedy());
        assertEquals("movers", limit.setting());
        assertEquals(Finding.Severity.WARNING, limit.finding().severity());
    }

    @Test
    void shouldNameTheProgramThatTakesMostOfAFullCore() {
        Limit limit = only(Moments.at(0), Moments.at(1).busy("mover 0", 0.5).busy("core 0", 0.96).ran("fw", 0.8).ran("mon", 0.1).stalled(5), Placement.AUTOMATIC, 4);

        assertEquals("core 0 is 96 % busy, and messages wait for it: firewall uses 80 % of core 0", limit.what());
        assertTrue(limit.remedy().startsWith("Make firewall cheaper, or add a core"), limit.remedy());
        assertEquals(Finding.Place.NODE, limit.place());
        assertEquals("fw", limit.subject());
    }

    @Test
    void shouldAdviseNoCoreForWhatWaitsForItsTime() {
        Moment now = Moments.at(1).busy("core 0", 0.97).ran("fw", 0.95).stalled(5);
        Drawing shaped = Moments.DRAWING.withNodes(List.of(new Node("fw", "ratedUnqueue", "Shaper", 0, 0, null, Settings.NONE, Extras.NONE)));

        Limit limit = Limits.between(Moments.at(0).snapshot(), now.snapshot(), shaped, Placement.AUTOMATIC, 4, Limits.FULL).getFirst();
        assertEquals("core 0 is 97 % busy, and messages wait for it: Shaper uses 95 % of core 0 asking whether it is time to send", limit.what());
        assertEquals("Raise the rate of Shaper, or lower the load: no core lets it send more.", limit.remedy());
        assertEquals("fw", limit.subject());
    }

    @Test
    void shouldSayWhoSharesAFullProcessor() {
        Moment now = Moments.at(1).busy("gate", 0.36).busy("mover 0", 0.6).busy("manager", 0.01).busy("core 0", 0.3).lost(10);

        Limit limit = only(Moments.at(0), now, SHARED, 2);
        assertEquals("processor 0 is 97 % busy, and messages wait for it: mover 0 takes 60 %, gate takes 36 %", limit.what());
        assertTrue(limit.remedy().startsWith("Place gate on a processor of its own"), limit.remedy());
        assertEquals("placement", limit.setting());
        assertEquals(List.of(), between(Moments.at(0), now, Placement.AUTOMATIC, 2), "on threads of their own none of them is full");
    }

    @Test
    void shouldNotAdviseAProcessorWhereThereIsNone() {
        Placement one = new Placement(1, 1, Map.of("gate", 0, "manager", 0, "mover 0", 0, "core 0", 0));

        Limit limit = only(Moments.at(0), Moments.at(1).busy("core 0", 0.7).busy("mover 0", 0.25).ran("fw", 0.6).stalled(1), one, 1);
        assertEquals("There is one processor for everything: lower the load, or make firewall cheaper.", limit.remedy());
        assertEquals("fw", limit.subject());
    }

    @Test
    void shouldFindNothingWhereNobodyWaitsOrNobodyIsFull() {
        assertEquals(List.of(), between(Moments.at(0), Moments.at(1).busy("mover 0", 1), Placement.AUTOMATIC, 4), "busy, but keeping up");
        assertEquals(List.of(), between(Moments.at(0), Moments.at(1).busy("mover 0", 0.89).stalled(100), Placement.AUTOMATIC, 4), "a full ring for a moment");
        assertEquals(List.of(), between(Moments.at(1), Moments.at(1), Placement.AUTOMATIC, 4), "no time passed");
        assertEquals(List.of(), between(Moments.at(0).stalled(100), Moments.at(1).busy("mover 0", 1).stalled(100), Placement.AUTOMATIC, 4), "that was before");
    }

    @Test
    void shouldSeeWaitingAlsoWhereAGateMakesAsMuchAsThereIsRoomFor() {
        Moment now = Moments.at(1).busy("mover 0", 0.98).filled("gen", 1);

        assertEquals("mover 0", only(Moments.at(0), now, Placement.AUTOMATIC, 4).role(), "such a gate drops nothing, and the mover finds room everywhere");
        assertEquals(List.of(), between(Moments.at(0), now.filled("gen", 0.5), Placement.AUTOMATIC, 4));
    }

    @Test
    void shouldTellTheFullestFirst() {
        List<Limit> limits = between(Moments.at(0), Moments.at(1).busy("mover 0", 0.92).busy("core 0", 0.99).stalled(5), Placement.AUTOMATIC, 4);

        assertEquals(List.of("core 0", "mover 0"), limits.stream().map(Limit::role).toList());
    }

    @Test
    void shouldBeInTheReportOfARun() {
        RunReport report = RunReport.of("limited", Moments.DRAWING, Placement.AUTOMATIC, Moments.at(0).snapshot(), Moments.at(1).busy("mover 0", 0.98).stalled(5).snapshot(),
                new StartupBaseline.Result.Measured("/bin/true", Distribution.EMPTY));

        JsonNode json = JsonMapper.builder().build().readTree(ReportJson.write(report));
        assertEquals("mover 0", json.at("/limits/0/role").asString());
        assertEquals(0.98, json.at("/limits/0/busyShare").asDouble(), 1e-9);
        assertEquals(report.limits().getFirst().remedy(), json.at("/limits/0/remedy").asString());
        assertEquals(1, json.at("/limits").size());
    }

    private static Limit only(Moment before, Moment now, Placement placed, int processors) {
        List<Limit> limits = between(before, now, placed, processors);
        assertEquals(1, limits.size(), limits::toString);
        return limits.getFirst();
    }

    private static List<Limit> between(Moment before, Moment now, Placement placed, int processors) {
        return Limits.between(before.snapshot(), now.snapshot(), Moments.DRAWING, placed, processors, Limits.FULL);
    }
}
