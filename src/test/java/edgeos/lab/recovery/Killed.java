package edgeos.lab.recovery;

import edgeos.model.Drawing;
import edgeos.model.format.DrawingFormat;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

/**
 * What a killed {@link Typist} said, and what is found afterwards.
 *
 * @param edits how many there were
 * @param saved the newest edit that it had called saved
 * @param kept the newest edit that it had called kept
 * @param inFile the edit of which its file holds the drawing, whole; 0: there is no file
 * @param recovered the edit of which the drawing is offered, whole; 0: none is
 * @param missing how long before the end the oldest lost edit was made; empty: none is lost
 */
record Killed(int edits, int saved, int kept, int inFile, int recovered, Optional<Duration> missing) {
    private static final String DRAWING = "drawing.json";

    /** What it said, and when that was heard. */
    private record Heard(String what, int number, long atNanos) {
        static Heard of(String line) {
            if (!line.matches("(edit|saved|kept) \\d+")) {
                throw new AssertionError("said: " + line);
            }
            String[] words = line.split(" ");
            return new Heard(words[0], Integer.parseInt(words[1]), System.nanoTime());
        }
    }

    /** Lets somebody edit in this folder, with unsaved edits below another, and kills them without warning once it is {@code enough}: asked after each line that they say, with the time since the first. */
    static Killed after(Path unsaved, Path folder, int seed, Autosave.Pace pace, boolean asks, Predicate<Duration> enough) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx64m", "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), Typist.class.getName(), unsaved.toString(), folder.resolve(DRAWING).toString(), String.valueOf(seed),
                String.valueOf(pace.rest().toMillis()), String.valueOf(pace.longest().toMillis())));
        if (asks) {
            command.add("asks");
        }
        Process typist = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        List<Heard> heard = new ArrayList<>();
        try (BufferedReader out = typist.inputReader(StandardCharsets.UTF_8)) {
            heard.add(Heard.of(out.readLine()));
            while (!enough.test(Duration.ofNanos(System.nanoTime() - heard.getFirst().atNanos()))) {
                heard.add(Heard.of(out.readLine()));
            }
            long end = System.nanoTime();
            typist.toHandle().destroyForcibly();
            typist.waitFor();
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.matches("(edit|saved|kept) \\d+")) {
                    heard.add(new Heard(line.split(" ")[0], Integer.parseInt(line.split(" ")[1]), end));
                }
            }
            return found(unsaved, folder.resolve(DRAWING), heard, end);
        } finally {
            typist.destroyForcibly();
        }
    }

    private static Killed found(Path unsaved, Path file, List<Heard> heard, long end) throws IOException {
        int inFile = Files.exists(file) ? whole(DrawingFormat.read(file)) : 0;
        int recovered = recovered(unsaved, file);
        int best = Math.max(inFile, recovered);
        OptionalLong lost = heard.stream().filter(each -> each.what().equals("edit") && each.number() > best).mapToLong(Heard::atNanos).min();
        return new Killed(newest(heard, "edit"), newest(heard, "saved"), newest(heard, "kept"), inFile, recovered, lost.isEmpty() ? Optional.empty() : Optional.of(Duration.ofNanos(end - lost.getAsLong())));
    }

    /** One at a time: what one looks at is offered to no other meanwhile. */
    private static synchronized int recovered(Path unsaved, Path file) throws IOException {
        int recovered = 0;
        for (Left left : new RecoveryFolder(unsaved).left()) {
            if (left.unsaved().file().equals(Optional.of(file))) {
                recovered = left.unsaved().drawing().map(Typist::number).orElse(0);
                left.discard();
            } else {
                left.release();
            }
        }
        return recovered;
    }

    private static int newest(List<Heard> heard, String what) {
        return heard.stream().filter(each -> each.what().equals(what)).mapToInt(Heard::number).max().orElse(0);
    }

    private static int whole(DrawingFormat.Reading reading) {
        if (!reading.complete()) {
            throw new AssertionError("the file is damaged: " + reading.findings());
        }
        Drawing drawing = reading.drawing();
        return Typist.number(drawing);
    }
}
