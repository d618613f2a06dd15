package edgeos.ui.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.model.Drawing;
import edgeos.model.Extras;
import edgeos.model.Node;
import edgeos.model.format.DrawingFormat;
import edgeos.notation.Settings;
import edgeos.ui.ViewStage;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.controlsfx.control.PropertySheet;
import org.junit.jupiter.api.Test;

/** Pages of nodes, made while nobody waits for them. */
class PagesAheadTest extends ViewStage<InspectorPane> {
    private static final int SOON = 3;
    private static final int LATER = 40;
    private static final double WIDE = 296;

    private final PageStack stack = new PageStack();

    PagesAheadTest() {
        super(300, 600, "inspector", InspectorPane::dispose);
    }

    @Override
    protected Drawing first() {
        return DrawingFormat.read(Path.of("samples", "default.json")).drawing();
    }

    @Override
    protected InspectorPane view() {
        return new InspectorPane(editor);
    }

    @Test
    void shouldHaveStyledAPageForEveryFormOfNodeBeforeAnybodyClicks() {
        NodePages pages = new NodePages(editor);
        PagesAhead ahead = new PagesAhead(editor, pages, stack);
        interact(() -> {
            view.setBottom(stack);
            beat(ahead, SOON);
            assertEquals(editor.drawing().nodes().getFirst(), pages.missing(editor.drawing()).orElseThrow(), "a drawing that was just opened has enough to do");
            beat(ahead, LATER);
            assertFalse(pages.missing(editor.drawing()).isPresent());
            Node firewall = editor.drawing().nodes().stream().filter(node -> node.kind().equals("firewall")).findFirst().orElseThrow();
            NodePage page = pages.of(firewall);
            PropertySheet sheet = (PropertySheet) page.node().lookup(".lab-sheet");
            assertNotNull(sheet.getSkin(), "its controls are made, not only meant");
            assertSame(page, pages.of(firewall));
            assertFalse(page.node().isVisible(), "nobody asked for it yet");
            stack.show(page.node(), pages.shown());
            assertEquals(List.of(page.node()), stack.getChildren().stream().filter(javafx.scene.Node::isVisible).toList());
            assertTrue(stack.getChildren().size() > 1, "the others wait");
            pages.forget();
            stack.show(page.node(), pages.shown());
            assertEquals(List.of(page.node()), stack.getChildren());
        });
    }

    @Test
    void shouldMakePagesOfWhatIsAddedAndStartOverWithAnotherDrawing() {
        NodePages pages = new NodePages(editor);
        PagesAhead ahead = new PagesAhead(editor, pages, stack);
        interact(() -> {
            view.setBottom(stack);
            beat(ahead, LATER);
            editor.apply("Add", drawing -> drawing.withNodes(Stream.concat(drawing.nodes().stream(),
                    Stream.of(new Node("new", "tee", "Tee", 0, 900, null, Settings.NONE, Extras.NONE))).toList()));
            assertTrue(pages.missing(editor.drawing()).isPresent());
            beat(ahead, SOON);
            assertFalse(pages.missing(editor.drawing()).isPresent());
            pages.forget();
            ahead.begin();
            beat(ahead, SOON);
            assertTrue(pages.missing(editor.drawing()).isPresent());
        });
    }

    @Test
    void shouldMakeNoPagesWhileItsWindowCloses() {
        NodePages pages = new NodePages(editor);
        PagesAhead ahead = new PagesAhead(editor, pages, stack);
        interact(() -> {
            view.setBottom(stack);
            view.getScene().getWindow().hide();
            beat(ahead, LATER);
            assertEquals(List.of(), stack.getChildren(), "no colour can be found there any more");
        });
    }

    private void beat(PagesAhead ahead, int times) {
        for (int beat = 0; beat < times; beat++) {
            ahead.beat(WIDE);
        }
    }
}
