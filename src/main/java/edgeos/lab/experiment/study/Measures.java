package edgeos.lab.experiment.study;

import edgeos.lab.report.Latencies;
import edgeos.lab.report.Verdict;
import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Expectation;
import edgeos.model.Expectation.Figure;
import edgeos.model.Expectation.Scope;
import edgeos.model.Extras;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.model.check.Checker;
import edgeos.notation.RoleName;
import edgeos.telemetry.Distribution;
import edgeos.telemetry.Snapshot;
import edgeos.telemetry.Snapshot.NodeFigures;
import edgeos.telemetry.Snapshot.RoleFigures;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All figures that can be measured of a drawing, by name: those that expectations are about, of the drawing and of its parts, and some more. Figures are of the time after warm-up. Stateless; any thread.
 */
public final class Measures {
    private static final double PER_CENT = 100;
    private static final Map<Figure, String> NAMES = names();
    /** Counters, which expectations count from the start. */
    private static final Set<Figure> COUNTED = EnumSet.of(Figure.MESSAGES_IN, Figure.MESSAGES_OUT, Figure.DROPPED, Figure.ACTIVATED);
    private static final Map<String, ToDoubleFunction<Stretch>> OF_DRAWING = ofDrawing();
    private static final String RUN_SHARE = "runShare";
    private static final String BUSY_SHARE = "busyShare";

    private Measures() { }

    private static Map<Figure, String> names() {
        var names = new EnumMap<Figure, String>(Figure.class);
        for (Figure figure : Figure.values()) {
            names.put(figure, switch (figure) {
                case RATE -> "messagesPerSecond";
                case BIT_RATE -> "bitsPerSecond";
                case LOSS -> "lossShare";
                case LATENCY_P50 -> "latencyP50Nanos";
                case LATENCY_P99 -> "latencyP99Nanos";
                case FROM_CACHE -> "fromCacheShare";
                case DEADLINES_MET -> "deadlinesMetShare";
                case ACCURACY -> "accuracyShare";
                case MESSAGES_IN -> "messagesIn";
                case MESSAGES_OUT -> "messagesOut";
                case DROPPED -> "dropped";
                case FLOWS -> "flows";
                case INSTANCES -> "instances";
                case ACTIVATED -> "activated";
                case ERRORS -> "errors";
            });
        }
        return names;
    }

    private static Map<String, ToDoubleFunction<Stretch>> ofDrawing() {
        var more = new LinkedHashMap<String, ToDoubleFunction<Stretch>>();
        more.put("latencyP999Nanos", percentile(Snapshot::latency, 0.999));
        more.put("createP50Nanos", percentile(Snapshot::createNanos, 0.5));
        more.put("activateP50Nanos", percentile(Snapshot::activateNanos, 0.5));
        more.put("activateP99Nanos", percentile(Snapshot::activateNanos, 0.99));
        more.put("fwps", stretch -> stretch.now().fwps());
        more.put("memoryBytes", stretch -> stretch.now().memoryBytes());
        return more;
    }

    private static ToDoubleFunction<Stretch> percentile(Function<Snapshot, Distribution> of, double share) {
        return stretch -> Latencies.percentileNanos(of.apply(stretch.before()), of.apply(stretch.now()), share);
    }

    /** The names of all figures of the whole drawing that this one has. */
    public static List<String> ofWhole(Drawing drawing) {
        return Stream.concat(expected(drawing, List.of(Scope.DRAWING), "").stream(), OF_DRAWING.keySet().stream()).toList();
    }

    /** The names of all figures of a node. */
    public static List<String> ofNode(Drawing drawing, String id) {
        return Stream.concat(expected(drawing, List.of(Scope.NODE), id).stream(), Stream.of(RUN_SHARE)).map(figure -> id + "." + figure).toList();
    }

    /** The names of all figures of a chain. */
    public static List<String> ofChain(Drawing drawing, String id) {
        return expected(drawing, List.of(Scope.CHAIN), id).stream().map(figure -> id + "." + figure).toList();
    }

    /**
     * The figure of this name: {@code latencyP99Nanos} of the drawing, {@code firewall.dropped} of a node, chain, link, or tenant, {@code core 0.busyShare} of a role. A node has its program's own figures, too, such as
     * {@code errors} of a server, as they are at the end.
     *
     * @throws IllegalArgumentException if there is none; the message lists what there is
     */
    public static Measure of(Drawing drawing, String name) {
        int dot = name.lastIndexOf('.');
        String part = dot < 0 ? "" : name.substring(0, dot);
        String figure = name.substring(dot + 1);
        if (dot < 0 && OF_DRAWING.containsKey(figure)) {
            return new Measure(name, OF_DRAWING.get(figure));
        }
        if (RoleName.parse(part).isPresent()) {
            return ofRole(name, part, figure);
        }
        List<Scope> scopes = dot < 0 ? List.of(Scope.DRAWING) : scopes(drawing, part);
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("no part of this drawing is called '" + part + "'; there are: " + parts(drawing));
        }
        Optional<Measure> expected = scopes.stream().flatMap(scope -> expectation(drawing, scope, part, figure).stream()).findFirst().map(expectation -> new Measure(name, stretch -> value(expectation, stretch)));
        return expected.or(() -> scopes.contains(Scope.NODE) ? Optional.of(new Measure(name, own(part, figure))) : Optional.empty())
                .orElseThrow(() -> new IllegalArgumentException((dot < 0 ? "a drawing" : "'" + part + "'") + " has no figure '" + figure + "'; it has: "
                        + String.join(", ", dot < 0 ? ofWhole(drawing) : expected(drawing, scopes, part))));
    }

    private static Measure ofRole(String name, String role, String figure) {
        if (!figure.equals(BUSY_SHARE)) {
            throw new IllegalArgumentException("a role has no figure '" + figure + "'; it has: " + BUSY_SHARE);
        }
        return new Measure(name, stretch -> (busyNanos(stretch.now(), role) - busyNanos(stretch.before(), role)) / (stretch.now().atNanos() - stretch.before().atNanos()));
    }

    private static double busyNanos(Snapshot at, String role) {
        return at.roles().stream().filter(each -> each.name().equals(role)).mapToDouble(RoleFigures::busyNanos).findFirst().orElse(Double.NaN);
    }

    private static ToDoubleFunction<Stretch> own(String node, String figure) {
        if (figure.equals(RUN_SHARE)) {
            return stretch -> (stretch.now().node(node).map(NodeFigures::runNanos).orElse(0L) - stretch.before().node(node).map(NodeFigures::runNanos).orElse(0L))
                    / (double) (stretch.now().atNanos() - stretch.before().atNanos());
        }
        return stretch -> stretch.now().node(node).map(figures -> figures.figures().get(figure)).map(Long::doubleValue).orElse(Double.NaN);
    }

    private static List<Scope> scopes(Drawing drawing, String part) {
        var scopes = new ArrayList<Scope>();
        drawing.node(part).ifPresent(_ -> scopes.add(Scope.NODE));
        drawing.chain(part).ifPresent(_ -> scopes.add(Scope.CHAIN));
        drawing.link(part).ifPresent(_ -> scopes.add(Scope.LINK));
        if (!part.isEmpty() && drawing.chains().stream().map(Chain::tenant).anyMatch(part::equals)) {
            scopes.add(Scope.TENANT);
        }
        return scopes;
    }

    private static String parts(Drawing drawing) {
        return Stream.of(drawing.nodes().stream().map(Node::id), drawing.chains().stream().map(Chain::id), drawing.links().stream().map(Link::id),
                drawing.chains().stream().map(Chain::tenant).filter(tenant -> !tenant.isBlank()), Stream.of("roles such as core 0")).flatMap(ids -> ids).distinct().collect(Collectors.joining(", "));
    }

    private static List<String> expected(Drawing drawing, List<Scope> scopes, String subject) {
        return NAMES.values().stream().filter(name -> scopes.stream().anyMatch(scope -> expectation(drawing, scope, subject, name).isPresent())).toList();
    }

    /** An expectation of this figure, if this part can have one. */
    private static Optional<Expectation> expectation(Drawing drawing, Scope scope, String subject, String name) {
        return NAMES.entrySet().stream().filter(entry -> entry.getValue().equals(name)).map(Map.Entry::getKey).findFirst()
                .map(figure -> new Expectation(name, figure, scope, subject, Expectation.Comparison.AT_LEAST, 0, figure.units().getFirst(), Extras.NONE))
                .filter(expectation -> Checker.check(drawing, expectation).isEmpty());
    }

    private static double value(Expectation expectation, Stretch stretch) {
        double value = Verdict.of(expectation, stretch.drawing(), stretch.before(), stretch.now()).actual();
        double before = COUNTED.contains(expectation.figure()) ? Verdict.of(expectation, stretch.drawing(), Snapshot.EMPTY, stretch.before()).actual() : 0;
        return (value - before) / (expectation.unit().equals("%") ? PER_CENT : 1);
    }
}
