package edgeos.charts.report;

import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.ExperimentRow;
import edgeos.lab.results.StudyText;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows of a result as a table of a page: figures in columns, and what is said in words below the name of the row. Stateless; any thread. */
final class ReportTable {
    /** Said below a row's first cell. */
    private static final List<String> ASIDE = List.of("isolation", "networking", "tuning", "surface");
    private static final String MARK = "mark";
    private static final Set<String> NOT_COLUMNS = Set.of("isolation", "networking", "tuning", "surface", MARK);
    /** More rows are folded: the figures above say the same. */
    private static final int MANY_ROWS = 26;

    private ReportTable() { }

    static String html(ExperimentResult result) {
        List<ResultTable.Heading> headings = ResultTable.of(result).headings().stream().filter(heading -> !NOT_COLUMNS.contains(heading.name())).toList();
        var text = new StringBuilder("<details").append(result.rows().size() > MANY_ROWS ? "" : " open").append("><summary>").append(summary(result)).append("</summary>\n<div class=\"wide\"><table>\n<thead><tr>");
        headings.forEach(heading -> text.append(heading.isFigure() ? "<th class=\"figure\">" : "<th>").append(ReportPage.escaped(heading.words())).append("</th>"));
        text.append("</tr></thead>\n<tbody>\n");
        result.rows().forEach(row -> text.append(line(headings, row)));
        return text.append("</tbody>\n</table></div>\n</details>\n").toString();
    }

    private static String summary(ExperimentResult result) {
        String verdict = "All figures: " + StudyText.verdict(result);
        return StudyText.failed(result) == 0 ? verdict : "<strong class=\"fails\">" + verdict + "</strong>";
    }

    private static String line(List<ResultTable.Heading> headings, ExperimentRow row) {
        var text = new StringBuilder(ResultTable.isElsewhere(row) ? "<tr class=\"marked\">" : "<tr>");
        for (int at = 0; at < headings.size(); at++) {
            text.append(at == 0 ? first(headings.getFirst().name(), row) : cell(headings.get(at).name(), row));
        }
        return text.append("</tr>\n").toString();
    }

    /** What it is called, where it comes from, and what is to be known of it. */
    private static String first(String column, ExperimentRow row) {
        String mark = String.valueOf(row.values().getOrDefault(MARK, ""));
        String said = Stream.concat(ASIDE.stream().map(name -> String.valueOf(row.values().getOrDefault(name, ""))), Stream.of(row.remark())).filter(words -> !words.isBlank()).collect(Collectors.joining("; "));
        return "<td class=\"name\">" + ReportPage.escaped(ResultTable.text(row, column) + (mark.isBlank() ? "" : " (" + mark + ")")) + (row.passed() ? "" : " <strong class=\"fails\">fails</strong>")
                + (said.isEmpty() ? "" : "<small>" + ReportPage.escaped(said) + "</small>") + "</td>";
    }

    private static String cell(String column, ExperimentRow row) {
        String range = ResultTable.range(row, column);
        String style = row.values().get(column) instanceof Number ? " class=\"figure\"" : "";
        return "<td" + style + ">" + ReportPage.escaped(ResultTable.text(row, column)) + (range.isEmpty() ? "" : "<small>" + ReportPage.escaped(range) + "</small>") + "</td>";
    }
}
