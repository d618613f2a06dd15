package edgeos.lab.results;

import edgeos.notation.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/** A comparison in words, cell by cell, for windows and files. Stateless; any thread. */
public final class ComparisonText {
    private static final String NONE = "–";

    private ComparisonText() { }

    /** What the columns hold: the row, the first study, and each other with its difference. */
    public static List<String> heads(int studies) {
        var heads = new ArrayList<>(List.of("row", Comparison.letter(0)));
        for (int at = 1; at < studies; at++) {
            heads.add(Comparison.letter(at));
            heads.add(Comparison.letter(at) + " against " + Comparison.letter(0));
        }
        return heads;
    }

    /**
     * The cells of a line, under those heads.
     *
     * @param unit writes a figure with its unit
     */
    public static List<String> cells(Comparison.Line line, DoubleFunction<String> unit) {
        var cells = new ArrayList<>(List.of(line.row()));
        for (int at = 0; at < line.readings().size(); at++) {
            cells.add(line.readings().get(at).map(reading -> unit.apply(reading.value()) + (reading.isMeasured() ? "" : " (" + reading.mark() + ")")).orElse(NONE));
            if (at > 0) {
                cells.add(line.differences().get(at).map(ComparisonText::words).orElse(NONE));
            }
        }
        return cells;
    }

    /** A difference with its noise and what may be said of it, such as "+12 % (+3 to +22 %), more". */
    public static String words(Difference difference) {
        String noise = difference.verdict() == Difference.Verdict.UNKNOWN ? "" : " (" + signed(difference.leastPercent()) + " to " + signed(difference.mostPercent()) + " %)";
        return signed(difference.percent()) + " %" + noise + ", " + switch (difference.verdict()) {
            case MORE -> "more";
            case LESS -> "less";
            case TOO_FEW -> "too few runs to tell";
            case NOISE -> "within noise";
            case UNKNOWN -> "noise unknown";
        };
    }

    private static String signed(double percent) {
        return (percent > 0 ? "+" : percent < 0 ? "−" : "") + Quantity.digits(Math.abs(percent));
    }
}
