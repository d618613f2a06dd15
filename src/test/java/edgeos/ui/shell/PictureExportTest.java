package edgeos.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import edgeos.lab.Mode;
import edgeos.model.Breakpoint;
import edgeos.model.Drawing;
import edgeos.model.Node;
import edgeos.model.Probe;
import edgeos.model.edit.Groups;
import edgeos.model.edit.Parts;
import edgeos.model.edit.Watches;
import edgeos.model.format.DrawingFormat;
import edgeos.ui.editor.Document;
import edgeos.ui.editor.Selection;
import edgeos.ui.export.PictureOrder;
import edgeos.ui.theme.Theme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        Path file = written("plain.png");
        BufferedImage small = ImageIO.read(file.toFile());
        order(false, false, 2, "large.png");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
        BufferedImage large = ImageIO.read(written("large.png").toFile());
        assertEquals(small.getWidth() * 2, large.getWidth(), 1);
        assertTrue(colours(large) > 20, "something is painted");
        fx(lab.files()::create);
        fx(() -> lab.files().openFile(file));
        assertEquals(drawing, editor().drawing());
        assertEquals(Optional.empty(), editor().documentProperty().get().file(), "saving must not put the drawing in the place of the picture");
        assertFalse(editor().dirtyProperty().get());
        boolean[] whole = new boolean[1];
        order(false, false, 2, "last.png");
        fx(() -> {
            lab.actions().get("file.picture").perform();
            scene.getWindow().hide();
            lab.dispose();
            whole[0] = Files.exists(folder.resolve("last.png"));
            again();
        });
        assertTrue(whole[0], "it is written before the program ends");
        assertEquals(drawing, DrawingFormat.read(folder.resolve("last.png")).drawing());
    }

    @Test
    void shouldWriteVectorsOfWhatIsSelected() throws Exception {
        String node = editor().drawing().nodes().getFirst().id();
        String name = editor().drawing().nodes().getFirst().name();
        fx(() -> editor().select(Selection.ofNode(node)));
        order(true, true, 1, "part.svg");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
        assertTrue(answers.asked.contains("picture selected"), answers.asked.toString());
        Path file = written("part.svg");
        var texts = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(file.toFile()).getElementsByTagName("text");
        assertEquals(name, texts.item(0).getTextContent());
        assertEquals(1, DrawingFormat.read(file).drawing().nodes().size());
        assertEquals(editor().drawing().title(), DrawingFormat.read(file).drawing().title());
        showsGroupsAndWhatIsWatched();
    }

    private void showsGroupsAndWhatIsWatched() throws Exception {
        Drawing drawing = DrawingFormat.read(Path.of("samples/chain-of-six.json")).drawing();
        List<Node> nodes = drawing.nodes();
        Drawing grouped = Groups.group(Groups.group(drawing, "folded", Parts.ofNodes(Set.of(nodes.get(1).id(), nodes.get(2).id()))), "open", Parts.ofNodes(Set.of(nodes.get(4).id(), nodes.get(5).id())));
        Drawing named = Groups.collapse(Groups.rename(Groups.rename(grouped, "folded", "Folded away"), "open", "Around two"), List.of("folded"), true);
        Drawing watched = Watches.toggle(Watches.pin(named, new Probe(drawing.links().getFirst().id(), Probe.Figure.RATE, Probe.Show.VALUE)), Breakpoint.At.NODE, nodes.getFirst().id());
        fx(() -> {
            editor().open(Document.untitled(watched, folder));
            editor().select(Selection.NONE);
        });
        order(true, false, 1, "all.svg");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
        String svg = Files.readString(written("all.svg"));
        for (String words : List.of("Folded away", "Around two", "\u2013", nodes.getFirst().name())) {
            assertTrue(svg.contains(">" + words + "<"), words);
        }
        assertFalse(svg.contains(">" + nodes.get(1).name() + "<"), "it is folded away");
        assertTrue(svg.contains("L") && svg.matches("(?s).*fill=\"" + web(Theme.LIGHT.tokens().bad()) + "\" stroke=.*"), "a breakpoint");
        order(false, false, 1, "all.png");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
        BufferedImage pixels = ImageIO.read(written("all.png").toFile());
        int bad = Integer.parseInt(web(Theme.LIGHT.tokens().bad()).substring(1), 16);
        assertTrue(java.util.Arrays.stream(pixels.getRGB(0, 0, pixels.getWidth(), pixels.getHeight(), null, 0, pixels.getWidth())).filter(argb -> (argb & 0xffffff) == bad).count() > 40, "a breakpoint");
        tellsCountsWhileStepping();
    }

    private void tellsCountsWhileStepping() throws IOException {
        fx(() -> editor().run().setMode(Mode.STEP));
        fx(() -> lab.actions().get("run.run").perform());
        order(true, false, 1, "steps.svg");
        answers.picture = Optional.of(new PictureOrder(true, 1, Theme.LIGHT, false, true));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
        String svg = Files.readString(written("steps.svg"));
        assertTrue(svg.contains(" in  \u00b7  "), "of a node");
        assertTrue(svg.contains(">0 msg<"), "of a probe");
    }

    private static String web(javafx.scene.paint.Color colour) {
        return String.format("#%02x%02x%02x", Math.round(colour.getRed() * 255), Math.round(colour.getGreen() * 255), Math.round(colour.getBlue() * 255));
    }

    /** The file, once it is whole. */
    private Path written(String name) {
        Await.until("it is written", Duration.ofSeconds(60), () -> {
            var words = new String[1];
            fx(() -> words[0] = robot.lookup((javafx.scene.Node node) -> "notice.words".equals(node.getId())).queryAll().stream().map(node -> ((Label) node).getText()).findFirst().orElse(""));
            return words[0].contains(name);
        });
        return folder.resolve(name);
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
