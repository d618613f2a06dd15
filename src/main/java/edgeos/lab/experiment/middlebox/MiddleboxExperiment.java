package edgeos.lab.experiment.middlebox;

import edgeos.lab.click.ClickImport;
import edgeos.lab.experiment.Experiment;
import edgeos.lab.experiment.Plot;
import edgeos.lab.experiment.contest.Comparison;
import edgeos.lab.experiment.contest.ContestExperiment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What isolation costs routers of Click's elements, on real packets. */
public final class MiddleboxExperiment {
    private static final long SEED = 1;

    private MiddleboxExperiment() { }

    /** The experiment at its full size. */
    public static Experiment full() {
        return of(Scale.FULL);
    }

    /** The experiment at another size. */
    static ContestExperiment of(Scale scale) {
        var routers = new LinkedHashMap<String, String>();
        routers.put("firewall.click", "firewall");
        routers.put("sort-by-service.click", "sorting by service");
        routers.put("find-words.click", "deep inspection");
        var all = new ArrayList<Middlebox>();
        routers.forEach((file, words) -> {
            all.add(new Middlebox(file, words, ClickImport.Joining.COPY, scale));
            all.add(new Middlebox(file, words, ClickImport.Joining.SHARE, scale));
        });
        return new ContestExperiment("middlebox", "What does it cost to isolate the elements of a Click router from each other?",
                "Click configurations of the samples are imported twice: each element as an FWP of its own, to which packets are copied, and as many elements as possible in one FWP, which share packets as Click does. Both are fed the "
                        + "captured packets of samples/traffic, again and again and as fast as there is room, on the same two processors, placed as suits each best. That both decide alike is shown by a single pass: "
                        + "passed and dropped packets must be the same.",
                List.of(Plot.dots("Packets a second", Middlebox.PACKETS).linear(),
                        Plot.dots("What copying loses against sharing", "overheadShare").linear()),
                all, List.of(Comparison.loss("overheadShare", Middlebox.PACKETS)), List.of(), Map::of, scale.warmUps(), scale.rounds(), SEED, () -> of(Scale.QUICK));
    }
}
