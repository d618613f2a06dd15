package edgeos.lab.report;

import edgeos.model.Drawing;
import edgeos.model.Expectation;
import edgeos.telemetry.Distribution;
import edgeos.telemetry.Snapshot;
import edgeos.telemetry.Snapshot.ChainFigures;
import edgeos.telemetry.SwarmFigures;
import java.util.List;

/** Latencies of a part of a drawing between two snapshots. Stateless; any thread. */
public final class Latencies {
    private Latencies() { }

    /** The distribution for what an expectation is about; empty of durations where none is kept (nodes but swarms, links, several chains). */
    static Distribution of(Drawing drawing, Snapshot snapshot, Expectation.Scope scope, String subject) {
        return switch (scope) {
            case DRAWING -> snapshot.latency();
            case CHAIN -> ofChain(snapshot, subject);
            case TENANT -> {
                List<String> chains = drawing.chains().stream().filter(chain -> chain.tenant().equals(subject))
                        .map(chain -> chain.id()).toList();
                yield chains.size() == 1 ? ofChain(snapshot, chains.getFirst()) : Distribution.EMPTY;
            }
            case NODE -> snapshot.swarm(subject).map(SwarmFigures::latency).orElse(Distribution.EMPTY);
            case LINK -> Distribution.EMPTY;
        };
    }

    private static Distribution ofChain(Snapshot snapshot, String id) {
        return snapshot.chain(id).map(ChainFigures::latency).orElse(Distribution.EMPTY);
    }

    /**
     * A percentile of the durations that came after {@code before} was taken, to the resolution of the curve in {@code now}.
     *
     * @param share 0 to 1
     * @return nanoseconds, or NaN when no duration came
     */
    public static double percentileNanos(Distribution before, Distribution now, double share) {
        long came = now.count() - before.count();
        if (came <= 0) {
            return Double.NaN;
        }
        double wanted = Math.max(1, Math.ceil(Math.nextDown(share) * came));
        long[] values = now.valueNanos();
        for (int i = 0; i < values.length; i++) {
            if (upTo(now, i) - countBelow(before, values[i]) >= wanted) {
                return values[i];
            }
        }
        return now.maxNanos();
    }

    private static long countBelow(Distribution distribution, long nanos) {
        long[] values = distribution.valueNanos();
        int end = 0;
        while (end < values.length && values[end] <= nanos) {
            end++;
        }
        return end == 0 ? 0 : upTo(distribution, end - 1);
    }

    /** Durations are counted: a share of them times their number is a little more or less than what it was made of, which would be another duration. */
    private static long upTo(Distribution distribution, int point) {
        return Math.round(distribution.shareBelow()[point] * distribution.count());
    }
}
