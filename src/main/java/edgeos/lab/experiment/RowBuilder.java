package edgeos.lab.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Gathers what a row says, column by column, with the raw data behind it. Used by one thread. */
public final class RowBuilder {
    /** Ends the name of a column that holds the smallest of what the column without it is the median of. */
    public static final String LEAST = "Least";
    /** Likewise, the largest. */
    public static final String MOST = "Most";

    private final String name;
    private final SequencedMap<String, Object> values = new LinkedHashMap<>();
    private final SequencedMap<String, List<Double>> raw = new LinkedHashMap<>();

    /** A row of this name that says nothing yet. */
    public RowBuilder(String name) {
        this.name = name;
    }

    /** Adds a column. */
    public RowBuilder with(String column, Object value) {
        values.put(column, value);
        return this;
    }

    /** Adds all of these columns. */
    public RowBuilder with(SequencedMap<String, ?> columns) {
        values.putAll(columns);
        return this;
    }

    /** Adds a median, its range where there is one, and what it was made of. */
    public RowBuilder with(String column, Spread spread) {
        values.put(column, whole(spread.median()));
        if (spread.runs() > 1) {
            values.put(column + LEAST, whole(spread.least()));
            values.put(column + MOST, whole(spread.most()));
        }
        return withRaw(column, spread.figures());
    }

    /** Adds raw data: those that a column of this name is made of, or others. None is kept where there are none. */
    public RowBuilder withRaw(String what, List<Double> data) {
        if (!data.isEmpty()) {
            raw.put(what, List.copyOf(data));
        }
        return this;
    }

    /** Large figures have no digits behind the point that would mean anything. */
    private static Object whole(double figure) {
        return Math.abs(figure) >= 1e6 ? (Object) Math.round(figure) : (Object) figure;
    }

    /** The row, of which nothing is asked. */
    public FigureRow row(String remark) {
        return row(true, remark);
    }

    /** The row. */
    public FigureRow row(boolean passed, String remark) {
        return new FigureRow(name, values, passed, remark, raw);
    }
}
