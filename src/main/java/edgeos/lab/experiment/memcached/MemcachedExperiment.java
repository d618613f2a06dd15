package edgeos.lab.experiment.memcached;

import edgeos.lab.experiment.Experiment;
import edgeos.lab.experiment.Plot;
import edgeos.lab.experiment.contest.Comparison;
import edgeos.lab.experiment.contest.ContestException;
import edgeos.lab.experiment.contest.ContestExperiment;
import edgeos.lab.experiment.contest.Contestant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a memcached of one's own costs each client: an FWP against a process of the original, asked by the same swarm, each on one processor that is no client's. */
public final class MemcachedExperiment {
    /** The processor of servers, whoever they are; clients have the next one. */
    static final int SERVERS = 0;
    private static final int CLIENTS_PROCESSOR = 1;
    private static final String CLIENTS = "clients";
    private static final String SYSTEM = "system";
    private static final long SEED = 1;

    private MemcachedExperiment() { }

    /** The experiment at its full size. */
    public static Experiment full() {
        return of(Scale.FULL);
    }

    /** The experiment at another size. */
    static ContestExperiment of(Scale scale) {
        var all = new ArrayList<Contestant>();
        for (int clients : scale.clients()) {
            all.add(new Fwps(clients, scale));
            all.add(new Processes(clients, scale));
        }
        return new ContestExperiment("memcached", "What does a memcached of one's own cost each client, as an FWP and as a process?",
                "Each client has 100 keys, the n-th as popular as 1 / n^0.99, nine of ten questions get, and values have 64 to 1,024 bytes. Clients connect once and set all of their keys; then they ask until neither answers a second nor "
                        + "memory grow any more, which is not measured. From then on both systems are asked in turn, and begin in turn. Servers are kept on one processor, clients on another, where there are two; the original has the "
                        + "options that suit so small a store best. Answers a second are those to clients who ask again at once; steady latency is that of " + (int) scale.steadyPerSecond()
                        + " questions a second, of all clients together, from when each was due." + (scale.leftOut().isEmpty() ? "" : " This is a quick look: " + scale.leftOut() + "."),
                List.of(Plot.curves("Answers a second", Asking.ANSWERS, CLIENTS), Plot.curves("Steady latency, 99th percentile", Asking.STEADY_P99, CLIENTS),
                        new Plot("Share of steady answers that came within so long", Plot.Form.CUMULATIVE, Asking.EACH, SYSTEM, CLIENTS, Map.of(), Plot.Scale.LOGARITHMIC),
                        Plot.curves("Memory of a client", "bytesPerClient", CLIENTS)),
                all, List.of(Comparison.ratio("answersRatioToProcess", Asking.ANSWERS), Comparison.ratio("steadyP99RatioToProcess", Asking.STEADY_P99), Comparison.ratio("bytesRatioToProcess", "bytesPerClient")), List.of(),
                MemcachedExperiment::programs, 0, scale.rounds(), SEED, () -> of(Scale.QUICK));
    }

    private static Map<String, String> programs() {
        return ProcessServers.MEMCACHED.answer("-V").map(version -> Map.of("memcached", version)).orElse(Map.of());
    }

    /** Clients of these servers, warm. */
    static Contestant.Turns asking(Servers servers, int clients, Scale scale) throws ContestException, InterruptedException {
        Asking asking;
        try {
            asking = new Asking(servers, clients, Runtime.getRuntime().availableProcessors() > CLIENTS_PROCESSOR ? CLIENTS_PROCESSOR : -1, scale);
        } catch (RuntimeException failed) {
            servers.close();
            throw failed;
        }
        try {
            asking.warmUp();
            return asking;
        } catch (ContestException | InterruptedException | RuntimeException failed) {
            asking.close();
            throw failed;
        }
    }
}
