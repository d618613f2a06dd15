package edgeos.lab.experiment.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** How rounds are judged that a busy machine disturbed, and rounds that an attack did. */
class RoundsTest {
    private static AttackFacts facts(double perSecond) {
        return new AttackFacts(5, 5, 0, perSecond, perSecond > 0 ? 1_000 : Double.NaN, "");
    }

    /** Rounds from what the neighbour got: without, with, without, with, and so on. */
    private static Rounds rounds(double... perSecond) {
        var rounds = new Rounds();
        for (int at = 0; at < perSecond.length; at += 2) {
            rounds.add(facts(perSecond[at]), facts(perSecond[at + 1]));
        }
        return rounds;
    }

    @Test
    void shouldNotTryAgainWhereTheNeighbourWasLeftAlone() {
        Rounds one = rounds(100, 95);
        assertFalse(one.wantMore());
        AttackRow row = one.row("a");
        assertTrue(row.passed());
        assertEquals("", row.remark());
        assertEquals(0.95, row.neighbourThroughputRatio());
    }

    @Test
    void shouldNotTakeAMomentOfTheMachineForHarmAndSayThatItTriedAgain() {
        Rounds rounds = rounds(100, 0);
        assertTrue(rounds.wantMore());
        for (int more = 0; more < 4; more++) {
            rounds.add(facts(100), facts(100));
        }
        AttackRow row = rounds.row("a");
        assertTrue(row.passed(), row::toString);
        assertEquals("tried again: after 1 round the neighbour stood still in 1 of 1 rounds with the attack and in 0 without; now 5 rounds, and it stood still in 1 of 5 rounds with the attack and in 0 without", row.remark());
        assertEquals(5, row.raw().get(AttackRow.THROUGHPUT).size(), "what looked like harm is kept");
        assertEquals(AttackRow.Outcome.CONTAINED, row.outcome());
        assertEquals(AttackRow.Outcome.CONTAINED, rounds(100, 0, 0, 100, 100, 0, 100, 100, 100, 100, 100, 100, 100, 100).row("a").outcome(), "without the attack it stood still, too");
    }

    @Test
    void shouldCallItHarmIfItComesAgain() {
        AttackRow stops = rounds(100, 0, 100, 100, 100, 0, 100, 100, 100, 100).row("a");
        assertFalse(stops.passed(), "twice in five, and never without the attack");
        assertEquals("the neighbour stood still in 2 of 5 rounds with the attack and in 0 without", stops.remark());
        AttackRow slow = rounds(100, 85, 100, 85, 100, 100, 100, 89, 100, 100).row("a");
        assertFalse(slow.passed());
        assertEquals(0.89, slow.neighbourThroughputRatio());
    }

    @Test
    void shouldTellHarmFromABusyMachineByRoundsWithoutTheAttack() {
        Rounds busy = rounds(100, 30, 20, 60, 90, 20, 50, 40, 100, 50);
        assertTrue(busy.wantMore());
        AttackRow row = busy.row("a");
        assertEquals(AttackRow.Outcome.UNTOLD, row.outcome(), "alone it had 20 to 100: what is between is nobody's fault, and no proof either");
        assertFalse(row.isTold());
        assertTrue(row.passed(), "a busy machine is no failure");
        assertEquals("cannot be told", row.values().get("outcome"));
        assertTrue(row.remark().startsWith("cannot be told: the machine has too much else to do") && row.remark().contains("tried again: after 5 rounds the neighbour had 50 % of its throughput"), row::remark);
        assertEquals(AttackRow.Outcome.CONTAINED, rounds(100, 98, 20, 60, 90, 85, 50, 60, 100, 96).row("a").outcome(), "it kept its throughput all the same");
        Rounds always = rounds(100, 10, 20, 10, 90, 0, 50, 15, 100, 19);
        assertEquals(AttackRow.Outcome.UNTOLD, always.row("a").outcome(), "five of five may be luck, once in 252 times");
        for (int more = 0; more < 4; more++) {
            always.add(facts(60), facts(10));
        }
        AttackRow less = always.row("a");
        assertFalse(less.passed(), "however busy, it always had less");
        assertEquals("the neighbour had less in every round with the attack than in any without", less.remark());
    }

    @Test
    void shouldTakeTheMeanOfTheMiddleTwoAndNotTheBetterOne() {
        Rounds two = rounds(100, 80, 100, 95);
        assertTrue(two.wantMore());
        assertEquals(0.875, two.row("a").neighbourThroughputRatio(), 1e-12);
        assertFalse(two.row("a").passed());
    }

    @Test
    void shouldCallNeitherContainedNorHarmedWhatNobodyCouldSee() {
        assertEquals(AttackRow.Outcome.UNTOLD, rounds(0, 0).row("a").outcome(), "the machine let nobody go on");
        var idle = new Rounds();
        idle.add(facts(100), new AttackFacts(0, 0, 0, 100, 1_000, ""));
        assertTrue(idle.wantMore(), "nothing was tried");
        assertEquals(AttackRow.Outcome.UNTOLD, idle.row("a").outcome());
        assertTrue(idle.row("a").remark().startsWith("cannot be told: no try came to an end that tells anything; tried again: after 1 round"), () -> idle.row("a").remark());
    }

    @Test
    void shouldNotCountTriesThatNobodyHasLookedAtYet() {
        assertEquals(0, AttackFacts.told(125, 12, 113), "they lie in the attacker's ring");
        assertEquals(125, AttackFacts.told(125, 12, 112), "one of them lies nowhere any more, and nothing caught it");
        assertEquals(125, AttackFacts.told(125, 125, 300));
    }

    @Test
    void shouldCallEveryTryThatNothingCaughtAndEveryByteThatLeakedByItsName() {
        var loose = new Rounds();
        loose.add(facts(100), new AttackFacts(5, 3, 0, 100, 1_000, ""));
        loose.add(facts(100), facts(100));
        assertEquals(AttackRow.Outcome.NOT_CONTAINED, loose.row("a").outcome());
        assertEquals("2 of 10 tries were not caught", loose.row("a").remark());
        var leaking = new Rounds();
        leaking.add(facts(0), new AttackFacts(5, 5, 8, 0, Double.NaN, ""));
        assertEquals("8 bytes were found where they must not be", leaking.row("a").remark(), "a fact, however busy the machine");
        assertFalse(leaking.row("a").passed());
    }

    @Test
    void shouldNotForgetAFactHoweverManyRoundsFollow() {
        var rounds = new Rounds();
        rounds.add(facts(100), new AttackFacts(5, 0, 0, 100, 1_000, "a message of the neighbour was lost"));
        rounds.add(facts(100), facts(100));
        assertFalse(rounds.row("a").passed());
        assertEquals("a message of the neighbour was lost", rounds.row("a").remark());
    }
}
