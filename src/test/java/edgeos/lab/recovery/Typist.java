package edgeos.lab.recovery;

import edgeos.model.Drawing;
import edgeos.model.Extras;
import edgeos.model.Node;
import edgeos.model.Note;
import edgeos.model.edit.History;
import edgeos.model.format.DrawingFormat;
import edgeos.notation.Settings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Somebody who edits and saves without end, as a program of its own that can be killed. After each act it says so: {@code edit 7}, {@code saved 7}, {@code kept 7}. The drawing after edit 7 is always the same, so that whoever finds one
 * can tell whether it is whole.
 */
final class Typist {
    private static final int MOST_NODES = 40;
    /** Some save all the time, some hardly ever. */
    private static final int[] SAVES_ONE_IN = {12, 80, 1000};
    private static final int LONGEST_REST_MILLIS = 50;

    private Typist() { }

    /**
     * Edits until it is killed.
     *
     * @param args the folder of unsaved edits, the drawing's file, a seed, and rest and longest of the pace in milliseconds; {@code asks} at last: waits now and then until all is kept
     */
    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[1]);
        long seed = Long.parseLong(args[2]);
        Random random = new Random(seed);
        int savesOneIn = SAVES_ONE_IN[Math.floorMod(seed, SAVES_ONE_IN.length)];
        var pace = new Autosave.Pace(Duration.ofMillis(Long.parseLong(args[3])), Duration.ofMillis(Long.parseLong(args[4])));
        boolean asks = args.length > 5;
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var autosave = new Autosave(Optional.of(new RecoveryFolder(Path.of(args[0]))), pace, failed -> out.println("failed " + failed));
        var history = new History(Drawing.EMPTY);
        int unsaved = 0;
        for (int number = 1; true; number++) {
            history.apply("Edit", after(number));
            out.println("edit " + number);
            if (random.nextInt(savesOneIn) == 0) {
                DrawingFormat.save(history.current(), file);
                history.markSaved();
                out.println("saved " + number);
                autosave.settled();
                unsaved = 0;
            } else {
                autosave.changed(new Unsaved(Optional.of(file), file.getParent(), ++unsaved, Optional.of(history.current()), List.of()));
            }
            if (asks && random.nextInt(4) == 0) {
                String kept = "kept " + number;
                autosave.now(() -> out.println(kept));
            }
            LockSupport.parkNanos(Duration.ofMillis(random.nextInt(LONGEST_REST_MILLIS)).toNanos());
        }
    }

    /** The drawing after this edit. */
    static Drawing after(int number) {
        List<Node> nodes = IntStream.rangeClosed(0, number % MOST_NODES)
                .mapToObj(index -> new Node("n" + index, "firewall", "Firewall " + index, index * 7.0 + number, number * 3.0, "", Settings.NONE, Extras.NONE)).toList();
        Note words = new Note("words", "edit " + number + "\n".repeat(number % 5), number, 0, 200, 100, Extras.NONE);
        return Drawing.EMPTY.withTitle(String.valueOf(number), "").withNodes(nodes).withNotes(List.of(words));
    }

    /** After which edit this drawing is as it is; it must then be whole. */
    static int number(Drawing drawing) {
        int number = Integer.parseInt(drawing.title());
        if (!after(number).equals(drawing)) {
            throw new AssertionError("the drawing is damaged: edit=" + number + " drawing=" + drawing);
        }
        return number;
    }
}
