package edgeos.model.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.model.Asset;
import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Extras;
import edgeos.model.Grant;
import edgeos.model.Isolation;
import edgeos.model.Policy;
import edgeos.model.Policy.Rule;
import edgeos.model.Sketch;
import edgeos.model.capability.Breach;
import edgeos.model.capability.Policies;
import edgeos.model.check.Finding.Place;
import edgeos.model.check.Finding.Severity;
import edgeos.model.edit.Grants;
import edgeos.notation.DomainRef;
import edgeos.notation.ObjectRef;
import edgeos.notation.Right;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PolicyChecksTest {
    private static final Policy APART = policy("apart", Rule.TENANTS_NEVER_MEET, List.of(), "");
    private static final Policy SECRET = policy("secret", Rule.ONLY_SUBJECTS_SEE, List.of("node:proxy"), "key:key");

    /** Two tenants, each with its own way from source to sink. */
    private static Drawing tenants(Isolation isolation) {
        return new Sketch().chain("one", "acme", Chain.Policy.PER_FLOW).chain("two", "birch", Chain.Policy.PER_FLOW)
                .node("left", "generator").node("wall", "firewall", "one").node("proxy", "monitor", "one").node("out", "sink")
                .node("right", "generator").node("spy", "monitor", "two").node("end", "sink")
                .link("left.out", "wall.in").link("wall.out", "proxy.in").link("proxy.out", "out.in").link("right.out", "spy.in").link("spy.out", "end.in")
                .drawing().withIsolation(isolation);
    }

    private static Isolation with(Policy policy, Grant... grants) {
        return new Isolation(List.of(new Asset("desk", Asset.Kind.SHARED_MEMORY, "Desk", "", 4096, Extras.NONE),
                new Asset("key", Asset.Kind.KEY, "Session key", "acme", 32, Extras.NONE)), List.of(grants), List.of(), List.of(policy), Extras.NONE);
    }

    private static Grant grant(String id, String holder, int slot, String object, Right... rights) {
        return new Grant(id, DomainRef.parse(holder), slot, ObjectRef.parse(object), EnumSet.copyOf(List.of(rights)), 0, "", Extras.NONE);
    }

    private static Policy policy(String id, Rule rule, List<String> subjects, String object) {
        return new Policy(id, "the " + id, rule, subjects, object, Extras.NONE);
    }

    private static Finding only(Drawing drawing) {
        List<Finding> findings = Checker.check(drawing);
        assertEquals(1, findings.size(), findings::toString);
        assertEquals(Severity.WARNING, findings.getFirst().severity(), "a drawing with a broken policy still runs");
        assertEquals(Place.POLICY, findings.getFirst().place());
        return findings.getFirst();
    }

    @Test
    void shouldFindNothingWhereTenantsShareOnlyTheMachine() {
        assertEquals(List.of(), Checker.check(tenants(with(APART))));
        assertEquals(List.of(), Checker.check(tenants(with(APART, grant("g", "tenant:acme", 16, "sharedMemory:desk", Right.READ, Right.WRITE)))));
    }

    @Test
    void shouldFindTenantsThatMeetInSharedMemory() {
        Drawing drawing = tenants(with(APART, grant("mine", "tenant:acme", 16, "sharedMemory:desk", Right.READ),
                grant("theirs", "node:spy", 20, "sharedMemory:desk", Right.WRITE)));
        Finding finding = only(drawing);
        assertTrue(finding.what().contains("policy=the apart: the spy writes Desk (slot 20), which tenant acme reads (slot 16)"), finding::what);
        assertEquals("Revoke what the spy holds in slot 20.", finding.remedy());
        assertEquals("theirs", Policies.breaches(drawing).getFirst().mend(), "of two grants the one that costs less");
        assertEquals(List.of(), Policies.breaches(Grants.revoke(drawing, "theirs")));
    }

    @Test
    void shouldFindAWireAcrossTenantsAndMendItByTheWire() {
        Drawing drawing = new Sketch().chain("one", "acme", Chain.Policy.PER_FLOW).chain("two", "birch", Chain.Policy.PER_FLOW).node("in", "generator")
                .node("a", "monitor", "one").node("b", "monitor", "two").node("out", "sink").link("in.out", "a.in").link("a.out", "b.in")
                .link("b.out", "out.in").drawing().withIsolation(with(APART));
        Breach breach = Policies.breaches(drawing).getFirst();
        assertEquals("the a sends to the b (slot 8)", breach.words());
        assertEquals("node:a>inRing:b#a.out>b.in", breach.mend());
        assertEquals(List.of(), Policies.breaches(Grants.revoke(drawing, breach.mend())));
    }

    @Test
    void shouldLetASubjectUseItsKeyAndSendOn() {
        assertEquals(List.of(), Checker.check(tenants(with(SECRET, grant("g", "node:proxy", 16, "key:key", Right.READ)))));
    }

    @Test
    void shouldFindWhoeverElseIsGrantedTheKey() {
        Finding finding = only(tenants(with(SECRET, grant("g", "node:proxy", 16, "key:key", Right.READ), grant("h", "node:spy", 17, "key:key", Right.READ))));
        assertTrue(finding.what().contains("the spy reads Session key (slot 17)"), finding::what);
    }

    @Test
    void shouldFindWhoReadsTheKeyInTheMemoryOfItsHolder() {
        Drawing drawing = tenants(with(SECRET, grant("g", "node:proxy", 16, "key:key", Right.READ), grant("h", "node:spy", 17, "memory:proxy", Right.READ)));
        Breach breach = Policies.breaches(drawing).getFirst();
        assertEquals("the proxy reads Session key (slot 16); the spy reads the memory of the proxy (slot 17)", breach.words());
        assertEquals("h", breach.mend(), "not the subject's own grant");
    }

    @Test
    void shouldFindThatASubjectMayHandItsKeyOn() {
        List<Breach> breaches = Policies.breaches(tenants(with(SECRET, grant("g", "node:proxy", 16, "key:key", Right.READ, Right.GRANT))));
        assertEquals(List.of("the out reads Session key (handed on by proxy)"), breaches.stream().map(Breach::words).toList());
    }

    @Test
    void shouldFindWhoAffectsWhom() {
        assertEquals(List.of(), Checker.check(tenants(with(policy("never", Rule.NEVER_AFFECTS, List.of("node:spy", "node:out"), "")))));
        Finding finding = only(tenants(with(policy("never", Rule.NEVER_AFFECTS, List.of("node:wall", "node:out"), ""))));
        assertTrue(finding.what().contains("the wall sends to the proxy (slot 8); the proxy sends to the out (slot 8)"), finding::what);
    }

    @Test
    void shouldFindWhatAPolicyNamesAndTheDrawingLacks() {
        for (Policy policy : Set.of(policy("p", Rule.TENANTS_NEVER_MEET, List.of("tenant:acme", "tenant:nobody"), ""),
                policy("p", Rule.TENANTS_NEVER_MEET, List.of("tenant:acme"), ""), policy("p", Rule.ONLY_SUBJECTS_SEE, List.of("node:proxy"), "key:none"),
                policy("p", Rule.ONLY_SUBJECTS_SEE, List.of("node:proxy"), "nonsense"), policy("p", Rule.NEVER_AFFECTS, List.of("node:spy"), ""),
                policy("p", Rule.NEVER_AFFECTS, List.of("node:spy", "nonsense"), ""))) {
            assertEquals("p", only(tenants(with(policy))).subject());
        }
    }
}
