package edgeos.lab.click;

import edgeos.lab.click.Body.Declaration;
import edgeos.lab.click.Body.End;
import edgeos.lab.click.Body.Wire;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A body while its statements are read. Used by one thread. */
final class OpenBody {
    private final Body body = new Body();
    private final Map<String, String> uses = new HashMap<>();
    private final Set<String> declared = new HashSet<>();
    private final Groups groups = new Groups();
    private final Issues issues;
    private final boolean hasPorts;

    /** A body that has ports of its own, as a compound element has, or has none. */
    OpenBody(Issues issues, boolean hasPorts) {
        this.issues = issues;
        this.hasPorts = hasPorts;
    }

    /** Its groups in parentheses. */
    Groups groups() {
        return groups;
    }

    /** True where {@code input} and {@code output} mean something. */
    boolean hasPorts() {
        return hasPorts || groups.isOpen();
    }

    Body body() {
        return body;
    }

    void declare(Declaration declaration) {
        if (declared.add(declaration.name())) {
            body.declarations.add(declaration);
        } else {
            issues.error(declaration.line(), declaration.name(), "this name is taken: class=" + declaration.className(), "Give the second one another name.");
        }
    }

    /** A bare word: an element of that name if one is declared, perhaps later, and else a nameless element of that class. */
    void use(Declaration nameless) {
        uses.put(nameless.name(), nameless.className());
        body.declarations.add(nameless);
    }

    /** The body, now that it is known which bare words are elements. */
    Body closed() {
        uses.values().retainAll(declared);
        body.declarations.removeIf(declaration -> uses.containsKey(declaration.name()));
        List<Wire> wires = body.wires;
        wires.replaceAll(wire -> new Wire(resolved(wire.from()), resolved(wire.to()), wire.line()));
        groups.straighten(wires, issues);
        return body;
    }

    private End resolved(End end) {
        return new End(uses.getOrDefault(end.element(), end.element()), end.port());
    }
}
