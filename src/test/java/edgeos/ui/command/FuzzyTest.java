package edgeos.ui.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FuzzyTest {
    private static final List<String> WORDS = List.of("Zoom to fit", "Zoom in", "Export as Click configuration...", "Export a picture...", "Place NAT", "Place Rate limiter", "Save", "Save as...", "Select all",
            "Open sample...", "Pool of FWPs", "Open Tenants at the edge", "Normal size", "ThousandClients", "Pause", "Paste", "Step");

    @Test
    void shouldFindByBeginningsHumpsAndPiecesOfWords() {
        assertEquals("Zoom to fit", first("zofi"));
        assertEquals("Zoom to fit", first("ztf"));
        assertEquals("Zoom in", first("zi"));
        assertEquals("Place NAT", first("nat"));
        assertEquals("Place NAT", first("NAT place"));
        assertEquals("ThousandClients", first("tc"));
        assertEquals("Pool of FWPs", first("fwp"));
        assertEquals("Export as Click configuration...", first("port click"));
        assertEquals("Open sample...", first("os"));
        assertEquals(Optional.of(List.of(6, 10, 11, 12, 13)), Fuzzy.match("fwall", "Place firewall").map(Fuzzy.Match::marks));
        assertTrue(Fuzzy.match("fwal", "Firewall").isEmpty());
    }

    @Test
    void shouldPutWhatBeginsSoBeforeWhatHoldsItAndTheWholeBeforeThePart() {
        assertEquals(List.of("Save", "Save as..."), found("save"));
        assertEquals("Select all", found("sel").getFirst());
        assertEquals(List.of("Paste", "Pause"), found("pa").stream().limit(2).sorted().toList());
        assertEquals("Step", first("step"));
        assertTrue(found("ex").indexOf("Export a picture...") >= 0);
    }

    @Test
    void shouldFindNothingByLettersThatAreScatteredOrWrong() {
        assertEquals(List.of(), found("zomo"));
        assertEquals(List.of(), found("exprt"));
        assertEquals(List.of(), found("sve"));
        assertEquals(List.of(), found("save nat"));
        assertFalse(Fuzzy.match("otf", "Zoom to fit").isPresent());
    }

    @Test
    void shouldMarkTheLettersThatWereTyped() {
        assertEquals(Optional.of(List.of(0, 1, 8, 9)), Fuzzy.match("zofi", "Zoom to fit").map(Fuzzy.Match::marks));
        assertEquals(Optional.of(List.of(2, 3, 4, 5)), Fuzzy.match("port", "Export").map(Fuzzy.Match::marks));
        Finding found = Finding.of("zofi", List.of(command("z", "Zoom to fit", "", Optional.empty())), List.of()).getFirst();
        assertEquals(List.of("", "Zo", "om to ", "fi", "t"), found.pieces());
        assertEquals(Optional.of(List.of()), Fuzzy.match("  ", "Zoom").map(Fuzzy.Match::marks));
        assertTrue(Fuzzy.match("x", "").isEmpty());
    }

    @Test
    void shouldListWhatWasUsedLatelyFirstAndWhatCannotBeDoneLast() {
        List<Command> commands = List.of(command("a", "Copy", "Edit", Optional.of("Nothing is selected.")), command("b", "Copy as text", "Edit", Optional.empty()),
                command("c", "Dark", "Theme", Optional.empty()), command("d", "Light", "Theme", Optional.empty()));
        assertEquals(List.of("d", "b", "c", "a"), ids("", commands, List.of("d", "gone")));
        assertEquals(List.of("b", "a"), ids("copy", commands, List.of()));
        assertEquals(List.of("d"), ids("light theme", commands, List.of()));
        assertEquals(List.of("d", "c"), ids("theme", commands, List.of("d")));
    }

    @Test
    void shouldEndOnWhateverIsTyped() {
        String many = "a ".repeat(500);
        assertTrue(Fuzzy.match("a".repeat(40), many).isPresent());
        assertFalse(Fuzzy.match("a".repeat(39) + "b", many).isPresent());
        assertFalse(Fuzzy.match("a".repeat(10_000), many).isPresent());
        assertTrue(Fuzzy.match("İ", "İstanbul").isPresent());
        assertEquals(500, Finding.of("c", IntStream.range(0, 500).mapToObj(at -> command("" + at, "Command " + at, "", Optional.empty())).toList(), List.of()).size());
    }

    private static String first(String typed) {
        return found(typed).getFirst();
    }

    private static List<String> found(String typed) {
        return Finding.of(typed, WORDS.stream().map(words -> command(words, words, "", Optional.empty())).toList(), List.of()).stream().map(found -> found.command().id()).toList();
    }

    private static List<String> ids(String typed, List<Command> commands, List<String> used) {
        return Finding.of(typed, commands, used).stream().map(found -> found.command().id()).toList();
    }

    private static Command command(String id, String what, String where, Optional<String> whyNot) {
        return new Command(id, new Command.Words(what, where, "", ""), new Command.Look("play", "network"), whyNot, () -> { });
    }
}
