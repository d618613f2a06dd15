package edgeos.lab.click;

import edgeos.model.check.Finding;
import edgeos.model.check.Finding.Place;
import edgeos.model.check.Finding.Severity;
import java.util.ArrayList;
import java.util.List;

/** What is found while a configuration is read, up to a limit, so that a file of nonsense says enough and no more. Used by one thread. */
final class Issues {
    private static final int MOST = 200;

    private final List<Finding> findings = new ArrayList<>();

    /** Something that makes the drawing another than was meant. */
    void error(int line, String element, String what, String remedy) {
        add(Severity.ERROR, line, element, what, remedy);
    }

    /** Something that is not quite as in Click. */
    void warning(int line, String element, String what, String remedy) {
        add(Severity.WARNING, line, element, what, remedy);
    }

    private void add(Severity severity, int line, String element, String what, String remedy) {
        if (findings.size() < MOST) {
            boolean isNode = !element.isEmpty();
            findings.add(new Finding(severity, isNode ? Place.NODE : Place.DRAWING, element, "line " + line,
                    what + (isNode ? " element=" + element : "") + " line=" + line, remedy));
        }
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }
}
