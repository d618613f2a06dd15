package edgeos.lab.experiment.compare;

import edgeos.lab.experiment.contest.ContestException;
import edgeos.lab.experiment.contest.Contestant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * A way to separate clients from each other.
 *
 * @param name what it is called
 * @param isolation what separates one client from the next
 * @param networking how messages come in and go out
 * @param remark what was measured
 * @param absence why it is not; empty: it is
 * @param gauges what is measured, by column; each gives NaN where there is no such figure
 */
record Technique(String name, String isolation, String networking, String remark, String absence, SequencedMap<String, Gauge> gauges) implements Contestant {
    /** What others are held against. */
    static final String PROCESS = "process";

    /** Measures one figure, once. */
    interface Gauge {
        /** The figure, or NaN. */
        double read() throws ContestException, InterruptedException;
    }

    Technique {
        gauges = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(gauges));
    }

    @Override
    public SequencedMap<String, Object> parameters() {
        var columns = new LinkedHashMap<String, Object>();
        columns.put("system", name);
        columns.put("networking", networking);
        return columns;
    }

    @Override
    public String against() {
        return name.equals(PROCESS) ? "" : PROCESS;
    }

    @Override
    public Turns start() {
        return new Turns() {
            @Override
            public SequencedMap<String, Double> round() throws ContestException, InterruptedException {
                var figures = new LinkedHashMap<String, Double>();
                for (var gauge : gauges.entrySet()) {
                    figures.put(gauge.getKey(), gauge.getValue().read());
                }
                return figures;
            }

            @Override
            public void close() { }
        };
    }
}
