package edgeos.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.lab.History.Sample;
import edgeos.model.Drawing;
import edgeos.telemetry.Snapshot.LinkState;
import edgeos.ui.canvas.paint.WireLook;
import edgeos.ui.editor.Selection;
import edgeos.ui.editor.View;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class DenialTest extends CanvasStage {
    @Override
    protected Drawing first() {
        return Drawings.row();
    }

    @Test
    void shouldDenyARunningWireByTheMenuSayWhichSlotAndResume() {
        interact(() -> assertTrue(editor.run().start(), () -> editor.findingsProperty().get().toString()));
        until(() -> rate() > 0);
        rightClickOn(at(240, 163));
        clickOn("#menu-deny");
        assertEquals(List.of("role:mover>inRing:firewall"), editor.drawing().isolation().revoked());
        until(() -> editor.snapshotProperty().get().protection().denials().stream().anyMatch(denial -> denial.link().equals("link")));
        until(() -> look().state() == LinkState.DENIED && look().label().endsWith(" wait"));
        assertTrue(look().label().matches("denied: slot \\d+ of Mover, .* wait"), look().label());
        rightClickOn(at(240, 163));
        clickOn("#menu-slot");
        assertEquals(View.CAPABILITIES, editor.viewProperty().get());
        assertEquals(Selection.ofGraph("role:mover>inRing:firewall"), editor.selection());
        rightClickOn(at(240, 163));
        clickOn("#menu-again");
        assertTrue(editor.drawing().isolation().revoked().isEmpty());
        until(() -> rate() > 0 && look().state() != LinkState.DENIED);
        assertEquals(0, editor.snapshotProperty().get().ledger().imbalance());
    }

    @Test
    void shouldDenyOnlyThisWireWhereOthersLeadToTheSameRing() {
        interact(() -> editor.apply("More", drawing -> drawing
                .withNodes(Stream.concat(drawing.nodes().stream(),
                        Stream.of(Drawings.node("second", "generator", "Second", 24, 300, null, Map.of()))).toList())
                .withLinks(Stream.concat(drawing.links().stream(),
                        Stream.of(Drawings.link("other", "second", "out", "firewall", "in"))).toList())));
        rightClickOn(at(240, 163));
        clickOn("#menu-deny");
        assertEquals(List.of("node:generator>inRing:firewall#link"), editor.drawing().isolation().revoked());
        assertEquals(Set.of("link"), editor.graph().capabilities().stream().filter(each -> each.revoked()).flatMap(each -> each.links().stream())
                .collect(Collectors.toSet()));
    }

    private WireLook look() {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, () -> view.wireLooks().get("link"));
    }

    private double rate() {
        return editor.history().latest().map((Sample sample) -> sample.linkRate("link")).orElse(0.0);
    }
}
