package edgeos.charts;

import edgeos.notation.Csv;
import edgeos.notation.file.AtomicFile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;

/** Saves a picture, or the figures in it. Stateless; any thread. */
public final class ChartExport {
    private ChartExport() { }

    /**
     * Saves the pixels.
     *
     * @throws IOException if the file cannot be written
     */
    public static void png(ChartPicture picture, Path file) throws IOException {
        int width = picture.pixelWidth();
        int height = picture.pixelHeight();
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        image.getRaster().setDataElements(0, 0, width, height, picture.pixels());
        Png.write(file, image);
    }

    /**
     * Saves the figures as comma-separated values (RFC 4180) in UTF-8, the names of the columns first.
     *
     * @throws IOException if the file cannot be written
     */
    public static void csv(ChartPicture picture, Path file) throws IOException {
        AtomicFile.write(file, Csv.of(picture.table().stream()));
    }
}
