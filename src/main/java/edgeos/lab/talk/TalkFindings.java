package edgeos.lab.talk;

import edgeos.model.check.Finding;
import edgeos.model.check.Finding.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What is found while one talk is read or checked. Belongs to the thread that does. */
final class TalkFindings {
    private static final int MOST = 200;

    private final List<Finding> found = new ArrayList<>();
    private final String file;
    private boolean complete = true;

    TalkFindings(String file) {
        this.file = file;
    }

    /** What keeps the talk, or a scene of it, from being shown as it was meant; saving would lose it. */
    void error(String at, String what, String remedy) {
        complete = false;
        add(Severity.ERROR, at, what, remedy);
    }

    /** What is left out or changed, and nobody would miss in front of a class; saving would lose it. */
    void left(String at, String what, String remedy) {
        complete = false;
        add(Severity.WARNING, at, what, remedy);
    }

    /** What is wrong with something that stays as it is. */
    void add(Severity severity, String at, String what, String remedy) {
        add(List.of(new Finding(severity, Finding.Place.DRAWING, "", "", what + " file=" + file + (at.isEmpty() ? "" : " at=" + at), remedy)));
    }

    /** What was found by somebody else. */
    void add(Collection<Finding> more) {
        more.stream().limit(Math.max(0, MOST - found.size())).forEach(found::add);
    }

    /** All of it, in order. */
    List<Finding> all() {
        return List.copyOf(found);
    }

    boolean isComplete() {
        return complete;
    }
}
