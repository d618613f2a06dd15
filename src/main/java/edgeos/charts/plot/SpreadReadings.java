package edgeos.charts.plot;

import edgeos.charts.figure.Amounts;
import edgeos.charts.figure.ChartTheme;
import edgeos.charts.figure.ChartWords;
import edgeos.charts.figure.Ink;
import edgeos.charts.figure.SpreadFigure;
import edgeos.charts.figure.SpreadFigure.Row;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads all figures of the row under the pointer.
 *
 * @param rows what was drawn
 * @param area where the rows are
 * @param split where their means are, if they are drawn beside; otherwise they are in the same area
 * @param theme in which colours
 */
record SpreadReadings(List<Row> rows, Rectangle2D area, Optional<Rectangle2D> split, ChartTheme theme) implements Readings {
    /** Where the lower part of a row begins, which its mean has if nothing is drawn beside. */
    private static final double LOWER = 0.58;

    @Override
    public Optional<Reading> at(double x, double y) {
        if (y < area.getY() || y >= area.getMaxY()) {
            return Optional.empty();
        }
        Row row = rows.get(Math.clamp((int) ((y - area.getY()) / area.getHeight() * rows.size()), 0, rows.size() - 1));
        var lines = new ArrayList<Reading.Line>();
        double inRow = (y - area.getY()) / area.getHeight() * rows.size() % 1;
        boolean onSplit = split.map(beside -> x >= beside.getX()).orElse(inRow > LOWER);
        if (onSplit && row.mean() > 0) {
            parts(row, lines);
        } else {
            percentiles(row, lines);
        }
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Reading(row.name(), lines, Double.NaN, Double.NaN, Double.NaN));
    }

    private void percentiles(Row row, List<Reading.Line> lines) {
        double[] nanos = row.percentiles();
        for (int i = 0; i < nanos.length; i++) {
            var percentile = SpreadFigure.PERCENTILES.get(i);
            lines.add(new Reading.Line(percentile.name(), Amounts.nanos(nanos[i]), theme.argb(percentile.ink()), Double.NaN));
        }
        lines.add(new Reading.Line(ChartWords.get("read.longest"), Amounts.nanos(row.latency().maxNanos()), theme.argb(Ink.MUTED), Double.NaN));
        lines.add(new Reading.Line(ChartWords.get("messages"), Amounts.count(row.latency().count()), theme.argb(Ink.MUTED), Double.NaN));
    }

    private void parts(Row row, List<Reading.Line> lines) {
        double[] parts = row.parts();
        for (int i = 0; i < parts.length; i++) {
            var part = SpreadFigure.parts().get(i);
            lines.add(new Reading.Line(part.name(), ChartWords.get("read.part", Amounts.nanos(parts[i]), Amounts.percent(parts[i] / row.mean())),
                    theme.argb(part.ink()), Double.NaN));
        }
        lines.add(new Reading.Line(ChartWords.get("read.mean"), Amounts.nanos(row.mean()), theme.argb(Ink.FG), Double.NaN));
    }
}
