package edgeos.lab.lesson.condition;

import edgeos.lab.lesson.condition.EngineFact.Subject;
import edgeos.lab.report.Verdict;
import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Expectation;
import edgeos.model.Expectation.Scope;
import edgeos.model.Extras;
import edgeos.notation.DropReason;
import edgeos.telemetry.Snapshot;
import edgeos.telemetry.Snapshot.ChainFigures;
import edgeos.telemetry.Snapshot.LinkFigures;
import edgeos.telemetry.Snapshot.NodeFigures;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** Reads figures off snapshots. Stateless; any thread. */
final class Meter {
    private static final double PER_CENT = 100;

    private Meter() { }

    /**
     * What a figure is, in a unit of it; NaN if it is not measured, as of a part that is not there.
     *
     * @param before from when on rates, shares, and latencies count
     */
    static double read(Metric metric, Subject subject, String unit, Drawing drawing, Snapshot before, Situation.Running run) {
        Optional<Subject> found = resolved(drawing, subject);
        if (found.isEmpty()) {
            return Double.NaN;
        }
        Scope scope = found.get().scope();
        String id = found.get().id();
        return metric.figure()
                .map(figure -> Verdict.of(new Expectation("", figure, scope, id, Expectation.Comparison.AT_LEAST, 0, unit, Extras.NONE), drawing, before, run.snapshot()).actual())
                .orElseGet(() -> own(metric, scope, id, drawing, run));
    }

    /** The part that is called so: a node before a chain, a chain before a wire, a wire before a tenant. */
    static Optional<Subject> resolved(Drawing drawing, Subject subject) {
        String id = subject.id();
        if (subject.ends() != null) {
            return subject.ends().first(drawing).map(link -> new Subject(Scope.LINK, link.id()));
        }
        if (subject.scope() != null) {
            return Optional.of(subject);
        }
        Scope scope = drawing.node(id).isPresent() ? Scope.NODE : drawing.chain(id).isPresent() ? Scope.CHAIN : drawing.link(id).isPresent() ? Scope.LINK
                : drawing.chains().stream().map(Chain::tenant).anyMatch(id::equals) ? Scope.TENANT : null;
        return Optional.ofNullable(scope).map(what -> new Subject(what, id));
    }

    private static double own(Metric metric, Scope scope, String id, Drawing drawing, Situation.Running run) {
        Snapshot now = run.snapshot();
        boolean whole = scope == Scope.DRAWING;
        return switch (metric) {
            case PRODUCED -> whole ? now.ledger().produced() : Double.NaN;
            case DELIVERED -> whole ? now.ledger().delivered() : Double.NaN;
            case IN_FLIGHT -> whole ? now.ledger().inFlight() : Double.NaN;
            case DENIED -> whole ? now.ledger().dropped(DropReason.CAPABILITY) : nodes(now, drawing, scope, id, node -> of(node, DropReason.CAPABILITY));
            case REFUSED -> chains(now, drawing, scope, id, ChainFigures::refused);
            case CREATED -> chains(now, drawing, scope, id, ChainFigures::created);
            case TERMINATED -> chains(now, drawing, scope, id, ChainFigures::terminated);
            case CLEANED -> chains(now, drawing, scope, id, ChainFigures::cleaned);
            case CACHED -> chains(now, drawing, scope, id, ChainFigures::cachedCleaned);
            case UNCLEANED -> chains(now, drawing, scope, id, ChainFigures::cachedUncleaned);
            case FAULTS -> nodes(now, drawing, scope, id, NodeFigures::faults);
            case OVERRUNS -> nodes(now, drawing, scope, id, NodeFigures::overruns);
            case MISSED -> scope == Scope.LINK ? link(now, id, LinkFigures::missed) : nodes(now, drawing, scope, id, NodeFigures::missed);
            case FILL -> scope == Scope.LINK ? now.link(id).map(link -> PER_CENT * link.fill()).orElse(Double.NaN)
                    : now.node(id).map(node -> PER_CENT * node.fill()).orElse(Double.NaN);
            case STALLS -> scope == Scope.LINK ? link(now, id, LinkFigures::stalls) : whole ? now.links().stream().mapToLong(LinkFigures::stalls).sum() : Double.NaN;
            case FWPS -> whole ? now.fwps() : Double.NaN;
            case LOAD -> run.load();
            case CLIENTS -> run.clients();
            default -> Double.NaN;
        };
    }

    private static long of(NodeFigures node, DropReason reason) {
        return reason.ordinal() < node.droppedBy().size() ? node.droppedBy().get(reason.ordinal()) : 0;
    }

    private static double link(Snapshot now, String id, ToLongFunction<LinkFigures> figure) {
        return now.link(id).map(link -> (double) figure.applyAsLong(link)).orElse(Double.NaN);
    }

    /** Of one node, of those in a chain or in a tenant's chains, or of all. */
    private static double nodes(Snapshot now, Drawing drawing, Scope scope, String id, ToLongFunction<NodeFigures> figure) {
        Predicate<String> chosen = switch (scope) {
            case DRAWING -> _ -> true;
            case NODE -> id::equals;
            case CHAIN -> node -> drawing.node(node).filter(found -> id.equals(found.chain())).isPresent();
            case TENANT -> node -> drawing.node(node).map(found -> found.chain()).flatMap(drawing::chain).filter(chain -> chain.tenant().equals(id)).isPresent();
            case LINK -> _ -> false;
        };
        return now.nodes().stream().noneMatch(node -> chosen.test(node.id())) ? Double.NaN
                : now.nodes().stream().filter(node -> chosen.test(node.id())).mapToLong(figure).sum();
    }

    /** Of one chain, of a tenant's, or of all. */
    private static double chains(Snapshot now, Drawing drawing, Scope scope, String id, ToLongFunction<ChainFigures> figure) {
        Predicate<String> chosen = switch (scope) {
            case DRAWING -> _ -> true;
            case CHAIN -> id::equals;
            case TENANT -> chain -> drawing.chain(chain).filter(found -> found.tenant().equals(id)).isPresent();
            case NODE, LINK -> _ -> false;
        };
        return now.chains().stream().noneMatch(chain -> chosen.test(chain.id())) ? Double.NaN
                : now.chains().stream().filter(chain -> chosen.test(chain.id())).mapToLong(figure).sum();
    }
}
