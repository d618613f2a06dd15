package edgeos.ui.charts;

import edgeos.charts.figure.ChartData;
import edgeos.lab.Mode;
import edgeos.lab.StartupBaseline;
import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.model.client.Swarms;
import edgeos.ui.editor.Editor;
import edgeos.ui.text.Texts;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Collects what the charts show of an editor: its session's figures, and the names and selection of its drawing. */
final class EditorFigures implements Supplier<ChartData> {
    private static final Texts TEXTS = Texts.of(EditorFigures.class);
    /** What starting a process takes here says nothing about where a recording was made. */
    private final StartupBaseline.Result notRecorded = new StartupBaseline.Result.Unsupported(TEXTS.get("baseline.notRecorded"));

    private final Editor editor;
    private final StartupBaseline baseline;
    private Drawing named;
    private Map<String, String> names = Map.of();

    EditorFigures(Editor editor, StartupBaseline baseline) {
        this.editor = editor;
        this.baseline = baseline;
    }

    @Override
    public ChartData get() {
        if (named != editor.drawing()) {
            named = editor.drawing();
            names = names(named);
        }
        Set<String> links = editor.selection().links();
        Optional<String> link = links.size() == 1 ? Optional.of(links.iterator().next()) : Optional.empty();
        boolean virtual = editor.shown().mode() != Mode.LIVE;
        boolean recorded = editor.run().isRecorded();
        var data = new ChartData(editor.snapshotProperty().get(), editor.history(), recorded ? notRecorded : baseline.result(), names, link, virtual).with(editor.rates()).starting(editor.run().launch().isOn());
        return recorded ? data.at(TEXTS.get("baseline.machine")) : data;
    }

    private static Map<String, String> names(Drawing drawing) {
        var names = new HashMap<String, String>();
        for (Chain chain : drawing.chains()) {
            names.put(chain.id(), chain.name());
        }
        Swarms.of(drawing).forEach(swarm -> names.put(swarm.id(), swarm.name()));
        for (Link link : drawing.links()) {
            names.put(link.id(), name(drawing, link.from().node()) + " → " + name(drawing, link.to().node()));
        }
        return names;
    }

    private static String name(Drawing drawing, String node) {
        return drawing.node(node).map(Node::name).filter(name -> !name.isBlank()).orElse(node);
    }
}
