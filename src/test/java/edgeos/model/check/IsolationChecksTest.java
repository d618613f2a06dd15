package edgeos.model.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.model.Asset;
import edgeos.model.Drawing;
import edgeos.model.Extras;
import edgeos.model.Grant;
import edgeos.model.Isolation;
import edgeos.model.Policy;
import edgeos.model.Sketch;
import edgeos.model.check.Finding.Place;
import edgeos.model.check.Finding.Severity;
import edgeos.notation.DomainRef;
import edgeos.notation.ObjectRef;
import edgeos.notation.Right;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IsolationChecksTest {
    private static final Asset KEY = new Asset("k", Asset.Kind.KEY, "Key", "", 32, Extras.NONE);

    private static Grant grant(String id, String holder, int slot, String object, String from, Right... rights) {
        return new Grant(id, DomainRef.parse(holder), slot, ObjectRef.parse(object), Set.of(rights), 0, from, Extras.NONE);
    }

    private static Drawing with(List<String> revoked, Grant... grants) {
        return Sketch.sound().drawing().withIsolation(new Isolation(List.of(KEY), List.of(grants), revoked, List.of()));
    }

    private static Drawing with(Asset... assets) {
        return Sketch.sound().drawing().withIsolation(Isolation.NONE.withAssets(List.of(assets)));
    }

    private static void assertOnly(Drawing drawing, Severity severity, Place place, String subject, String setting, String part) {
        List<Finding> findings = Checker.check(drawing);
        assertEquals(1, findings.size(), findings::toString);
        Finding finding = findings.getFirst();
        assertEquals(List.of(severity, place, subject, setting), List.of(finding.severity(), finding.place(), finding.subject(), finding.setting()),
                finding::toString);
        assertTrue(finding.what().contains(part), finding.what());
        assertFalse(finding.remedy().isBlank());
    }

    @Test
    void shouldFindNothingWrongWithSoundGrants() {
        assertEquals(List.of(), Checker.check(with(List.of("role:mover>inRing:wall", "role:mover>inRing:gone"),
                grant("g", "tenant:acme", 16, "key:k", "", Right.READ, Right.GRANT), grant("h", "node:sink", 16, "key:k", "g", Right.READ),
                grant("i", "node:source", 255, "key:k", "node:wall>key:k@g", Right.READ))));
    }

    @ParameterizedTest
    @CsvSource({"node:gone, 16, key:k, '', READ, holder, holder=node:gone", "role:mover, 16, key:k, '', READ, holder, part of the machine",
            "node:wall, 16, key:gone, '', READ, object, object=key:gone", "node:wall, 15, key:k, '', READ, slot, must be from 16 to 255",
            "node:wall, 256, key:k, '', READ, slot, slot=256", "node:wall, 16, key:k, '', RUN, rights, mean nothing here",
            "node:wall, 16, key:k, nobody, READ, from, from=nobody", "node:wall, 16, key:k, owner/memory:wall, READ, from, not there",
            "node:wall, 16, memory:wall, node:wall>memory:wall, CLEAN, rights, allows more than", "node:wall, 16, key:k, g, READ, from, from itself"})
    void shouldFindGrantsThatCannotBe(String holder, int slot, String object, String from, Right right, String setting, String part) {
        assertOnly(with(List.of(), grant("g", holder, slot, object, from, right)), Severity.WARNING, Place.GRANT, "g", setting, part);
    }

    @Test
    void shouldFindGrantsThatGetInEachOthersWay() {
        Grant first = grant("a", "node:wall", 16, "key:k", "", Right.READ);
        assertOnly(with(List.of(), first, grant("b", "node:wall", 16, "memory:wall", "", Right.READ)), Severity.WARNING, Place.GRANT, "b", "slot",
                "first=a");
        assertOnly(with(List.of(), first, grant("a", "node:sink", 16, "key:k", "", Right.READ)), Severity.ERROR, Place.GRANT, "a", "id", "more than one");
        assertOnly(with(List.of(), grant("owner/key:k", "node:wall", 16, "key:k", "", Right.READ)), Severity.WARNING, Place.GRANT, "owner/key:k", "id",
                "called so");
        assertOnly(with(List.of(), first, grant("t", "tenant:acme", 16, "key:k", "", Right.READ)), Severity.WARNING, Place.GRANT, "t", "slot", "instead=17");
        assertOnly(with(List.of(), grant("g", "node:wall", 16, "key:k", "")), Severity.WARNING, Place.GRANT, "g", "rights", "allows nothing");
        assertOnly(with(List.of("node:wall>memory:wall"), grant("g", "node:sink", 16, "memory:wall", "node:wall>memory:wall", Right.READ)),
                Severity.WARNING, Place.GRANT, "g", "from", "is revoked");
    }

    @ParameterizedTest
    @CsvSource({"KEY, 0", "KEY, 4097", "SHARED_MEMORY, 63", "SHARED_MEMORY, 16777217"})
    void shouldFindSizesThatThereAreNot(Asset.Kind kind, long bytes) {
        assertOnly(with(new Asset("x", kind, "X", "", bytes, Extras.NONE)), Severity.ERROR, Place.ASSET, "x", "bytes", "bytes=" + bytes);
    }

    @Test
    void shouldFindIdsAndNamesThatSeveralHave() {
        assertEquals(List.of(), Checker.check(with(new Asset("x", Asset.Kind.SHARED_MEMORY, "", "", 64, Extras.NONE),
                new Asset("y", Asset.Kind.SERVICE, "clock", "", 0, Extras.NONE))));
        assertOnly(with(KEY, KEY), Severity.ERROR, Place.ASSET, "k", "id", "more than one drawn object");
        Asset tenant = new Asset("t", Asset.Kind.TENANT, "acme", "", 0, Extras.NONE);
        assertOnly(with(tenant, new Asset("u", Asset.Kind.TENANT, "acme", "", 0, Extras.NONE)), Severity.WARNING, Place.ASSET, "u", "name", "both are one");
        assertOnly(with(new Asset("u", Asset.Kind.TENANT, " ", "", 0, Extras.NONE)), Severity.WARNING, Place.ASSET, "u", "name", "has none");
        Policy policy = new Policy("p", "", Policy.Rule.TENANTS_NEVER_MEET, List.of(), "", Extras.NONE);
        Drawing twice = Sketch.sound().drawing().withIsolation(Isolation.NONE.withPolicies(List.of(policy, policy)));
        assertTrue(Checker.check(twice).stream().anyMatch(finding -> finding.place() == Place.POLICY && finding.setting().equals("id")));
    }
}
