package edgeos.lab.recovery;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Kills people who edit and save, at random moments, at the lab's usual pace, several at once; ends with 1 if anything was lost that must not be: {@code mvn -q -Pkills}. */
final class Kills {
    private static final int AT_ONCE = 8;
    private static final int LONGEST_MILLIS = 9000;
    private static final Duration MOST_MISSING = Duration.ofSeconds(5);

    private Kills() { }

    /**
     * Kills, and prints what came of it.
     *
     * @param args how often; a seed
     */
    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        int times = Integer.parseInt(args[0]);
        long seed = Long.parseLong(args[1]);
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path folder = Files.createTempDirectory("edgeos-kills");
        List<Killed> ends = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Killed>> waiting = new ArrayList<>();
            for (int person = 0; person < times; person++) {
                int number = person;
                waiting.add(people.submit(() -> kill(folder, seed, number)));
            }
            for (Future<Killed> each : waiting) {
                ends.add(each.get());
            }
        }
        long bad = ends.stream().filter(Kills::lost).peek(killed -> out.println("LOST " + killed)).count();
        List<Duration> missing = ends.stream().flatMap(killed -> killed.missing().stream()).sorted().toList();
        out.printf("kills=%d edits=%d lostOrDamaged=%d restored=%d savedOnly=%d nothingMissing=%d missingMillis: median=%s most=%s%n", times, ends.stream().mapToInt(Killed::edits).sum(), bad,
                ends.stream().filter(killed -> killed.recovered() > killed.inFile()).count(), ends.stream().filter(killed -> killed.recovered() == 0).count(), times - missing.size(),
                missing.isEmpty() ? "-" : missing.get(missing.size() / 2).toMillis(), missing.isEmpty() ? "-" : missing.getLast().toMillis());
        try (Stream<Path> rest = Files.walk(folder)) {
            out.println("files left of writes that were cut off: " + rest.filter(file -> file.toString().endsWith(".tmp")).count());
        }
        System.exit(bad == 0 ? 0 : 1);
    }

    private static Killed kill(Path folder, long seed, int number) throws IOException, InterruptedException {
        Duration after = Duration.ofMillis(new Random(seed * 1_000_003 + number).nextInt(LONGEST_MILLIS));
        return Killed.after(folder.resolve("unsaved"), folder.resolve("of " + number), number, Autosave.Pace.USUAL, false, since -> since.compareTo(after) >= 0);
    }

    private static boolean lost(Killed killed) {
        return killed.inFile() < killed.saved() || killed.missing().filter(age -> age.compareTo(MOST_MISSING) > 0).isPresent();
    }
}
