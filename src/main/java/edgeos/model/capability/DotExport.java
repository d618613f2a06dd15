package edgeos.model.capability;

import edgeos.notation.DomainRef;
import edgeos.notation.Right;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A graph of capabilities as text for Graphviz. Domains are boxes, objects ellipses, each tenant a cluster; an edge is a capability, with its slot,
 * rights, and badge: bold if a user granted it, grey if it is an object's first, dashed and red if it is revoked. Stateless; any thread.
 */
public final class DotExport {
    private static final String CLUSTER = """
              subgraph "cluster_%s" {
                label="%s"; color=gray;
            """;

    private DotExport() { }

    /**
     * The graph as DOT. The same graph gives the same text.
     *
     * @param title what the picture is called
     */
    public static String dot(String title, CapabilityGraph graph) {
        var text = new StringBuilder("digraph capabilities {\n");
        text.append("  graph [label=\"").append(escaped(title)).append("\", rankdir=LR, fontname=\"sans-serif\"];\n");
        text.append("  node [fontname=\"sans-serif\"];\n  edge [fontname=\"sans-serif\", fontsize=10];\n");
        Map<String, List<String>> nodes = new LinkedHashMap<>();
        nodes.put("", new ArrayList<>());
        graph.domains().forEach(domain -> nodes.computeIfAbsent(domain.tenant(), _ -> new ArrayList<>()).add(node(domain)));
        graph.objects().forEach(object -> nodes.computeIfAbsent(object.tenant(), _ -> new ArrayList<>()).add(node(object)));
        nodes.forEach((tenant, lines) -> {
            if (tenant.isEmpty()) {
                lines.forEach(line -> text.append("  ").append(line));
            } else {
                text.append(CLUSTER.formatted(escaped(tenant), escaped(tenant)));
                lines.forEach(line -> text.append("    ").append(line));
                text.append("  }\n");
            }
        });
        graph.capabilities().forEach(capability -> text.append("  ").append(edge(capability)));
        return text.append("}\n").toString();
    }

    private static String node(Domain domain) {
        String many = domain.instances() > 1 ? " x " + domain.instances() : "";
        String style = domain.ref().kind() == DomainRef.Kind.ROLE ? "shape=box, style=filled, fillcolor=lightgray" : "shape=box";
        return quoted(domain.ref().toString()) + " [label=" + quoted(domain.name() + many) + ", " + style + "];\n";
    }

    private static String node(KernelObject object) {
        return quoted(object.ref().toString()) + " [label=" + quoted(object.name()) + ", shape=ellipse];\n";
    }

    private static String edge(Capability capability) {
        String rights = capability.origin() == Capability.Origin.OWNER ? "all"
                : capability.rights().stream().map(Right::text).collect(Collectors.joining(", "));
        String badge = capability.badge() == 0 ? "" : ", badge " + capability.badge();
        String style = capability.revoked() ? ", style=dashed, color=red, fontcolor=red" : switch (capability.origin()) {
            case OWNER -> ", color=gray, fontcolor=gray";
            case DERIVED -> "";
            case USER -> ", style=bold, penwidth=2";
        };
        return quoted(capability.holder().toString()) + " -> " + quoted(capability.object().toString()) + " [label=" + quoted(capability.slot() + ": "
                + rights + badge + (capability.revoked() ? " (revoked)" : "")) + style + "];\n";
    }

    private static String quoted(String text) {
        return '"' + escaped(text) + '"';
    }

    /** Quotes would end the text, backslashes start what Graphviz fills in, and line ends break it: names of a drawing may hold all of them. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\r", "").replace("\n", "\\n");
    }
}
