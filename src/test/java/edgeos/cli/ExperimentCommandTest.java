package edgeos.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Patient;
import edgeos.lab.Consent;
import edgeos.lab.experiment.ExperimentJson;
import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.ExperimentRow;
import edgeos.lab.experiment.Surroundings;
import edgeos.lab.experiment.attack.AttackRow;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ExperimentCommandTest {
    private static final Duration MOMENT = Duration.ofMillis(300);
    private static final Desk NOBODY = new Desk() {
        @Override
        public boolean hasDisplay() {
            return false;
        }

        @Override
        public void open(Optional<Path> file) { }

        @Override
        public void paint(Path drawing, Consent allowed, Picture picture) { }

        @Override
        public void paintRecording(Path recording, long atNanos, Picture picture) { }
    };

    @TempDir
    private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** False where what was asked does not hold, be it the machine's fault alone: what somebody else got beside an attack, for one. */
    private static boolean passed(Path file) throws IOException {
        return JsonMapper.builder().build().readTree(Files.readString(file)).get("passed").asBoolean();
    }

    private static String seconds(Duration length) {
        return String.valueOf(length.toMillis() / 1e3);
    }

    private int run(String... arguments) {
        return LabCommand.execute(NOBODY, "test", new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    @Test
    void shouldWriteAReportAndMakeAnotherOfWhatWasWritten() throws Exception {
        Path report = folder.resolve("a/report");
        int code = run("experiment", "attacks", "--only", "forgedRecord.merged", "--report", report.toString());
        assertEquals(passed(report.resolve("attacks.json")) ? ExitCode.OK : ExitCode.EXPECTATION_FAILED, code, err::toString);
        for (String file : List.of("attacks.json", "attacks.csv", "attacks.html", "report.html")) {
            assertTrue(Files.readString(report.resolve(file)).contains("forgedRecord.merged"), file);
        }
        Path page = folder.resolve("both.html");
        assertEquals(ExitCode.OK, run("report", report.resolve("attacks.json").toString(), "--out", page.toString()), err.toString());
        assertTrue(Files.readString(page).contains("forgedRecord.merged"));
        out.getBuffer().setLength(0);
        assertEquals(ExitCode.OK, run("report", report.resolve("attacks.json").toString(), "--paper"), err.toString());
        assertTrue(out.toString().contains("| activate a cached FWP | 170 times faster than fork()+exec() (S) | not measured: experiment startup |"), out::toString);
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
        assertEquals("full", json.get("extent").asString());
        assertTrue(json.get("tookMillis").asLong() > 0);
        assertEquals(List.of("forgedRecord.merged"), List.copyOf(json.get("drawings").propertyNames()), "what was run");
        assertTrue(row.get("raw").get("neighbourThroughputRatio").size() >= 3, "each round is kept");
        assertTrue(json.get("cores").asInt() > 0 && !json.get("machine").asString().isEmpty() && json.has("seed") && json.has("date") && json.has("jdk"));
        assertEquals(passed(file) ? ExitCode.OK : ExitCode.EXPECTATION_FAILED, code);
        assertTrue(out.toString().contains("forgedRecord.merged"), out::toString);
    }

    @Test
    void shouldWriteWhatThereIsWhenSomebodyEndsIt() throws Exception {
        Path file = folder.resolve("rows.json");
        Process lab = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), "edgeos.Main",
                "experiment", "startup", "--json", file.toString(), "--report", folder.resolve("report").toString()).redirectErrorStream(true).start();
        try (BufferedReader said = lab.inputReader()) {
            assertTrue(said.readLine().startsWith("startup: "));
            lab.toHandle().destroy();
            String rest = said.lines().collect(Collectors.joining("\n"));
            assertTrue(rest.contains("PARTIAL"), rest);
            assertFalse(rest.contains("failed"), rest);
        } finally {
            lab.destroyForcibly();
        }
        ExperimentResult kept = ExperimentJson.read(Files.readString(file));
        assertFalse(kept.complete());
        assertTrue(kept.rows().stream().anyMatch(row -> row.name().equals("EdgeOS activate")), "what comes from elsewhere is there however little was measured");
        String page = Files.readString(folder.resolve("report/startup.html"));
        assertTrue(page.contains("partial: somebody cancelled it") && page.contains("<svg"), page);
    }

    @Test
    void shouldNameWhatThereIsWhenAskedForWhatThereIsNot() {
        assertEquals(ExitCode.USAGE, run("experiment", "nothing"));
        assertTrue(err.toString().contains("attacks"), err::toString);
        assertEquals(ExitCode.USAGE, run("experiment", "attacks", "--only", "politeness"));
        assertTrue(err.toString().contains("forgedRecord.merged"), err::toString);
    }

    @Test
    void shouldSweepADrawingAndReportOnIt() throws Exception {
        Path json = folder.resolve("sweep.json");
        Path report = folder.resolve("report");
        int code = Patient.longerAndLonger(MOMENT, length -> run("experiment", "sweep", "samples/known-capacity.json", "--set", "source.ratePerSecond=1000,2000", "--figure", "messagesPerSecond", "--runs", "1",
                "--seconds", seconds(length), "--json", json.toString(), "--report", report.toString()), ended -> ended == ExitCode.OK);
        assertEquals(ExitCode.OK, code, err::toString);
        assertEquals("sweep", ExperimentJson.read(Files.readString(json)).experiment());
        assertTrue(out.toString().contains("source.ratePerSecond"), out::toString);
        Path page = folder.resolve("page.html");
        assertEquals(ExitCode.OK, run("report", json.toString(), "--out", page.toString()), err.toString());
        for (Path each : List.of(report.resolve("sweep.html"), page)) {
            assertTrue(Files.readString(each).contains("<svg") && Files.readString(each).contains("Messages per second against source: rate per second"), each.toString());
        }
    }

    @Test
    void shouldSayWhatCanBeSweptAndSearched() {
        assertEquals(ExitCode.USAGE, run("experiment", "sweep", "samples/known-capacity.json", "--set", "source.rate=1,2"));
        assertTrue(err.toString().contains("ratePerSecond"), err::toString);
        assertEquals(ExitCode.USAGE, run("experiment", "sweep", "samples/known-capacity.json"));
        assertEquals(ExitCode.USAGE, run("experiment", "sweep", "samples/known-capacity.json", "--set", "source.clients=1", "--figure", "speed"));
        assertTrue(err.toString().contains("latencyP99Nanos"), err::toString);
        assertEquals(ExitCode.USAGE, run("experiment", "capacity", "samples/chain-of-six.json"));
        assertTrue(err.toString().contains("name a setting"), err::toString);
        assertEquals(ExitCode.USAGE, run("experiment", "capacity", "samples/known-capacity.json", "--placement", "anyhow"));
        assertTrue(err.toString().contains("together"), err::toString);
        assertEquals(ExitCode.USAGE, run("experiment", "capacity", "samples/no-such-file.json"));
    }

    @Test
    void shouldSearchForACapacity() throws Exception {
        Path json = folder.resolve("capacity.json");
        ExperimentRow row = Patient.longerAndLonger(MOMENT, length -> searched(json, length), found -> found.remark().contains("the highest that was tried"));
        assertTrue(passed(json), () -> err.toString() + out);
        assertEquals(200_000.0, ((Number) row.values().get("capacity")).doubleValue(), "it holds as far as was asked for");
        assertTrue(row.remark().contains("it holds up to the highest that was tried"), row::remark);
    }

    private ExperimentRow searched(Path json, Duration length) throws IOException {
        int code = run("experiment", "capacity", "samples/known-capacity.json", "--vary", "limiter.burstTokens", "--start", "100000", "--most", "200000", "--seconds", seconds(length), "--quick", "--json", json.toString());
        assertEquals(passed(json) ? ExitCode.OK : ExitCode.EXPECTATION_FAILED, code, () -> err.toString() + out);
        return ExperimentJson.read(Files.readString(json)).rows().getFirst();
    }

    @Test
    void shouldFailAResultByOneRowThatIsNotContained() {
        var contained = new AttackRow("a", 3, 3, 0, 1, Double.NaN, AttackRow.Outcome.CONTAINED, "", new LinkedHashMap<>());
        var not = new AttackRow("b", 3, 2, 0, 1, 1, AttackRow.Outcome.NOT_CONTAINED, "1 of 3 tries was not caught", new LinkedHashMap<>());
        assertFalse(new ExperimentResult("x", "", Surroundings.here(1), List.of(contained, not), true).passed());
        var good = new ExperimentResult("x", "", Surroundings.here(1), List.of(contained), true);
        assertTrue(good.passed());
        assertTrue(ExperimentJson.write(good).contains("\"neighbourP99Ratio\" : null"));
    }
}
