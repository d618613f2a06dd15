package edgeos.lab.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.FigureRow;
import edgeos.lab.experiment.Surroundings;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaperTableTest {
    private static FigureRow row(String name, Object... values) {
        var all = new LinkedHashMap<String, Object>();
        for (int at = 0; at < values.length; at += 2) {
            all.put((String) values[at], values[at + 1]);
        }
        return new FigureRow(name, all);
    }

    private static Study study(String experiment, FigureRow... rows) {
        var where = new Surroundings("Linux", 2, "25", "2026-01-02T03:04:05Z", 1);
        return new Study(new ExperimentResult(experiment, "?", where, List.of(rows), true), Study.Extent.QUICK, Optional.of(Duration.ofSeconds(9)), "", "", List.of());
    }

    private static final Study STARTUP = study("startup",
            row("activate", "p50Nanos", 500L, "ratioToPosixSpawn", 2043.0, "ratioToPosixSpawnLeast", 1500.0, "ratioToPosixSpawnMost", 2500.0, "isolation", "own memory"),
            row("activate parked", "p50Nanos", 50_000L, "ratioToPosixSpawn", 20.0), row("create 64 KiB", "p50Nanos", 5_000L, "ratioToPosixSpawn", 200.0, "isolation", "own memory"), row("posix_spawn", "p50Nanos", 1_000_000L));

    private static List<String> cells(int line, Study... studies) {
        return new PaperTable(List.of(studies)).lines().get(line).cells();
    }

    @Test
    void shouldHoldStartUpAgainstTheBaselineOfTheSameRun() {
        assertEquals(List.of("activate a cached FWP", "170 times faster than fork()+exec() (S)", "2\u2009040 times (1\u2009500 to 2\u2009500): 500 ns; if its core sleeps: 20 times: 50 µs",
                "posix_spawn of an empty program: 1 ms", "own memory"), cells(0, STARTUP));
        assertEquals("200 times: 5 µs", cells(1, STARTUP).get(2));
    }

    @Test
    void shouldHoldAChainOfSixAgainstALineAndAgainstPeers() {
        Study chain = study("chain", row("a", "system", "agrona direct", "hops", 6L, "bytes", 64L, "messagesPerSecond", 9e6, "bitsPerSecond", 4.6e9),
                row("b", "system", "mover", "hops", 6L, "bytes", 64L, "messagesPerSecond", 29_761_904L, "bitsPerSecond", 15_238_095_000L, "ratioToBestPeer", 1.5, "isolation", "copied"));
        List<String> cells = cells(2, chain);
        assertEquals("of 64 B: 29.8 M msg/s, 15.2 Gbit/s, 2 times what a 10 Gbit/s line carries of such frames", cells.get(2));
        assertEquals("the fastest of other ways to copy: ours is 1.5 times", cells.get(3));
    }

    @Test
    void shouldTakeAsManyClientsAsWereMeasuredAndSayHowMany() {
        Study memcached = study("memcached", row("fwp.1", "clients", 1L, "answersPerSecond", 9.0), row("process.1", "clients", 1L, "answersPerSecond", 9.0),
                row("fwp.300", "clients", 300L, "answersPerSecond", 60_000.0, "p99Nanos", 1e6, "steadyP99Nanos", 5e5, "answersRatioToProcess", 3.0, "steadyP99RatioToProcess", 0.5, "steadyP99RatioToProcessLeast", 0.4, "steadyP99RatioToProcessMost", 0.6, "isolation", "own"),
                row("process.300", "clients", 300L, "answersPerSecond", 20_000.0, "p99Nanos", 4e6, "steadyP99Nanos", 1e6));
        assertEquals("300 clients, as fast as they can: 60 k/s, p99 1 ms, at a steady rate p99 500 µs", cells(4, memcached).get(2));
        assertTrue(cells(4, memcached).get(3).endsWith("ours gives 3 times as many answers, and takes 0.5 times (0.4 to 0.6) as long at the steady rate (p99)"), () -> cells(4, memcached).get(3));
        var absent = new FigureRow("process.300", new LinkedHashMap<>(java.util.Map.of("clients", 300L)), true, "not installed: apt-get install memcached");
        assertEquals("not installed: apt-get install memcached", cells(4, study("memcached", row("fwp.300", "clients", 300L, "answersPerSecond", 1.0), absent)).get(3));
    }

    @Test
    void shouldSayWhatWasNotMeasuredAndWhereTheRestWas() {
        var table = new PaperTable(List.of(STARTUP));
        assertEquals(List.of("not measured: experiment chain", "not measured: experiment copy", "not measured: experiment memcached", "not measured: experiment scale"),
                table.lines().stream().skip(2).map(PaperTable.Line::here).toList());
        assertEquals(List.of("startup: Linux, 2 processors, Java 25, 2026-01-02, quick: measured less, and less surely"), table.origins());
        assertTrue(table.hasSomethingToSay());
        assertFalse(new PaperTable(List.of(study("soak"))).hasSomethingToSay());
    }
}
