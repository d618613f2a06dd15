package edgeos.model.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.model.Drawing;
import edgeos.model.Machine;
import edgeos.model.check.Finding.Severity;
import edgeos.notation.Placement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineChecksTest {
    @ParameterizedTest
    @CsvSource({"-1, 0, fwpCores", "65, 0, fwpCores", "0, -1, movers", "0, 17, movers"})
    void shouldFindCountsThatNoMachineHas(int cores, int movers, String setting) {
        Finding finding = only(new Placement(cores, movers, Map.of()));

        assertEquals(Severity.ERROR, finding.severity());
        assertEquals(setting, finding.setting());
        assertTrue(finding.what().contains(setting + "="), finding.what());
    }

    @ParameterizedTest
    @CsvSource({"pilot", "mover", "Gate", "mover 1.5"})
    void shouldWarnOfARoleThatThereIsNot(String role) {
        Finding finding = only(new Placement(0, 0, Map.of(role, 0)));

        assertEquals(Severity.WARNING, finding.severity(), "a seat that nobody takes keeps nothing from running");
        assertTrue(finding.what().contains("role=" + role), finding.what());
    }

    @ParameterizedTest
    @CsvSource({"-1", "64", "2147483647"})
    void shouldFindAProcessorBeyondAllBounds(int processor) {
        Finding finding = only(new Placement(0, 0, Map.of("gate", processor)));

        assertEquals(Severity.ERROR, finding.severity());
        assertTrue(finding.what().contains("processor=" + processor), finding.what());
    }

    @ParameterizedTest
    @CsvSource({"2, 1, mover 1", "2, 1, core 2", "0, 0, mover 16", "0, 0, core 64"})
    void shouldWarnOfASeatBeyondTheRolesThatThereAre(int cores, int movers, String role) {
        Finding finding = only(new Placement(cores, movers, Map.of(role, 0)));

        assertEquals(Severity.WARNING, finding.severity());
        assertEquals("placement", finding.setting());
    }

    @Test
    void shouldFindNothingWrongWithWhatCanBe() {
        assertEquals(List.of(), found(Placement.AUTOMATIC));
        assertEquals(List.of(), found(new Placement(64, 16, Map.of("gate", 0, "manager", 63, "mover 15", 3, "core 63", 3))));
        assertEquals(List.of(), found(new Placement(0, 0, Map.of("mover 3", 1, "core 7", 1))), "how many there are is for the machine to say");
    }

    private static Finding only(Placement placement) {
        List<Finding> found = found(placement);
        assertEquals(1, found.size(), found::toString);
        assertEquals(Finding.Place.DRAWING, found.getFirst().place());
        assertFalse(found.getFirst().remedy().isBlank());
        return found.getFirst();
    }

    private static List<Finding> found(Placement placement) {
        return Checker.check(Drawing.EMPTY.withMachine(Machine.DEFAULT.with(placement)));
    }
}
