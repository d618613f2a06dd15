package edgeos.lab.experiment.contest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.ExperimentRow;
import edgeos.lab.experiment.FigureRow;
import edgeos.lab.experiment.Progress;
import edgeos.lab.experiment.RowBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

/** Contestants whose figures are known, or who fail. */
class ContestExperimentTest {
    private static final FigureRow ELSEWHERE = new RowBuilder("paper").with("system", "paper").with("rate", 7.0).with("mark", "S").row("stated");

    private final List<String> log = new ArrayList<>();

    /** Gives these figures, one a turn; NaN: it fails then. */
    private final class Known implements Contestant {
        private final String name;
        private final String against;
        private final double[] figures;
        private String absence = "";
        private String group = "";

        Known(String name, String against, double... figures) {
            this.name = name;
            this.against = against;
            this.figures = figures;
        }

        Known notThere(String why) {
            absence = why;
            return this;
        }

        Known in(String which) {
            group = which;
            return this;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public SequencedMap<String, Object> parameters() {
            return new LinkedHashMap<>(Map.of("system", name));
        }

        @Override
        public String isolation() {
            return "none";
        }

        @Override
        public String remark() {
            return "as told";
        }

        @Override
        public String against() {
            return against;
        }

        @Override
        public String absence() {
            return absence;
        }

        @Override
        public String group() {
            return group;
        }

        @Override
        public Turns start() {
            log.add("start " + name);
            return new Turns() {
                private int turn;
                private int warmUps;

                @Override
                public SequencedMap<String, Double> round() throws ContestException {
                    log.add(name);
                    double figure = figures[turn++];
                    if (Double.isNaN(figure)) {
                        throw new ContestException("it broke");
                    }
                    return new LinkedHashMap<>(Map.of("rate", figure));
                }

                @Override
                public void counts() {
                    warmUps = turn;
                }

                @Override
                public SequencedMap<String, Object> facts() {
                    return new LinkedHashMap<>(Map.of("turns", turn - warmUps));
                }

                @Override
                public void close() {
                    log.add("end " + name);
                }
            };
        }
    }

    private static ContestExperiment experiment(int warmUps, int rounds, Contestant... contestants) {
        return new ContestExperiment("probe", "What?", "So.", List.of(), List.of(contestants), List.of(Comparison.ratio("times", "rate"), Comparison.loss("lossShare", "rate")), List.of(ELSEWHERE),
                () -> Map.of("tool", "1.2"), warmUps, rounds, 5, () -> null);
    }

    private static Object value(ExperimentResult result, int row, String column) {
        return result.rows().get(row).values().get(column);
    }

    @Test
    void shouldCompareWithinRoundsAndLeaveOutWarmUps() throws InterruptedException {
        ExperimentResult result = experiment(1, 3, new Known("ours", "theirs", 1e9, 20, 60, 30), new Known("theirs", "", 1, 10, 20, 60)).run(Optional.empty(), Progress.NONE);
        assertEquals(List.of("ours", "theirs", "paper"), result.rows().stream().map(ExperimentRow::name).toList());
        assertEquals(30.0, value(result, 0, "rate"));
        assertEquals(20.0, value(result, 0, "rateLeast"));
        assertEquals(60.0, value(result, 0, "rateMost"));
        assertEquals(2.0, value(result, 0, "times"), "the median of 2, 3, and 0.5, not 30 to 20");
        assertEquals(-1.0, value(result, 0, "lossShare"));
        assertEquals(List.of(20.0, 60.0, 30.0), result.rows().getFirst().raw().get("rate"));
        assertEquals(3, value(result, 0, "turns"), "of those that count");
        assertFalse(result.rows().get(1).values().containsKey("times"), "it is what others are held against");
        assertEquals("1.2", result.surroundings().versions().get("tool"));
        assertEquals(5, result.surroundings().seed());
        assertTrue(result.passed());
        assertEquals(List.of("start ours", "ours", "start theirs", "theirs", "theirs", "ours", "ours", "theirs", "theirs", "ours", "end ours", "end theirs"), log, "the order is turned around each round");
    }

    @Test
    void shouldKeepWhatAContestantHadBeforeItFailed() throws InterruptedException {
        ExperimentResult result = experiment(0, 3, new Known("ours", "theirs", 20, 30, 40), new Known("theirs", "", 10, Double.NaN, 10)).run(Optional.empty(), Progress.NONE);
        assertTrue(result.complete());
        assertFalse(result.passed());
        assertEquals(10.0, value(result, 1, "rate"));
        assertEquals("failed after 1 round: it broke", result.rows().get(1).remark());
        assertFalse(result.rows().get(1).passed());
        assertEquals(2.0, value(result, 0, "times"), "of the only round that both have");
        assertEquals(30.0, value(result, 0, "rate"));
        assertEquals(2, log.stream().filter(line -> line.equals("theirs")).count(), "whoever failed is left alone");
        assertEquals(1, log.stream().filter(line -> line.equals("end theirs")).count());
    }

    @Test
    void shouldSayWhatThereIsWhenSomebodyCancels() throws InterruptedException {
        var progress = new Progress() {
            private int begun;

            @Override
            public void begins(String row, int number, int of) {
                begun++;
                assertEquals(begun, number);
                assertEquals(6, of);
            }

            @Override
            public void ends(ExperimentRow row) { }

            @Override
            public boolean isCancelled() {
                return begun == 3;
            }
        };
        ExperimentResult result = experiment(0, 3, new Known("ours", "theirs", 20, 30, 40), new Known("theirs", "", 10, 20, 10)).run(Optional.empty(), progress);
        assertFalse(result.complete());
        assertFalse(result.passed());
        assertEquals(List.of(20.0), result.rows().getFirst().raw().get("rate"));
        assertEquals(List.of(10.0, 20.0), result.rows().get(1).raw().get("rate"));
        assertEquals("ended after 1 round of 3; as told", result.rows().getFirst().remark());
        assertEquals(2, log.stream().filter(line -> line.startsWith("end ")).count());
    }

    /** Gives one turn, and then does what nobody thought of. */
    private final class Surprise implements Contestant {
        @Override
        public String name() {
            return "surprise";
        }

        @Override
        public SequencedMap<String, Object> parameters() {
            return new LinkedHashMap<>(Map.of("system", "surprise"));
        }

        @Override
        public String isolation() {
            return "none";
        }

        @Override
        public String fault(SequencedMap<String, Object> row) {
            return Double.valueOf(13).equals(row.get("rate")) ? "thirteen" : "";
        }

        @Override
        public Turns start() {
            return new Turns() {
                private boolean asked;

                @Override
                public SequencedMap<String, Double> round() {
                    if (asked) {
                        throw new IllegalArgumentException();
                    }
                    asked = true;
                    return new LinkedHashMap<>(Map.of("rate", 13.0));
                }

                @Override
                public void close() {
                    log.add("end surprise");
                }
            };
        }
    }

    @Test
    void shouldKeepAllOthersHoweverOneFails() throws InterruptedException {
        ExperimentResult result = experiment(0, 2, new Known("ours", "", 20, 30), new Surprise()).run(Optional.empty(), Progress.NONE);
        assertEquals(25.0, value(result, 0, "rate"));
        assertEquals("failed after 1 round: java.lang.IllegalArgumentException", result.rows().get(1).remark());
        assertEquals(13.0, value(result, 1, "rate"));
        assertEquals(1, log.stream().filter("end surprise"::equals).count());
    }

    @Test
    void shouldFailARowThatSaysWhatItShouldNot() throws InterruptedException {
        ExperimentRow row = experiment(0, 1, new Surprise()).run(Optional.empty(), Progress.NONE).rows().getFirst();
        assertFalse(row.passed());
        assertEquals("thirteen", row.remark());
    }

    @Test
    void shouldSayWhatIsNotInstalledAndKeepReferences() throws InterruptedException {
        ExperimentResult result = experiment(0, 1, new Known("ours", "theirs", 20), new Known("theirs", "", 10).notThere("not installed: apt-get install theirs")).run(Optional.empty(), Progress.NONE);
        assertTrue(result.passed());
        assertEquals("not installed: apt-get install theirs", result.rows().get(1).remark());
        assertFalse(result.rows().get(1).values().containsKey("rate"));
        assertEquals(Double.NaN, value(result, 0, "times"));
        assertEquals("S", value(result, 2, "mark"));
    }

    @Test
    void shouldRunOneGroupAfterTheOtherAndOnlyWhatWasAskedFor() throws InterruptedException {
        var few = new Contestant[] {new Known("ours.1", "theirs.1", 20).in("1"), new Known("theirs.1", "", 10).in("1"), new Known("ours.2", "theirs.2", 40).in("2"), new Known("theirs.2", "", 10).in("2")};
        assertEquals(List.of("1", "2"), experiment(0, 1, few).groupNames());
        experiment(0, 1, few).run(Optional.empty(), Progress.NONE);
        assertTrue(log.indexOf("end theirs.1") < log.indexOf("start ours.2"), log::toString);
        assertEquals(List.of("ours.2", "theirs.2"), experiment(0, 1, few).run(Optional.of("2"), Progress.NONE).rows().stream().map(ExperimentRow::name).toList());
        ExperimentResult one = experiment(0, 1, few).run(Optional.of("ours.2"), Progress.NONE);
        assertEquals(List.of("ours.2"), one.rows().stream().map(ExperimentRow::name).toList());
        assertEquals(4.0, value(one, 0, "times"), "what it is held against is measured, too");
    }
}
