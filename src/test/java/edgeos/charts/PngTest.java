package edgeos.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PngTest {
    private static final int[] PIXELS = {0xFF102030, 0xFF405060, 0xFF708090, 0x80A0B0C0};

    @TempDir
    private Path folder;

    @Test
    void shouldHoldEveryPixel() throws IOException {
        Path file = folder.resolve("new").resolve("four.png");
        Png.write(file, PIXELS, 2, 2);
        BufferedImage read = ImageIO.read(file.toFile());
        for (int at = 0; at < PIXELS.length; at++) {
            assertEquals(PIXELS[at], read.getRGB(at % 2, at / 2));
        }
        assertEquals(0xFFA0B0C0, ImageIO.read(new ByteArrayInputStream(Png.bytes(PIXELS, 2, 2))).getRGB(1, 1), "opaque");
    }

    @Test
    void shouldSayWhichFileHasNoRoomForAPicture() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full));
        var failed = assertThrows(FileSystemException.class, () -> Png.write(full, PIXELS, 2, 2));
        assertEquals("/dev/full", failed.getFile());
    }
}
