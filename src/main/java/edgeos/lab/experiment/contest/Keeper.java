package edgeos.lab.experiment.contest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Processes that are ended together. A shell has them, which reads what to do from its input, and ends them when its input ends: so none is left, however this program ends. Any number: nothing of it is an argument, which systems
 * limit. One thread.
 */
public final class Keeper implements AutoCloseable {
    private static final long MOST_END_SECONDS = 10;
    private static final String AT_THE_END = "trap 'kill $all 2>/dev/null; wait' EXIT\n";

    private final Process shell;
    private final List<ProcessHandle> processes = new ArrayList<>();

    /**
     * Starts a process for each command, on the processors that the calling thread may use; what they print is lost.
     *
     * @param folder where they run
     * @throws IOException if there is no shell, or one of them does not start
     */
    public Keeper(Path folder, List<List<String>> commands) throws IOException {
        shell = new ProcessBuilder("/bin/sh", "-s").directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try {
            Writer script = shell.outputWriter();
            script.write(AT_THE_END);
            for (List<String> command : commands) {
                script.write(command.stream().map(Keeper::quoted).collect(Collectors.joining(" ")) + " </dev/null >/dev/null 2>&1 &\nall=\"$all $!\"\necho $!\n");
            }
            script.flush();
            hear(commands.size());
        } catch (IOException failed) {
            close();
            throw failed;
        }
    }

    private void hear(int count) throws IOException {
        BufferedReader numbers = shell.inputReader();
        for (int at = 0; at < count; at++) {
            String number = numbers.readLine();
            if (number == null) {
                throw new IOException("processes do not start: first=" + at + " of=" + count);
            }
            processes.add(ProcessHandle.of(Long.parseLong(number)).orElseThrow(() -> new IOException("a process ended at once: number=" + number)));
        }
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }

    /** All of them, in the order of the commands. */
    public List<ProcessHandle> processes() {
        return List.copyOf(processes);
    }

    /** Ends them, and waits for that. */
    @Override
    public void close() {
        try {
            shell.getOutputStream().close();
            if (!shell.waitFor(MOST_END_SECONDS, TimeUnit.SECONDS)) {
                processes.forEach(ProcessHandle::destroyForcibly);
            }
        } catch (IOException gone) {
            processes.forEach(ProcessHandle::destroyForcibly);
        } catch (InterruptedException interrupted) {
            processes.forEach(ProcessHandle::destroyForcibly);
            Thread.currentThread().interrupt();
        }
        shell.destroyForcibly();
    }
}
