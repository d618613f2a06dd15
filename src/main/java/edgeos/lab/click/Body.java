package edgeos.lab.click;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a configuration, or a compound element, declares and connects; filled by the parser, and only read later. */
final class Body {
    /**
     * A parameter of a compound element.
     *
     * @param name without the dollar sign
     * @param keyword by which it is given; empty: by its place; {@link #REST}: all that is left
     */
    record Formal(String name, String keyword) { }

    /**
     * An element.
     *
     * @param inner what it is made of, if it was written in braces; else null
     */
    record Declaration(String name, String className, String config, List<Body> inner, int line) { }

    /** A port of an element. */
    record End(String element, int port) { }

    /** A connection. */
    record Wire(End from, End to, int line) { }

    /** The keyword of a parameter that takes all that is left. */
    static final String REST = "__REST__";
    /** What a compound element calls its own ports. */
    static final String INPUT = "input";
    static final String OUTPUT = "output";

    final List<Formal> formals = new ArrayList<>();
    final List<Declaration> declarations = new ArrayList<>();
    final List<Wire> wires = new ArrayList<>();
    final Map<String, List<Body>> classes = new LinkedHashMap<>();
    final Map<String, String> aliases = new LinkedHashMap<>();
    final Map<String, String> defines = new LinkedHashMap<>();
}
