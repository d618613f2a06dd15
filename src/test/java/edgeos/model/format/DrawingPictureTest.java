package edgeos.model.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.model.Drawing;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawingPictureTest {
    @TempDir
    private Path folder;

    @Test
    void shouldCarryEverySampleThereAndBackInBothKindsOfPictures() throws IOException {
        for (Path sample : samples()) {
            Drawing drawing = DrawingFormat.read(sample).drawing();
            byte[] png = DrawingPicture.intoPng(png(), drawing);
            assertNotNull(ImageIO.read(new ByteArrayInputStream(png)), "others open it");
            DrawingFormat.Reading read = DrawingFormat.read(written("a.png", png));
            assertEquals(drawing, read.drawing(), sample.toString());
            assertTrue(read.complete());
            assertEquals(drawing, DrawingFormat.read(written("a.svg", svg(DrawingPicture.svgElement(drawing)))).drawing(), sample.toString());
        }
    }

    @Test
    void shouldKeepWordsThatXmlWouldRead() throws IOException {
        Drawing drawing = Drawing.EMPTY.withTitle("<a & b> ]]> \"c\"", "one\r\ntwo\u0007 \uD83D\uDE00 ü");
        assertEquals(drawing, DrawingFormat.read(written("a.svg", svg(DrawingPicture.svgElement(drawing)))).drawing());
        assertEquals(drawing, DrawingFormat.read(written("a.png", DrawingPicture.intoPng(png(), drawing))).drawing());
    }

    @Test
    void shouldSayClearlyThatAPictureCarriesNothingOrIsDamaged() throws IOException {
        assertTrue(said(written("b.png", png())).startsWith("this picture carries no drawing"));
        assertTrue(said(written("b.svg", svg("<metadata>{}</metadata>"))).startsWith("this picture carries no drawing"));
        byte[] whole = DrawingPicture.intoPng(png(), Drawing.EMPTY.withTitle("t", "d"));
        byte[] longer = whole.clone();
        longer[8] = 0x7F;
        assertTrue(said(written("c.png", longer)).startsWith("the picture is damaged"));
        byte[] changed = whole.clone();
        changed[whole.length - 20] ^= 1;
        assertTrue(said(written("d.png", changed)).startsWith("the drawing in the picture is damaged"));
    }

    @Test
    void shouldFollowNoEntitiesOfAPicture() throws IOException {
        Path secret = written("secret.txt", "{\"title\": \"secret\"}".getBytes(StandardCharsets.UTF_8));
        String svg = "<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><svg><metadata id=\"" + DrawingPicture.SVG_ID + "\">&x;</metadata></svg>";
        DrawingFormat.Reading read = DrawingFormat.read(written("e.svg", svg.getBytes(StandardCharsets.UTF_8)));
        assertEquals(Drawing.EMPTY, read.drawing());
        assertFalse(read.complete());
    }

    @Test
    void shouldEndOnAnyDamage() throws IOException {
        byte[] whole = DrawingPicture.intoPng(png(), DrawingFormat.read(Path.of("samples", "default.json")).drawing());
        byte[] vector = svg(DrawingPicture.svgElement(DrawingFormat.read(Path.of("samples", "default.json")).drawing())).getBytes(StandardCharsets.UTF_8);
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            byte[] damaged = (round % 2 == 0 ? whole : vector).clone();
            for (int bit = 0; bit < 3; bit++) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            byte[] cut = java.util.Arrays.copyOf(damaged, round % 3 == 0 ? random.nextInt(damaged.length) : damaged.length);
            assertNotNull(DrawingFormat.read(written("f.png", cut)));
        }
    }

    private static String said(Path file) {
        DrawingFormat.Reading read = DrawingFormat.read(file);
        assertFalse(read.complete());
        return read.findings().getFirst().what();
    }

    private Path written(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private Path written(String name, String text) throws IOException {
        return written(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String svg(String element) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\">" + element + "<path d=\"M0 0\"/></svg>";
    }

    private static byte[] png() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("samples"))) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
    }
}
