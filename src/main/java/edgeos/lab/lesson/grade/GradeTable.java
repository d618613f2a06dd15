package edgeos.lab.lesson.grade;

import edgeos.lab.lesson.challenge.Marks;
import edgeos.lab.lesson.condition.Outcome;
import edgeos.notation.Csv;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** A table of marks for spreadsheets, one row a student. Nothing in it is a formula. Confined to one thread. */
public final class GradeTable {
    private static final String FORMULAS = "=+-@\t\r";
    private static final int MOST_LETTERS = 500;
    private static final int DIGITS = 6;

    private final List<String> goals;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * A table with these goals as columns.
     *
     * @param units of their values, in the same order; empty: of a value without one, or of none
     */
    public GradeTable(List<String> goals, List<String> units) {
        this.goals = List.copyOf(goals);
        var head = new ArrayList<>(List.of("student", "file", "passed", "of"));
        for (int at = 0; at < goals.size(); at++) {
            head.addAll(List.of(goals.get(at), goals.get(at) + (units.get(at).isEmpty() ? " (value)" : " (" + units.get(at) + ")")));
        }
        head.add("error");
        row(head);
    }

    /** Adds a student. */
    public void add(Submission submission, Marks marks) {
        long passed = marks.goals().stream().filter(Outcome.Line::holds).count();
        var cells = new ArrayList<>(List.of(submission.student(), submission.file().toString(), Long.toString(passed), Integer.toString(goals.size())));
        for (int at = 0; at < goals.size(); at++) {
            boolean judged = at < marks.goals().size();
            cells.add(!judged ? "fail" : marks.goals().get(at).holds() ? "pass" : "fail");
            cells.add(judged ? number(marks.goals().get(at).value()) : "");
        }
        cells.add(marks.trouble().isEmpty() ? String.join("; ", marks.broken()) : marks.trouble());
        row(cells);
    }

    /** What a terminal shows of a student. */
    public static String line(Submission submission, Marks marks, int goals) {
        long passed = marks.goals().stream().filter(Outcome.Line::holds).count();
        String error = marks.trouble().isEmpty() ? String.join("; ", marks.broken()) : marks.trouble();
        return plain(submission.student()) + ": " + passed + " of " + goals + (error.isEmpty() ? "" : ", " + plain(error));
    }

    /** The table as comma-separated values. */
    public String csv() {
        return Csv.of(rows.stream());
    }

    private void row(List<String> cells) {
        rows.add(cells.stream().map(GradeTable::safe).toList());
    }

    /** A spreadsheet takes what begins so for a formula, and carries it out. */
    private static String safe(String cell) {
        String plain = plain(cell);
        return !cell.isEmpty() && FORMULAS.indexOf(cell.charAt(0)) >= 0 || !plain.isEmpty() && FORMULAS.indexOf(plain.charAt(0)) >= 0 ? "'" + plain : plain;
    }

    /** Letters that move a cursor, or turn the direction of writing, are left out. */
    private static String plain(String text) {
        return text.codePoints().filter(letter -> !Character.isISOControl(letter) && Character.getType(letter) != Character.FORMAT).limit(MOST_LETTERS)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static String number(double value) {
        return Double.isFinite(value) ? new BigDecimal(value).round(new MathContext(DIGITS)).stripTrailingZeros().toPlainString() : "";
    }
}
