package edgeos.lab.experiment.startup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A container that Docker has made of an image that is already on this machine, to be started again and again; nothing is fetched. {@link #remove()} takes it away. One thread.
 */
final class Container {
    private static final long MOST_SECONDS = 10;
    /** Small images, and the empty program in each; the first that is there is taken. */
    private static final List<List<String>> IMAGES = List.of(List.of("hello-world"), List.of("busybox", "true"), List.of("alpine", "true"), List.of("debian", "true"),
            List.of("ubuntu", "true"));

    private final Path docker;
    private final String id;

    /** What a command of Docker said. */
    private record Answer(int exit, String text) { }

    /** Docker is here, but cannot do it; the message is a sentence for people. */
    static final class UnavailableException extends Exception {
        private static final long serialVersionUID = 1;

        UnavailableException(String why) {
            super(why);
        }
    }

    private Container(Path docker, String id) {
        this.docker = docker;
        this.id = id;
    }

    /** Where Docker's command is on this path; empty: nowhere. */
    static Optional<Path> command(String path) {
        return Stream.of(path.split(java.io.File.pathSeparator)).filter(folder -> !folder.isBlank()).map(folder -> Path.of(folder, "docker"))
                .filter(Files::isExecutable).findFirst();
    }

    /**
     * Makes a container.
     *
     * @throws UnavailableException if Docker does not answer, or has no small image
     */
    static Container create(Path docker) throws UnavailableException, InterruptedException {
        Answer images = ask(List.of(docker.toString(), "image", "ls", "--format", "{{.Repository}}"));
        if (images.exit() != 0) {
            throw new UnavailableException("docker start is not measured: docker said: " + firstLine(images.text()));
        }
        List<String> there = images.text().lines().toList();
        List<String> image = IMAGES.stream().filter(each -> there.contains(each.getFirst())).findFirst()
                .orElseThrow(() -> new UnavailableException("docker start is not measured: none of the images " + IMAGES.stream().map(List::getFirst).toList() + " is here"));
        var command = new ArrayList<>(List.of(docker.toString(), "create", "--network", "none"));
        command.addAll(image);
        Answer made = ask(command);
        if (made.exit() != 0) {
            throw new UnavailableException("docker start is not measured: docker said: " + firstLine(made.text()));
        }
        return new Container(docker, firstLine(made.text()));
    }

    /** Starts it, so many times a round. */
    Starter starter(int count) {
        return new Commands(new Way(StartupExperiment.DOCKER, "container: namespaces and address space of its own", "docker start --attach of an empty program, until it has ended"),
                List.of(docker.toString(), "start", "--attach", id), count);
    }

    /** Takes it away. */
    void remove() throws InterruptedException {
        try {
            ask(List.of(docker.toString(), "rm", "--force", id));
        } catch (UnavailableException gone) {
            throw new IllegalStateException("container=" + id + " reason=" + gone.getMessage(), gone);
        }
    }

    private static Answer ask(List<String> command) throws UnavailableException, InterruptedException {
        Path answer = null;
        try {
            answer = Files.createTempFile("edgeos-docker", ".txt");
            Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(answer.toFile()).start();
            try {
                boolean ended = process.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
                return new Answer(ended ? process.exitValue() : -1, ended ? Files.readString(answer, StandardCharsets.UTF_8) : "nothing for " + MOST_SECONDS + " s");
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException failed) {
            throw new UnavailableException("docker start is not measured: " + failed.getMessage());
        } finally {
            delete(answer);
        }
    }

    private static void delete(Path file) {
        if (file != null && !file.toFile().delete()) {
            file.toFile().deleteOnExit();
        }
    }

    private static String firstLine(String text) {
        return text.lines().filter(line -> !line.isBlank()).findFirst().orElse("nothing").strip();
    }
}
