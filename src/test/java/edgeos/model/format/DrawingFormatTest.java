package edgeos.model.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Expectation;
import edgeos.model.Extras;
import edgeos.model.Group;
import edgeos.model.Link;
import edgeos.model.Machine;
import edgeos.model.Node;
import edgeos.model.Note;
import edgeos.model.check.Finding;
import edgeos.model.format.DrawingFormat.Reading;
import edgeos.notation.Placement;
import edgeos.notation.Settings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DrawingFormatTest {
    private static final String HEAD = "\"format\": \"edgeos-lab\", \"version\": 1, ";

    private static Reading read(String text) {
        return DrawingFormat.read(text, "test.json");
    }

    /** What is found when a drawing with these further keys is read, and written back as the same tree. */
    private static Reading readAndKeep(String keys) {
        String text = "{" + HEAD + keys + "}";
        Reading reading = read(text);
        assertTrue(reading.complete(), () -> reading.findings().toString());
        Map<?, ?> before = (Map<?, ?>) JsonTree.parse(text).value();
        Map<?, ?> after = (Map<?, ?>) JsonTree.parse(DrawingFormat.write(reading.drawing())).value();
        before.forEach((key, value) -> assertContains(after.get(key), value, key.toString()));
        assertEquals(reading.drawing(), read(DrawingFormat.write(reading.drawing())).drawing());
        return reading;
    }

    private static void assertContains(Object after, Object before, String at) {
        switch (before) {
            case Map<?, ?> map when after instanceof Map<?, ?> other -> map.forEach((key, value) -> {
                assertTrue(other.containsKey(key), at + "." + key);
                assertContains(other.get(key), value, at + "." + key);
            });
            case List<?> list when after instanceof List<?> other && list.stream().allMatch(Map.class::isInstance) -> {
                for (int index = 0; index < list.size(); index++) {
                    assertContains(other.get(index), list.get(index), at + "[" + index + "]");
                }
            }
            case null, default -> assertEquals(before, after, at);
        }
    }

    private static String text(Reading reading) {
        return String.join("\n", reading.findings().stream().map(finding -> finding.what() + " " + finding.remedy()).toList());
    }

    @Test
    void shouldReadWhatItWrote() {
        Drawing drawing = full();
        String text = DrawingFormat.write(drawing);
        Reading reading = read(text);
        assertEquals(drawing, reading.drawing());
        assertEquals(List.of(), reading.findings().stream().filter(finding -> finding.severity() == Finding.Severity.ERROR).toList());
        assertTrue(reading.complete());
        assertEquals(text, DrawingFormat.write(reading.drawing()));
    }

    @Test
    void shouldReadTheEmptyDrawingThatItWrote() {
        Reading reading = read(DrawingFormat.write(Drawing.EMPTY));
        assertEquals(new Reading(Drawing.EMPTY, List.of(), true), reading);
    }

    @Test
    void shouldWriteOneLinkALine() {
        assertTrue(DrawingFormat.write(full()).lines()
                .anyMatch(line -> line.equals("    {\"id\": \"l1\", \"from\": \"a.b.out\", \"to\": \"b.in\", \"mode\": \"share\", \"whenFull\": \"drop\"},")));
    }

    @Test
    void shouldKeepUnknownKeysAtEveryLevel() {
        Reading reading = readAndKeep("""
                "future": {"deep": [1, null, {"x": 1.5}]},
                "machine": {"scheduling": "fixedPriority", "numa": true},
                "nodes": [{"id": "a", "kind": "sink", "colour": "red", "settings": {"later": 3}}],
                "links": [{"id": "l", "from": {"node": "a", "port": "x", "lane": 2}, "to": "a.in", "weight": 0.5}],
                "chains": [{"id": "c", "shadow": "c2"}],
                "notes": [{"id": "n", "text": "x", "font": "big"}],
                "expectations": [{"name": "e", "until": 5}]
                """);
        assertEquals(8, reading.findings().stream().filter(finding -> finding.what().startsWith("an unknown key")).count(), text(reading));
        assertEquals(new Link.End("a", "x"), reading.drawing().links().getFirst().from());
    }

    @Test
    void shouldKeepWhatDoesNotFit() {
        Reading reading = readAndKeep("""
                "title": 5, "description": null,
                "machine": {"scheduling": "lottery", "fwpCores": "two"},
                "nodes": [{"id": 7, "kind": ["sink"], "name": {}, "x": "far", "y": true, "chain": 3, "settings": 9},
                          {"id": "b", "kind": "time machine", "settings": {"a": null, "b": {"c": 1}, "d": [1, "x"], "e": 123456789012345678901234567890}}],
                "links": [{"id": "l", "from": "nowhere", "to": 5, "mode": "teleport", "whenFull": false}],
                "chains": [{"id": "c", "policy": "perMoon", "flowBy": 1, "clients": 1.5, "limit": 99999999999, "width": 1e999}],
                "notes": [{"id": "n", "text": ["x"]}],
                "expectations": [{"name": "e", "figure": "joy", "scope": "world", "comparison": ">=", "value": "much"}]
                """);
        assertTrue(reading.findings().stream().allMatch(finding -> finding.severity() == Finding.Severity.ERROR), text(reading));
        assertEquals(29, reading.findings().size(), text(reading));
        assertEquals("time machine", reading.drawing().nodes().get(1).kind());
        assertTrue(text(reading).contains("at=chains[0].policy"), text(reading));
    }

    @Test
    void shouldKeepListsThatAreNone() {
        Reading reading = readAndKeep("\"nodes\": {\"a\": 1}, \"links\": \"none\", \"chains\": null, \"notes\": 3, \"expectations\": true, \"machine\": []");
        assertEquals(6, reading.findings().size(), text(reading));
    }

    @Test
    void shouldKeepItemsThatAreNoObjects() {
        Reading reading = read("{" + HEAD + "\"nodes\": [5, {\"id\": \"a\", \"kind\": \"sink\"}, [\"x\"], null]}");
        assertEquals(List.of("a"), reading.drawing().nodes().stream().map(Node::id).toList());
        Map<?, ?> after = (Map<?, ?>) JsonTree.parse(DrawingFormat.write(reading.drawing())).value();
        List<?> items = (List<?>) after.get("nodes");
        assertEquals(Arrays.asList(5L, List.of("x"), null), items.subList(1, 4));
        assertEquals(3, reading.findings().size(), text(reading));
    }

    @Test
    void shouldForgetAMisfitThatWasSetAnew() {
        Drawing read = readAndKeep("\"chains\": [{\"id\": \"c\", \"policy\": \"perMoon\"}]").drawing();
        Drawing changed = read.withChains(List.of(read.chains().getFirst().with(Chain.Policy.SHARED)));
        assertTrue(DrawingFormat.write(changed).contains("\"policy\": \"shared\""));
        assertFalse(DrawingFormat.write(changed).contains("perMoon"));
    }

    @Test
    void shouldShowWhatItUnderstandsOfANewerVersion() {
        Reading reading = read("{\"format\": \"edgeos-lab\", \"version\": 2, \"title\": \"T\", \"layers\": []}");
        assertEquals("T", reading.drawing().title());
        assertFalse(reading.complete());
        assertTrue(text(reading).contains("made by a newer lab: version=2 readable=1 file=test.json"), text(reading));
        assertTrue(DrawingFormat.write(reading.drawing()).contains("\"version\": 2"));
    }

    @Test
    void shouldFindVersionsThatThereNeverWere() {
        for (String version : List.of("0", "-1", "\"1\"", "1.5", "[1]", "99999999999")) {
            Reading reading = read("{\"format\": \"edgeos-lab\", \"version\": " + version + ", \"title\": \"T\"}");
            assertEquals("T", reading.drawing().title());
            assertFalse(reading.complete(), version);
            assertTrue(DrawingFormat.write(reading.drawing()).contains("\"version\": 1,"), version);
        }
    }

    @Test
    void shouldShowWhatWasReadableOfATruncatedFile() {
        String text = DrawingFormat.write(full());
        Reading reading = read(text.substring(0, text.indexOf("\"chains\"")));
        assertEquals(full().nodes(), reading.drawing().nodes());
        assertFalse(reading.complete());
        assertTrue(text(reading).contains("line="), text(reading));
    }

    @Test
    void shouldFindWhatIsNoDrawing() {
        for (String text : List.of("", "  \n ", "5", "\"x\"", "null", "[]", "{}", "{\"nodes\": []}", "<xml/>", "\u0000\u0001", "{\"format\": \"other\"}")) {
            Reading reading = read(text);
            assertFalse(reading.complete(), text);
            assertFalse(reading.findings().isEmpty(), text);
        }
        Reading broken = read("{" + HEAD + "\n  \"title\": \"x\",\n  nodes: []}");
        assertTrue(text(broken).contains("line=3"), text(broken));
        assertEquals("x", broken.drawing().title());
    }

    @Test
    void shouldFindNestingKeysTwiceAndWhatFollows() {
        Reading deep = read("{" + HEAD + "\"x\": " + "[".repeat(100_000));
        assertTrue(text(deep).contains("nested too deeply"), text(deep));
        Reading twice = read("{" + HEAD + "\"title\": \"first\", \"title\": \"second\"}");
        assertEquals("first", twice.drawing().title());
        assertFalse(twice.complete());
        assertTrue(text(twice).contains("key=title"), text(twice));
        Reading more = read("{" + HEAD + "\"title\": \"x\"} {}");
        assertEquals("x", more.drawing().title());
        assertFalse(more.complete());
    }

    @Test
    void shouldFindAKeyThatIsMissing() {
        Reading reading = read("{" + HEAD + "\"nodes\": [{}], \"links\": [{}]}");
        assertEquals(List.of("id", "kind", "id", "from", "to"), reading.findings().stream().map(Finding::setting).toList());
    }

    private static Drawing full() {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("zRate", 1000.0);
        settings.put("aCount", 5);
        settings.put("tiny", 1e-9);
        settings.put("flag", true);
        settings.put("text", "quote \" slash \\ line\n tab\t \u0001 \uD83D\uDE00 lone \uD83D end \u2028");
        settings.put("none", List.of());
        settings.put("rules", List.of("deny tcp any <-> any : 11211", "allow udp 10.20.0.0/24 -> any", "deny tcp any -> any : 20-60", "allow any"));
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("null", null);
        more.put("list", new ArrayList<>(Arrays.asList(1L, 2.5, null, Map.of("k", "v"))));
        more.put("", "empty key");
        var extras = new Extras(more);
        var nodes = List.of(new Node("a.b", "firewall", "Fire \u2192 wall", 24, -0.5, "c", Settings.of(settings), extras),
                new Node("b", "sink", "", 1e300, -0.0, null, Settings.NONE, Extras.NONE));
        var links = List.of(new Link("l1", new Link.End("a.b", "out"), new Link.End("b", "in"), Link.Mode.SHARE, Link.WhenFull.DROP, Extras.NONE),
                new Link("l2", new Link.End("", "x"), new Link.End("b", "a.b"), Link.Mode.COPY, Link.WhenFull.AUTO, extras));
        var chain = new Chain("c", "per client", 0, 0, 240, 168, "acme", Chain.Policy.PER_PACKET, Chain.FlowBy.FIVE_TUPLE, 100, -1, 64, 250, extras);
        var expectation = new Expectation("e", Expectation.Figure.LATENCY_P50, Expectation.Scope.NODE, "a.b", Expectation.Comparison.AT_MOST, 0.5, "ms",
                extras);
        return new Drawing("T", "D", new Machine(Machine.Scheduling.FIXED_PRIORITY, new Placement(2, 1, Map.of("mover 0", 1)), extras), nodes, links, List.of(chain),
                List.of(new Note("n", "two\nlines", 1, 2, 3, 4, extras)), List.of(expectation), extras)
                .withGroups(List.of(new Group("g", "Outer", List.of("b", "gone"), List.of("h"), List.of("n"), true, extras), new Group("h", "", List.of("a.b"), List.of(), List.of(), false, Extras.NONE)));
    }
}
