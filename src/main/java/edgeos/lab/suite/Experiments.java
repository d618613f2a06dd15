package edgeos.lab.suite;

import edgeos.lab.Samples;
import edgeos.lab.experiment.Experiment;
import edgeos.lab.experiment.attack.AttacksExperiment;
import edgeos.lab.experiment.capacity.CapacityExperiment;
import edgeos.lab.experiment.chain.ChainExperiment;
import edgeos.lab.experiment.churn.ChurnExperiment;
import edgeos.lab.experiment.compare.CompareExperiment;
import edgeos.lab.experiment.copy.CopyExperiment;
import edgeos.lab.experiment.inference.InferenceExperiment;
import edgeos.lab.experiment.memcached.CrowdExperiment;
import edgeos.lab.experiment.memcached.MemcachedExperiment;
import edgeos.lab.experiment.middlebox.MiddleboxExperiment;
import edgeos.lab.experiment.scale.ScaleExperiment;
import edgeos.lab.experiment.soak.SoakExperiment;
import edgeos.lab.experiment.startup.StartupExperiment;
import edgeos.lab.experiment.sweep.SweepExperiment;
import edgeos.lab.experiment.tls.TlsExperiment;
import edgeos.lab.experiment.watching.WatchingExperiment;
import edgeos.lab.experiment.watching.Windows;
import java.util.List;
import java.util.stream.Stream;

/** All experiments of the lab. */
public final class Experiments {
    private static final List<Experiment> ALL = List.of(
            new AttacksExperiment(),
            StartupExperiment.full(),
            CopyExperiment.full(),
            new ChainExperiment(),
            new ScaleExperiment(),
            ChurnExperiment.full(),
            MemcachedExperiment.full(),
            new CrowdExperiment(),
            TlsExperiment.full(),
            InferenceExperiment.full(),
            MiddleboxExperiment.full(),
            CompareExperiment.full(),
            new SoakExperiment());

    private Experiments() { }

    /** Of samples, which are read when somebody asks first; none where a build has none. */
    private static final class Studies {
        private static final List<Experiment> ALL = Samples.folder().isEmpty() ? List.of() : List.of(SweepExperiment.standard(), CapacityExperiment.standard());
    }

    /** Every experiment, in the order of a list; those that look through a window do so through these. */
    public static List<Experiment> all(Windows windows) {
        return Stream.concat(Stream.concat(ALL.stream(), Studies.ALL.stream()), Stream.of(new WatchingExperiment(windows))).toList();
    }
}
