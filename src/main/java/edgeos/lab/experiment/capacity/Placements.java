package edgeos.lab.experiment.capacity;

import edgeos.lab.experiment.study.Subject;
import edgeos.model.Drawing;
import edgeos.model.edit.Roles;
import edgeos.notation.Placement;
import edgeos.notation.Seats;
import java.util.List;

/** Placements of roles by words, for drawings that are compared with themselves. Stateless; any thread. */
public final class Placements {
    /** The words, beside seats such as {@code gate = 0, core 0 = 1}. */
    public static final List<String> WORDS = List.of("drawn", "together", "apart", "beside");

    private Placements() { }

    /**
     * The subject with its roles placed so: as it is drawn, all on one processor, the data plane apart from the cores for FWPs, a mover beside a core on each processor, or in these seats.
     *
     * @throws IllegalArgumentException if the word is none of these
     */
    public static Subject of(Subject subject, String word) {
        int processors = Runtime.getRuntime().availableProcessors();
        Drawing drawing = subject.drawing();
        Placement placed = switch (word) {
            case "drawn" -> drawing.machine().placement();
            case "together" -> Roles.together(0);
            case "apart" -> Roles.apart(processors);
            case "beside" -> Roles.sideBySide(processors);
            default -> seats(drawing, word);
        };
        return subject.with(subject.name() + ", " + word, drawing.withMachine(drawing.machine().with(placed)));
    }

    private static Placement seats(Drawing drawing, String text) {
        try {
            return new Placement(drawing.machine().placement().fwpCores(), drawing.machine().placement().movers(), Seats.parse(text));
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("'" + text + "' is no placement; there are: " + String.join(", ", WORDS) + ", or seats: " + wrong.getMessage(), wrong);
        }
    }
}
