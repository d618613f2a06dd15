package edgeos.cli;

import edgeos.lab.experiment.ExperimentRow;
import edgeos.lab.experiment.Progress;
import edgeos.notation.Quantity;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Prints each row of an experiment when it is there; a heading comes before the first, and before each that says something else than the one before. Confined to the thread of the experiment. */
final class RowTable implements Progress {
    private static final int NAME_WIDTH = 32;
    private final PrintWriter out;
    private final BooleanSupplier isCancelled;
    private final Optional<ProgressLine> progress;
    private List<String> heading = List.of();

    /**
     * A table without rows.
     *
     * @param isCancelled whether those that there are will do
     * @param progress told which row begins; it makes room for rows
     */
    RowTable(PrintWriter out, BooleanSupplier isCancelled, Optional<ProgressLine> progress) {
        this.out = out;
        this.isCancelled = isCancelled;
        this.progress = progress;
    }

    @Override
    public boolean isCancelled() {
        return isCancelled.getAsBoolean();
    }

    @Override
    public void begins(String row, int number, int of) {
        progress.ifPresent(line -> line.begins(row, number, of));
    }

    @Override
    public void ends(ExperimentRow row) {
        progress.ifPresent(ProgressLine::wipe);
        List<String> columns = List.copyOf(row.values().keySet());
        if (!columns.equals(heading)) {
            heading = columns;
            out.println(line(row.values().keySet().stream().map(Object.class::cast).toList(), row) + "  ");
        }
        out.println(line(List.copyOf(row.values().values()), row) + (row.passed() ? row.remark().isEmpty() ? "  holds" : "" : "  FAILS") + (row.remark().isEmpty() ? "" : "  " + row.remark()));
        out.flush();
    }

    private static String line(List<Object> cells, ExperimentRow row) {
        var columns = List.copyOf(row.values().keySet());
        var line = new StringBuilder();
        for (int at = 0; at < cells.size(); at++) {
            int width = at == 0 ? NAME_WIDTH : Math.max(10, columns.get(at).length());
            line.append(at == 0 ? "" : "  ").append(String.format(Locale.ROOT, at == 0 ? "%-" + width + "s" : "%" + width + "s", cell(cells.get(at))));
        }
        return line.toString();
    }

    private static String cell(Object value) {
        return switch (value) {
            case Long number -> String.format(Locale.ROOT, "%,d", number);
            case Double number when Double.isNaN(number) -> "none";
            case Double number -> Quantity.digits(number);
            default -> value.toString();
        };
    }
}
