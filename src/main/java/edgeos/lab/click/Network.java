package edgeos.lab.click;

import java.util.List;

/**
 * A configuration without compound elements: what runs.
 *
 * @param elements with their arguments filled in
 * @param wires between these elements
 */
record Network(List<Element> elements, List<Body.Wire> wires) {
    /** An element of a class that is no compound. */
    record Element(String name, String className, String config, int line) { }
}
