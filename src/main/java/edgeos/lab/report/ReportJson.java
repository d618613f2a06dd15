package edgeos.lab.report;

import edgeos.lab.limit.Limit;
import edgeos.model.Node;
import edgeos.notation.DropReason;
import edgeos.telemetry.Distribution;
import edgeos.telemetry.Ledger;
import edgeos.telemetry.Snapshot.ChainFigures;
import edgeos.telemetry.Snapshot.LinkFigures;
import edgeos.telemetry.Snapshot.NodeFigures;
import java.util.function.ToLongFunction;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A report as JSON, in a fixed order; durations in nanoseconds, counts from the start of the run, throughput and latency from the end of warm-up. What a link dropped is among what the node that sent it did. Stateless; any thread. */
public final class ReportJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ReportJson() { }

    /** The report as indented text that ends in a line break. */
    public static String write(RunReport report) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("sample", report.sample());
        json.put("title", report.drawing().title());
        json.put("seconds", report.seconds());
        json.put("warmUpSeconds", report.warmUpSeconds());
        messages(json.putObject("messages"), report.end().ledger());
        json.putObject("throughput").put("messagesPerSecond", report.messagesPerSecond()).put("bitsPerSecond", report.bitsPerSecond());
        latencies(json.putObject("latency"), report);
        nodes(json.putArray("nodes"), report);
        links(json.putArray("links"), report);
        ObjectNode startup = json.putObject("startup");
        startup(startup.putObject("createNanos"), report.end().createNanos());
        startup(startup.putObject("activateNanos"), report.end().activateNanos());
        startup(startup.putObject("activateAwakeNanos"), report.end().activateAwakeNanos());
        startup(startup.putObject("activateWokenNanos"), report.end().activateWokenNanos());
        startup(startup.putObject("forkExecNanos"), report.forkExecNanos());
        churn(json.putObject("churn"), report);
        expectations(json.putArray("expectations"), report);
        limits(json.putArray("limits"), report);
        return MAPPER.writeValueAsString(json) + "\n";
    }

    private static void messages(ObjectNode json, Ledger ledger) {
        json.put("produced", ledger.produced()).put("created", ledger.created()).put("delivered", ledger.delivered())
                .put("consumed", ledger.consumed()).put("dropped", ledger.dropped());
        ObjectNode reasons = json.putObject("droppedBy");
        for (DropReason reason : DropReason.values()) {
            if (ledger.dropped(reason) > 0) {
                reasons.put(reason.text(), ledger.dropped(reason));
            }
        }
        json.put("discarded", ledger.discarded()).put("inFlight", ledger.inFlight());
    }

    private static void latencies(ObjectNode json, RunReport report) {
        latency(json, report.latency());
        latency(json.putObject("fromStart"), report.end().latency());
        ObjectNode chains = json.putObject("chains");
        for (ChainFigures chain : report.end().chains()) {
            latency(chains.putObject(chain.id()), report.latency(chain));
        }
    }

    private static void latency(ObjectNode json, Distribution of) {
        json.put("count", of.count()).put("p50Nanos", of.p50Nanos()).put("p99Nanos", of.p99Nanos())
                .put("p999Nanos", of.p999Nanos()).put("maxNanos", of.maxNanos());
    }

    private static void nodes(ArrayNode json, RunReport report) {
        for (NodeFigures node : report.end().nodes()) {
            ObjectNode entry = json.addObject();
            entry.put("id", node.id()).put("kind", report.drawing().node(node.id()).map(Node::kind).orElse(""))
                    .put("in", node.in()).put("out", node.out()).put("dropped", node.dropped());
            if (node.met() + node.missed() > 0) {
                entry.put("deadlinesMet", node.met()).put("deadlinesMissed", node.missed());
            }
            if (!node.figures().isEmpty()) {
                ObjectNode figures = entry.putObject("figures");
                node.figures().forEach(figures::put);
            }
        }
    }

    private static void links(ArrayNode json, RunReport report) {
        for (LinkFigures link : report.end().links()) {
            ObjectNode entry = json.addObject();
            report.drawing().link(link.id()).ifPresent(drawn -> entry
                    .put("from", drawn.from().node()).put("fromPort", drawn.from().port())
                    .put("to", drawn.to().node()).put("toPort", drawn.to().port()));
            entry.put("messages", link.messages()).put("bytes", link.bytes()).put("dropped", link.dropped());
        }
    }

    private static void startup(ObjectNode json, Distribution of) {
        json.put("count", of.count()).put("p50", of.p50Nanos()).put("p99", of.p99Nanos()).put("max", of.maxNanos());
    }

    private static void churn(ObjectNode json, RunReport report) {
        ToLongFunction<ToLongFunction<ChainFigures>> sum = figure -> report.end().chains().stream().mapToLong(figure).sum();
        json.put("activated", sum.applyAsLong(ChainFigures::activated)).put("terminated", sum.applyAsLong(ChainFigures::terminated))
                .put("cleaned", sum.applyAsLong(ChainFigures::cleaned)).put("fromCache", sum.applyAsLong(ChainFigures::fromCache));
    }

    private static void limits(ArrayNode json, RunReport report) {
        for (Limit limit : report.limits()) {
            json.addObject().put("thread", limit.thread()).put("role", limit.role()).put("busyShare", limit.share()).put("subject", limit.subject())
                    .put("what", limit.what()).put("remedy", limit.remedy());
        }
    }

    private static void expectations(ArrayNode json, RunReport report) {
        for (Verdict verdict : report.verdicts()) {
            ObjectNode entry = json.addObject();
            entry.put("name", verdict.expectation().name()).put("passed", verdict.passed());
            if (Double.isFinite(verdict.actual())) {
                entry.put("actual", verdict.actual());
            } else {
                entry.putNull("actual");
            }
            entry.put("unit", verdict.expectation().unit());
        }
    }
}
