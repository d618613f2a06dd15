package edgeos.lab.experiment.startup;

import edgeos.lab.experiment.contest.ContestException;
import edgeos.lab.experiment.contest.Contestant;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A container that Docker makes of an image that is already on this machine, to be started again and again, and takes away afterwards; nothing is fetched. Where there is no Docker, or it has no such image, it takes no part and says why.
 *
 * @param path where the command is looked for, as in PATH
 * @param count how often it is started each round
 */
record Docker(String path, int count) implements Contestant {
    private static final String NOT_MEASURED = "docker start is not measured: ";
    private static final long MOST_SECONDS = 10;
    /** Small images, and the empty program in each; the first that is there is taken. */
    private static final List<List<String>> IMAGES = List.of(List.of("hello-world"), List.of("busybox", "true"), List.of("alpine", "true"), List.of("debian", "true"),
            List.of("ubuntu", "true"));

    /** What a command of Docker said. */
    private record Answer(int exit, String text) {
        String firstLine() {
            return text.lines().filter(line -> !line.isBlank()).findFirst().orElse("nothing").strip();
        }
    }

    @Override
    public String name() {
        return StartupExperiment.DOCKER;
    }

    @Override
    public SequencedMap<String, Object> parameters() {
        return new LinkedHashMap<>(Map.of("system", name()));
    }

    @Override
    public String isolation() {
        return "container: namespaces and address space of its own";
    }

    @Override
    public String remark() {
        return "docker start --attach of an empty program, until it has ended";
    }

    @Override
    public String against() {
        return StartupExperiment.BASELINE;
    }

    @Override
    public String absence() {
        Optional<Path> docker = command();
        if (docker.isEmpty()) {
            return "not installed: apt-get install docker.io";
        }
        try {
            image(docker.get());
            return "";
        } catch (ContestException unavailable) {
            return unavailable.getMessage();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return NOT_MEASURED + "somebody ended the experiment";
        }
    }

    @Override
    public String fault(SequencedMap<String, Object> row) {
        return Start.unmeasured(row);
    }

    private Optional<Path> command() {
        return Stream.of(path.split(java.io.File.pathSeparator)).filter(folder -> !folder.isBlank()).map(folder -> Path.of(folder, "docker"))
                .filter(Files::isExecutable).findFirst();
    }

    @Override
    public Turns start() throws ContestException, InterruptedException {
        String docker = command().orElseThrow(() -> new ContestException(absence())).toString();
        var command = new ArrayList<>(List.of(docker, "create", "--network", "none"));
        command.addAll(image(Path.of(docker)));
        String id = answer(command).firstLine();
        return new Start.Rounds(() -> Commands.each(List.of(docker, "start", "--attach", id), count), () -> remove(docker, id));
    }

    private static List<String> image(Path docker) throws ContestException, InterruptedException {
        List<String> there = answer(List.of(docker.toString(), "image", "ls", "--format", "{{.Repository}}")).text().lines().toList();
        return IMAGES.stream().filter(each -> there.contains(each.getFirst())).findFirst()
                .orElseThrow(() -> new ContestException(NOT_MEASURED + "none of the images " + IMAGES.stream().map(List::getFirst).toList() + " is here"));
    }

    private static void remove(String docker, String id) {
        try {
            ask(List.of(docker, "rm", "--force", id));
        } catch (IOException gone) {
            throw new IllegalStateException("container=" + id + " reason=" + gone.getMessage(), gone);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** What it says if all is well. */
    private static Answer answer(List<String> command) throws ContestException, InterruptedException {
        try {
            Answer answer = ask(command);
            if (answer.exit() != 0) {
                throw new ContestException(NOT_MEASURED + "docker said: " + answer.firstLine());
            }
            return answer;
        } catch (IOException failed) {
            throw new ContestException(NOT_MEASURED + failed.getMessage(), failed);
        }
    }

    private static Answer ask(List<String> command) throws IOException, InterruptedException {
        Path answer = Files.createTempFile("edgeos-docker", ".txt");
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(answer.toFile()).start();
            try {
                boolean ended = process.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
                return new Answer(ended ? process.exitValue() : -1, ended ? Files.readString(answer, StandardCharsets.UTF_8) : "nothing for " + MOST_SECONDS + " s");
            } finally {
                process.destroyForcibly();
            }
        } finally {
            if (!answer.toFile().delete()) {
                answer.toFile().deleteOnExit();
            }
        }
    }
}
