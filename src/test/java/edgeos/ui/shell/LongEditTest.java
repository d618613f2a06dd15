package edgeos.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Alone;
import edgeos.LiveObjects;
import edgeos.lab.Mode;
import edgeos.lab.Session;
import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Extras;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.notation.Settings;
import edgeos.telemetry.Event;
import edgeos.ui.editor.Selection;
import edgeos.ui.editor.View;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A window in which somebody edits for long while it runs keeps nothing of what was drawn before. */
@Alone
class LongEditTest extends LabFixture {
    private static final int EDITS = 120;
    /** Whatever an edit leaves behind is there as often as there were edits. */
    private static final int MOST_MORE = EDITS / 2;
    private static final int MOST_EVENTS = 10_000;

    private static Node node(String id, String kind, String chain, double x, Map<String, Object> settings) {
        return new Node(id, kind, id, x, 100, chain, Settings.of(settings), Extras.NONE);
    }

    private static Link link(String from, String to) {
        return new Link(from + "-" + to, new Link.End(from, "out"), new Link.End(to, "in"), Link.Mode.COPY, Link.WhenFull.AUTO, Extras.NONE);
    }

    private static Drawing drawing(int edit) {
        String guest = "guest " + edit;
        var chain = new Chain("chain " + edit, "chain " + edit, 300, 50, 300, 150, "Birch", Chain.Policy.PER_FLOW, Chain.FlowBy.CLIENT, 4, -1, 8, 0, Extras.NONE);
        return Drawing.EMPTY.withChains(List.of(chain)).withNodes(List.of(node("g", "generator", null, 0, Map.of("ratePerSecond", 1_000, "clients", 4)),
                node(guest, "firewall", chain.id(), 350, Map.of()), node("s", "sink", null, 700, Map.of()))).withLinks(List.of(link("g", guest), link(guest, "s")));
    }

    /** All edits are one step of the history, which keeps what can be undone. */
    private void edit(int from) {
        for (int at = from; at < from + EDITS; at++) {
            Drawing next = drawing(at);
            View shown = View.values()[at % View.values().length];
            fx(() -> {
                editor().applyMerging("Draw", "draw", _ -> next);
                editor().select(Selection.ofNode(next.nodes().get(1).id()));
                editor().viewProperty().set(shown);
            });
            frames(2);
        }
    }

    /** Nothing selected, the chain in front, and the minute of the past forgotten, which is longer at first. */
    private LiveObjects count() throws Exception {
        fx(() -> {
            editor().select(Selection.NONE);
            editor().viewProperty().set(View.values()[0]);
        });
        editor().session().setMode(Mode.STEP);
        editor().session().takeActs();
        editor().session().setMode(Mode.LIVE);
        frames(30);
        return LiveObjects.now();
    }

    @Test
    void shouldKeepNothingOfWhatWasDrawnBefore() throws Exception {
        for (int at = 0; at < MOST_EVENTS; at++) {
            editor().session().events().add(at, Event.Level.INFO, Event.Topic.LOG, "node " + at, "what was said before " + at);
        }
        fx(() -> {
            editor().applyMerging("Draw", "draw", _ -> drawing(0));
            assertTrue(editor().run().start(), editor().findingsProperty().get()::toString);
        });
        edit(1);
        LiveObjects before = count();
        edit(1 + EDITS);
        LiveObjects after = count();
        assertEquals(Session.State.RUNNING, editor().session().state());
        assertEquals(Map.of(), after.grownSince(before, MOST_MORE));
    }
}
