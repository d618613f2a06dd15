package edgeos.charts.report;

import edgeos.charts.figure.ChartTheme;
import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.Plot;
import edgeos.lab.experiment.Surroundings;
import edgeos.lab.results.Comparison;
import edgeos.lab.results.ComparisonText;
import edgeos.lab.results.Study;
import java.util.List;

/** A comparison as a part of a page: plots of all studies over each other, and a table of differences for each figure. Stateless; any thread. */
final class ComparisonSection {
    private ComparisonSection() { }

    static String html(Comparison comparison) {
        List<ExperimentResult> results = comparison.studies().stream().map(Study::result).toList();
        var text = new StringBuilder("<section id=\"compared\">\n<h2>Compared</h2>\n<ol type=\"A\">\n");
        results.forEach(result -> text.append("<li>").append(ReportPage.escaped(where(result.surroundings()))).append("</li>\n"));
        text.append("</ol>\n<p>Differences are of medians, from A. In brackets stand the least and the most that the runs of both allow: where that spans 0, the difference may be noise.</p>\n");
        for (Plot plot : comparison.studies().getFirst().plots()) {
            String svg = new PlotPicture(plot, results, ChartTheme.LIGHT).svg();
            if (!svg.isEmpty()) {
                text.append("<figure>\n<figcaption>").append(ReportPage.escaped(plot.title())).append("</figcaption>\n").append(svg).append("\n</figure>\n");
            }
        }
        comparison.figures().forEach(figure -> text.append(table(comparison, figure)));
        return text.append("</section>\n").toString();
    }

    private static String where(Surroundings where) {
        return where.machine() + ", " + where.cores() + " processors, Java " + where.jdk() + ", " + where.date().replace('T', ' ');
    }

    private static String table(Comparison comparison, String figure) {
        var text = new StringBuilder("<h3>").append(ReportPage.escaped(ResultTable.words(figure))).append("</h3>\n<div class=\"wide\"><table>\n<thead><tr>");
        ComparisonText.heads(comparison.studies().size()).forEach(head -> text.append("<th>").append(ReportPage.escaped(head)).append("</th>"));
        text.append("</tr></thead>\n<tbody>\n");
        for (Comparison.Line line : comparison.of(figure)) {
            text.append("<tr>");
            ComparisonText.cells(line, value -> ResultTable.figure(figure, value)).forEach(cell -> text.append("<td>").append(ReportPage.escaped(cell)).append("</td>"));
            text.append("</tr>\n");
        }
        return text.append("</tbody>\n</table></div>\n").toString();
    }
}
