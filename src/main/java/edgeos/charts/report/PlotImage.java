package edgeos.charts.report;

import edgeos.charts.Png;
import edgeos.charts.figure.ChartTheme;
import edgeos.charts.figure.Ink;
import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.Plot;
import edgeos.notation.file.AtomicFile;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A drawn plot of a result, or of several over each other: pixels for a window, or a file. Immutable, but for the pixels, which nobody changes; any thread. */
public final class PlotImage {
    private static final int FILE_WIDTH = 960;
    private static final double FILE_SCALE = 2;
    private static final int LONGEST_SIDE = 16_384;

    private final BufferedImage image;

    private PlotImage(BufferedImage image) {
        this.image = image;
    }

    /** How high its picture should be, in pixels at 100 %; 0 if no row has such a figure, so that there is nothing to draw. */
    public static int height(Plot plot, List<ExperimentResult> results) {
        var picture = new PlotPicture(plot, results, ChartTheme.LIGHT);
        return picture.isEmpty() ? 0 : picture.height();
    }

    /**
     * Draws it.
     *
     * @param results one, or several that are told from each other by letters
     * @param width in pixels at 100 %
     * @param height in pixels at 100 %
     * @param scale device pixels for each of these
     */
    public static PlotImage of(Plot plot, List<ExperimentResult> results, ChartTheme theme, int width, int height, double scale) {
        int across = Math.clamp(Math.round(width * scale), 1, LONGEST_SIDE);
        int down = Math.clamp(Math.round(height * scale), 1, LONGEST_SIDE);
        var image = new BufferedImage(across, down, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            g.setPaint(new Color(theme.argb(Ink.PANEL)));
            g.fillRect(0, 0, across, down);
            g.scale((double) across / width, (double) down / height);
            var picture = new PlotPicture(plot, results, theme);
            if (!picture.isEmpty()) {
                picture.chart().draw(g, new Rectangle2D.Double(0, 0, width, height));
            }
            return new PlotImage(image);
        } finally {
            g.dispose();
        }
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

    /**
     * Writes a plot as a PNG that stays sharp in print.
     *
     * @throws IOException if the file cannot be written
     */
    public static void png(Plot plot, List<ExperimentResult> results, ChartTheme theme, Path file) throws IOException {
        BufferedImage sharp = of(plot, results, theme, FILE_WIDTH, Math.max(1, height(plot, results)), FILE_SCALE).image;
        Png.write(file, sharp.getRGB(0, 0, sharp.getWidth(), sharp.getHeight(), null, 0, sharp.getWidth()), sharp.getWidth(), sharp.getHeight());
    }

    /**
     * Writes a plot as SVG, for paper.
     *
     * @throws IOException if the file cannot be written
     */
    public static void svg(Plot plot, List<ExperimentResult> results, Path file) throws IOException {
        AtomicFile.write(file, new PlotPicture(plot, results, ChartTheme.LIGHT).svg());
    }
}
