package edgeos.lab.experiment.middlebox;

import edgeos.engine.Engine;
import edgeos.engine.spec.EngineException;
import edgeos.lab.Samples;
import edgeos.lab.click.ClickImport;
import edgeos.lab.experiment.contest.ContestException;
import edgeos.lab.experiment.contest.Contestant;
import edgeos.lab.experiment.contest.DrawnTurns;
import edgeos.lab.experiment.contest.Variants;
import edgeos.model.Drawing;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.model.format.DrawingFormat;
import edgeos.model.kind.Catalogue;
import edgeos.plan.PlanCompiler;
import edgeos.telemetry.EventLog;
import edgeos.telemetry.Ledger;
import edgeos.telemetry.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * A Click configuration of the samples, imported.
 *
 * @param file its file
 * @param words what it does
 * @param joining each element as an FWP that copies, or as many as possible in one that shares
 * @param scale how long it is measured
 */
record Middlebox(String file, String words, ClickImport.Joining joining, Scale scale) implements Contestant {
    /** The column of how many packets came in. */
    static final String PACKETS = "packetsPerSecond";
    private static final String REPLAY = "replay";
    private static final String REPETITIONS = "repetitions";
    private static final int BITS = 8;
    private static final int MOST_EVENTS = 10;
    private static final int MOST_STEPS = 1_000_000;

    static String name(String words, ClickImport.Joining joining) {
        return words + (joining == ClickImport.Joining.COPY ? ", copied" : ", shared");
    }

    @Override
    public String name() {
        return name(words, joining);
    }

    @Override
    public SequencedMap<String, Object> parameters() {
        var columns = new LinkedHashMap<String, Object>();
        columns.put("system", name());
        columns.put("configuration", file);
        return columns;
    }

    @Override
    public String isolation() {
        return joining == ClickImport.Joining.COPY ? "each element has its own memory, packets are copied and checked at each hop" : "none within the router: its elements work on the same bytes";
    }

    @Override
    public String against() {
        return joining == ClickImport.Joining.COPY ? name(words, ClickImport.Joining.SHARE) : "";
    }

    @Override
    public String absence() {
        return Samples.folder().isEmpty() ? "this build has no samples" : "";
    }

    private static Path folder() {
        return Samples.folder().orElseThrow().resolve("click");
    }

    private Drawing drawn(long repetitions) {
        try {
            Drawing imported = ClickImport.read(Files.readString(folder().resolve(file)), name(), joining).drawing();
            return imported.withNodes(imported.nodes().stream().map(node -> node.kind().equals(REPLAY) ? node.with(node.settings().with("pace", "fast").with(REPETITIONS, repetitions)) : node).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("file=" + file, unreadable);
        }
    }

    @Override
    public String drawing() {
        return absence().isEmpty() ? DrawingFormat.write(drawn(0)) : "";
    }

    @Override
    public Turns start() throws ContestException, InterruptedException {
        Ledger once = once();
        Ledger other = new Middlebox(file, words, joining == ClickImport.Joining.COPY ? ClickImport.Joining.SHARE : ClickImport.Joining.COPY, scale).once();
        if (once.delivered() != other.delivered() || once.dropped() != other.dropped()) {
            throw new ContestException("copied and shared do not decide alike: passed=" + once.delivered() + " and " + other.delivered() + ", dropped=" + once.dropped() + " and " + other.dropped());
        }
        Drawing drawing = drawn(0);
        long copies = drawing.links().stream().filter(link -> link.mode() == Link.Mode.COPY && drawing.node(link.to().node()).filter(node -> Catalogue.isTransmit(node.kind())).isEmpty()).count();
        return DrawnTurns.of(Variants.of(drawing, folder(), scale.ringsBytes()), scale.pace(), (before, after) -> figures(drawing, before, after))
                .with("copyLinks", copies).with("passedPackets", once.delivered()).with("droppedPackets", once.dropped());
    }

    /** What becomes of every packet of the capture, played once: step by step, so that the end is known. */
    private Ledger once() throws ContestException {
        try (var engine = new Engine(PlanCompiler.compile(drawn(1), folder()), new EventLog(MOST_EVENTS))) {
            for (int step = 0; engine.step(); step++) {
                if (step == MOST_STEPS) {
                    throw new ContestException("the capture does not end: steps=" + step);
                }
            }
            return engine.snapshot().ledger();
        } catch (EngineException failed) {
            throw new ContestException("the engine does not start: " + failed.getMessage(), failed);
        }
    }

    private static SequencedMap<String, Double> figures(Drawing drawing, Snapshot before, Snapshot after) {
        var figures = new LinkedHashMap<String, Double>();
        figures.put(PACKETS, DrawnTurns.perSecond(after.ledger().produced() - before.ledger().produced(), before, after));
        figures.put("bitsPerSecond", DrawnTurns.perSecond((bytesFromWire(drawing, after) - bytesFromWire(drawing, before)) * BITS, before, after));
        return figures;
    }

    private static long bytesFromWire(Drawing drawing, Snapshot at) {
        String source = drawing.nodes().stream().filter(node -> node.kind().equals(REPLAY)).map(Node::id).findFirst().orElseThrow();
        return at.links().stream().filter(link -> drawing.link(link.id()).filter(drawn -> drawn.from().node().equals(source)).isPresent()).mapToLong(Snapshot.LinkFigures::bytes).sum();
    }
}
