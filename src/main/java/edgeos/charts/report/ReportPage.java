package edgeos.charts.report;

import edgeos.lab.experiment.ExperimentCsv;
import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.ExperimentRow;
import edgeos.lab.experiment.Plot;
import edgeos.lab.experiment.Surroundings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Results as a page of HTML that needs nothing beside it: questions, how they were answered, pictures, tables. Stateless; any thread. */
public final class ReportPage {
    private static final Set<String> TEXTS = Set.of("isolation", "mark", "tuning", "surface");
    private static final String STYLE = style();

    /**
     * A part of the page.
     *
     * @param result what was measured
     * @param how how; may be empty
     * @param plots its pictures
     */
    public record Part(ExperimentResult result, String how, List<Plot> plots) {
        public Part {
            plots = List.copyOf(plots);
        }
    }

    private ReportPage() { }

    /** The whole page. */
    public static String html(String title, List<Part> parts) {
        var page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(escaped(title)).append("</title>\n<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n<main>\n<h1>").append(escaped(title)).append("</h1>\n");
        page.append("<p>Figures are medians, with the least and the most beside them. What carries a mark comes from elsewhere and was not measured here.</p>\n");
        if (parts.size() > 1) {
            page.append("<nav><ol>").append(parts.stream().map(part -> "<li><a href=\"#" + escaped(part.result().experiment()) + "\">" + escaped(part.result().description()) + "</a></li>")
                    .collect(Collectors.joining())).append("</ol></nav>\n");
        }
        parts.forEach(part -> page.append(section(part)));
        return page.append("</main>\n</body>\n</html>\n").toString();
    }

    private static String where(Surroundings where) {
        return "Measured on " + where.machine() + ", " + where.cores() + " processors, Java " + where.jdk() + ", begun " + where.date().replace('T', ' ') + ", seed " + where.seed()
                + where.versions().entrySet().stream().map(each -> "; " + each.getKey() + ": " + each.getValue()).collect(Collectors.joining());
    }

    private static String section(Part part) {
        ExperimentResult result = part.result();
        var text = new StringBuilder("<section id=\"").append(escaped(result.experiment())).append("\">\n<h2>").append(escaped(result.description())).append("</h2>\n<p class=\"where\">").append(escaped(where(result.surroundings()))).append("</p>\n");
        if (!result.complete()) {
            text.append("<p class=\"partial\">Somebody cancelled this, or it could not go on: rows are missing.</p>\n");
        }
        if (!part.how().isEmpty()) {
            text.append("<p>").append(escaped(part.how())).append("</p>\n");
        }
        for (Plot plot : part.plots()) {
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
        List<Column> columns = ExperimentCsv.columns(result).stream().map(Column::new).filter(column -> !isEndOfRange(column, result)).toList();
        var text = new StringBuilder("<div class=\"wide\"><table>\n<thead><tr>");
        columns.forEach(column -> text.append(isFigure(column, result) ? "<th class=\"figure\">" : "<th>").append(escaped(column.words())).append("</th>"));
        text.append("<th></th></tr></thead>\n<tbody>\n");
        for (ExperimentRow row : result.rows()) {
            boolean marked = !String.valueOf(row.values().getOrDefault("mark", "")).isBlank();
            text.append(marked ? "<tr class=\"marked\">" : "<tr>");
            columns.forEach(column -> text.append(cell(column, row)));
            text.append("<td class=\"words\">").append(row.passed() ? "" : "<strong class=\"fails\">fails</strong> ").append(escaped(row.remark())).append("</td></tr>\n");
        }
        return text.append("</tbody>\n</table></div>\n").toString();
    }

    private static boolean isEndOfRange(Column column, ExperimentResult result) {
        return column.isRange() && result.rows().stream().anyMatch(row -> row.values().containsKey(column.whole().name()));
    }

    private static boolean isFigure(Column column, ExperimentResult result) {
        return result.rows().stream().map(row -> row.values().get(column.name())).anyMatch(Number.class::isInstance);
    }

    private static String cell(Column column, ExperimentRow row) {
        Object value = row.values().get(column.name());
        double least = Plot.figure(row, column.least().name());
        double most = Plot.figure(row, column.most().name());
        String range = Double.isFinite(least) && Double.isFinite(most) ? "<small>" + escaped(column.figure(least) + " to " + column.figure(most)) + "</small>" : "";
        return "<td" + (TEXTS.contains(column.name()) ? " class=\"words\"" : value instanceof Number ? " class=\"figure\"" : "") + ">" + escaped(column.text(value)) + range + "</td>";
    }

    private static String escaped(String text) {
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
