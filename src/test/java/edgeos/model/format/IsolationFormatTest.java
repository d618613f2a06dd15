package edgeos.model.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.model.Asset;
import edgeos.model.Drawing;
import edgeos.model.Extras;
import edgeos.model.Grant;
import edgeos.model.Isolation;
import edgeos.model.Policy;
import edgeos.model.check.Finding;
import edgeos.model.check.Finding.Place;
import edgeos.model.format.DrawingFormat.Reading;
import edgeos.notation.DomainRef;
import edgeos.notation.ObjectRef;
import edgeos.notation.Right;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IsolationFormatTest {
    private static Reading read(String isolation) {
        Reading reading = DrawingFormat.read("{\"format\": \"edgeos-lab\", \"version\": 1, \"isolation\": " + isolation + "}", "test.json");
        assertTrue(reading.complete());
        assertEquals(reading.drawing(), DrawingFormat.read(DrawingFormat.write(reading.drawing()), "again").drawing());
        return reading;
    }

    private static Map<?, ?> written(Reading reading) {
        return (Map<?, ?>) ((Map<?, ?>) JsonTree.parse(DrawingFormat.write(reading.drawing())).value()).get("isolation");
    }

    private static void assertFound(Reading reading, Place place, String subject, String setting, String part) {
        assertTrue(reading.findings().stream().anyMatch(finding -> finding.place() == place && finding.subject().equals(subject)
                && finding.setting().equals(setting) && finding.what().contains(part) && !finding.remedy().isBlank()), () -> reading.findings().toString());
    }

    @Test
    void shouldReadWhatItWrote() {
        var extras = new Extras(Map.of("later", 5L));
        Drawing drawing = Drawing.EMPTY.withIsolation(new Isolation(
                List.of(new Asset("key", Asset.Kind.KEY, "Key \"one\"", "acme", 32, extras), new Asset("t", Asset.Kind.TENANT, "acme", "", 0, Extras.NONE)),
                List.of(new Grant("g", DomainRef.tenant("acme: blue"), 16, ObjectRef.parse("key:key"), EnumSet.allOf(Right.class), -1, "", Extras.NONE),
                        new Grant("h", DomainRef.node("a.b"), 300, ObjectRef.parse("sharedMemory:x:y"), Set.of(), 7, "g", extras)),
                List.of("role:mover>inRing:b", ""), List.of(new Policy("p", "apart", Policy.Rule.NEVER_AFFECTS, List.of("node:a", "nonsense"), "", extras),
                        new Policy("q", "", Policy.Rule.ONLY_SUBJECTS_SEE, List.of(), "key:key", Extras.NONE)), extras));
        String text = DrawingFormat.write(drawing);
        Reading reading = DrawingFormat.read(text, "test.json");
        assertEquals(drawing, reading.drawing());
        assertEquals(List.of(), reading.findings().stream().filter(finding -> finding.severity() == Finding.Severity.ERROR).toList());
        assertEquals(text, DrawingFormat.write(reading.drawing()));
        assertTrue(text.lines().anyMatch(line -> line.equals("      {\"id\": \"t\", \"kind\": \"tenant\", \"name\": \"acme\"}")), text);
    }

    @Test
    void shouldWriteNothingAboutNothing() {
        assertFalse(DrawingFormat.write(Drawing.EMPTY).contains("isolation"));
        assertEquals(Drawing.EMPTY, read("{}").drawing());
    }

    @Test
    void shouldKeepUnknownKeys() {
        Reading reading = read("""
                {"assets": [{"id": "k", "kind": "key", "name": "K", "colour": "red"}],
                 "grants": [{"id": "g", "holder": "node:a", "slot": 16, "object": "key:k", "rights": ["read"], "until": 5}],
                 "policies": [{"id": "p", "rule": "tenantsNeverMeet", "weight": 2}], "revoked": [], "future": true}""");
        assertEquals(4, reading.findings().stream().filter(finding -> finding.what().startsWith("an unknown key")).count());
        String text = DrawingFormat.write(reading.drawing());
        for (String kept : List.of("\"colour\": \"red\"", "\"until\": 5", "\"weight\": 2", "\"future\": true")) {
            assertTrue(text.contains(kept), kept);
        }
    }

    @Test
    void shouldFindBadReferencesAndKeepThemWithoutGrantingAnything() {
        String bad = """
                [{"id": "a", "holder": "nobody", "slot": 16, "object": "key:k", "rights": ["read"]},
                 {"id": "b", "holder": "node:a", "slot": 16, "object": "door:k", "rights": ["read"]},
                 {"id": "c", "holder": "node:a", "slot": 16, "object": "key:k", "rights": ["read", "fly"]},
                 {"id": "d", "holder": "node:a", "slot": "first", "object": "key:k", "rights": ["read"]},
                 {"id": "e", "holder": "node:a", "slot": 16, "object": "key:k"}]""";
        Reading reading = read("{\"grants\": " + bad + "}");
        assertEquals(List.of(), reading.drawing().isolation().grants());
        assertEquals(JsonTree.parse(bad).value(), written(reading).get("grants"));
        assertFound(reading, Place.GRANT, "a", "holder", "that is not a domain, such as \"node:firewall\": holder=nobody");
        assertFound(reading, Place.GRANT, "b", "object", "object=door:k file=test.json at=isolation.grants[1].object");
        assertFound(reading, Place.GRANT, "c", "rights", "that is not a list of some of read, write");
        assertFound(reading, Place.GRANT, "d", "slot", "slot=first");
        assertFound(reading, Place.GRANT, "e", "rights", "a key is missing: key=rights");
    }

    @Test
    void shouldKeepWhatDoesNotFit() {
        Reading reading = read("""
                {"assets": [{"id": "k", "kind": "dream"}, 5], "grants": "all", "revoked": ["x", 7, null],
                 "policies": [{"id": "p", "rule": "beNice"}, {"id": "q", "rule": "neverAffects", "subjects": "everybody"}]}""");
        assertEquals(List.of("x"), reading.drawing().isolation().revoked());
        assertEquals(Arrays.asList("x", 7L, null), written(reading).get("revoked"));
        assertEquals("all", written(reading).get("grants"));
        assertEquals(List.of(), reading.drawing().isolation().policies());
        assertFound(reading, Place.ASSET, "k", "kind", "kind=dream");
        assertFound(reading, Place.POLICY, "p", "rule", "rule=beNice");
        assertFound(reading, Place.POLICY, "q", "subjects", "subjects=everybody");
        assertEquals(7, reading.findings().size(), () -> reading.findings().toString());
        Reading list = read("[1]");
        assertEquals(Isolation.NONE, list.drawing().isolation());
        assertTrue(DrawingFormat.write(list.drawing()).contains("\"isolation\": [1]"));
    }
}
