package edgeos.charts;

import edgeos.charts.figure.Chart;
import edgeos.charts.figure.ChartData;
import edgeos.charts.figure.ChartTheme;
import edgeos.lab.History;
import edgeos.lab.History.Sample;
import edgeos.lab.StartupBaseline;
import edgeos.telemetry.Distribution;
import edgeos.telemetry.Ledger;
import edgeos.telemetry.Snapshot;
import edgeos.telemetry.Snapshot.ChainFigures;
import edgeos.telemetry.Snapshot.Split;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Figures as a run might give them. */
public final class Fixtures {
    static final Map<String, String> NAMES = Map.of("chain-1", "Video tenant", "chain-2", "Sensors", "chain-3",
            "A chain with a rather long name",
            "link-1", "Firewall → NAT");

    private Fixtures() { }

    /** Durations spread like a log-normal around a median. */
    static Distribution around(double medianNanos, double spread, int count) {
        Random random = new Random(7);
        long[] nanos = new long[count];
        Arrays.setAll(nanos, i -> Math.max(1, Math.round(medianNanos * Math.exp(random.nextGaussian() * spread))));
        Arrays.sort(nanos);
        double[] share = new double[count];
        Arrays.setAll(share, i -> (i + 1.0) / count);
        return new Distribution(count, Arrays.stream(nanos).average().orElse(0), nanos[count / 2], nanos[count * 9 / 10],
                nanos[count * 99 / 100], nanos[Math.min(count - 1, count * 999 / 1000)], nanos[count - 1], nanos, share);
    }

    static ChainFigures chain(String id, double medianNanos) {
        return new ChainFigures(id, 40, 900, 60, 1000, 100_000, 99_960, 99_900, 0, 99_900, 0, around(medianNanos, 0.4, 4000),
                new Split(medianNanos * 0.2, medianNanos * 0.5, medianNanos * 0.35, medianNanos * 0.15));
    }

    static Snapshot snapshot(List<ChainFigures> chains) {
        return new Snapshot(60_000_000_000L, 600, Ledger.EMPTY, List.of(), List.of(), chains, List.of(), around(5_200, 0.5, 4000),
                new Split(2_000, 5_000, 3_500, 1_500),
                around(9_400, 0.25, 2000), around(910, 0.3, 4000), around(910, 0.3, 4000), Distribution.EMPTY, 3004, 187L << 20, edgeos.telemetry.Protection.NONE);
    }

    /** So many samples, one every 100 ms, with this many gigabits a second copied. */
    static History history(int count, double gigabits, double chainsPerSecond) {
        Random random = new Random(11);
        var samples = new ArrayList<Sample>();
        var ids = List.of("node-1", "link-1");
        for (int i = 0; i < count; i++) {
            double wave = 1 + 0.12 * Math.sin(i / 60.0) + 0.03 * random.nextGaussian();
            double bits = gigabits * 1e9 * wave;
            double chains = chainsPerSecond * wave;
            samples.add(new Sample((i + 1) * 100_000_000L, bits / 4096, bits / 2048, bits, bits / 6, 12, chains,
                    chains * (0.97 + 0.02 * random.nextGaussian()), chains * (0.6 + 0.02 * random.nextGaussian()),
                    0.98 + 0.02 * random.nextDouble(), new double[] {bits / 4096}, new double[] {0.4}, new double[] {bits / 9000},
                    new double[] {bits / 6}, new double[0], ids));
        }
        return new History(samples);
    }

    static StartupBaseline.Result baseline() {
        return new StartupBaseline.Result.Measured("/bin/true", around(1_020_000, 0.12, 190));
    }

    /** A rich moment. */
    public static ChartData rich() {
        return new ChartData(snapshot(List.of(chain("chain-1", 4_800), chain("chain-2", 12_000), chain("chain-3", 210_000))),
                history(600, 31, 280_000), baseline(), NAMES, Optional.of("link-1"), false);
    }

    static ChartRequest request(Chart chart, ChartData data) {
        return new ChartRequest(chart, data, ChartTheme.DARK, 320, 220, 1);
    }
}
