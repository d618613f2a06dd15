package edgeos.model.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.model.Drawing;
import edgeos.model.Machine;
import edgeos.model.check.Checker;
import edgeos.model.format.DrawingFormat;
import edgeos.notation.Placement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RolesTest {
    @Test
    void shouldSeatARoleAndLetItGo() {
        Placement seated = Roles.seat(Placement.AUTOMATIC, "mover 0", 3);

        assertEquals(Map.of("mover 0", 3), seated.seats());
        assertEquals(Map.of("mover 0", 1), Roles.seat(seated, "mover 0", 1).seats());
        assertEquals(Placement.AUTOMATIC, Roles.free(seated, "mover 0"));
    }

    @Test
    void shouldTakeTheSeatsOfRolesThatGo() {
        Placement placement = new Placement(2, 2, Map.of("mover 0", 0, "mover 1", 1, "core 1", 1, "gate", 0));

        assertEquals(new Placement(2, 1, Map.of("mover 0", 0, "core 1", 1, "gate", 0)), Roles.movers(placement, 1));
        assertEquals(new Placement(1, 2, Map.of("mover 0", 0, "mover 1", 1, "gate", 0)), Roles.cores(placement, 1));
        assertEquals(placement.seats(), Roles.movers(placement, 0).seats(), "automatic may well be two");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 16, 64})
    void shouldPresetWhatTheChecksAllowOnAnyMachine(int processors) {
        for (Placement preset : List.of(Roles.together(0), Roles.apart(processors), Roles.sideBySide(processors))) {
            Drawing drawing = Drawing.EMPTY.withMachine(Machine.DEFAULT.with(preset));
            assertEquals(List.of(), Checker.check(drawing));
            assertEquals(2 + preset.movers() + preset.fwpCores(), preset.seats().size(), "a preset leaves no role to chance");
            assertTrue(preset.seats().values().stream().allMatch(processor -> processor < processors), preset::toString);
            assertEquals(drawing.machine(), DrawingFormat.read(DrawingFormat.write(drawing), "preset.json").drawing().machine(), "what is placed is in the file");
        }
        assertEquals(processors, new HashSet<>(Roles.apart(processors).seats().values()).size(), "no processor is left idle");
    }
}
