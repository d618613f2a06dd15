package edgeos.charts.report;

import edgeos.lab.results.PaperTable;
import edgeos.lab.results.Study;
import java.util.List;

/** What the paper states beside what was measured, as a part of a page. Stateless; any thread. */
final class PaperSection {
    private PaperSection() { }

    /** The table of several results; nothing of one alone, or if none is about what the paper states. */
    static String html(List<Study> studies) {
        var table = new PaperTable(studies);
        if (studies.size() < 2 || !table.hasSomethingToSay()) {
            return "";
        }
        var text = new StringBuilder("<section id=\"paper\" class=\"plain\">\n<h2>Our figures beside the paper's</h2>\n<div class=\"wide\"><table class=\"paper\">\n<thead><tr>");
        PaperTable.HEADS.forEach(head -> text.append("<th>").append(ReportPage.escaped(head)).append("</th>"));
        text.append("</tr></thead>\n<tbody>\n");
        table.lines().forEach(line -> {
            text.append("<tr>");
            line.cells().forEach(cell -> text.append("<td>").append(ReportPage.escaped(cell)).append("</td>"));
            text.append("</tr>\n");
        });
        text.append("</tbody>\n</table></div>\n");
        table.origins().forEach(origin -> text.append("<p class=\"where\">").append(ReportPage.escaped(origin)).append("</p>\n"));
        return text.append("</section>\n").toString();
    }
}
