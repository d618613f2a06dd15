package edgeos.lab.experiment.startup;

import edgeos.engine.Engine;
import edgeos.engine.spec.EngineException;
import edgeos.engine.spec.EnginePlan;
import edgeos.lab.experiment.Quantiles;
import edgeos.lab.experiment.contest.Contestant;
import edgeos.lab.experiment.contest.ContestException;
import edgeos.model.Drawing;
import edgeos.model.format.DrawingFormat;
import edgeos.plan.PlanCompiler;
import edgeos.telemetry.Distribution;
import edgeos.telemetry.EventLog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Something that can be started again and again.
 *
 * @param name what the row is called
 * @param isolation what separates one that was started from the next, in a few words
 * @param remark from when to when it is measured, and what else is to be known
 * @param drawn what it runs, if it is a drawing
 * @param preparation of what starts some each round
 */
record Start(String name, String isolation, String remark, Optional<Drawing> drawn, Preparation preparation) implements Contestant {
    /** The column of the median of how long each took. */
    static final String MEDIAN = "p50Nanos";
    /** The raw data of how long each took. */
    static final String EACH = "startNanos";
    private static final String COUNT = "count";
    private static final int MOST_EVENTS = 10;

    /** What is to be made before the first round, such as a plan. */
    interface Preparation {
        /** Makes it. */
        Series make();
    }

    /** What is started in an engine that is there for one round. */
    interface InEngine {
        /** How long each took, from the engine that has not begun to run yet. */
        Distribution each(Engine engine) throws InterruptedException;
    }

    /** Starts some, again and again. */
    interface Series {
        /**
         * Starts some, and ends all of them.
         *
         * @return how long each took; of no duration at all where that could not be seen
         * @throws ContestException if it does not work
         * @throws InterruptedException when the thread is interrupted; nothing that was started is left then
         */
        Distribution each() throws ContestException, InterruptedException;
    }

    /** Something that is no drawing. */
    static Start of(String name, String isolation, String remark, Series series) {
        return new Start(name, isolation, remark, Optional.empty(), () -> series);
    }

    /** Something in a drawing, in an engine of its own each round. */
    static Start of(String name, String isolation, String remark, Drawing drawing, Path folder, InEngine round) {
        return new Start(name, isolation, remark, Optional.of(drawing), () -> {
            EnginePlan plan = PlanCompiler.compile(drawing, folder);
            return () -> each(plan, round);
        });
    }

    private static Distribution each(EnginePlan plan, InEngine round) throws ContestException, InterruptedException {
        try (var engine = new Engine(plan, new EventLog(MOST_EVENTS))) {
            return round.each(engine);
        } catch (EngineException failed) {
            throw new ContestException("the engine does not start: " + failed.getMessage(), failed);
        }
    }

    @Override
    public SequencedMap<String, Object> parameters() {
        return new LinkedHashMap<>(Map.of("system", name));
    }

    @Override
    public String against() {
        return StartupExperiment.BASELINE;
    }

    @Override
    public String drawing() {
        return drawn.map(DrawingFormat::write).orElse("");
    }

    @Override
    public String fault(SequencedMap<String, Object> row) {
        return unmeasured(row);
    }

    /** That nothing was seen to start in any round; empty: something was. */
    static String unmeasured(SequencedMap<String, Object> row) {
        return Long.valueOf(0).equals(row.get(COUNT)) ? "nothing could be measured" : "";
    }

    @Override
    public Turns start() {
        return new Rounds(preparation.make(), () -> { });
    }

    /** The rounds of something that is ready. One thread. */
    static final class Rounds implements Turns {
        private final Series series;
        private final Runnable end;
        private final List<Distribution> seen = new ArrayList<>();

        /**
         * No round yet.
         *
         * @param end takes away what was made for it
         */
        Rounds(Series series, Runnable end) {
            this.series = series;
            this.end = end;
        }

        @Override
        public SequencedMap<String, Double> round() throws ContestException, InterruptedException {
            Distribution each = series.each();
            boolean any = each.count() > 0;
            if (any) {
                seen.add(each);
            }
            var figures = new LinkedHashMap<String, Double>();
            figures.put(MEDIAN, any ? each.p50Nanos() : Double.NaN);
            figures.put("p99Nanos", any ? each.p99Nanos() : Double.NaN);
            return figures;
        }

        @Override
        public void counts() {
            seen.clear();
        }

        @Override
        public SequencedMap<String, Object> facts() {
            return new LinkedHashMap<>(Map.of(COUNT, seen.stream().mapToLong(Distribution::count).sum()));
        }

        @Override
        public SequencedMap<String, List<Double>> raw() {
            return new LinkedHashMap<>(Map.of(EACH, Quantiles.of(seen)));
        }

        @Override
        public void close() {
            end.run();
        }
    }
}
