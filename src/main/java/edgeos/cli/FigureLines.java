package edgeos.cli;

import edgeos.lab.report.RunReport;
import edgeos.lab.report.Verdict;
import edgeos.model.Drawing;
import edgeos.model.Node;
import edgeos.notation.DropReason;
import edgeos.notation.Quantity;
import edgeos.telemetry.Distribution;
import edgeos.telemetry.Ledger;
import edgeos.telemetry.Snapshot;
import edgeos.telemetry.Snapshot.ChainFigures;
import edgeos.telemetry.Snapshot.NodeFigures;
import edgeos.telemetry.SwarmFigures;
import edgeos.telemetry.TraceHash;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures of a run for people: a heading, then one kind of figure a line. Stateless. */
final class FigureLines {
    private static final String LINE = "%-13s %s%n";

    private FigureLines() { }

    /** The figures of a run that was measured here and now. */
    static void print(PrintWriter out, RunReport report) {
        print(out, report, "on this machine (" + Runtime.getRuntime().availableProcessors() + " cores, Java " + Runtime.version().feature() + ")");
    }

    /** The figures of a run; {@code where} says on what machine it was, and when, if not now. */
    static void print(PrintWriter out, RunReport report, String where) {
        Snapshot end = report.end();
        out.println(OneLine.of(report.sample() + ": " + report.drawing().title()));
        line(out, "ran", Quantity.nanos(report.end().atNanos()) + " " + where);
        line(out, "warm-up", Quantity.nanos(report.afterWarmUp().atNanos()) + " of it, left out of throughput, latency, limits, and what is expected");
        line(out, "throughput", Quantity.rate(report.messagesPerSecond()) + ", " + Quantity.bitRate(report.bitsPerSecond()));
        line(out, "messages", conservation(end.ledger()));
        line(out, "dropped", reasons(end.ledger()));
        line(out, "latency", percentiles(report.latency()));
        for (ChainFigures chain : end.chains()) {
            line(out, "  " + chain.id(), percentiles(report.latency(chain)));
        }
        line(out, "  from start", percentiles(end.latency()));
        line(out, "create", percentiles(end.createNanos()));
        line(out, "activate", percentiles(end.activateNanos()));
        line(out, "  core awake", percentiles(end.activateAwakeNanos()));
        line(out, "  core woken", percentiles(end.activateWokenNanos()));
        line(out, "fork+exec", percentiles(report.forkExecNanos()));
        churn(out, end.chains());
        deadlines(out, end.nodes());
        nodes(out, report.drawing(), end);
        end.swarms().forEach(swarm -> clients(out, swarm));
        report.limits().forEach(limit -> line(out, "limit", limit.what() + ". " + limit.remedy()));
        report.verdicts().forEach(verdict -> verdict(out, verdict));
        out.flush();
    }

    /** What was counted in so many steps: nothing that depends on how fast the machine is. */
    static void print(PrintWriter out, String name, Drawing drawing, Snapshot end, long steps, long trace) {
        out.println(OneLine.of(name + ": " + drawing.title()));
        line(out, "stepped", count(steps) + " steps, in " + Quantity.nanos(end.atNanos()) + " of virtual time");
        line(out, "trace", TraceHash.text(trace));
        line(out, "messages", conservation(end.ledger()));
        line(out, "dropped", reasons(end.ledger()));
        churn(out, end.chains());
        deadlines(out, end.nodes());
        nodes(out, drawing, end);
        out.flush();
    }

    private static void nodes(PrintWriter out, Drawing drawing, Snapshot end) {
        for (NodeFigures node : end.nodes()) {
            line(out, node.id(), drawing.node(node.id()).map(Node::kind).orElse("") + ": in " + count(node.in()) + ", out "
                    + count(node.out()) + ", dropped " + count(node.dropped()) + (node.met() + node.missed() == 0 ? "" : ", late " + count(node.missed())));
        }
    }

    private static void clients(PrintWriter out, SwarmFigures swarm) {
        line(out, "clients", swarm.id() + ": " + count(swarm.connected()) + " of " + count(swarm.clients()) + " connected, " + count(swarm.answered()) + " answers, " + count(swarm.wrong() + swarm.unasked()) + " wrong, "
                + count(swarm.lost()) + " lost, " + count(swarm.late()) + " late" + (swarm.misses() == 0 ? "" : ", " + count(swarm.misses()) + " found nothing"));
        line(out, "  from due", percentiles(swarm.latency()));
        if (!swarm.lastError().isEmpty()) {
            line(out, "  last error", swarm.lastError());
        }
    }

    private static void deadlines(PrintWriter out, List<NodeFigures> nodes) {
        long met = nodes.stream().mapToLong(NodeFigures::met).sum();
        long missed = nodes.stream().mapToLong(NodeFigures::missed).sum();
        if (met + missed > 0) {
            line(out, "deadlines", Quantity.percent(met / (double) (met + missed)) + " met, " + count(missed) + " missed");
        }
    }

    private static String conservation(Ledger ledger) {
        return count(ledger.produced()) + " produced + " + count(ledger.created()) + " created "
                + (ledger.imbalance() == 0 ? "= " : "IS NOT ") + count(ledger.delivered()) + " delivered + "
                + count(ledger.consumed()) + " consumed + " + count(ledger.dropped()) + " dropped + " + count(ledger.discarded())
                + " discarded + " + count(ledger.inFlight()) + " in flight";
    }

    private static String reasons(Ledger ledger) {
        List<String> reasons = new ArrayList<>();
        for (DropReason reason : DropReason.values()) {
            if (ledger.dropped(reason) > 0) {
                reasons.add(reason.text() + " " + count(ledger.dropped(reason)));
            }
        }
        return reasons.isEmpty() ? "nothing" : String.join(", ", reasons);
    }

    private static String percentiles(Distribution of) {
        return of.count() == 0 ? "none" : "p50 " + Quantity.nanos(of.p50Nanos()) + ", p99 " + Quantity.nanos(of.p99Nanos()) + ", p99.9 "
                + Quantity.nanos(of.p999Nanos()) + ", max " + Quantity.nanos(of.maxNanos()) + " (of " + count(of.count()) + ")";
    }

    private static void churn(PrintWriter out, List<ChainFigures> chains) {
        long activated = chains.stream().mapToLong(ChainFigures::activated).sum();
        long fromCache = chains.stream().mapToLong(ChainFigures::fromCache).sum();
        String share = activated == 0 ? "" : ", " + Quantity.percent((double) fromCache / activated) + " from the cache";
        line(out, "chains", count(activated) + " activated, " + count(chains.stream().mapToLong(ChainFigures::terminated).sum())
                + " terminated, " + count(chains.stream().mapToLong(ChainFigures::cleaned).sum()) + " cleaned" + share);
    }

    private static void verdict(PrintWriter out, Verdict verdict) {
        var expectation = verdict.expectation();
        String actual = Double.isNaN(verdict.actual()) ? "not measured" : "is " + number(verdict.actual()) + " " + expectation.unit();
        line(out, verdict.passed() ? "holds" : "FAILS", expectation.name() + ": " + actual + ", expected "
                + expectation.comparison().sign() + " " + number(expectation.value()) + " " + expectation.unit());
    }

    private static void line(PrintWriter out, String name, String text) {
        out.printf(LINE, OneLine.of(name), OneLine.of(text));
    }

    private static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? count((long) value) : Quantity.digits(value);
    }
}
