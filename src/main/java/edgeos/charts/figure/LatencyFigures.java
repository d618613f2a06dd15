package edgeos.charts.figure;

import edgeos.telemetry.Snapshot.ChainFigures;
import edgeos.telemetry.Snapshot.Split;
import edgeos.telemetry.SwarmFigures;
import java.util.ArrayList;
import java.util.List;

/** Latency: from receive gate to transmit gate, of all messages and of each chain. Stateless; any thread. */
final class LatencyFigures {
    private LatencyFigures() { }

    static SpreadFigure of(ChartData data) {
        var rows = new ArrayList<SpreadFigure.Row>();
        if (data.snapshot().latency().count() > 0) {
            rows.add(new SpreadFigure.Row(ChartWords.get("latency.all"), data.snapshot().latency(), data.snapshot().split()));
        }
        for (ChainFigures chain : data.snapshot().chains()) {
            if (chain.latency().count() > 0) {
                rows.add(new SpreadFigure.Row(data.nameOf(chain.id()), chain.latency(), chain.split()));
            }
        }
        for (SwarmFigures swarm : data.snapshot().swarms()) {
            if (swarm.latency().count() > 0) {
                rows.add(new SpreadFigure.Row(ChartWords.get("latency.clients", data.nameOf(swarm.id())), swarm.latency(), Split.NONE));
            }
        }
        return new SpreadFigure(Chart.LATENCY.title(), List.of(ChartWords.get("latency.caption.whole", data.clock()),
                ChartWords.get("latency.caption"), ChartWords.get("latency.caption.short")),
                rows, rows.isEmpty() ? data.unlessRecorded(ChartWords.get("latency.nothing")) : "");
    }
}
