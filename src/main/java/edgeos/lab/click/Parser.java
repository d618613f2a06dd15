package edgeos.lab.click;

import edgeos.lab.click.Body.Definition;
import edgeos.lab.click.Body.Formal;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the words of a configuration. A statement that makes no sense is an error, and is skipped up to its semicolon. Used once, by one thread.
 */
final class Parser {
    private static final int DEEPEST = 40;
    private static final String SEE = "See how Click writes it: a :: Class(arguments); a [1] -> [0] b;";

    private final Cursor cursor;
    private final Issues issues;
    private final Connector connector;
    private int depth;

    private Parser(List<Token> tokens, Issues issues) {
        this.cursor = new Cursor(tokens);
        this.issues = issues;
        this.connector = new Connector(cursor, issues, this::braces, this::parentheses);
    }

    /** The whole configuration. */
    static Body parse(String text, Issues issues) {
        var parser = new Parser(Lexer.tokens(text, issues), issues);
        var open = new OpenBody(issues, false);
        while (parser.cursor.peek().kind() != Token.Kind.END) {
            parser.statements(open);
            if (parser.cursor.peek().kind() != Token.Kind.END) {
                parser.unexpected();
                parser.cursor.next();
            }
        }
        return open.closed();
    }

    private void unexpected() {
        Token found = cursor.peek();
        issues.error(found.line(), "", "this word cannot stand here: word=" + (found.kind() == Token.Kind.CONFIG ? "(" : found.text()), SEE);
    }

    /** Statements up to a closing brace or parenthesis, a bar, or the end. */
    private void statements(OpenBody open) {
        while (!cursor.endsBody()) {
            int before = cursor.at();
            if (!cursor.takes(";") && !statement(open)) {
                skip();
            }
            if (cursor.at() == before) {
                cursor.next();
            }
        }
    }

    private void skip() {
        unexpected();
        int open = 0;
        while (cursor.peek().kind() != Token.Kind.END && !cursor.peek().is("}") && (open > 0 || !cursor.endsBody() && !cursor.peek().is(";"))) {
            Token skipped = cursor.next();
            open += skipped.is("(") ? 1 : skipped.is(")") ? -1 : 0;
        }
    }

    private boolean statement(OpenBody open) {
        int line = cursor.peek().line();
        return switch (cursor.peek().text()) {
            case "elementclass" -> elementClass(open.body());
            case "require" -> {
                cursor.next();
                require(cursor.config(), line);
                yield true;
            }
            case "provide" -> {
                cursor.next();
                cursor.config();
                yield true;
            }
            case "define" -> {
                cursor.next();
                define(open.body(), cursor.config(), line);
                yield true;
            }
            default -> connector.read(open);
        };
    }

    private void require(String config, int line) {
        Arguments.split(config).stream().filter(argument -> argument.startsWith("library ")).forEach(argument ->
                issues.warning(line, "", "a file that is required is not read: require=" + argument, "Write what it declares into this file."));
    }

    private void define(Body body, String config, int line) {
        for (String definition : Arguments.split(config)) {
            String[] words = definition.split("\\s+", 2);
            if (words[0].matches("\\$\\w+")) {
                body.defines.put(words[0].substring(1), words.length > 1 ? words[1] : "");
            } else {
                issues.error(line, "", "no definition such as '$name value': definition=" + definition, SEE);
            }
        }
    }

    /** A class holds from behind its closing brace on. */
    private boolean elementClass(Body body) {
        cursor.next();
        if (!cursor.isName()) {
            return false;
        }
        String name = cursor.next().text();
        if (cursor.isName()) {
            String other = cursor.next().text();
            define(body, new Definition(name, cursor.at(), other, List.of(), false));
            return true;
        }
        List<Body> bodies = cursor.peek().is("{") ? braces() : null;
        if (bodies == null) {
            return false;
        }
        boolean extended = bodies.removeAll(List.of(Body.EARLIER));
        define(body, new Definition(name, cursor.at(), "", bodies, extended));
        return true;
    }

    private static void define(Body body, Definition definition) {
        body.classes.computeIfAbsent(definition.name(), _ -> new ArrayList<>()).add(definition);
    }

    /** One or several bodies in braces, told apart by {@code ||}; null if they are nested too deeply. */
    private List<Body> braces() {
        int line = cursor.next().line();
        if (!deeper(line)) {
            return null;
        }
        List<Body> bodies = new ArrayList<>();
        do {
            bodies.add(cursor.takes("...") ? Body.EARLIER : body());
        } while (cursor.takes("||"));
        depth--;
        if (!cursor.takes("}")) {
            issues.error(line, "", "a brace is not closed: {", "Close it with }.");
        }
        return bodies;
    }

    /** The statements of a group in parentheses, which belong to the body around it; false if it is nested too deeply. */
    private boolean parentheses(OpenBody open) {
        int line = cursor.next().line();
        if (!deeper(line)) {
            return false;
        }
        statements(open);
        depth--;
        if (!cursor.takes(")")) {
            issues.error(line, "", "a parenthesis is not closed: (", "Close it with ).");
        }
        return true;
    }

    private boolean deeper(int line) {
        boolean isTooDeep = depth >= DEEPEST;
        if (isTooDeep) {
            issues.error(line, "", "compound elements and groups are nested too deeply: most=" + DEEPEST, "Take them apart.");
        }
        depth += isTooDeep ? 0 : 1;
        return !isTooDeep;
    }

    private Body body() {
        var open = new OpenBody(issues, true);
        formals(open.body());
        statements(open);
        return open.closed();
    }

    private void formals(Body inner) {
        int start = cursor.at();
        List<Formal> formals = new ArrayList<>();
        while (cursor.peek().is("$") || cursor.isName() && cursor.peek(1).is("$")) {
            String keyword = cursor.peek().is("$") ? "" : cursor.next().text();
            cursor.next();
            formals.add(new Formal(cursor.next().text(), keyword));
            cursor.takes(",");
        }
        if (cursor.takes("|")) {
            inner.formals.addAll(formals);
        } else {
            cursor.back(start);
        }
    }
}
