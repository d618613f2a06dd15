package edgeos.lab.experiment.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Alone;
import edgeos.Patient;
import edgeos.lab.Consent;
import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.ExperimentRow;
import edgeos.lab.experiment.Plot;
import edgeos.lab.experiment.Progress;
import edgeos.lab.experiment.capacity.CapacityExperiment.Effort;
import edgeos.lab.experiment.capacity.CapacityExperiment.Question;
import edgeos.lab.experiment.study.Subject;
import edgeos.lab.suite.CarriedOut;
import edgeos.model.Drawing;
import edgeos.model.Expectation;
import edgeos.model.Extras;
import edgeos.model.Node;
import edgeos.model.field.Fields;
import edgeos.model.field.NamedFields;
import edgeos.notation.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Searches on real engines, on drawings whose capacity is bounded by what is in them. */
@Alone
class CapacityExperimentTest {
    private static final Duration MOMENT = Duration.ofMillis(300);
    private static final Effort SHORT = effort(MOMENT);

    private static Effort effort(Duration trial) {
        return new Effort(trial, 0.25, 4);
    }

    private static Subject known() {
        return Subject.of(Path.of("samples/known-capacity.json"), Consent.NONE);
    }

    private static Subject limitedTo(double perSecond) {
        Subject known = known();
        Drawing slower = NamedFields.of(known.drawing(), "limiter.tokensPerSecond").set().apply(known.drawing(), perSecond);
        return known.with("limited to " + (long) perSecond, NamedFields.of(slower, "limiter.burstTokens").set().apply(slower, perSecond / 20));
    }

    private static ExperimentRow row(ExperimentResult result, String name) {
        return result.rows().stream().filter(row -> row.name().equals(name)).findFirst().orElseThrow(() -> new AssertionError(name + " is not among " + result.rows().stream().map(ExperimentRow::name).toList()));
    }

    @Test
    void shouldFindWhatTwoDrawingsAreKnownToCarrySideBySide() throws InterruptedException {
        CapacityExperiment experiment = bothKnown(MOMENT);
        ExperimentResult result = Patient.longerAndLonger(MOMENT, trial -> bothKnown(trial).run(Optional.empty(), Progress.NONE), CapacityExperimentTest::isAsKnown);
        assertTrue(result.complete());
        assertTrue(isAsKnown(result), () -> result.rows().toString());
        ExperimentRow ten = row(result, "known-capacity");
        assertTrue(Plot.figure(ten, "capacityMost") > Plot.figure(ten, "capacity"), () -> ten.values().toString());
        assertTrue(ten.remark().contains("'Hardly anything is lost' fails") && ten.remark().contains("Limiter (rateLimited)") && ten.remark().contains("No role is full"), ten::remark);
        assertTrue(ten.passed(), ten::remark);
        List<? extends ExperimentRow> levels = result.rows().stream().filter(row -> row.values().containsKey("offered") && row.values().get("system").equals("known-capacity")).toList();
        assertTrue(levels.size() >= 4, "what was tried is kept");
        assertTrue(experiment.plots().stream().allMatch(plot -> plot.rows(result).size() >= 2), "each picture shows something");
    }

    private static CapacityExperiment bothKnown(Duration trial) {
        return new CapacityExperiment(List.of(known(), limitedTo(3_000)), new Question(Optional.empty(), OptionalDouble.empty(), OptionalDouble.of(100_000)), effort(trial));
    }

    /** A rate limiter bounds both, by the clock, and no role: on a machine that has much else to do for a moment, a short trial may show something else. */
    private static boolean isAsKnown(ExperimentResult result) {
        ExperimentRow ten = row(result, "known-capacity");
        ExperimentRow three = row(result, "limited to 3000");
        return Plot.figure(ten, "capacity") > 7_000 && Plot.figure(ten, "capacity") < 11_500 && Plot.figure(ten, "capacityMost") < 14_000 && ten.values().get("saturates").equals("")
                && Plot.figure(three, "capacity") > 2_000 && Plot.figure(three, "capacity") < 3_600;
    }

    @Test
    void shouldNameTheRoleThatSaturates() throws InterruptedException {
        Subject known = known();
        Drawing slow = walled(known.drawing());
        var placed = Placements.of(known.with("wall", slow), "gate = 0, manager = 0, mover 0 = 0");
        ExperimentResult result = Patient.longerAndLonger(MOMENT, trial -> new CapacityExperiment(List.of(placed), from(64_000), effort(trial)).run(Optional.empty(), Progress.NONE),
                found -> found.rows().getFirst().values().get("saturates").equals("core 0"));
        ExperimentRow row = result.rows().getFirst();
        assertEquals("core 0", row.values().get("saturates"), row::remark);
        assertTrue(Plot.figure(row, "saturatedShare") >= 0.9, () -> row.values().toString());
        assertTrue(row.remark().contains("core 0"), row::remark);
        assertTrue(Plot.figure(row, "capacity") < Plot.figure(row, "capacityMost"), () -> row.values().toString());
        assertTrue(Plot.figure(row, "capacity") < 2e6, () -> row.values().toString());
    }

    private static Question from(double start) {
        return new Question(Optional.empty(), OptionalDouble.of(start), OptionalDouble.of(64_000_000));
    }

    /** With a firewall that has very much to look at in place of the limiter. */
    private static Drawing walled(Drawing known) {
        var wall = new Node("limiter", "firewall", "Wall", 240, 48, null, Settings.of(Map.of("rules", Collections.nCopies(1000, "deny tcp 192.168.0.0/16 -> any : 1"))), Extras.NONE);
        return Fields.withNode(known, "limiter", _ -> wall);
    }

    @Test
    void shouldNotTakeALoadThatNeverEnteredForOneThatIsCarried() throws InterruptedException {
        Subject known = known();
        var easy = new Expectation("Something comes", Expectation.Figure.MESSAGES_IN, Expectation.Scope.NODE, "sink", Expectation.Comparison.AT_LEAST, 1, "msg", Extras.NONE);
        Subject lenient = known.with("lenient", walled(known.drawing()).withExpectations(List.of(easy)));
        ExperimentRow row = new CapacityExperiment(List.of(lenient), from(256_000), SHORT).run(Optional.empty(), Progress.NONE).rows().getFirst();
        assertTrue(Plot.figure(row, "capacity") < 4e6, () -> row.values().toString());
        assertTrue(row.remark().contains("got past the gate of source"), row::remark);
    }

    @Test
    void shouldSayThatNothingHolds() throws InterruptedException {
        Subject known = known();
        var impossible = new Expectation("Impossible", Expectation.Figure.RATE, Expectation.Scope.DRAWING, "", Expectation.Comparison.AT_LEAST, 1, "M msg/s", Extras.NONE);
        Subject never = known.with("never", known.drawing().withExpectations(List.of(impossible)));
        ExperimentResult result = new CapacityExperiment(List.of(never), new Question(Optional.empty(), OptionalDouble.of(1), OptionalDouble.of(8)), new Effort(Duration.ofMillis(100), 0.5, 1e4)).run(Optional.empty(), Progress.NONE);
        ExperimentRow row = result.rows().getFirst();
        assertTrue(Double.isNaN(Plot.figure(row, "capacity")) && !row.passed());
        assertTrue(row.remark().contains("it does not hold even at") && row.remark().contains("'Impossible' fails"), row::remark);
    }

    @Test
    void shouldLeaveWhatWasFoundWhenSomebodyCancels() throws InterruptedException {
        int[] trials = new int[1];
        ExperimentResult result = new CapacityExperiment(List.of(known()), Question.USUAL, SHORT).run(Optional.empty(), new Progress() {
            @Override
            public void begins(String row, int number, int of) {
                trials[0] = number;
            }

            @Override
            public void ends(ExperimentRow row) { }

            @Override
            public boolean isCancelled() {
                return trials[0] >= 1;
            }
        });
        assertFalse(result.complete());
        assertEquals(List.of("known-capacity", "known-capacity at 4000"), result.rows().stream().map(ExperimentRow::name).toList());
        assertFalse(result.rows().getFirst().passed());
        assertTrue(result.rows().getFirst().remark().contains("not sure"), result.rows().getFirst()::remark);
    }

    @Test
    void shouldLeaveWhatWasFoundWhenItIsInterruptedInTheMiddle() {
        CarriedOut ended = CarriedOut.of(new CapacityExperiment(List.of(known()), Question.USUAL, SHORT), Optional.empty(), new Progress() {
            @Override
            public void begins(String row, int number, int of) {
                if (number == 2) {
                    Thread.currentThread().interrupt();
                }
            }

            @Override
            public void ends(ExperimentRow row) { }
        });
        assertTrue(ended.interrupted());
        assertEquals(List.of("known-capacity", "known-capacity at 4000"), ended.result().rows().stream().map(ExperimentRow::name).toList());
        assertTrue(ended.result().rows().getFirst().remark().contains("not sure"), () -> ended.result().rows().getFirst().remark());
    }

    @Test
    void shouldRefuseWhatHasNoAnswer() {
        Subject known = known();
        Subject hopeful = known.with("hopeful", known.drawing().withExpectations(List.of()));
        assertTrue(refusal(List.of(hopeful), Question.USUAL).contains("add an expectation"));
        Subject six = Subject.of(Path.of("samples/chain-of-six.json"), Consent.NONE);
        assertTrue(refusal(List.of(six), Question.USUAL).contains("name a setting"), "as fast as there is room is no rate");
        assertTrue(refusal(List.of(known), new Question(Optional.of("source.protocol"), OptionalDouble.empty(), OptionalDouble.empty())).contains("only numbers"));
        assertTrue(refusal(List.of(known), new Question(Optional.empty(), OptionalDouble.of(10), OptionalDouble.of(5))).contains("source.ratePerSecond=10"));
        assertTrue(refusal(List.of(known, known), Question.USUAL).contains("only once"));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Placements.of(known, "upside down")).getMessage().contains("together"));
    }

    private static String refusal(List<Subject> subjects, Question question) {
        return assertThrows(IllegalArgumentException.class, () -> new CapacityExperiment(subjects, question, SHORT)).getMessage();
    }
}
