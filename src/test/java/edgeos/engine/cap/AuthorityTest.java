package edgeos.engine.cap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.engine.Plans;
import edgeos.engine.spec.EnginePlan;
import edgeos.engine.spec.GrantSpec;
import edgeos.memory.Slabs;
import edgeos.notation.DomainRef;
import edgeos.notation.ObjectRef;
import edgeos.notation.Right;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Plan after plan, random: what is in a slot is what the latest plan says, whatever came before. */
class AuthorityTest {
    private static final int CAPABILITIES = 12;
    private static final int PLANS = 25;
    private static final ObjectRef KEY = ObjectRef.parse("key:k");
    private static final DomainRef HOLDER = DomainRef.node("n");

    /** Some of the capabilities, some of them revoked, in slots that are dealt anew now and then; the first is everybody's ancestor. */
    private static List<GrantSpec> grants(Random random, int[] parents) {
        List<Integer> slots = new ArrayList<>(IntStream.range(0, CAPABILITIES).boxed().toList());
        if (random.nextBoolean()) {
            Collections.shuffle(slots, random);
        }
        var grants = new ArrayList<GrantSpec>();
        for (int at = 0; at < CAPABILITIES; at++) {
            if (at == 0 || random.nextInt(5) > 0) {
                grants.add(new GrantSpec("c" + at, HOLDER, slots.get(at), KEY, Set.of(Right.READ, Right.WRITE), 0, at == 0 ? "" : "c" + parents[at], "",
                        random.nextInt(8) == 0));
            }
        }
        return grants;
    }

    private static boolean shouldBeLive(Map<String, GrantSpec> plan, String id) {
        GrantSpec grant = plan.get(id);
        return grant != null && !grant.revoked() && (grant.parent().isEmpty() || shouldBeLive(plan, grant.parent()));
    }

    @Property(tries = 200)
    void shouldHoldWhatTheLatestPlanGrants(@ForAll long seed) {
        var random = new Random(seed);
        int[] parents = IntStream.range(0, CAPABILITIES).map(at -> at == 0 ? 0 : random.nextInt(at)).toArray();
        try (var slabs = new Slabs()) {
            var authority = new Authority(new Assets(slabs, new SecureRandom()));
            var before = new HashMap<String, GrantSpec>();
            CapabilityTable tableBefore = CapabilityTable.EMPTY;
            for (int round = 0; round < PLANS; round++) {
                var plan = new HashMap<String, GrantSpec>();
                List<GrantSpec> grants = grants(random, parents);
                grants.forEach(grant -> plan.put(grant.id(), grant));
                assertEquals(List.of(), authority.switchTo(new EnginePlan(EnginePlan.Scheduling.RUN_TO_COMPLETION, Plans.ONE_CORE, List.of(), List.of(), List.of(),
                        List.of(), grants), _ -> { }));
                CapabilityTable table = authority.table("n", "");
                for (int at = 0; at < CAPABILITIES; at++) {
                    String id = "c" + at;
                    boolean live = shouldBeLive(plan, id);
                    assertEquals(live, authority.isLive(id), id);
                    assertEquals(live, plan.containsKey(id) && table.entry(plan.get(id).slot()).allows(Right.READ), id);
                    if (live && shouldBeLive(before, id)) {
                        assertSame(tableBefore.entry(before.get(id).slot()), table.entry(plan.get(id).slot()), "the same grant, wherever its slot");
                    }
                }
                assertNull(table.entry(CAPABILITIES));
                assertTrue(authority.isAllLive() == plan.keySet().stream().allMatch(id -> shouldBeLive(plan, id)));
                before = plan;
                tableBefore = table;
            }
        }
    }
}
