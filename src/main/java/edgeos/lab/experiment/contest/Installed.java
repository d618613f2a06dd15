package edgeos.lab.experiment.contest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A program of this machine that may be there or not. Stateless; any thread.
 *
 * @param command what it is called
 * @param pack the package of Debian's that has it
 */
public record Installed(String command, String pack) {
    private static final List<String> FOLDERS = List.of("/usr/bin", "/usr/local/bin", "/usr/sbin", "/opt/homebrew/bin");
    private static final long MOST_SECONDS = 5;

    /** Where it is, if it is. */
    public Optional<Path> path() {
        return FOLDERS.stream().map(folder -> Path.of(folder, command)).filter(Files::isExecutable).findFirst();
    }

    /** What to do about its absence; empty: it is there. */
    public String absence() {
        return path().isPresent() ? "" : "not installed: apt-get install " + pack;
    }

    /** The first line of what it answers to these words, such as its version; empty if it does not answer. */
    public Optional<String> answer(String... words) {
        Optional<Path> found = path();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var line = new ArrayList<>(List.of(found.get().toString()));
        line.addAll(List.of(words));
        try {
            Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
            try {
                process.getOutputStream().close();
                String text = new String(process.getInputStream().readNBytes(1000), StandardCharsets.UTF_8);
                return process.waitFor(MOST_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0 ? text.lines().findFirst() : Optional.empty();
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException failed) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
