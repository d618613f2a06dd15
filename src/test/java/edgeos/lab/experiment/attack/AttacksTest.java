package edgeos.lab.experiment.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Patient;
import edgeos.model.check.Checker;
import edgeos.model.check.Finding;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every attack, tried for a moment on a live engine: each try is caught by its guard, nothing leaks, nobody else notices.
 *
 * <p>Guards that were taken out once, and what failed then: bounds of {@code FwpMemory}, {@code Batch.at}, and {@code RawRing}: wildAccess. Each clause of {@code Forgery}, alone:
 * forgedRecord (merged: stride and extent together) and changesAfterSending. {@code Ring.believe} and {@code isBetweenRecords}: forgedCursor; the stride check of
 * {@code Batch.next}: forgedCursor.filled. The mask in {@code Batch.sendTo}, the drop where no wire is: wrongPort. What {@code Core.runStage} catches: crash;
 * what {@code Template.figures} and {@code Preparation} catch: crash.figures, crash.initialise. The budget of {@code Core.run}: greedy.neverDrains; the free room of {@code Ring.room}:
 * greedy.flood. Zeroing in {@code Ring.reset}: snoop.lastClient; copying payloads only: snoop.shortened, snoop.cut; ending a run where the way changes: snoop.dropped,
 * snoop.otherPort. The mover's own note of the flow: impostor.
 */
class AttacksTest {
    private static final Duration LENGTH = Duration.ofMillis(100);
    private static final int LEAST_ATTACKS = 24;

    static List<Attack> attacks() {
        return Attacks.all();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void shouldContain(Attack attack) throws InterruptedException {
        AttackFacts facts = Patient.longerAndLonger(LENGTH, length -> contained(attack, length), seen -> seen.tried() > 0 && seen.neighbourPerSecond() > 0);
        assertTrue(facts.tried() > 0, "it was not even tried");
        assertTrue(facts.neighbourPerSecond() > 0, facts::toString);
    }

    private static AttackFacts contained(Attack attack, Duration length) throws InterruptedException {
        AttackFacts facts = AttackRun.of(attack, true, length);
        assertEquals("", facts.harm());
        assertEquals(facts.tried(), facts.caught(), facts::toString);
        assertEquals(0, facts.leakedBytes(), facts::toString);
        return facts;
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void shouldBeDrawnAsSamplesAre(Attack attack) {
        assertEquals(List.of(), Checker.check(attack.hostile()).stream().filter(finding -> finding.severity() == Finding.Severity.ERROR).toList());
        assertEquals(List.of(), Checker.check(attack.benign()).stream().filter(finding -> finding.severity() == Finding.Severity.ERROR).toList());
    }

    @Test
    void shouldBeManyAndHaveNamesOfTheirOwn() {
        var names = new HashSet<String>();
        attacks().forEach(attack -> assertTrue(names.add(attack.name()), attack::name));
        assertTrue(names.size() >= LEAST_ATTACKS);
    }
}
