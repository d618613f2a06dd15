package edgeos.charts;

import edgeos.notation.file.AtomicFile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes pixels as PNG files. Stateless; any thread. */
public final class Png {
    private Png() { }

    /**
     * Writes a picture, exchanging an existing file only when the new one is complete.
     *
     * @param file where to
     * @param argb 0xAARRGGBB by row, not premultiplied; at least {@code width * height} of them
     * @param width in pixels, at least 1
     * @param height in pixels, at least 1
     * @throws IOException if it cannot be written
     */
    public static void write(Path file, int[] argb, int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, width, height, argb, 0, width);
        write(file, image);
    }

    /** As {@link #write}, into memory; every pixel is opaque. */
    public static byte[] bytes(int[] argb, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, argb, 0, width);
        return encoded(image);
    }

    static void write(Path file, BufferedImage image) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        byte[] bytes = encoded(image);
        AtomicFile.write(file, out -> out.write(bytes));
    }

    /** Whole in memory before a file is touched: of a disk that is full, the encoder would tell neither the file nor why, and its thread that tidies up would end with a fault. */
    private static byte[] encoded(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(image, "png", out)) {
                throw new IllegalStateException("no PNG encoder");
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
