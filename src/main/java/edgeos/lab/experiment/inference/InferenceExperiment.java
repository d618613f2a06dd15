package edgeos.lab.experiment.inference;

import edgeos.lab.experiment.Experiment;
import edgeos.lab.experiment.Plot;
import edgeos.lab.experiment.contest.Comparison;
import edgeos.lab.experiment.contest.Contestant;
import edgeos.lab.experiment.contest.ContestExperiment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a neural network of one's own costs each client, as an FWP and as a process. */
public final class InferenceExperiment {
    /** The column of how many images were read. */
    static final String ANSWERS = "answersPerSecond";
    private static final String CLIENTS = "clients";
    private static final long SEED = 7;

    private InferenceExperiment() { }

    /** The experiment at its full size. */
    public static Experiment full() {
        return of(Scale.FULL);
    }

    /** The experiment at another size. */
    static ContestExperiment of(Scale scale) {
        var all = new ArrayList<Contestant>();
        for (int clients : scale.clients()) {
            all.add(new Fwps(clients, SEED, scale));
            all.add(new Processes(clients, SEED, scale));
        }
        return new ContestExperiment("inference", "What does a neural network of one's own cost each client, as an FWP and as a process?",
                "Each client has a convolutional network that reads digits, with weights of its own. FWPs get images as UDP packets through gate and mover; processes are Java virtual machines that run the same code out of the lab's own "
                        + "jar, and get them through pipes: there is no other program that has this network, and what a process without a Java would take is not said here. Answers a second are those to as many questions as possible; "
                        + "steady latency is that of " + (int) scale.steadyPerSecond() + " questions a second, of all clients together, from when each was due. Memory is an FWP's own, and a process's proportional share of real memory.",
                List.of(Plot.curves("Answers a second", ANSWERS, CLIENTS), Plot.curves("Steady latency, 99th percentile", "steadyP99Nanos", CLIENTS),
                        Plot.curves("Memory of a client", "bytesPerClient", CLIENTS)),
                all, List.of(Comparison.ratio("answersRatioToProcess", ANSWERS), Comparison.ratio("bytesRatioToProcess", "bytesPerClient")), List.of(), Map::of, scale.warmUps(), scale.rounds(), SEED,
                () -> of(Scale.QUICK));
    }
}
