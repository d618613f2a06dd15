package edgeos.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import edgeos.Await;
import edgeos.model.Drawing;
import edgeos.model.Extras;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.model.edit.Extent;
import edgeos.notation.Settings;
import edgeos.ui.Hands;
import edgeos.ui.editor.Document;
import edgeos.ui.editor.Selection;
import edgeos.ui.editor.View;
import edgeos.ui.shell.dialog.Prompts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import jfx.incubator.scene.control.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writing a program in the window while it runs. */
class SourceTest extends LabFixture {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    @TempDir
    private Path folder;

    @Test
    void shouldLetTheUserEditASourceWhileItRunsAndShowErrorsAtTheirLines() throws IOException {
        assumeTrue(Stream.of("clang", "wasm-ld").allMatch(SourceTest::isInstalled), "clang and lld are not installed");
        Path source = folder.resolve("mine.c");
        Files.writeString(source, edgeos.lab.build.SourceFile.template());
        fx(() -> lab.editor().open(Document.untitled(drawing("mine.c"), folder)));
        editor().live().orElseThrow().awaitBuilds();
        fx(() -> assertTrue(editor().run().start()));
        await("messages arrive", () -> editor().shown().snapshot().nodes().getLast().in() > 100);
        fx(() -> editor().select(Selection.ofNode("mine")));
        robot.clickOn(byId("inspector.source"));
        CodeArea area = (CodeArea) byId("source.text");
        fx(() -> {
            area.setText(area.getText().replace("return count;", "return cuont;"));
            area.requestFocus();
        });
        robot.push(KeyCode.SHORTCUT, KeyCode.S);
        await("the error is shown", () -> byId("source.state") instanceof Labeled state && state.getText().startsWith("1 error"));
        var said = ((ListView<?>) byId("source.errors")).getItems().getFirst();
        assertTrue(said.toString().contains("mine.c:7:"), said.toString());
        await("its line is marked", () -> redPixels(area) > 20);
        long arrived = editor().shown().snapshot().nodes().getLast().in();
        await("the program of before runs on", () -> editor().shown().snapshot().nodes().getLast().in() > arrived + 100);
        fx(() -> area.setText(area.getText().replace("return cuont;",
                "for (uint32_t i = 0; i < count; i++) { edgeos_drop(&edgeos_records[i], EDGEOS_DENIED); } return count;")));
        robot.push(KeyCode.SHORTCUT, KeyCode.S);
        await("the new program drops", () -> editor().shown().snapshot().nodes().get(1).dropped() > 100);
        await("it is said to be built", () -> ((Labeled) byId("source.state")).getText().equals("Saved and built"));
        assertTrue(Files.readString(source).contains("EDGEOS_DENIED"));
    }

    @Test
    void shouldAskBeforeAChangedSourceIsClosed() throws IOException {
        Files.writeString(folder.resolve("mine.c"), "int x;\n");
        fx(() -> lab.editor().open(Document.untitled(drawing("mine.c"), folder)));
        fx(() -> editor().select(Selection.ofNode("mine")));
        fx(() -> lab.actions().get("edit.source").perform());
        fx(() -> ((CodeArea) byId("source.text")).setText("int y;\n"));
        fx(() -> assertFalse(lab.files().mayClose()));
        assertEquals(List.of("unsaved mine.c"), answers.asked);
        answers.unsaved = Prompts.Unsaved.SAVE;
        fx(() -> assertTrue(lab.files().mayClose()));
        assertEquals("int y;\n", Files.readString(folder.resolve("mine.c")));
    }

    @Test
    void shouldMakeANewProgramFromTheTemplateAndShowItsSource() throws IOException {
        fx(() -> lab.editor().open(Document.untitled(Drawing.EMPTY, folder)));
        answers.file = Optional.of(folder.resolve("fresh"));
        fx(() -> lab.actions().get("file.newProgram").perform());
        Node node = editor().drawing().nodes().getFirst();
        assertEquals("wasm", node.kind());
        assertEquals("fresh", node.name());
        assertEquals("fresh.c", node.settings().text("file", ""));
        assertTrue(Files.readString(folder.resolve("fresh.c")).contains("EDGEOS_ON_BATCH"));
        assertTrue(((CodeArea) byId("source.text")).getText().contains("EDGEOS_ON_BATCH"));
        assertEquals(View.SOURCE, editor().viewProperty().get());
        fx(() -> editor().viewProperty().set(View.CHAIN));
        assertTrue(byId("tabs") instanceof TabPane tabs && tabs.getSelectionModel().getSelectedIndex() == 0, "the chain comes to the front");
        fx(() -> editor().undo());
        assertTrue(editor().drawing().nodes().isEmpty());
    }

    @Test
    void shouldAddAModuleFromOutsideOfTheFolderAsTheUserChoseIt(@TempDir Path elsewhere) throws IOException {
        fx(() -> lab.editor().open(Document.untitled(Drawing.EMPTY, folder)));
        Path module = elsewhere.resolve("filter.wasm");
        Files.write(module, new byte[] {0});
        answers.file = Optional.of(module);
        fx(() -> lab.actions().get("file.addProgram").perform());
        assertEquals("filter", editor().drawing().nodes().getFirst().name());
        assertEquals(module.toString(), editor().drawing().nodes().getFirst().settings().text("file", ""));
        assertTrue(editor().documentProperty().get().consent().permits(folder, module));
    }

    /** Pixels of the text that are as red as what is wrong, in either theme. */
    private int redPixels(CodeArea area) {
        var count = new java.util.concurrent.atomic.AtomicInteger();
        fx(() -> {
            var picture = area.snapshot(null, null);
            for (int y = 0; y < picture.getHeight(); y++) {
                for (int x = 0; x < picture.getWidth(); x++) {
                    javafx.scene.paint.Color color = picture.getPixelReader().getColor(x, y);
                    if (color.getRed() > 0.7 && color.getGreen() < 0.5 && color.getBlue() < 0.5) {
                        count.incrementAndGet();
                    }
                }
            }
        });
        return count.get();
    }

    @Test
    void shouldPutADroppedProgramWhereTheUserLetGoOfIt() throws IOException {
        fx(() -> lab.editor().open(Document.untitled(Drawing.EMPTY, folder)));
        Path module = Files.write(folder.resolve("filter.wasm"), new byte[] {0});
        fx(() -> editor().viewProperty().set(View.CAPABILITIES));
        fx(() -> {
            var canvas = lab.window().canvasView();
            var here = canvas.localToScene(320, 180);
            lab.programs().drop(module, here.getX(), here.getY());
            Node node = editor().drawing().nodes().getFirst();
            var camera = canvas.board().camera();
            assertEquals(320, camera.viewX(node.x() + Extent.NODE_WIDTH / 2), Extent.GRID * camera.zoom());
            assertEquals(180, camera.viewY(node.y() + Extent.NODE_HEIGHT / 2), Extent.GRID * camera.zoom());
        });
        assertEquals(View.CHAIN, editor().viewProperty().get());
    }

    private static void await(String what, BooleanSupplier condition) {
        Await.until(what, LIMIT, () -> {
            Hands.settle();
            return condition.getAsBoolean();
        });
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(":")).anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }

    private static Drawing drawing(String file) {
        var nodes = List.of(node("gen", "generator", 0, Map.of("ratePerSecond", 20_000.0)), node("mine", "wasm", 240, Map.of("file", file)),
                node("sink", "sink", 480, Map.of()));
        var links = List.of(link("in", "gen", "out", "mine", "in"), link("out", "mine", "out", "sink", "in"));
        return Drawing.EMPTY.withNodes(nodes).withLinks(links);
    }

    private static Node node(String id, String kind, double x, Map<String, Object> settings) {
        return new Node(id, kind, id, x, 80, null, Settings.of(settings), Extras.NONE);
    }

    private static Link link(String id, String from, String out, String to, String in) {
        return new Link(id, new Link.End(from, out), new Link.End(to, in), Link.Mode.COPY, Link.WhenFull.AUTO, Extras.NONE);
    }
}
