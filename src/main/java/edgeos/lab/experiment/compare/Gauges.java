package edgeos.lab.experiment.compare;

import edgeos.engine.Engine;
import edgeos.engine.spec.EngineException;
import edgeos.lab.experiment.ClientDrawing;
import edgeos.lab.experiment.Experiment;
import edgeos.lab.experiment.Plot;
import edgeos.lab.experiment.Progress;
import edgeos.lab.experiment.Spread;
import edgeos.lab.experiment.chain.rival.Load;
import edgeos.lab.experiment.chain.rival.Placing;
import edgeos.lab.experiment.chain.rival.Rival;
import edgeos.lab.experiment.chain.rival.Running;
import edgeos.lab.experiment.chain.rival.StartException;
import edgeos.lab.experiment.chain.rival.Tuning;
import edgeos.lab.experiment.contest.ContestException;
import edgeos.lab.experiment.contest.Installed;
import edgeos.lab.experiment.contest.Keeper;
import edgeos.lab.experiment.contest.ProcessCosts;
import edgeos.lab.experiment.startup.StartupExperiment;
import edgeos.model.Chain;
import edgeos.notation.Placement;
import edgeos.plan.PlanCompiler;
import edgeos.telemetry.EventLog;
import edgeos.telemetry.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How each figure of the table is measured. Stateless; the thread of the experiment. */
final class Gauges {
    /** A container without an image: what the system has to separate processes further. */
    static final Installed UNSHARE = new Installed("unshare", "util-linux");
    /** A process that does nothing. */
    static final Installed SLEEP = new Installed("sleep", "coreutils");
    private static final Experiment STARTUP = StartupExperiment.full().quick();
    private static final int HOPS = 1;
    private static final int RING_BYTES = 1 << 17;
    private static final long WARM_UP_MILLIS = 100;
    private static final int IDLE_FWPS = 1_000;
    private static final int STATE_KIBIBYTES = 16;
    private static final long SETTLE_MILLIS = 20;
    private static final double NANOS_PER_SECOND = 1e9;

    private Gauges() { }

    /** How long a row of the start-up experiment takes, the median; NaN if it is not measured on this machine. */
    static double start(String row) throws InterruptedException {
        if (!STARTUP.rowNames().contains(row)) {
            return Double.NaN;
        }
        return STARTUP.run(Optional.of(row), Progress.NONE).rows().stream().mapToDouble(found -> Plot.figure(found, "p50Nanos")).findFirst().orElse(Double.NaN);
    }

    /** How long it takes to start a process in namespaces of its own and to see it end, the median; NaN where the system does not let users make any. */
    static double startNamespaces(int times) throws InterruptedException {
        Optional<Path> unshare = UNSHARE.path();
        if (unshare.isEmpty()) {
            return Double.NaN;
        }
        double[] nanos = new double[times];
        for (int at = 0; at < times; at++) {
            long began = System.nanoTime();
            if (end(List.of(unshare.get().toString(), "--user", "--map-root-user", "--pid", "--fork", "--mount", "--net", "--ipc", "--uts", "true")) != 0) {
                return Double.NaN;
            }
            nanos[at] = System.nanoTime() - began;
        }
        return Spread.of(nanos).median();
    }

    private static int end(List<String> command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            try {
                return process.waitFor();
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException failed) {
            return -1;
        }
    }

    /** Real memory of processes that do nothing, each. */
    static double bytesOfProcess(int count) throws InterruptedException {
        Optional<Path> sleep = SLEEP.path();
        if (sleep.isEmpty()) {
            return Double.NaN;
        }
        try (var keeper = new Keeper(Path.of("."), Collections.nCopies(count, List.of(sleep.get().toString(), "60")))) {
            Thread.sleep(SETTLE_MILLIS);
            return ProcessCosts.bytesEach(keeper.processes());
        } catch (IOException failed) {
            return Double.NaN;
        }
    }

    /** Memory of an idle FWP with 16 KiB of state. */
    static double bytesOfFwp() throws ContestException {
        var drawing = new ClientDrawing("balancer", Map.of("tableKibibytes", STATE_KIBIBYTES), Chain.Policy.PER_FLOW, IDLE_FWPS, 0, 1, IDLE_FWPS, IDLE_FWPS, 0, Placement.AUTOMATIC).drawing();
        try (var engine = new Engine(PlanCompiler.compile(drawing, Path.of(".")), new EventLog(1))) {
            Snapshot now = engine.snapshot();
            return (double) now.memoryBytes() / now.fwps();
        } catch (EngineException failed) {
            throw new ContestException("the engine does not start: " + failed.getMessage(), failed);
        }
    }

    /** How many messages of so many bytes a second go in, through one of it, and out again. */
    static double messagesPerSecond(Rival rival, int bytes, long millis) throws ContestException, InterruptedException {
        if (!rival.absence().isEmpty()) {
            return Double.NaN;
        }
        try (Running running = rival.start(Load.full(HOPS, bytes), new Tuning(Placing.HALVES, RING_BYTES))) {
            Thread.sleep(WARM_UP_MILLIS);
            Running.Reading before = running.read();
            Thread.sleep(millis);
            Running.Reading after = running.read();
            Running.Count count = running.stop();
            if (!count.holds()) {
                throw new ContestException("messages were lost: " + count);
            }
            return (after.arrived() - before.arrived()) * NANOS_PER_SECOND / (after.atNanos() - before.atNanos());
        } catch (StartException failed) {
            throw new ContestException(failed.getMessage(), failed);
        }
    }
}
