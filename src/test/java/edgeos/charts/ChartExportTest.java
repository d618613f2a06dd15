package edgeos.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.charts.figure.Chart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartExportTest {
    @TempDir
    private Path folder;

    @Test
    void shouldWriteThePixelsThatWereDrawn() throws IOException {
        ChartPicture picture = ChartPicture.of(Fixtures.request(Chart.LATENCY, Fixtures.rich()));
        Path file = folder.resolve("latency.png");
        ChartExport.png(picture, file);
        ChartExport.png(picture, file);
        var image = ImageIO.read(file.toFile());
        assertEquals(320, image.getWidth());
        assertEquals(picture.pixels()[100 * 320 + 150], image.getRGB(150, 100));
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count(), "nothing unfinished stays");
        }
    }

    @Test
    void shouldWriteWhatSomebodyElseDrew() throws IOException {
        Path file = folder.resolve("new").resolve("two.png");
        Png.write(file, new int[] {0xff102030, 0x80ffffff}, 2, 1);
        assertEquals(0xff102030, ImageIO.read(file.toFile()).getRGB(0, 0));
        assertEquals(0x80ffffff, ImageIO.read(file.toFile()).getRGB(1, 0));
    }

    @Test
    void shouldWriteEveryFigureAsTextAndOverNoOldBytes() throws IOException {
        Path file = Files.writeString(folder.resolve("copy.csv"), "last week's");
        Path old = Files.createLink(folder.resolve("old.csv"), file);
        ChartExport.csv(ChartPicture.of(Fixtures.request(Chart.COPY_THROUGHPUT, Fixtures.rich())), file);
        List<String> lines = Files.readAllLines(file);
        assertEquals("series,seconds,value,unit", lines.getFirst());
        assertEquals(600, lines.stream().filter(line -> line.startsWith("all copies,")).count());
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("reference: 10 GbE line rate,,10,Gbit/s")), lines.getLast());
        assertEquals("last week's", Files.readString(old), "the new file took the old one's place when it was whole");
    }
}
