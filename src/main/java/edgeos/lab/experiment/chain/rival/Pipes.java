package edgeos.lab.experiment.chain.rival;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Unix pipes to and from a process of its own, {@code cat}, which passes on whatever it reads: one hop between address spaces, copied by the kernel into each pipe and out of it. Messages are framed by their
 * length and written as many at once as a pipe holds.
 */
public final class Pipes implements Rival {
    private static final Path CAT = Path.of("/bin/cat");

    @Override
    public String system() {
        return "pipes";
    }

    @Override
    public String isolation() {
        return "a process for the hop";
    }

    @Override
    public boolean copies() {
        return true;
    }

    @Override
    public int mostHops() {
        return 1;
    }

    @Override
    public String absence() {
        return Files.isExecutable(CAT) ? "" : "this system has no " + CAT;
    }

    @Override
    public List<Placing> placings() {
        return List.of(Placing.ONE_THREAD, Placing.HALVES);
    }

    @Override
    public Running start(Load load, Tuning tuning) throws StartException {
        try {
            return new PipedRun(new ProcessBuilder(CAT.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start(), load, tuning);
        } catch (IOException failed) {
            throw new StartException(CAT + " did not start: " + failed.getMessage(), failed);
        }
    }
}
