package edgeos.lab.experiment.copy;

import edgeos.lab.experiment.Experiment;
import edgeos.lab.experiment.Plot;
import edgeos.lab.experiment.contest.Comparison;
import edgeos.lab.experiment.contest.ContestExperiment;
import edgeos.model.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What copying costs against sharing, by length of message, with nothing to do at each hop and with the work of a firewall. */
public final class CopyExperiment {
    /** The column of how many messages came out. */
    static final String MESSAGES = "messagesPerSecond";
    private static final String OVERHEAD = "overheadShare";
    private static final String BYTES = "bytes";
    private static final long SEED = 1;

    private CopyExperiment() { }

    /** The experiment at its full size. */
    public static Experiment full() {
        return of(Scale.FULL);
    }

    /** The experiment at another size. */
    static ContestExperiment of(Scale scale) {
        var hops = new ArrayList<Hops>();
        for (int bytes : scale.sizesBytes()) {
            for (Hops.Work work : Hops.Work.values()) {
                hops.add(new Hops(Link.Mode.COPY, work, bytes, scale));
                hops.add(new Hops(Link.Mode.SHARE, work, bytes, scale));
            }
        }
        return new ContestExperiment("copy", "What does it cost to copy messages from FWP to FWP instead of sharing them?",
                "The same " + scale.hops() + " FWPs in a row, joined by links that copy and by links that share, carry as many messages as there is room for on the same two processors. Where each role runs is tried for each row, "
                        + "and the best is kept. FWPs pass messages on, or are firewalls of 20 rules, of which the last one matches. Overhead is the share of messages that copying loses against sharing in the same round.",
                List.of(Plot.curves("Messages a second, by how long they are", MESSAGES, BYTES),
                        Plot.curves("What copying loses against sharing, by how long messages are", OVERHEAD, BYTES).linear(),
                        Plot.curves("Bits a second, by how long messages are", "bitsPerSecond", BYTES).withLine("10 Gbit/s line", 10e9, "D")),
                hops, List.of(Comparison.loss(OVERHEAD, MESSAGES)), List.of(), Map::of, scale.warmUps(), scale.rounds(), SEED, () -> of(Scale.QUICK));
    }
}
