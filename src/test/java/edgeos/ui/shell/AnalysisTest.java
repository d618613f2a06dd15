package edgeos.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.model.Asset;
import edgeos.model.Policy;
import edgeos.notation.DomainRef;
import edgeos.notation.ObjectRef;
import edgeos.notation.Right;
import edgeos.ui.editor.CapabilityEdits;
import edgeos.ui.editor.Selection;
import edgeos.ui.editor.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalysisTest extends LabFixture {
    @Test
    void shouldAnswerAtOnceAndAgainAfterEachEdit() {
        front();
        choose("analysis.from", "node:gen");
        choose("analysis.to", "node:sink");
        assertEquals("Yes, in 2 steps", ((Labeled) byId("analysis.answer")).getText());
        robot.clickOn(byId("analysis.step.1"));
        assertTrue(editor().graph().capability(editor().selection().graph().iterator().next()).orElseThrow().links().contains("out"));
        fx(() -> new CapabilityEdits(editor()).revoke("node:wall>port:sink#out"));
        assertEquals("No, never", ((Labeled) byId("analysis.answer")).getText());
        fx(() -> editor().undo());
        assertEquals("Yes, in 2 steps", ((Labeled) byId("analysis.answer")).getText());
    }

    @Test
    void shouldMendABrokenPolicyFromTheStrip() {
        fx(() -> {
            var edits = new CapabilityEdits(editor());
            edits.add(Asset.Kind.KEY);
            ObjectRef key = new ObjectRef(ObjectRef.Kind.KEY, editor().drawing().isolation().assets().getFirst().id());
            edits.grant(DomainRef.node("gen"), key, Set.of(Right.READ), 0, "");
            edits.state(Policy.Rule.ONLY_SUBJECTS_SEE);
        });
        front();
        assertEquals("It holds in the drawing as it is.", ((Labeled) byId("policy.verdict").lookup(".label")).getText());
        fx(() -> new CapabilityEdits(editor()).grant(DomainRef.node("wall"), ObjectRef.parse(editor().drawing().isolation().policies().getFirst().object()),
                Set.of(Right.READ), 0, ""));
        frames(2);
        assertEquals(1, editor().breaches().size());
        fx(() -> byId("broken.policy1").requestFocus());
        robot.push(KeyCode.ENTER);
        assertEquals(Selection.ofPolicy("policy1"), editor().selection());
        robot.clickOn(byId("mend.policy1"));
        assertTrue(editor().breaches().isEmpty());
        assertEquals(1, editor().drawing().isolation().grants().size());
        assertTrue(robot.lookup((Node node) -> "mend.policy1".equals(node.getUserData())).tryQuery().isEmpty() || !byId("mend.policy1").getParent().getParent().isVisible());
    }

    @Test
    void shouldExportTheGraph(@TempDir Path folder) throws IOException {
        answers.file = Optional.of(folder.resolve("graph.dot"));
        fx(() -> lab.actions().get("file.dot").perform());
        assertEquals("graph tenants-at-the-edge.dot", answers.asked.getLast());
        String text = Files.readString(folder.resolve("graph.dot"));
        assertTrue(text.startsWith("digraph") && text.contains("Firewall"), text);
        assertFalse(editor().dirtyProperty().get());
    }

    private void front() {
        fx(() -> editor().viewProperty().set(View.CAPABILITIES));
        frames(2);
    }

    @SuppressWarnings("unchecked")
    private void choose(String id, String reference) {
        fx(() -> ((ComboBox<String>) byId(id)).setValue(reference));
    }
}
