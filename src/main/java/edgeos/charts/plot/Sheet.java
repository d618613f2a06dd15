package edgeos.charts.plot;

import edgeos.charts.figure.ChartTheme;
import edgeos.charts.figure.Figure;
import edgeos.charts.figure.Ink;
import edgeos.charts.figure.Sign;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.ui.RectangleInsets;

/**
 * What a picture is drawn on. Coordinates are pixels at 100 %. Confined to the drawing thread.
 *
 * @param g where to
 * @param theme in which colours
 * @param letters in which letters
 * @param width of the sheet
 * @param height of the sheet
 */
public record Sheet(Graphics2D g, ChartTheme theme, Lettering letters, double width, double height) {
    static final double MARGIN = 8;
    /** Narrower sheets have no axis on the right. */
    static final double LEAST_WIDTH_FOR_RIGHT_AXIS = 380;
    private static final double LEAST_HEIGHT_FOR_DETAILS = 170;
    private static final double GAP = 14;
    /** Lower places have room for words only. */
    private static final double LEAST_FOR_SIGN = 80;

    void text(String text, double x, double baseline, Ink ink) {
        g.setPaint(theme.color(ink));
        letters.draw(g, text, x, baseline);
    }

    void textRight(String text, double right, double baseline, Ink ink) {
        text(text, right - letters.width(text), baseline, ink);
    }

    void rule(double x1, double y1, double x2, double y2, Ink ink, float width) {
        g.setPaint(theme.color(ink));
        g.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    void dot(double x, double y, double radius, Ink ink) {
        g.setPaint(theme.color(ink));
        g.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    void sign(Sign sign, double x, double y, Ink ink) {
        g.setPaint(theme.color(ink));
        g.fill(AffineTransform.getTranslateInstance(x, y).createTransformedShape(sign.shape()));
    }

    /** Text on a patch of the surface, so that no line runs through it. */
    void note(String text, double x, double baseline, Ink ink) {
        patch(x - 2, baseline - letters.line() * 0.72, letters.width(text) + 4, letters.line() * 0.92);
        text(text, x, baseline, ink);
    }

    /** Title and the longest caption that fits beside it; returns where the next line may begin. */
    public double heading(Figure figure) {
        double baseline = 4 + letters.line();
        g.setPaint(theme.color(Ink.FG));
        letters.drawStrong(g, figure.title(), MARGIN, baseline);
        double room = width - 2 * MARGIN - letters.strongWidth(figure.title()) - 2 * GAP;
        figure.captions().stream().filter(caption -> letters.width(caption) <= room).findFirst()
                .ifPresent(caption -> textRight(caption, width - MARGIN, baseline, Ink.MUTED));
        return baseline + letters.line() * 0.5;
    }

    /** The legend with as much detail as fits into a share of the height, in a low picture without any; returns where the next line may begin. */
    public double legend(List<Figure.Entry> entries, double top) {
        int levels = entries.stream().mapToInt(entry -> entry.details().size()).max().orElse(1);
        int mostRows = (int) Math.max(1, height * 0.27 / letters.line());
        int level = 0;
        while (level < levels - 1 && rows(entries, level) > mostRows) {
            level++;
        }
        boolean bare = height < LEAST_HEIGHT_FOR_DETAILS && rows(entries, level) > mostRows;
        return legend(bare ? entries.stream().map(Sheet::bare).toList() : entries, level, top);
    }

    private static Figure.Entry bare(Figure.Entry entry) {
        return new Figure.Entry(entry.ink(), entry.name(), entry.value(), List.of(""), entry.second());
    }

    private double legend(List<Figure.Entry> entries, int level, double top) {
        double x = MARGIN;
        double y = top + letters.line();
        for (Figure.Entry entry : entries) {
            double needed = entryWidth(entry, level);
            if (x > MARGIN && x + needed > width - MARGIN) {
                x = MARGIN;
                y += letters.line();
            }
            entry(entry, level, x, y);
            x += needed + GAP;
        }
        return y + letters.line() * 0.4;
    }

    private int rows(List<Figure.Entry> entries, int level) {
        int rows = 1;
        double x = MARGIN;
        for (Figure.Entry entry : entries) {
            double needed = entryWidth(entry, level);
            if (needed > width - 2 * MARGIN) {
                return Integer.MAX_VALUE;
            }
            if (x > MARGIN && x + needed > width - MARGIN) {
                x = MARGIN;
                rows++;
            }
            x += needed + GAP;
        }
        return rows;
    }

    private double entryWidth(Figure.Entry entry, int level) {
        return mark(entry) + letters.width(name(entry)) + part(entry.value()) + part(entry.detail(level));
    }

    /** Width of the mark in front of an entry, if its curve is drawn. */
    private double mark(Figure.Entry entry) {
        return entry.second() && width < LEAST_WIDTH_FOR_RIGHT_AXIS ? 0 : 18;
    }

    private double part(String text) {
        return text.isEmpty() ? 0 : 6 + letters.width(text);
    }

    private String name(Figure.Entry entry) {
        return letters.fitted(entry.name(), Math.max(24, width - 2 * MARGIN - mark(entry) - part(entry.value())));
    }

    private void entry(Figure.Entry entry, int level, double left, double baseline) {
        double middle = baseline - letters.plain().getSize2D() * 0.36;
        if (mark(entry) > 0) {
            rule(left + 1, middle, left + 11, middle, entry.ink(), entry.second() ? 1.2f : 2.5f);
        }
        String name = name(entry);
        double x = left + mark(entry);
        text(name, x, baseline, Ink.MUTED);
        x += letters.width(name);
        if (!entry.value().isEmpty()) {
            double gap = name.isEmpty() ? 0 : 6;
            text(entry.value(), x + gap, baseline, Ink.FG);
            x += part(entry.value());
        }
        if (!entry.detail(level).isEmpty()) {
            String detail = letters.fitted(entry.detail(level), width - MARGIN - x - 6);
            text(detail, x + 6, baseline, Ink.MUTED);
        }
    }

    /** What to do, in the middle of what is left of the sheet; a new line starts at each line break. */
    public void invitation(String text, double top) {
        List<String> lines = text.lines().toList();
        double line = letters.line() * 1.15;
        double sign = height - top > LEAST_FOR_SIGN ? 2 * letters.line() : 0;
        double y = top + (height - top - line * lines.size() - sign) / 2 + letters.plain().getSize2D();
        if (sign > 0) {
            bars(width / 2.0, y, letters.line());
            y += sign;
        }
        for (int i = 0; i < lines.size(); i++) {
            String shown = letters.fitted(lines.get(i), width - 2 * MARGIN);
            text(shown, (width - letters.width(shown)) / 2, y, i == 0 ? Ink.FG : Ink.MUTED);
            y += line;
        }
    }

    /** The sign of a chart to come: three bars on a line. */
    private void bars(double middle, double baseline, double size) {
        double step = size * 0.4;
        for (int bar = -1; bar <= 1; bar++) {
            rule(middle + bar * step, baseline, middle + bar * step, baseline - size * (0.55 + 0.25 * bar), Ink.MUTED, 2);
        }
    }

    /** A patch of the surface's colour, so that what is written on it can be read. */
    void patch(double x, double y, double w, double h) {
        g.setPaint(theme.color(Ink.PANEL, 0.86));
        g.fill(new RoundRectangle2D.Double(x, y, w, h, 6, 6));
    }

    /** Takes away what was drawn there. */
    void clear(double x, double y, double w, double h) {
        g.setPaint(theme.color(Ink.PANEL));
        g.fill(new Rectangle2D.Double(x, y, w, h));
    }

    /** Draws a plot over the whole sheet; its axis spaces say where its data goes. */
    void draw(Plot plot) {
        var chart = new JFreeChart(null, null, plot, false);
        chart.setBackgroundPaint(null);
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        chart.draw(g, new Rectangle2D.Double(0, 0, width, height));
    }

    /** What is left of the sheet on the left and right of a plot's data. */
    AxisSpace beside(Rectangle2D area) {
        var space = new AxisSpace();
        space.setLeft(area.getX());
        space.setRight(width - area.getMaxX());
        return space;
    }

    /** What is left of the sheet above and below a plot's data. */
    AxisSpace aboveAndBelow(Rectangle2D area) {
        var space = new AxisSpace();
        space.setTop(area.getY());
        space.setBottom(height - area.getMaxY());
        return space;
    }
}
