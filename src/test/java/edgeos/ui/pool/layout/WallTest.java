package edgeos.ui.pool.layout;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Extras;
import edgeos.model.Node;
import edgeos.notation.Ipv4Address;
import edgeos.notation.Settings;
import edgeos.telemetry.FwpState;
import edgeos.telemetry.PoolView;
import edgeos.telemetry.PoolView.Block;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WallTest {
    private static final Drawing DRAWING = Drawing.EMPTY.withNodes(List.of(node("nat", ""), node("fw", "Firewall"), node("mon", "Monitor"), node("tls", "Proxy")))
            .withChains(List.of(chain("a", "red"), chain("b", "blue")));
    private static final Census CENSUS = new Census(new PoolView(0, List.of(
            new Block("", List.of("nat"), states(1, FwpState.ACTIVE), new int[1], new int[1]),
            new Block("a", List.of("fw", "mon"), states(20, FwpState.RUNNING), IntStream.range(0, 10).map(at -> Ipv4Address.parse("10.20.0." + (at + 1))).toArray(),
                    IntStream.range(0, 10).map(at -> at == 9 ? 0 : 40_001 + at).toArray()),
            new Block("b", List.of("tls"), states(5, FwpState.CREATED, 2), new int[5], new int[5]))));

    private static Node node(String id, String name) {
        return new Node(id, "firewall", name, 0, 0, null, Settings.NONE, Extras.NONE);
    }

    private static Chain chain(String id, String tenant) {
        return new Chain(id, "Chain " + id, 0, 0, 1, 1, tenant, Chain.Policy.PER_FLOW, Chain.FlowBy.CLIENT, 1, 0, 1, 0, Extras.NONE);
    }

    private static byte[] states(int count, FwpState state, int... faulted) {
        byte[] states = new byte[count];
        java.util.Arrays.fill(states, (byte) state.ordinal());
        for (int at : faulted) {
            states[at] = (byte) FwpState.FAULTED.ordinal();
        }
        return states;
    }

    private static List<Group> groups(Grouping by, String text) {
        return Groups.of(CENSUS, DRAWING, by, Finder.of(text, DRAWING));
    }

    @Test
    void shouldPutEachFwpIntoOneGroupHoweverTheyAreGrouped() {
        for (Grouping by : Grouping.values()) {
            int[] all = groups(by, "").stream().flatMapToInt(group -> IntStream.of(group.cells())).sorted().toArray();
            assertArrayEquals(IntStream.range(0, CENSUS.count()).toArray(), all, by.name());
        }
        assertEquals(List.of("Outside of chains", "Firewall", "Monitor", "Proxy"), groups(Grouping.TEMPLATE, "").stream().map(Group::title).toList());
        assertEquals(List.of("Outside of chains", "Chain a", "Chain b"), groups(Grouping.CHAIN, "").stream().map(Group::title).toList());
        assertEquals(List.of("No tenant", "red", "blue"), groups(Grouping.TENANT, "").stream().map(Group::title).toList());
        assertEquals(1, groups(Grouping.TENANT, "").getLast().faulted());
    }

    @Test
    void shouldFindByAddressNumberNameAndState() {
        assertEquals(4, found("10.20.0.1"), "10.20.0.1 and 10.20.0.10, of two nodes each");
        assertEquals(20, found("10.2"));
        assertEquals(0, found("10.20.1"));
        assertEquals(2, found("9"), "10.20.0.9, of two nodes");
        assertEquals(0, found("90"));
        assertEquals(3, found("#3"));
        assertEquals(10, found("fire"));
        assertEquals(5, found("chain b"));
        assertEquals(1, found("faulted"));
        assertEquals(26, found(" "));
        assertEquals(0, found("10.300"), "typing never fails");
        assertEquals(10 + 10 + 5 + 1, groups(Grouping.TEMPLATE, "").stream().mapToInt(Group::all).sum());
    }

    @Test
    void shouldFindByPortAndPartsOfAnAddressAsTheyAreTyped() {
        assertEquals(2, found("10.20.0.3:40003"));
        assertEquals(2, found("[::ffff:10.20.0.3]:40003"));
        assertEquals(2, found("::ffff:10.20.0.3"));
        assertEquals(2, found(":40003"));
        assertEquals(2, found("40003"));
        assertEquals(18, found(":400"), "all whose port begins so");
        assertEquals(2, found("0.3:"), "all of the last number");
        assertEquals(4, found("0.1"), "0.1 and 0.10");
        assertEquals(20, found(".0."));
        assertEquals(2, found(".0.3:400"));
        assertEquals(0, found("10.20.0.3:40004"), "its port is another");
        assertEquals(2, found("10.20.0.10:7"), "whatever this client sends is served by the same FWPs");
        assertEquals(0, found("20.0.10:7"), "that may be another client's");
        assertEquals(20, found(":"));
        assertEquals(0, found(":0"));
        assertEquals(0, found("::1"));
        assertEquals("Nothing found: clients come by IPv4, such as 10.20.0.7:4001", Finder.of("[fe80::1]:80", DRAWING).advice());
        for (String unfinished : List.of("[", "[::", "[::1", "[]:1", ".", "..", "1..2", "10.20.0.3:99999", "1.2.3.4.5", ":::", "01.2", "#", "#x")) {
            assertEquals(0, found(unfinished), unfinished);
        }
    }

    @Test
    void shouldGoFromOneFindToTheNextAroundTheEnd() {
        Found found = Found.in(groups(Grouping.TEMPLATE, "0.1"));
        int firewall = CENSUS.number(new Cell("a", 0, "fw"));
        int last = CENSUS.number(new Cell("a", 9, "mon"));
        assertEquals(4, found.count());
        assertEquals(firewall, found.after(-1, 1));
        assertEquals(CENSUS.number(new Cell("a", 9, "fw")), found.after(firewall, 1));
        assertEquals(last, found.after(firewall, -1));
        assertEquals(firewall, found.after(last, 1));
        assertEquals(4, found.place(last));
        assertEquals(0, found.place(0));
        assertEquals(last, found.first(cell -> cell == last));
        assertEquals(-1, Found.NOTHING.after(0, 1));
        assertEquals(-1, Found.NOTHING.first(_ -> true));
    }

    private static int found(String text) {
        return groups(Grouping.CHAIN, text).stream().mapToInt(group -> group.cells().length).sum();
    }

    @Test
    void shouldFindTheVeryClientAmongThoseWhoseAddressBeginsAlike() {
        Finder finder = Finder.of("10.20.0.1", DRAWING);
        assertEquals(2, IntStream.range(0, CENSUS.count()).filter(cell -> finder.isExact(CENSUS, cell)).count());
        Finder port = Finder.of(":40001", DRAWING);
        assertEquals(2, IntStream.range(0, CENSUS.count()).filter(cell -> port.isExact(CENSUS, cell)).count());
    }

    @Test
    void shouldNameAnFwpFromLookToLook() {
        for (int cell = 0; cell < CENSUS.count(); cell++) {
            assertEquals(cell, CENSUS.number(CENSUS.cell(cell)));
        }
        assertEquals(-1, CENSUS.number(new Cell("a", 10, "fw")));
        assertEquals(new Cell("", -1, "nat"), CENSUS.cell(0));
    }

    @Test
    void shouldFindUnderThePointerWhatStandsThere() {
        Wall wall = Wall.of(groups(Grouping.TEMPLATE, ""), Set.of(), 2 * Wall.MARGIN + 4 * 24, 24);
        assertEquals(4, wall.columns());
        for (int cell = 0; cell < CENSUS.count(); cell++) {
            assertTrue(wall.shows(cell));
            assertEquals(cell, wall.cellAt(wall.xOf(cell) + 1, wall.y(cell) + 1));
            assertTrue(wall.y(cell) + wall.cellSize() <= wall.height());
        }
        assertEquals(-1, wall.cellAt(3, 40));
        assertEquals("Outside of chains", wall.headerAt(5).orElseThrow().group().title());
    }

    @Test
    void shouldGoFromCellToCellAcrossGroupsAndPastFoldedOnes() {
        List<Group> groups = groups(Grouping.TEMPLATE, "");
        Wall wall = Wall.of(groups, Set.of(groups.get(2).key()), 2 * Wall.MARGIN + 4 * 24, 24);
        assertFalse(wall.shows(groups.get(2).cells()[0]));
        int[] firewalls = groups.get(1).cells();
        int[] proxies = groups.get(3).cells();
        assertEquals(0, wall.next(-1, Wall.Way.RIGHT), "the first one, where none was chosen");
        assertEquals(firewalls[0], wall.next(0, Wall.Way.DOWN));
        assertEquals(firewalls[4], wall.next(firewalls[0], Wall.Way.DOWN));
        assertEquals(firewalls[9], wall.next(firewalls[7], Wall.Way.DOWN), "the last row is short");
        assertEquals(proxies[1], wall.next(firewalls[9], Wall.Way.DOWN), "past the folded group");
        assertEquals(firewalls[9], wall.next(proxies[1], Wall.Way.UP));
        assertEquals(firewalls[9], wall.next(proxies[0], Wall.Way.LEFT));
        assertEquals(proxies[4], wall.next(0, Wall.Way.LAST));
        assertEquals(proxies[4], wall.next(proxies[4], Wall.Way.RIGHT));
        assertEquals(0, wall.next(proxies[4], Wall.Way.FIRST));
    }

    @Test
    void shouldMakeCellsAsLargeAsAllOfThemFit() {
        List<Group> groups = groups(Grouping.TEMPLATE, "");
        assertEquals(36, Wall.fitting(groups, Set.of(), 900, 600).pitch());
        Wall tight = Wall.fitting(groups, Set.of(), 132, 320);
        assertTrue(tight.pitch() < 36 && tight.height() <= 320, () -> "pitch=" + tight.pitch() + " height=" + tight.height());
    }
}
