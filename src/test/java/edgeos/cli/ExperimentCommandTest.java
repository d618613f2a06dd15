package edgeos.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.lab.Consent;
import edgeos.lab.experiment.ExperimentJson;
import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.Surroundings;
import edgeos.lab.experiment.attack.AttackRow;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ExperimentCommandTest {
    private static final Desk NOBODY = new Desk() {
        @Override
        public boolean hasDisplay() {
            return false;
        }

        @Override
        public void open(Optional<Path> file) { }

        @Override
        public void paint(Path drawing, Consent allowed, Picture picture) { }
    };

    @TempDir
    private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return LabCommand.execute(NOBODY, "test", new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    @Test
    void shouldWriteAReportAndMakeAnotherOfWhatWasWritten() throws Exception {
        Path report = folder.resolve("a/report");
        assertEquals(ExitCode.OK, run("experiment", "attacks", "--only", "forgedRecord.merged", "--report", report.toString()), err.toString());
        for (String file : List.of("attacks.json", "attacks.csv", "attacks.html", "report.html")) {
            assertTrue(Files.readString(report.resolve(file)).contains("forgedRecord.merged"), file);
        }
        Path page = folder.resolve("both.html");
        assertEquals(ExitCode.OK, run("report", report.resolve("attacks.json").toString(), "--out", page.toString()), err.toString());
        assertTrue(Files.readString(page).contains("forgedRecord.merged"));
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\"rows\": 3");
        assertEquals(ExitCode.NOT_FIT, run("report", broken.toString(), "--out", page.toString()));
        assertTrue(err.toString().contains("broken.json: this is no JSON"), err.toString());
        assertEquals(ExitCode.NOT_FIT, run("report", folder.resolve("nowhere.json").toString()));
        assertEquals(ExitCode.USAGE, run("experiment", "all", "--only", "forgedRecord.merged"));
    }

    @Test
    void shouldMakeOneRowAndWriteIt() throws Exception {
        Path file = folder.resolve("rows.json");
        int code = run("experiment", "attacks", "--only", "forgedRecord.merged", "--json", file.toString());
        var json = JsonMapper.builder().build().readTree(Files.readString(file));
        var row = json.get("rows").get(0);
        assertEquals(1, json.get("rows").size());
        assertEquals("forgedRecord.merged", row.get("attack").asString());
        assertTrue(row.get("tried").asLong() > 0);
        assertEquals(row.get("tried").asLong(), row.get("contained").asLong());
        assertEquals(0, row.get("leakedBytes").asLong());
        assertTrue(row.get("neighbourThroughputRatio").isNumber());
        assertTrue(json.get("cores").asInt() > 0 && !json.get("machine").asString().isEmpty() && json.has("seed") && json.has("date") && json.has("jdk"));
        assertEquals(json.get("passed").asBoolean() ? ExitCode.OK : ExitCode.EXPECTATION_FAILED, code);
        assertTrue(out.toString().contains("forgedRecord.merged"), out::toString);
    }

    @Test
    void shouldNameWhatThereIsWhenAskedForWhatThereIsNot() {
        assertEquals(ExitCode.USAGE, run("experiment", "nothing"));
        assertTrue(err.toString().contains("attacks"), err::toString);
        assertEquals(ExitCode.USAGE, run("experiment", "attacks", "--only", "politeness"));
        assertTrue(err.toString().contains("forgedRecord.merged"), err::toString);
    }

    @Test
    void shouldFailARowThatIsNotContainedOrLeaksOrCostsANeighbour() {
        assertTrue(new AttackRow("a", 3, 3, 0, 0.9, 2, "").passed());
        for (AttackRow row : List.of(new AttackRow("a", 0, 0, 0, 1, 1, ""), new AttackRow("a", 3, 2, 0, 1, 1, ""), new AttackRow("a", 3, 3, 8, 1, 1, ""),
                new AttackRow("a", 3, 3, 0, 0.89, 1, ""), new AttackRow("a", 3, 3, 0, Double.NaN, 1, ""))) {
            assertEquals(false, row.passed(), row::toString);
            assertEquals(false, new ExperimentResult("x", "", Surroundings.here(1), List.of(row), true).passed());
        }
        var unmeasured = new ExperimentResult("x", "", Surroundings.here(1), List.of(new AttackRow("a", 3, 3, 0, 1, Double.NaN, "")), true);
        assertTrue(ExperimentJson.write(unmeasured).contains("\"neighbourP99Ratio\" : null"));
    }
}
