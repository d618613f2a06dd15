package edgeos.lab.experiment.churn;

import edgeos.lab.experiment.Experiment;
import edgeos.lab.experiment.Plot;
import edgeos.lab.experiment.contest.Comparison;
import edgeos.lab.experiment.contest.ContestExperiment;
import edgeos.lab.experiment.contest.Contestant;
import edgeos.os.ProcessSpawner;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** How many clients a second can be given something of their own that is taken away again, clean, and how long it takes until they are served. */
public final class ChurnExperiment {
    /** The column of how many were begun, served, ended, and made clean. */
    static final String CYCLES = "cyclesPerSecond";
    /** The column of how many messages were served. */
    static final String MESSAGES = "messagesPerSecond";
    /** The column of how long it takes from the start of a cycle to its first instruction, the 99th percentile. */
    static final String P99 = "activateP99Nanos";
    /** The row of processes. */
    static final String SPAWN = "posix_spawn per request";
    private static final String CLIENTS = "clients";
    private static final long SEED = 1;

    private ChurnExperiment() { }

    /** The experiment at its full size. */
    public static Experiment full() {
        return of(Scale.FULL);
    }

    /** The experiment at another size. */
    static ContestExperiment of(Scale scale) {
        return new ContestExperiment("churn", "How many clients a second can come, be served by a chain of their own, and go without a trace?",
                "Each row is one way to serve clients that come and go: a chain of FWPs from the pool for each packet or client, a thread for each, a process for each. All take turns. "
                        + "A cycle is complete when what served the client was cleaned; bytes of a client that the next one could read count as leaked: they are summed over all rounds, and one is too many.",
                List.of(Plot.curves("Complete cycles a second", CYCLES, CLIENTS), Plot.curves("From request to first instruction (99th percentile)", P99, CLIENTS)), contestants(scale),
                List.of(Comparison.ratio("ratioToPosixSpawn", CYCLES)), List.of(), Map::of, 0, scale.rounds(), SEED, () -> of(Scale.QUICK));
    }

    private static List<Contestant> contestants(Scale scale) {
        var all = new ArrayList<Contestant>();
        all.add(Chains.onOneProcessor(scale));
        scale.clients().forEach(clients -> all.add(Chains.perPacket(clients, scale)));
        scale.clients().forEach(clients -> all.add(Chains.perFlow(clients, scale)));
        all.add(Requests.threads(scale));
        all.add(Requests.virtualThreads(scale));
        ProcessSpawner.ofEmptyProgram().ifPresent(spawner -> all.add(Requests.processes(spawner, scale)));
        return all;
    }

    /** The first columns of a row. */
    static SequencedMap<String, Object> parameters(String system, int clients) {
        var columns = new LinkedHashMap<String, Object>();
        columns.put("system", system);
        columns.put(CLIENTS, clients);
        return columns;
    }
}
