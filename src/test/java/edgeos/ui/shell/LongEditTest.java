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
import edgeos.ui.canvas.paint.TextWidths;
import edgeos.ui.editor.Selection;
import edgeos.ui.editor.View;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.text.Font;
import org.junit.jupiter.api.Test;

/** A window in which somebody edits for long while it runs keeps nothing of what was drawn before. */
@Alone
class LongEditTest extends LabFixture {
    private static final long MOST_SECONDS = 60;
    private static final int EDITS = 40;
    /** Whatever an edit leaves behind is there as often as there were edits. */
    private static final int MOST_MORE = EDITS / 2;
    /** At first there is more after each round, since the window makes things ahead; a leak is there after every one. */
    private static final int MOST_ROUNDS = 6;
    /** Ours, what is in the scene, and its styles; JavaFX remembers shapes of text by itself, and forgets them when they are too many. */
    private static final Pattern WATCHED = Pattern.compile("(edgeos|javafx|com\\.sun\\.javafx\\.(css|scene))\\..*");
    /** More than any memory of what was said or measured last has room for: each is full from the start. */
    private static final int ENOUGH = 10_000;

    private final Semaphore laidOut = new Semaphore(0);

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

    /** Does it, and waits until that was laid out. */
    private void shown(Runnable work) throws InterruptedException {
        Platform.runLater(() -> {
            work.run();
            laidOut.drainPermits();
            Platform.requestNextPulse();
        });
        assertTrue(laidOut.tryAcquire(MOST_SECONDS, TimeUnit.SECONDS), "nothing was laid out");
    }

    /** All edits are one step of the history, which keeps what can be undone. */
    private void edit(int from) throws InterruptedException {
        for (int at = from; at < from + EDITS; at++) {
            Drawing next = drawing(at);
            View view = at % 4 == 0 ? View.CAPABILITIES : View.CHAIN;
            shown(() -> {
                editor().applyMerging("Draw", "draw", _ -> next);
                editor().select(Selection.ofNode(next.nodes().get(1).id()));
                editor().viewProperty().set(view);
            });
        }
    }

    /** Nothing selected, the chain in front, and the minute of the past forgotten, which is longer at first. */
    private LiveObjects count() throws Exception {
        fx(() -> {
            editor().select(Selection.NONE);
            editor().viewProperty().set(View.CHAIN);
        });
        editor().live().orElseThrow().setMode(Mode.STEP);
        editor().live().orElseThrow().takeActs();
        editor().live().orElseThrow().setMode(Mode.LIVE);
        frames(3);
        return LiveObjects.now();
    }

    private static Map<String, Long> watched(Map<String, Long> grown) {
        return grown.entrySet().stream().filter(each -> WATCHED.matcher(each.getKey()).matches()).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Test
    void shouldKeepNothingOfWhatWasDrawnBefore() throws Exception {
        for (int at = 0; at < ENOUGH; at++) {
            editor().shown().events().add(at, Event.Level.INFO, Event.Topic.LOG, "node " + at, "what was said before " + at);
        }
        fx(() -> {
            IntStream.range(0, ENOUGH).forEach(at -> TextWidths.of("what was drawn before " + at, Font.getDefault()));
            scene.addPostLayoutPulseListener(laidOut::release);
            editor().applyMerging("Draw", "draw", _ -> drawing(0));
            assertTrue(editor().run().start(), editor().findingsProperty().get()::toString);
        });
        edit(0);
        LiveObjects before = count();
        Map<String, Long> grown = Map.of("nothing", 0L);
        for (int round = 1; round <= MOST_ROUNDS && !grown.isEmpty(); round++) {
            edit(round * EDITS);
            LiveObjects after = count();
            grown = watched(after.grownSince(before, MOST_MORE));
            before = after;
        }
        assertEquals(Session.State.RUNNING, editor().shown().state());
        assertEquals(Map.of(), grown);
    }
}
