package edgeos.charts.plot;

import edgeos.charts.figure.ChartWords;
import edgeos.charts.figure.Ink;
import edgeos.charts.figure.SpreadFigure;
import edgeos.charts.figure.SpreadFigure.Item;
import edgeos.charts.figure.SpreadFigure.Row;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/**
 * Draws percentiles of durations and what their mean is made of: side by side where there is room, otherwise the one below the other in
 * each row. One object draws one figure; confined to the drawing thread.
 */
public final class SpreadPainter {
    private static final double SIDE_BY_SIDE = 620;
    private static final double MOST_ROW_HEIGHT = 84;
    private static final double GAP = 28;

    private final Sheet sheet;
    private final SpreadFigure figure;
    private final double line;
    private final boolean split;
    private final boolean beside;

    /** Draws this figure on the sheet. */
    public SpreadPainter(Sheet sheet, SpreadFigure figure) {
        this.sheet = sheet;
        this.figure = figure;
        line = sheet.letters().line();
        split = figure.rows().stream().anyMatch(row -> row.mean() > 0);
        beside = sheet.width() >= SIDE_BY_SIDE;
    }

    /** Draws all below {@code top}; returns what the picture answers to a pointer. */
    public Readings paint(double top) {
        boolean inRows = split && !beside;
        double above = top + line * (inRows ? 2 : 1);
        double room = Math.max(1, sheet.height() - above - line - 8);
        double rowHeight = Math.clamp(room / figure.rows().size(), line * (inRows ? 1.9 : 1.15), MOST_ROW_HEIGHT);
        int shown = Math.clamp((int) (room / rowHeight + 1e-6), 1, figure.rows().size());
        List<Row> rows = figure.rows().subList(0, shown);
        double x = Sheet.MARGIN + nameWidth(rows) + 10;
        double wide = Math.max(20, sheet.width() - Sheet.MARGIN - x);
        double first = split && beside ? Math.min((wide - GAP) * 0.58, wide - GAP - keyWidth(SpreadFigure.parts())) : wide;
        var left = new Rectangle2D.Double(x, above, first, rowHeight * shown);
        var right = new Rectangle2D.Double(x + first + GAP, above, wide - first - GAP, rowHeight * shown);
        names(left, rows);
        key(left.getX(), top + line * 0.65, SpreadFigure.PERCENTILES);
        new PercentilePlot(sheet, rows, left, inRows ? 0.34 : 0.5).paint();
        if (split) {
            key(inRows ? left.getX() : right.getX(), top + line * (inRows ? 1.65 : 0.65), SpreadFigure.parts());
            new SplitPlot(sheet, rows, inRows ? left : right, beside).paint();
        }
        return new SpreadReadings(rows, left, split && beside ? Optional.of(right) : Optional.empty(), sheet.theme());
    }

    private double nameWidth(List<Row> rows) {
        double widest = rows.stream().mapToDouble(row -> sheet.letters().width(row.name())).max().orElse(0);
        return Math.min(Math.max(widest, rows.size() < figure.rows().size() ? sheet.letters().width(ChartWords.get("rows.more", 99)) : 0), sheet.width() * 0.3);
    }

    /** A name in one line if it fits, else in two, broken where a word ends. */
    private List<String> twoLines(String name, double room) {
        Lettering letters = sheet.letters();
        int end = letters.width(name) <= room ? -1 : name.lastIndexOf(' ');
        while (end > 0 && letters.width(name.substring(0, end)) > room) {
            end = name.lastIndexOf(' ', end - 1);
        }
        return end <= 0 ? List.of(letters.fitted(name, room)) : List.of(name.substring(0, end), letters.fitted(name.substring(end + 1), room));
    }

    /** What the colours mean. */
    private void key(double left, double baseline, List<Item> entries) {
        double x = Math.max(Sheet.MARGIN, Math.min(left, sheet.width() - Sheet.MARGIN - keyWidth(entries)));
        for (Item entry : entries) {
            sheet.sign(entry.sign(), x + 3.5, baseline - sheet.letters().plain().getSize2D() * 0.36, entry.ink());
            sheet.text(entry.name(), x + 11, baseline, Ink.MUTED);
            x += 11 + sheet.letters().width(entry.name()) + 12;
        }
    }

    private double keyWidth(List<Item> entries) {
        return entries.stream().mapToDouble(entry -> 23 + sheet.letters().width(entry.name())).sum() - 12;
    }

    private void names(Rectangle2D plot, List<Row> rows) {
        double rowHeight = plot.getHeight() / rows.size();
        double room = plot.getX() - 10 - Sheet.MARGIN;
        for (int i = 0; i < rows.size(); i++) {
            double middle = plot.getY() + (i + 0.5) * rowHeight;
            List<String> lines = rowHeight >= 2 * line ? twoLines(rows.get(i).name(), room) : List.of(sheet.letters().fitted(rows.get(i).name(), room));
            for (int at = 0; at < lines.size(); at++) {
                sheet.text(lines.get(at), Sheet.MARGIN, middle + line * (0.27 + at - (lines.size() - 1) / 2.0), Ink.FG);
            }
        }
        int more = figure.rows().size() - rows.size();
        if (more > 0) {
            sheet.text(ChartWords.get("rows.more", more), Sheet.MARGIN, plot.getMaxY() + line, Ink.MUTED);
        }
    }
}
