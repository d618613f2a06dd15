package edgeos.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.lab.History.Sample;
import edgeos.model.Link;
import edgeos.telemetry.Distribution;
import edgeos.telemetry.Ledger;
import edgeos.telemetry.Snapshot;
import edgeos.telemetry.Snapshot.LinkFigures;
import edgeos.telemetry.Snapshot.LinkState;
import edgeos.ui.canvas.paint.Live;
import edgeos.ui.canvas.paint.WireLook;
import edgeos.ui.theme.Theme;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WireLookTest {
    private final Link link = Drawings.link("l", "a", "out", "b", "in");

    @Test
    void shouldTellEachStateApart() {
        WireLook idle = look(LinkState.IDLE, 0, 0);
        WireLook flowing = look(LinkState.FLOWING, 1e6, 0.1);
        WireLook held = look(LinkState.BACK_PRESSURED, 1e6, 0.78);
        WireLook denied = look(LinkState.DENIED, 0, 0);
        assertEquals(List.of("", "512 Mbit/s", "ring 78 %", "denied"),
                List.of(idle.label(), flowing.label(), held.label(), denied.label()));
        assertTrue(flowing.moves() && held.moves());
        assertFalse(idle.moves() || denied.moves());
        for (Theme theme : Theme.values()) {
            assertEquals(4, List.of(idle, flowing, held, denied).stream().map(look -> look.colour(theme.tokens())).distinct().count());
        }
    }

    @Test
    void shouldGrowWithTheRateAndWarmWithTheRing() {
        assertTrue(look(LinkState.FLOWING, 1e6, 0).width() > look(LinkState.FLOWING, 1e3, 0).width());
        assertNotEquals(look(LinkState.FLOWING, 1e6, 0).colour(Theme.DARK.tokens()), look(LinkState.FLOWING, 1e6, 0.9).colour(Theme.DARK.tokens()));
        assertEquals(LinkState.FLOWING, look(LinkState.BACK_PRESSURED, 1e6, 0.2).state());
    }

    @Test
    void shouldSayThatASharedLinkDoesNotIsolate() {
        WireLook shared = WireLook.of(link.with(Link.Mode.SHARE), live(LinkState.FLOWING, 10, 0), 0, false, false, false, false);
        assertEquals("shared: not isolated", shared.label());
        assertTrue(shared.shared());
    }

    private WireLook look(LinkState state, double rate, double fill) {
        return WireLook.of(link, live(state, rate, fill), fill, false, false, false, false);
    }

    private static Live live(LinkState state, double rate, double fill) {
        var snapshot = new Snapshot(0, 1, Ledger.EMPTY, List.of(), List.of(new LinkFigures("l", 1, 1, 0, fill, 0, 0, 0, state)), List.of(), List.of(),
                Distribution.EMPTY, Snapshot.Split.NONE, Distribution.EMPTY, Distribution.EMPTY, Distribution.EMPTY, Distribution.EMPTY, 0, 0, edgeos.telemetry.Protection.NONE);
        double[] none = {};
        var sample = new Sample(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, none, none, new double[] {rate}, new double[] {rate * 512}, none, List.of("l"));
        return new Live(snapshot, Optional.of(sample), true);
    }
}
