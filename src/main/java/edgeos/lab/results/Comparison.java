package edgeos.lab.results;

import edgeos.lab.experiment.ExperimentRow;
import edgeos.lab.experiment.Plot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Several studies of one experiment, held against the first. Rows of the same name are the same question.
 *
 * @param studies the first is what the others are held against; at least one, all of the same experiment
 */
public record Comparison(List<Study> studies) {
    private static final String SYSTEM = "system";
    private static final int LETTERS = 26;
    /** Columns that say what was asked and not what came out. */
    private static final Set<String> ASKED = Set.of("hops", "clients", "idle", "runs", "count", "seed");

    /**
     * One row of all studies.
     *
     * @param row what it is about
     * @param readings of each study; empty where it has no such row or figure
     * @param differences of each study from the first; the first's own is empty
     */
    public record Line(String row, List<Optional<Reading>> readings, List<Optional<Difference>> differences) { }

    public Comparison {
        studies = List.copyOf(studies);
        if (studies.isEmpty() || studies.stream().map(Study::experiment).distinct().count() > 1) {
            throw new IllegalArgumentException("phase=compare experiments=" + studies.stream().map(Study::experiment).distinct().toList() + ": only one can be compared with itself");
        }
    }

    /** The letter by which pictures and tables call a study: A for the first. */
    public static String letter(int study) {
        return study < LETTERS ? String.valueOf((char) ('A' + study)) : "#" + (study + 1);
    }

    /** The columns that can be compared: those of pictures first, then all others that hold figures. */
    public List<String> figures() {
        var asked = new LinkedHashSet<>(ASKED);
        plots().forEach(plot -> {
            asked.addAll(plot.only().keySet());
            asked.addAll(List.of(plot.by(), plot.series()));
        });
        List<String> numbers = rows().flatMap(row -> row.values().entrySet().stream()).filter(cell -> cell.getValue() instanceof Number).map(Map.Entry::getKey).distinct().toList();
        Set<String> all = Set.copyOf(numbers);
        return Stream.concat(plots().map(Plot::value), numbers.stream()).distinct()
                .filter(column -> all.contains(column) && !asked.contains(column) && !isEnd(column, "Least", all) && !isEnd(column, "Most", all)).toList();
    }

    private static boolean isEnd(String column, String end, Set<String> all) {
        return column.endsWith(end) && all.contains(column.substring(0, column.length() - end.length()));
    }

    private Stream<Plot> plots() {
        return studies.stream().flatMap(study -> study.plots().stream());
    }

    private Stream<? extends ExperimentRow> rows() {
        return studies.stream().flatMap(study -> study.result().rows().stream());
    }

    /** Every row that any study has a reading of, in the order of the studies. */
    public List<Line> of(String figure) {
        var byRow = new LinkedHashMap<String, List<Optional<Reading>>>();
        for (int at = 0; at < studies.size(); at++) {
            var times = new HashMap<String, Integer>();
            for (ExperimentRow row : studies.get(at).result().rows()) {
                String name = name(row, times.merge(row.name(), 1, Integer::sum));
                Optional<Reading> reading = Reading.of(row, figure);
                if (reading.isPresent()) {
                    byRow.computeIfAbsent(name, _ -> new ArrayList<>(studies.stream().map(_ -> Optional.<Reading>empty()).toList())).set(at, reading);
                }
            }
        }
        return byRow.entrySet().stream().map(line -> new Line(line.getKey(), List.copyOf(line.getValue()), differences(line.getValue()))).toList();
    }

    /** Rows of files that name none are called as their system, and counted. */
    private static String name(ExperimentRow row, int time) {
        String name = row.name().isEmpty() ? String.valueOf(row.values().getOrDefault(SYSTEM, "")) : row.name();
        return time == 1 ? name : name + " (" + time + ")";
    }

    private static List<Optional<Difference>> differences(List<Optional<Reading>> readings) {
        return IntStream.range(0, readings.size()).mapToObj(at -> at == 0 ? Optional.<Difference>empty()
                : readings.getFirst().flatMap(first -> readings.get(at).flatMap(other -> Difference.between(first, other)))).toList();
    }
}
