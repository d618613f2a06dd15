package edgeos.charts.report;

import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.ExperimentRow;
import edgeos.lab.experiment.Plot;
import edgeos.lab.experiment.Surroundings;
import edgeos.lab.results.Study;
import edgeos.lab.results.StudyText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Results as a page of HTML that needs nothing beside it: questions, how they were answered, pictures, tables. Stateless; any thread. */
public final class ReportPage {
    private static final Set<String> TEXTS = Set.of("isolation", "mark", "tuning", "surface", "networking");
    private static final String STYLE = style();

    private ReportPage() { }

    /** The whole page. */
    public static String html(String title, List<Study> studies) {
        return html(title, studies, "");
    }

    /** The whole page, with this text of HTML before its studies. */
    static String html(String title, List<Study> studies, String before) {
        var page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(escaped(title)).append("</title>\n<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n<main>\n<h1>").append(escaped(title)).append("</h1>\n");
        page.append("<p>Figures are medians, with the least and the most beside them. What carries a mark comes from elsewhere and was not measured here.</p>\n");
        if (studies.size() > 1) {
            page.append("<nav><ol>");
            for (int at = 0; at < studies.size(); at++) {
                page.append("<li><a href=\"#").append(anchor(studies, at)).append("\">").append(escaped(studies.get(at).result().description())).append("</a></li>");
            }
            page.append("</ol></nav>\n");
        }
        page.append(before);
        for (int at = 0; at < studies.size(); at++) {
            page.append(section(studies.get(at), anchor(studies, at)));
        }
        return page.append("</main>\n</body>\n</html>\n").toString();
    }

    /** Where links lead: the name of the experiment, and a number if there is another of this name before. */
    private static String anchor(List<Study> studies, int at) {
        String name = studies.get(at).result().experiment();
        long before = studies.subList(0, at).stream().filter(study -> study.result().experiment().equals(name)).count();
        return escaped(before == 0 ? name : name + "-" + (before + 1));
    }

    private static String where(Surroundings where) {
        return "Measured on " + where.machine() + ", " + where.cores() + " processors, Java " + where.jdk() + ", begun " + where.date().replace('T', ' ') + ", seed " + where.seed()
                + where.versions().entrySet().stream().map(each -> "; " + each.getKey() + ": " + each.getValue()).collect(Collectors.joining());
    }

    private static String section(Study study, String anchor) {
        ExperimentResult result = study.result();
        var text = new StringBuilder("<section id=\"").append(anchor).append("\">\n<h2>").append(escaped(result.description())).append("</h2>\n<p class=\"where\">").append(escaped(where(result.surroundings()))).append("</p>\n");
        StudyText.partial(study).ifPresent(why -> text.append("<p class=\"partial\">").append(escaped(why)).append("</p>\n"));
        if (!study.how().isEmpty()) {
            text.append("<p>").append(escaped(study.how())).append("</p>\n");
        }
        for (Plot plot : study.plots()) {
            String svg = PlotPicture.svg(plot, result);
            if (!svg.isEmpty()) {
                text.append("<figure>\n<figcaption>").append(escaped(plot.title())).append("</figcaption>\n").append(svg).append("\n</figure>\n");
            }
        }
        long failed = result.rows().stream().filter(row -> !row.passed()).count();
        text.append("<p>").append(result.rows().size()).append(" rows, ").append(failed == 0 ? "all as they should be" : "<strong class=\"fails\">" + failed + " not as they should be</strong>")
                .append(".</p>\n");
        return text.append(table(result)).append("</section>\n").toString();
    }

    private static String table(ExperimentResult result) {
        ResultTable table = ResultTable.of(result);
        var text = new StringBuilder("<div class=\"wide\"><table>\n<thead><tr>");
        table.headings().forEach(heading -> text.append(heading.isFigure() ? "<th class=\"figure\">" : "<th>").append(escaped(heading.words())).append("</th>"));
        text.append("<th></th></tr></thead>\n<tbody>\n");
        for (ExperimentRow row : result.rows()) {
            text.append(ResultTable.isElsewhere(row) ? "<tr class=\"marked\">" : "<tr>");
            table.headings().forEach(heading -> text.append(cell(heading.name(), row)));
            text.append("<td class=\"words\">").append(row.passed() ? "" : "<strong class=\"fails\">fails</strong> ").append(escaped(row.remark())).append("</td></tr>\n");
        }
        return text.append("</tbody>\n</table></div>\n").toString();
    }

    private static String cell(String column, ExperimentRow row) {
        String range = ResultTable.range(row, column);
        String style = TEXTS.contains(column) ? " class=\"words\"" : row.values().get(column) instanceof Number ? " class=\"figure\"" : "";
        return "<td" + style + ">" + escaped(ResultTable.text(row, column)) + (range.isEmpty() ? "" : "<small>" + escaped(range) + "</small>") + "</td>";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private static String style() {
        try (InputStream in = ReportPage.class.getResourceAsStream("report.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("phase=report resource=report.css", e);
        }
    }
}
