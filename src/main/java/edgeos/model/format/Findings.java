package edgeos.model.format;

import edgeos.model.check.Finding;
import java.util.ArrayList;
import java.util.List;

/** What is found while one file is read. Belongs to the thread that reads. */
final class Findings {
    private static final int MOST = 500;

    private final List<Finding> found = new ArrayList<>();
    private final String sourceName;
    private boolean complete = true;

    Findings(String sourceName) {
        this.sourceName = sourceName;
    }

    /**
     * Adds a finding; beyond {@value #MOST} only counts that there are more.
     *
     * @param at where in the file, such as {@code nodes[3].x}; empty for the whole file
     */
    void add(Finding.Severity severity, Finding.Place place, String subject, String at, String what, String remedy) {
        if (found.size() < MOST) {
            String key = at.substring(at.lastIndexOf('.') + 1);
            found.add(new Finding(severity, place, subject, place == Finding.Place.DRAWING ? "" : key,
                    what + " file=" + sourceName + (at.isEmpty() ? "" : " at=" + at), remedy));
        } else if (found.size() == MOST) {
            found.add(new Finding(Finding.Severity.WARNING, Finding.Place.DRAWING, "", "", "there is more to find: file=" + sourceName
                    + " shown=" + MOST, "Mend these first."));
        }
    }

    /** Adds an error of the whole file, and remembers that the drawing is not all that the file holds. */
    void lose(String what, String remedy) {
        complete = false;
        add(Finding.Severity.ERROR, Finding.Place.DRAWING, "", "", what, remedy);
    }

    /** Everything found, in order. */
    List<Finding> all() {
        return List.copyOf(found);
    }

    /** Whether the drawing holds all of the file. */
    boolean isComplete() {
        return complete;
    }
}
