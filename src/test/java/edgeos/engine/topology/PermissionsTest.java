package edgeos.engine.topology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import edgeos.engine.Plans;
import edgeos.engine.spec.EnginePlan;
import edgeos.notation.ObjectRef.Kind;
import edgeos.telemetry.EventLog;
import java.security.SecureRandom;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What edits take away stays until nobody can find it any more. */
class PermissionsTest {
    @Test
    void shouldKeepMemoryOfAnObjectUntilNoTableNamesIt() {
        var events = new EventLog(10);
        Roles roles = Roles.with(1, 1, Long.MAX_VALUE, new SecureRandom(), events);
        try (var slabs = roles.slabs()) {
            var permissions = new Permissions(roles, events);
            EnginePlan without = new Plans().plan();
            switchTo(permissions, new Plans().asset(Kind.SHARED_MEMORY, "board", 64).plan());
            long held = slabs.heldBytes();
            permissions.grant(without);
            roles.manager().doWork();
            assertEquals(held, slabs.heldBytes(), "cores that begin a batch now still find it in their tables");
            permissions.switchTo(without, Map.of(), Map.of(), Map.of());
            roles.manager().doWork();
            assertEquals(0, slabs.heldBytes());
        }
    }

    private static void switchTo(Permissions permissions, EnginePlan plan) {
        permissions.grant(plan);
        permissions.switchTo(plan, Map.of(), Map.of(), Map.of());
    }
}
