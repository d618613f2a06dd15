package edgeos.lab.click;

import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.model.check.Finding;
import edgeos.model.check.Finding.Place;
import edgeos.model.check.Finding.Severity;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Kind;
import edgeos.model.kind.Port;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Writes a drawing as a Click configuration, so that what was designed here can be deployed there. Each export is used once, by one thread. */
public final class ClickExport {
    private static final String QUEUE = "Queue(1000)";
    private static final int MOST_CLOSED = 64;

    /**
     * What a drawing became.
     *
     * @param text the configuration
     * @param findings what Click has nothing for, or nothing quite the same
     */
    public record Result(String text, List<Finding> findings) { }

    private final Drawing drawing;
    private final Handover handover;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, Set<Integer>> wiredOuts = new HashMap<>();
    private final Map<String, Set<Integer>> wiredIns = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private ClickExport(Drawing drawing) {
        this.drawing = drawing;
        this.handover = new Handover(drawing);
    }

    /** The configuration of a drawing. */
    public static Result write(Drawing drawing) {
        return new ClickExport(drawing).make();
    }

    private Result make() {
        text.append("// ").append(oneLine(drawing.title())).append("\n// ").append(oneLine(drawing.description())).append("\n\n");
        drawing.nodes().forEach(this::declare);
        text.append('\n');
        drawing.links().forEach(this::connect);
        drawing.nodes().stream().filter(node -> names.containsKey(node.id())).forEach(this::close);
        drawing.chains().forEach(this::chain);
        return new Result(text.toString(), List.copyOf(findings));
    }

    private static String oneLine(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }

    private void declare(Node node) {
        Optional<Spelling> spelling = Spelling.of(node);
        if (spelling.isEmpty()) {
            find(node.id(), "Click has no element for it, so that it is left out: kind=" + node.kind(), "Put elements of the group Click in its place.");
            return;
        }
        if (!spelling.get().unlike().isEmpty()) {
            find(node.id(), spelling.get().unlike() + ": kind=" + node.kind(), "Look at it before you deploy it.");
        }
        String name = name(node);
        names.put(node.id(), name);
        text.append(name).append(" :: ").append(spelling.get().text()).append(";\n");
    }

    /** The node's id as Click may call it: letters, digits, and underscores, and not only digits. */
    private String name(Node node) {
        String plain = node.id().replaceAll("[^A-Za-z0-9_]", "_");
        String wanted = plain.matches("[A-Za-z_].*") && !Set.of(Body.INPUT, Body.OUTPUT, "elementclass", "require", "define", "provide").contains(plain) ? plain : "n_" + plain;
        String name = wanted;
        for (int number = 2; names.containsValue(name); number++) {
            name = wanted + "_" + number;
        }
        return name;
    }

    /** Elements that pull are fed by a Queue, and a Queue that pushes is emptied by an Unqueue; only where Click wants them and the drawing has none. */
    private void connect(Link link) {
        String from = names.get(link.from().node());
        String to = names.get(link.to().node());
        if (from == null || to == null) {
            return;
        }
        String between = handover.between(link, QUEUE);
        text.append(from).append(port(link.from(), true, " [%d]")).append(between.isEmpty() ? "" : " -> " + between)
                .append(" -> ").append(port(link.to(), false, "[%d] ")).append(to).append(";\n");
        wiredOuts.computeIfAbsent(from, _ -> new HashSet<>()).add(number(link.from(), true));
        wiredIns.computeIfAbsent(to, _ -> new HashSet<>()).add(number(link.to(), false));
    }

    /** Click wants every port connected that the arguments tell of, or that stands before one in use; Idle drops what leaves by them, as open ports do here. */
    private void close(Node node) {
        String name = names.get(node.id());
        open(wiredOuts.getOrDefault(name, Set.of()), Spelling.outputs(node)).forEach(port -> text.append(name).append(port == 0 ? "" : " [" + port + "]").append(" -> Idle;\n"));
        open(wiredIns.getOrDefault(name, Set.of()), Spelling.inputs(node)).forEach(port -> text.append("Idle -> ").append(port == 0 ? "" : "[" + port + "] ").append(name).append(";\n"));
    }

    private static List<Integer> open(Set<Integer> wired, int wanted) {
        int all = Math.max(wanted, wired.stream().mapToInt(port -> port + 1).max().orElse(0));
        return IntStream.range(0, Math.min(all, MOST_CLOSED)).filter(port -> !wired.contains(port)).boxed().toList();
    }

    private String kind(String node) {
        return drawing.node(node).map(Node::kind).orElse("");
    }

    private String port(Link.End end, boolean isOut, String form) {
        int number = number(end, isOut);
        return number == 0 ? "" : form.formatted(number);
    }

    private int number(Link.End end, boolean isOut) {
        List<String> ports = Catalogue.kind(kind(end.node())).map(isOut ? Kind::outPorts : Kind::inPorts).orElse(List.of()).stream().map(Port::name).toList();
        int number = ports.isEmpty() && end.port().matches("[0-9]{1,5}") ? Integer.parseInt(end.port()) : ports.indexOf(end.port());
        return Math.max(0, number);
    }

    private void chain(Chain chain) {
        findings.add(new Finding(Severity.WARNING, Place.CHAIN, chain.id(), "policy", "Click has one router for all clients: policy=" + chain.policy(),
                "Deploy one router for each client, if they must not share."));
    }

    private void find(String node, String what, String remedy) {
        findings.add(new Finding(Severity.WARNING, Place.NODE, node, "", what, remedy));
    }
}
