package edgeos.model.check;

import edgeos.model.check.Finding.Place;
import edgeos.model.check.Finding.Severity;
import java.util.ArrayList;
import java.util.List;

/** Findings in the order in which the checks make them; one thread at a time. */
final class Findings {
    private final List<Finding> made = new ArrayList<>();

    void error(Place place, String subject, String setting, String what, String remedy) {
        made.add(new Finding(Severity.ERROR, place, subject, setting, what, remedy));
    }

    void warning(Place place, String subject, String setting, String what, String remedy) {
        made.add(new Finding(Severity.WARNING, place, subject, setting, what, remedy));
    }

    /** Errors first, else as made. */
    List<Finding> sorted() {
        var sorted = new ArrayList<>(made);
        sorted.sort((one, other) -> one.severity().compareTo(other.severity()));
        return List.copyOf(sorted);
    }
}
