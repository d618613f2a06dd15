package edgeos.lab.click;

import edgeos.lab.click.Body.Declaration;
import edgeos.lab.click.Body.End;
import edgeos.lab.click.Body.Formal;
import edgeos.lab.click.Body.Wire;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the words of a configuration. A statement that makes no sense is an error, and is skipped up to its semicolon. Used once, by one thread.
 */
final class Parser {
    private static final int DEEPEST = 40;
    private static final int MOST_PORT = 65_535;
    private static final String SEE = "See how Click writes it: a :: Class(arguments); a [1] -> [0] b;";

    private final List<Token> tokens;
    private final Issues issues;
    private int at;
    private int depth;
    private int anonymous;

    private Parser(List<Token> tokens, Issues issues) {
        this.tokens = tokens;
        this.issues = issues;
    }

    /** The whole configuration. */
    static Body parse(String text, Issues issues) {
        var parser = new Parser(Lexer.tokens(text, issues), issues);
        Body body = new Body();
        while (parser.peek().kind() != Token.Kind.END) {
            parser.statements(body);
            if (parser.peek().kind() != Token.Kind.END) {
                parser.unexpected();
                parser.at++;
            }
        }
        return body;
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    private boolean takes(String sign) {
        if (peek().is(sign)) {
            at++;
            return true;
        }
        return false;
    }

    private String config() {
        return peek().kind() == Token.Kind.CONFIG ? tokens.get(at++).text() : "";
    }

    private void unexpected() {
        String word = peek().kind() == Token.Kind.CONFIG ? "(" : peek().text();
        issues.error(peek().line(), "", "this word cannot stand here: word=" + word, SEE);
    }

    /** Statements up to a closing brace, a bar, or the end. */
    private void statements(Body body) {
        Map<String, String> uses = new LinkedHashMap<>();
        Set<String> declared = new HashSet<>();
        while (!endsBody()) {
            int before = at;
            if (!takes(";") && !statement(body, uses, declared)) {
                skip();
            }
            at += at == before ? 1 : 0;
        }
        resolve(body, uses, declared);
    }

    private boolean endsBody() {
        return peek().kind() == Token.Kind.END || peek().is("}") || peek().is("||");
    }

    private void skip() {
        unexpected();
        while (!endsBody() && !peek().is(";")) {
            at++;
        }
    }

    private boolean statement(Body body, Map<String, String> uses, Set<String> declared) {
        return switch (peek().text()) {
            case "elementclass" -> elementClass(body);
            case "require", "provide" -> {
                at++;
                config();
                yield true;
            }
            case "define" -> {
                at++;
                define(body, config());
                yield true;
            }
            default -> connection(body, uses, declared);
        };
    }

    private void define(Body body, String config) {
        for (String definition : Arguments.split(config)) {
            String[] words = definition.split("\\s+", 2);
            if (words[0].matches("\\$\\w+")) {
                body.defines.put(words[0].substring(1), words.length > 1 ? words[1] : "");
            } else {
                issues.error(peek().line(), "", "no definition such as '$name value': definition=" + definition, SEE);
            }
        }
    }

    private boolean elementClass(Body body) {
        at++;
        if (peek().kind() != Token.Kind.NAME) {
            return false;
        }
        String name = tokens.get(at++).text();
        if (peek().kind() == Token.Kind.NAME) {
            body.aliases.put(name, tokens.get(at++).text());
            return true;
        }
        List<Body> bodies = peek().is("{") ? braces() : null;
        if (bodies == null) {
            return false;
        }
        body.classes.put(name, bodies);
        return true;
    }

    /** One or several bodies in braces, told apart by {@code ||}; null if they do not close or are nested too deeply. */
    private List<Body> braces() {
        int line = peek().line();
        at++;
        if (++depth > DEEPEST) {
            issues.error(line, "", "compound elements are nested too deeply: most=" + DEEPEST, "Take them apart.");
            depth--;
            return null;
        }
        List<Body> bodies = new ArrayList<>();
        do {
            takes("...");
            Body inner = new Body();
            formals(inner);
            statements(inner);
            bodies.add(inner);
        } while (takes("||"));
        depth--;
        if (!takes("}")) {
            issues.error(line, "", "a brace is not closed: {", "Close it with }.");
        }
        return bodies;
    }

    private void formals(Body inner) {
        int start = at;
        List<Formal> formals = new ArrayList<>();
        while (peek().is("$") || peek().kind() == Token.Kind.NAME && peek(1).is("$")) {
            String keyword = peek().is("$") ? "" : tokens.get(at++).text();
            at++;
            formals.add(new Formal(peek().text(), keyword));
            at++;
            takes(",");
        }
        if (takes("|")) {
            inner.formals.addAll(formals);
        } else {
            at = start;
        }
    }

    /** {@code a [0] -> [1] b -> c}, or {@code a, b :: Class(arguments)}; false if it is neither. */
    private boolean connection(Body body, Map<String, String> uses, Set<String> declared) {
        List<String> left = null;
        int leftPort = 0;
        int line = peek().line();
        do {
            int inPort = port();
            List<String> elements = inPort < 0 ? List.of() : elements(body, uses, declared);
            if (elements.isEmpty()) {
                return false;
            }
            if (left != null) {
                body.wires.add(new Wire(new End(left.getLast(), leftPort), new End(elements.getFirst(), inPort), line));
            }
            left = elements;
            line = peek().line();
            leftPort = port();
            if (leftPort < 0) {
                return false;
            }
        } while (takes("->"));
        return takes(";") || endsBody();
    }

    /** A port in brackets; 0 if there is none, -1 if it is no number. */
    private int port() {
        if (!takes("[")) {
            return 0;
        }
        String number = peek().text();
        if (!number.matches("[0-9]{1,5}") || !peek(1).is("]") || Integer.parseInt(number) > MOST_PORT) {
            return -1;
        }
        at += 2;
        return Integer.parseInt(number);
    }

    private List<String> elements(Body body, Map<String, String> uses, Set<String> declared) {
        if (peek().is("{")) {
            return inline(body, nameless("compound"), declared);
        }
        List<Token> names = new ArrayList<>();
        do {
            if (peek().kind() != Token.Kind.NAME) {
                return List.of();
            }
            names.add(tokens.get(at++));
        } while (takes(","));
        if (takes("::")) {
            return declaration(body, names, declared);
        }
        if (names.size() > 1) {
            return List.of();
        }
        Token name = names.getFirst();
        if (peek().kind() == Token.Kind.CONFIG) {
            return declare(body, nameless(name.text()), name.text(), config(), null, name.line(), declared);
        }
        String use = name.text().equals(Body.INPUT) || name.text().equals(Body.OUTPUT) ? name.text() : nameless(name.text());
        if (!use.equals(name.text())) {
            uses.put(use, name.text());
            body.declarations.add(new Declaration(use, name.text(), "", null, name.line()));
        }
        return List.of(use);
    }

    private List<String> declaration(Body body, List<Token> names, Set<String> declared) {
        if (peek().is("{")) {
            return names.size() == 1 ? inline(body, names.getFirst().text(), declared) : List.of();
        }
        if (peek().kind() != Token.Kind.NAME) {
            return List.of();
        }
        String className = tokens.get(at++).text();
        String config = config();
        List<String> all = new ArrayList<>();
        names.forEach(name -> all.addAll(declare(body, name.text(), className, config, null, name.line(), declared)));
        return all;
    }

    private List<String> inline(Body body, String name, Set<String> declared) {
        int line = peek().line();
        List<Body> bodies = braces();
        return bodies == null ? List.of() : declare(body, name, "{...}", config(), bodies, line, declared);
    }

    private List<String> declare(Body body, String name, String className, String config, List<Body> inner, int line, Set<String> declared) {
        if (declared.add(name)) {
            body.declarations.add(new Declaration(name, className, config, inner, line));
        } else {
            issues.error(line, name, "this name is taken: class=" + className, "Give the second one another name.");
        }
        return List.of(name);
    }

    private String nameless(String className) {
        return className + "@" + ++anonymous;
    }

    /** A bare word is an element where one of that name is declared, if need be later, and else an element of that class. */
    private static void resolve(Body body, Map<String, String> uses, Set<String> declared) {
        uses.values().retainAll(declared);
        body.declarations.removeIf(declaration -> uses.containsKey(declaration.name()));
        body.wires.replaceAll(wire -> new Wire(resolved(wire.from(), uses), resolved(wire.to(), uses), wire.line()));
    }

    private static End resolved(End end, Map<String, String> uses) {
        return new End(uses.getOrDefault(end.element(), end.element()), end.port());
    }
}
