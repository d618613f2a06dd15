package edgeos.lab.click;

import edgeos.lab.click.Body.Declaration;
import edgeos.lab.click.Body.Definition;
import edgeos.lab.click.Body.End;
import edgeos.lab.click.Body.Formal;
import edgeos.lab.click.Body.Wire;
import edgeos.lab.click.Network.Element;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes compound elements apart: what is inside of {@code x} is called {@code x/y}, and wires go straight through. Used once, by one thread. */
final class Flattener {
    private static final int DEEPEST = 40;
    private static final int MOST_ELEMENTS = 5_000;
    private static final int MOST_WIRES = 20_000;
    private static final int MOST_CHARACTERS = 1 << 16;
    private static final long MOST_FILLED = 1 << 23;
    private static final Pattern VARIABLE = Pattern.compile("'[^']*'|\\$\\{(\\w+)(?:-([^}]*))?}|\\$(\\w+)");

    /** Classes and variables that hold in a body; those of the bodies around it show through. */
    private record Scope(Scope outer, Body body, Map<String, String> variables) {
        /** What a class name means at a place of the text: the last definition before it, here or around; where there is none, an element of Click's own. */
        Meaning meaning(String className, int position) {
            String name = className;
            int at = position;
            int hops = 0;
            for (Scope scope = this; scope != null && hops < DEEPEST;) {
                Definition definition = last(scope.body.classes.getOrDefault(name, List.of()), at);
                if (definition == null) {
                    scope = scope.outer;
                } else if (definition.alias().isEmpty()) {
                    return new Meaning(scope, definition, name);
                } else {
                    name = definition.alias();
                    at = definition.position() - 1;
                    hops++;
                }
            }
            return new Meaning(null, null, name);
        }

        private static Definition last(List<Definition> definitions, int position) {
            return definitions.reversed().stream().filter(definition -> definition.position() <= position).findFirst().orElse(null);
        }

        String variable(String name) {
            String value = variables.get(name);
            return value != null || outer == null ? value : outer.variable(name);
        }
    }

    /** A class, where it was defined, and what Click calls it. */
    private record Meaning(Scope scope, Definition definition, String className) {
        boolean isOwn() {
            return definition == null;
        }

        /** True if what the name meant before is to be used with such arguments. */
        boolean passesOn(List<String> arguments) {
            return definition.isExtended() && definition.bodies().stream().noneMatch(body -> takes(body, arguments));
        }

        /** The same name, before it was extended. */
        Meaning earlier() {
            return scope.meaning(className, definition.position() - 1);
        }
    }

    private final Issues issues;
    private final List<Element> elements = new ArrayList<>();
    private final Map<End, List<Wire>> wires = new HashMap<>();
    private final List<Wire> order = new ArrayList<>();
    private final Set<String> compounds = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private long filledCharacters;

    private Flattener(Issues issues) {
        this.issues = issues;
    }

    /** The network of a configuration. */
    static Network flatten(Body body, Issues issues) {
        var flattener = new Flattener(issues);
        flattener.expand(new Scope(null, body, body.defines), "", 0);
        return flattener.network();
    }

    private void expand(Scope scope, String prefix, int depth) {
        for (Declaration declaration : scope.body().declarations) {
            if (names.size() >= MOST_ELEMENTS || order.size() >= MOST_WIRES || filledCharacters >= MOST_FILLED) {
                issues.error(declaration.line(), "", "there are too many elements or connections: most=" + MOST_ELEMENTS, "Import parts of it.");
                return;
            }
            declare(scope, declaration, prefix, depth);
        }
        for (Wire wire : scope.body().wires) {
            var named = new Wire(prefixed(prefix, wire.from()), prefixed(prefix, wire.to()), wire.line());
            wires.computeIfAbsent(named.from(), _ -> new ArrayList<>()).add(named);
            order.add(named);
        }
    }

    private static End prefixed(String prefix, End end) {
        return new End(prefix + end.element(), end.port());
    }

    private void declare(Scope scope, Declaration declaration, String prefix, int depth) {
        String name = prefix + declaration.name();
        if (!names.add(name)) {
            issues.error(declaration.line(), name, "this name is taken: class=" + declaration.className(), "Give the second one another name.");
            return;
        }
        String config = filled(scope, declaration.config());
        String className = filled(scope, declaration.className());
        List<String> arguments = Arguments.split(config);
        Meaning meaning = declaration.inner() != null ? new Meaning(scope, new Definition("", declaration.position(), "", declaration.inner(), false), className)
                : scope.meaning(className, declaration.position());
        for (int hops = 0; !meaning.isOwn() && meaning.passesOn(arguments); hops++) {
            meaning = hops < DEEPEST ? meaning.earlier() : new Meaning(null, null, className);
        }
        if (meaning.isOwn()) {
            elements.add(new Element(name, meaning.className(), config, declaration.line()));
            return;
        }
        compounds.add(name);
        Body body = chosen(meaning.definition().bodies(), arguments, scope, declaration);
        if (!takes(body, arguments)) {
            issues.error(declaration.line(), name, "a compound element is given other arguments than it takes: class=" + className + " takes="
                    + body.formals.size() + " given=" + arguments.size(), "Give it as many as it has parameters.");
        }
        if (depth >= DEEPEST) {
            issues.error(declaration.line(), name, "compound elements are nested too deeply: class=" + className + " most=" + DEEPEST, "Take one out of the other.");
            return;
        }
        Map<String, String> variables = bound(body, arguments);
        Scope around = meaning.scope();
        body.defines.forEach((variable, value) -> variables.putIfAbsent(variable, filled(around, value)));
        expand(new Scope(around, body, variables), name + "/", depth + 1);
    }

    /** Of bodies that take these arguments, the first that also has as many ports as are used; else the first that takes them. */
    private static Body chosen(List<Body> bodies, List<String> arguments, Scope scope, Declaration declaration) {
        List<Body> fit = bodies.stream().filter(one -> takes(one, arguments)).toList();
        if (fit.size() <= 1) {
            return fit.isEmpty() ? bodies.getFirst() : fit.getFirst();
        }
        int ins = used(scope.body().wires.stream().map(Wire::to), declaration.name());
        int outs = used(scope.body().wires.stream().map(Wire::from), declaration.name());
        return fit.stream().filter(body -> used(body.wires.stream().map(Wire::from), Body.INPUT) == ins && used(body.wires.stream().map(Wire::to), Body.OUTPUT) == outs)
                .findFirst().orElse(fit.getFirst());
    }

    /** How many ports of an element are among these ends. */
    private static int used(Stream<End> ends, String element) {
        return ends.filter(end -> end.element().equals(element)).mapToInt(end -> end.port() + 1).max().orElse(0);
    }

    private static boolean takes(Body body, List<String> arguments) {
        long placed = body.formals.stream().filter(formal -> formal.keyword().isEmpty()).count();
        boolean takesMore = body.formals.size() > placed;
        return arguments.size() == placed || takesMore && arguments.size() > placed;
    }

    private static Map<String, String> bound(Body body, List<String> arguments) {
        Map<String, String> variables = new HashMap<>();
        List<String> rest = new ArrayList<>(arguments);
        for (Formal formal : body.formals) {
            if (!formal.keyword().isEmpty() && !formal.keyword().equals(Body.REST)) {
                String given = rest.stream().filter(argument -> argument.startsWith(formal.keyword() + " ")).findFirst().orElse("");
                rest.remove(given);
                variables.put(formal.name(), given.isEmpty() ? "" : given.substring(formal.keyword().length() + 1));
            }
        }
        for (Formal formal : body.formals) {
            if (formal.keyword().isEmpty()) {
                variables.put(formal.name(), rest.isEmpty() ? "" : rest.removeFirst());
            }
        }
        body.formals.stream().filter(formal -> formal.keyword().equals(Body.REST)).forEach(formal -> variables.put(formal.name(), String.join(", ", rest)));
        return variables;
    }

    /** A text with variables replaced by what they hold; those that there are not stay, and so does what is in single quotes; what grows beyond all bounds is cut. */
    private String filled(Scope scope, String text) {
        if (text.indexOf('$') < 0) {
            return text;
        }
        Matcher variable = VARIABLE.matcher(text);
        String all = variable.replaceAll(found -> {
            String name = found.group(1) != null ? found.group(1) : found.group(3);
            String value = name == null ? null : scope.variable(name);
            String otherwise = found.group(2) == null ? found.group() : found.group(2);
            return Matcher.quoteReplacement(value == null ? otherwise : value);
        });
        filledCharacters += all.length();
        return all.substring(0, Math.min(all.length(), MOST_CHARACTERS));
    }

    private Network network() {
        Set<String> known = new HashSet<>();
        elements.forEach(element -> known.add(element.name()));
        Map<List<End>, Wire> straight = new LinkedHashMap<>();
        for (Wire wire : order) {
            if (known.contains(wire.from().element())) {
                List<End> ends = new ArrayList<>();
                follow(wire.to(), known, ends, new HashSet<>());
                ends.forEach(end -> straight.putIfAbsent(List.of(wire.from(), end), new Wire(wire.from(), end, wire.line())));
                if (ends.isEmpty()) {
                    issues.warning(wire.line(), wire.from().element(), "this port leads nowhere: port=" + wire.from().port(), "Connect what it is wired to, inside.");
                }
            }
        }
        return new Network(elements, new ArrayList<>(straight.values()));
    }

    /** Where a wire really ends: through the in port of a compound element, and out of the one that it lies in. */
    private void follow(End end, Set<String> known, List<End> ends, Set<End> seen) {
        if (!seen.add(end) || seen.size() > MOST_ELEMENTS) {
            return;
        }
        if (known.contains(end.element())) {
            ends.add(end);
            return;
        }
        int slash = end.element().lastIndexOf('/');
        boolean leaves = slash > 0 && end.element().substring(slash + 1).equals(Body.OUTPUT) && compounds.contains(end.element().substring(0, slash));
        End on = leaves ? new End(end.element().substring(0, slash), end.port()) : new End(end.element() + "/" + Body.INPUT, end.port());
        wires.getOrDefault(on, List.of()).forEach(wire -> follow(wire.to(), known, ends, seen));
    }
}
