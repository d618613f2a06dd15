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
     * @param position the number of its first word in the text
     */
    record Declaration(String name, String className, String config, List<Body> inner, int line, int position) { }

    /**
     * A class of compound elements.
     *
     * @param position the word from which on it holds
     * @param alias what it is another name of; empty: of nothing
     * @param isExtended true if what the name meant before still holds for uses that none of the bodies fits
     */
    record Definition(String name, int position, String alias, List<Body> bodies, boolean isExtended) { }

    /** A port of an element. */
    record End(String element, int port) { }

    /** A connection. */
    record Wire(End from, End to, int line) { }

    /** The keyword of a parameter that takes all that is left. */
    static final String REST = "__REST__";
    /** Stands for what a class was before. */
    static final Body EARLIER = new Body();
    /** What a compound element calls its own ports. */
    static final String INPUT = "input";
    static final String OUTPUT = "output";

    final List<Formal> formals = new ArrayList<>();
    final List<Declaration> declarations = new ArrayList<>();
    final List<Wire> wires = new ArrayList<>();
    /** By name, each in the order of the text. */
    final Map<String, List<Definition>> classes = new LinkedHashMap<>();
    final Map<String, String> defines = new LinkedHashMap<>();
}
