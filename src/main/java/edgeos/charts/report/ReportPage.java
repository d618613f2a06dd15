package edgeos.charts.report;

import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.Plot;
import edgeos.lab.experiment.Surroundings;
import edgeos.lab.results.Study;
import edgeos.lab.results.StudyText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Results as a page of HTML that needs nothing beside it: questions, how they were answered, pictures, tables. Stateless; any thread. */
public final class ReportPage {
    private static final String STYLE = style();
    /** Tables of more columns need a page of paper that lies on its side. */
    private static final int BROAD = 18;

    private ReportPage() { }

    /** The whole page. */
    public static String html(String title, List<Study> studies) {
        return html(title, studies, "");
    }

    /** The whole page, with this text of HTML before its studies. */
    static String html(String title, List<Study> studies, String before) {
        var page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(escaped(title)).append("</title>\n<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n<main>\n<h1>").append(escaped(title)).append("</h1>\n");
        page.append("<p>Figures with a range below them are medians of rounds in which everything took turns, and the range is from the least to the most; others were counted, measured once, or follow from one that has a range. Rows and lines with a mark were not measured here: S, stated by the paper "
                + "(Ren et al., USENIX ATC 2020); C, read from its published code; D, derived from what it states; elsewhere, from other authors. They are hollow or dashed in figures, and in italics in tables.</p>\n");
        if (studies.size() > 1) {
            page.append("<nav><ol>");
            for (int at = 0; at < studies.size(); at++) {
                String note = StudyText.partial(studies.get(at)).map(_ -> " <span class=\"partial\">(partial)</span>").orElse("");
                page.append("<li><a href=\"#").append(anchor(studies, at)).append("\">").append(escaped(studies.get(at).result().description())).append("</a>").append(note).append("</li>");
            }
            page.append("</ol></nav>\n");
        }
        List<String> common = common(studies);
        page.append(common.isEmpty() ? "" : "<p class=\"where\">All of it was measured on " + escaped(String.join(", ", common)) + ".</p>\n").append(before).append(PaperSection.html(studies));
        for (int at = 0; at < studies.size(); at++) {
            page.append(section(studies.get(at), anchor(studies, at), common));
        }
        return page.append("</main>\n</body>\n</html>\n").toString();
    }

    /** Where links lead: the name of the experiment, and a number if there is another of this name before. */
    private static String anchor(List<Study> studies, int at) {
        String name = studies.get(at).result().experiment();
        long before = studies.subList(0, at).stream().filter(study -> study.result().experiment().equals(name)).count();
        return escaped(before == 0 ? name : name + "-" + (before + 1));
    }

    /** On what something was measured, phrase by phrase. */
    private static List<String> place(Study study) {
        Surroundings where = study.result().surroundings();
        return Stream.concat(Stream.of(where.machine(), where.cores() + (where.cores() == 1 ? " processor" : " processors"), "Java " + where.jdk()),
                where.versions().entrySet().stream().map(each -> each.getKey() + ": " + each.getValue())).toList();
    }

    /** What several studies have in common, to be said once; nothing if they are of different machines. */
    private static List<String> common(List<Study> studies) {
        boolean several = studies.size() > 1 && studies.stream().map(study -> study.result().surroundings().machine()).distinct().count() == 1;
        return several ? place(studies.getFirst()).stream().filter(phrase -> studies.stream().allMatch(study -> place(study).contains(phrase))).toList() : List.of();
    }

    private static String where(Study study, List<String> common) {
        Surroundings where = study.result().surroundings();
        String here = place(study).stream().filter(phrase -> !common.contains(phrase)).collect(Collectors.joining(", "));
        String when = where.date().replace('T', ' ') + study.took().map(took -> ", took " + StudyText.duration(took)).orElse("") + ", seed " + where.seed();
        return (common.isEmpty() ? "Measured on " + here + "; begun " + when : "Begun " + when + (here.isEmpty() ? "" : ", " + here)) + "; " + StudyText.extent(study);
    }

    private static String section(Study study, String anchor, List<String> common) {
        ExperimentResult result = study.result();
        boolean broad = ResultTable.of(result).headings().size() > BROAD;
        var text = new StringBuilder("<section id=\"").append(anchor).append(broad ? "\" class=\"broad" : "").append("\">\n<h2>").append(escaped(result.description())).append("</h2>\n<p class=\"where\">").append(escaped(where(study, common))).append("</p>\n");
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
        return text.append(result.rows().isEmpty() ? "" : ReportTable.html(result)).append("</section>\n").toString();
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
