package edgeos.charts;

import edgeos.charts.figure.Amounts;
import edgeos.charts.figure.ChartWords;
import edgeos.charts.figure.CurveFigure;
import edgeos.charts.figure.Figure;
import edgeos.charts.figure.Ink;
import edgeos.charts.figure.SpreadFigure;
import edgeos.charts.plot.CurvePainter;
import edgeos.charts.plot.Lettering;
import edgeos.charts.plot.Reading;
import edgeos.charts.plot.Readings;
import edgeos.charts.plot.Sheet;
import edgeos.charts.plot.SpreadPainter;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.List;
import java.util.Optional;

/** A drawn chart: pixels, and what it says at each place. Immutable, but for the pixels, which nobody changes; any thread. */
public final class ChartPicture {
    private static final double LEAST_WIDTH = 60;
    private static final double LEAST_HEIGHT = 40;

    private final ChartRequest request;
    private final BufferedImage image;
    private final Readings readings;

    private ChartPicture(ChartRequest request, BufferedImage image, Readings readings) {
        this.request = request;
        this.image = image;
        this.readings = readings;
    }

    /** Draws a chart: the same request always gives the same picture. */
    public static ChartPicture of(ChartRequest request) {
        return of(request, Figure.of(request.chart(), request.data()));
    }

    /** Draws the figure that this chart's data come to. */
    static ChartPicture of(ChartRequest request, Figure figure) {
        int width = (int) Math.max(1, Math.round(request.width() * request.scale()));
        int height = (int) Math.max(1, Math.round(request.height() * request.scale()));
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        try {
            prepare(g);
            g.setPaint(request.theme().color(Ink.PANEL));
            g.fillRect(0, 0, width, height);
            g.scale((double) width / request.width(), (double) height / request.height());
            return new ChartPicture(request, image, draw(g, request, figure));
        } finally {
            g.dispose();
        }
    }

    private static void prepare(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    private static Readings draw(Graphics2D g, ChartRequest request, Figure figure) {
        if (request.width() < LEAST_WIDTH || request.height() < LEAST_HEIGHT) {
            return Readings.NONE;
        }
        var sheet = new Sheet(g, request.theme(), Lettering.of(request.width(), request.height()), request.width(), request.height());
        double top = sheet.heading(figure);
        if (!figure.empty().isEmpty()) {
            sheet.invitation(figure.empty(), top);
            return Readings.NONE;
        }
        return switch (figure) {
            case CurveFigure curves -> new CurvePainter(sheet, curves, sheet.legend(curves.legend(), top)).paint();
            case SpreadFigure spread -> new SpreadPainter(sheet, spread).paint(top);
        };
    }

    /** What was asked for. */
    public ChartRequest request() {
        return request;
    }

    /** Width in device pixels. */
    public int pixelWidth() {
        return image.getWidth();
    }

    /** Height in device pixels. */
    public int pixelHeight() {
        return image.getHeight();
    }

    /** The pixels by row, premultiplied 0xAARRGGBB; the picture's own array, which nobody changes. */
    public int[] pixels() {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    /** What the chart says at a place, in pixels at 100 %; empty where it says nothing. */
    public Optional<Reading> at(double x, double y) {
        return readings.at(x, y);
    }

    /** What to do to see something; empty if something is shown. */
    public String invitation() {
        return Figure.of(request.chart(), request.data()).empty();
    }

    /** The figures as rows of text, the first being the names of the columns. */
    public List<List<String>> table() {
        return Figure.of(request.chart(), request.data()).table();
    }

    /** One sentence for people who cannot see the picture: the title, and the newest figures. */
    public String spoken() {
        Figure figure = Figure.of(request.chart(), request.data());
        if (!figure.empty().isEmpty()) {
            return ChartWords.get("spoken", figure.title(), figure.empty().replace('\n', ' '));
        }
        if (figure instanceof SpreadFigure spread) {
            return ChartWords.get("spoken", figure.title(), String.join("; ", spread.rows().stream().limit(6)
                    .map(row -> ChartWords.get("spoken.row", row.name(), Amounts.nanos(row.percentiles()[0]), Amounts.nanos(row.percentiles()[2]))).toList()));
        }
        return ChartWords.get("spoken", figure.title(), String.join("; ", figure.legend().stream().map(entry -> ChartWords.get("spoken.entry", entry.name(), entry.value()))
                .toList()));
    }
}
