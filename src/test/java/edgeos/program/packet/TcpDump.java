package edgeos.program.packet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Reads a capture file with tcpdump, where it is installed. */
public final class TcpDump {
    private TcpDump() { }

    /** True if tcpdump can be called. */
    public static boolean isInstalled() {
        try {
            return new ProcessBuilder("tcpdump", "--version").redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What tcpdump says of each packet, with its checksums examined; fails if it complains. */
    public static List<String> read(Path file) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("tcpdump", "-n", "-vv", "-tt", "-r", file.toString()).redirectErrorStream(false)
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        List<String> lines = process.inputReader().lines().toList();
        if (process.waitFor() != 0) {
            throw new AssertionError("tcpdump cannot read it: file=" + file);
        }
        return lines;
    }
}
