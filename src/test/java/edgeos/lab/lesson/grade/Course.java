package edgeos.lab.lesson.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/** A challenge with a secret beside it, and what students hand in; written into a folder for tests. */
public record Course(Path folder) {
    /** A drawing whose firewall lets nothing pass. */
    public static final String START = """
            {"format": "edgeos-lab", "version": 1, "title": "Start", "nodes": [
             {"id": "gen", "kind": "generator", "name": "Clients", "x": 0, "y": 48, "settings": {"ratePerSecond": 20000, "clients": 4, "arrivals": "poisson"}},
             {"id": "fw", "kind": "firewall", "name": "Firewall", "x": 240, "y": 48, "chain": "edge", "settings": {"rules": ["deny any"]}},
             {"id": "sink", "kind": "sink", "name": "Internet", "x": 480, "y": 48}],
             "links": [{"id": "a", "from": "gen.out", "to": "fw.in"}, {"id": "b", "from": "fw.out", "to": "sink.in"}],
             "chains": [{"id": "edge", "name": "Edge", "x": 200, "y": 0, "width": 216, "height": 158, "tenant": "blue", "policy": "perFlow", "flowBy": "client", "clients": 4, "createAhead": 4, "limit": 8}]}
            """;
    /** What solves it. */
    public static final String SOLVED = START.replace("\"deny any\"", "\"allow any\"");
    private static final String LESSON = """
            ---
            title: Open the firewall
            kind: challenge
            drawing: start.json
            run: virtual 60 ms after 20 ms
            ---
            > keep: sources, sinks, tenants

            ## Mend it
            > goal: rate of sink >= 15 k msg/s  -- The internet gets it
            > goal: loss <= 1 %
            """;

    /** Writes it. */
    public static Course in(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("challenge/fed"));
        Files.writeString(folder.resolve("challenge/lesson.md"), LESSON);
        Files.writeString(folder.resolve("challenge/start.json"), START);
        Files.writeString(folder.resolve("challenge/fed/list.txt"), "fed");
        Files.writeString(folder.resolve("secret.md"), "> goal: new delivered >= 5 msg -- Hidden\n");
        Files.createDirectories(folder.resolve("in"));
        return new Course(folder);
    }

    Path lesson() {
        return folder.resolve("challenge/lesson.md");
    }

    Path secret() {
        return folder.resolve("secret.md");
    }

    Path handIn(String name, String text) throws IOException {
        return Files.writeString(folder.resolve("in").resolve(name), text);
    }

    /** What judging a text says, in this process. */
    String judged(String text, OptionalLong seed) throws IOException, InterruptedException {
        Path run = Files.createTempDirectory(folder, "run");
        Intake.copy(folder.resolve("challenge"), run, java.util.Set.of());
        Path result = folder.resolve("marks.json");
        Exam.take(new Paper(lesson(), Optional.of(secret()), handIn("now.json", text), run, seed, result));
        return Files.readString(result);
    }
}
