package edgeos.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.model.Drawing;
import edgeos.model.format.DrawingFormat;
import edgeos.ui.editor.Selection;
import edgeos.ui.export.PictureOrder;
import edgeos.ui.theme.Theme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureExportTest extends LabFixture {
    @TempDir
    private Path folder;

    @Test
    void shouldWritePixelsThatOpenAsTheDrawing() throws IOException {
        Drawing drawing = editor().drawing();
        order(false, false, 1, "plain");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
        Path file = folder.resolve("plain.png");
        BufferedImage small = ImageIO.read(file.toFile());
        assertTrue(((Label) byId("notice.words")).getText().contains("plain.png"));
        order(false, false, 2, "large.png");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
        BufferedImage large = ImageIO.read(folder.resolve("large.png").toFile());
        assertEquals(small.getWidth() * 2, large.getWidth(), 1);
        assertTrue(colours(large) > 20, "something is painted");
        fx(lab.files()::create);
        fx(() -> lab.files().openFile(file));
        assertEquals(drawing, editor().drawing());
        assertEquals(Optional.empty(), editor().documentProperty().get().file(), "saving must not put the drawing in the place of the picture");
        assertFalse(editor().dirtyProperty().get());
    }

    @Test
    void shouldWriteVectorsOfWhatIsSelected() throws Exception {
        String node = editor().drawing().nodes().getFirst().id();
        String name = editor().drawing().nodes().getFirst().name();
        fx(() -> editor().select(Selection.ofNode(node)));
        order(true, true, 1, "part.svg");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
        assertTrue(answers.asked.contains("picture selected"), answers.asked.toString());
        Path file = folder.resolve("part.svg");
        var texts = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(file.toFile()).getElementsByTagName("text");
        assertEquals(name, texts.item(0).getTextContent());
        assertEquals(1, DrawingFormat.read(file).drawing().nodes().size());
        assertEquals(editor().drawing().title(), DrawingFormat.read(file).drawing().title());
    }

    @Test
    void shouldAskBeforeAFileIsReplacedWhoseNameNobodyTyped() throws IOException {
        Path there = Files.writeString(folder.resolve("there.svg"), "mine");
        order(true, false, 1, "there");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
        assertEquals("mine", Files.readString(there));
        assertTrue(answers.asked.contains("replace there.svg"));
    }

    @Test
    void shouldCopyAsTextWhatCanBePastedAsParts() {
        fx(() -> editor().select(Selection.NONE));
        fx(lab.window().canvasView()::requestFocus);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        String[] text = new String[1];
        fx(() -> text[0] = Clipboard.getSystemClipboard().getString());
        assertTrue(text[0].contains(editor().drawing().nodes().getFirst().name() + " ["), text[0]);
        int before = editor().drawing().nodes().size();
        robot.push(KeyCode.CONTROL, KeyCode.V);
        assertEquals(2 * before, editor().drawing().nodes().size());
    }

    private void order(boolean vector, boolean selection, double scale, String name) {
        answers.picture = Optional.of(new PictureOrder(vector, scale, Theme.LIGHT, selection, false));
        answers.file = Optional.of(folder.resolve(name));
    }

    private static long colours(BufferedImage image) {
        return java.util.Arrays.stream(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth())).distinct().count();
    }
}
