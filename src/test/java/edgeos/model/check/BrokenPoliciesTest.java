package edgeos.model.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.model.Drawing;
import edgeos.model.capability.Breach;
import edgeos.model.capability.Policies;
import edgeos.model.check.Finding.Severity;
import edgeos.model.edit.Grants;
import edgeos.model.format.DrawingFormat;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The samples of policies hold; changed in one place they do not, and revoking what the finding says mends them. */
class BrokenPoliciesTest {
    private static final Path SAMPLES = Path.of("samples");
    private static final Path BROKEN = Path.of("src", "test", "resources", "drawings");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "tenants-never-meet | tenants-that-meet | Monitor of birch reads (slot 17) | Revoke what Monitor of birch holds in slot 17.",
        "only-the-proxy-sees-the-key | others-see-the-key | Access log reads the memory of TLS proxy (slot | Revoke what Access log holds in slot "})
    void shouldBeFoundAndMended(String sample, String broken, String words, String remedy) {
        assertEquals(List.of(), Checker.check(read(SAMPLES.resolve(sample + ".json"))));
        Drawing drawing = read(BROKEN.resolve(broken + ".json"));
        List<Finding> findings = Checker.check(drawing);
        assertEquals(1, findings.size(), findings::toString);
        assertEquals(Severity.WARNING, findings.getFirst().severity());
        assertTrue(findings.getFirst().what().contains(words), findings::toString);
        assertTrue(findings.getFirst().remedy().startsWith(remedy), findings::toString);
        int turns = 0;
        for (List<Breach> left = Policies.breaches(drawing); !left.isEmpty(); left = Policies.breaches(drawing)) {
            drawing = Grants.revoke(drawing, left.getFirst().mend());
            assertTrue(++turns < 10, left::toString);
        }
        assertEquals(List.of(), Checker.check(drawing));
    }

    private static Drawing read(Path file) {
        DrawingFormat.Reading reading = DrawingFormat.read(file);
        assertEquals(List.of(), reading.findings());
        return reading.drawing();
    }
}
