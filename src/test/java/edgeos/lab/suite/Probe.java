package edgeos.lab.suite;

import edgeos.lab.experiment.Experiment;
import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.FigureRow;
import edgeos.lab.experiment.Plot;
import edgeos.lab.experiment.Progress;
import edgeos.lab.experiment.Surroundings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** An experiment that makes a row whenever a test lets it, and breaks before the row that a test names. */
public final class Probe implements Experiment {
    /** Each lets it make a row. */
    public final Semaphore may = new Semaphore(0);
    private final String name;
    private final int rows;
    private final int breaksBefore;

    /** Makes rows and does not break. */
    public Probe(String name, int rows) {
        this(name, rows, -1);
    }

    /** Makes rows, and breaks before one of them, from 0. */
    public Probe(String name, int rows, int breaksBefore) {
        this.name = name;
        this.rows = rows;
        this.breaksBefore = breaksBefore;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String description() {
        return "How quickly does a test let " + name + " go on?";
    }

    @Override
    public long seed() {
        return 1;
    }

    @Override
    public String how() {
        return "A test says when.";
    }

    @Override
    public List<Plot> plots() {
        return List.of(Plot.dots("How long it took", "p50Nanos"));
    }

    @Override
    public List<String> rowNames() {
        return java.util.stream.IntStream.range(0, rows).mapToObj(row -> "row " + row).toList();
    }

    /** A row as this makes it. */
    public static FigureRow row(String system, double p50, double least, double most) {
        var values = new LinkedHashMap<String, Object>();
        values.put("system", system);
        values.put("p50Nanos", p50);
        values.put("p50NanosLeast", least);
        values.put("p50NanosMost", most);
        return new FigureRow(system, values);
    }

    @Override
    public ExperimentResult run(Optional<String> only, Progress progress) throws InterruptedException {
        var where = Surroundings.here(seed());
        var made = new ArrayList<FigureRow>();
        for (int at = 0; at < rows; at++) {
            progress.begins("row " + at, at + 1, rows);
            may.acquire();
            if (progress.isCancelled()) {
                return new ExperimentResult(name, description(), where, made, false);
            }
            if (at == breaksBefore) {
                throw new IllegalStateException("the baseline went away");
            }
            made.add(row("row " + at, 1_000 * (at + 1), 900 * (at + 1), 1_200 * (at + 1)));
            progress.ends(made.getLast());
        }
        return new ExperimentResult(name, description(), where, made, true);
    }
}
