package edgeos.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** How this program starts itself again, with bounds on the Java of the new process. Stateless. */
final class OwnJava {
    private static final String MAIN = "edgeos.Main";

    private OwnJava() { }

    /**
     * The command line of such a process.
     *
     * @param heapMebibytes how large its Java heap may become
     * @param words what its own command line says
     */
    static List<String> command(int heapMebibytes, List<String> words) {
        List<String> bounds = List.of("-Xmx" + heapMebibytes + "m", "-XX:+UseSerialGC", "-XX:MaxDirectMemorySize=64m", "-XX:+ExitOnOutOfMemoryError", "-XX:-UsePerfData", "-Djava.awt.headless=true",
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        var command = new ArrayList<String>();
        if (Files.isExecutable(java)) {
            command.add(java.toString());
            command.addAll(bounds);
            command.addAll(List.of("-cp", classes(), MAIN));
        } else {
            command.add(ProcessHandle.current().info().command().orElseThrow(() -> new IllegalStateException("phase=grade the program does not know its own file")));
        }
        command.addAll(words);
        return command;
    }

    /** The new process runs in another folder. */
    private static String classes() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).map(part -> Path.of(part).toAbsolutePath().toString()).collect(Collectors.joining(File.pathSeparator));
    }
}
