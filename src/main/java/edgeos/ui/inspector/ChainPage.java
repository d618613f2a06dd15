package edgeos.ui.inspector;

import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.check.Finding;
import edgeos.model.field.ChainParts;
import edgeos.model.field.Fields;
import edgeos.notation.Quantity;
import edgeos.telemetry.Snapshot.ChainFigures;
import edgeos.telemetry.Snapshot.Split;
import edgeos.ui.editor.Editor;
import edgeos.ui.inspector.part.FigureRows;
import edgeos.ui.inspector.part.FindingList;
import edgeos.ui.inspector.part.Page;
import edgeos.ui.inspector.part.Parts;
import edgeos.ui.inspector.setting.FieldSheet;
import edgeos.ui.theme.Amounts;
import edgeos.ui.theme.IconTile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** One chain: its cache and latency now, its policy and pool. */
final class ChainPage implements Page {
    private static final double ICON = 34;

    private final Editor editor;
    private final String id;
    private final VBox box = new VBox();
    private final TextField name;
    private final Label subtitle = new Label();
    private final FigureRows now = new FigureRows();
    private final FigureRows latency = new FigureRows();
    private final FindingList about;
    private final FieldSheet sheet;

    ChainPage(Editor editor, Chain chain) {
        this.editor = editor;
        id = chain.id();
        about = new FindingList(editor, false);
        sheet = new FieldSheet(Fields.of(chain), editor);
        name = Parts.name("Name of the chain", new Parts.TextEdit() {
            @Override
            public void typed(String text) {
                editor.applyMerging("Rename " + text, "name:" + id,
                        drawing -> Fields.withChain(drawing, id, now -> ChainParts.of(now).name(text).chain()));
            }

            @Override
            public void ended() {
                editor.endMerging();
            }
        });
        IconTile icon = new IconTile(ICON);
        icon.show("chain", "network");
        box.getStyleClass().add("lab-page");
        box.getChildren().addAll(Parts.header(icon, name, subtitle), about, Parts.heading("Now"), now, Parts.heading("Latency"), latency,
                Parts.heading("Settings"), sheet.node());
    }

    @Override
    public javafx.scene.Node node() {
        return box;
    }

    @Override
    public boolean refresh(Drawing drawing, List<Finding> findings) {
        Optional<Chain> chain = drawing.chain(id);
        if (chain.isEmpty()) {
            return false;
        }
        Parts.show(name, chain.get().name());
        int inside = drawing.inside(id).size();
        subtitle.setText(inside + (inside == 1 ? " node, " : " nodes, ") + meaning(chain.get()));
        List<Finding> own = findings.stream().filter(finding -> finding.place() == Finding.Place.CHAIN && finding.subject().equals(id)).toList();
        about.show(own.stream().filter(finding -> finding.setting().isEmpty()).toList());
        sheet.refresh(own);
        figures();
        return true;
    }

    @Override
    public void figures() {
        Optional<ChainFigures> chain = editor.shown().snapshot().chain(id);
        now.show(chain.map(ChainPage::of).orElse(Map.of("Instances", "not started")));
        latency.show(chain.filter(figures -> figures.latency().count() > 0).map(ChainPage::latencyOf)
                .orElse(Map.of("Receive to transmit", "nothing yet")));
    }

    private static String meaning(Chain chain) {
        return switch (chain.policy()) {
            case SHARED -> "one instance for all";
            case PER_FLOW -> chain.flowBy() == Chain.FlowBy.CLIENT ? "an instance for each client" : "an instance for each flow";
            case HASHED -> "flows hashed onto " + Amounts.count(chain.clients()) + " instances";
            case PER_PACKET -> "a new instance for every message";
            case BYPASS -> "passed by";
        };
    }

    private static Map<String, String> of(ChainFigures chain) {
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("Active", Amounts.count(chain.active()));
        figures.put("Cached, clean", Amounts.count(chain.cachedCleaned()));
        figures.put("Cached, to be cleaned", Amounts.count(chain.cachedUncleaned()));
        figures.put("Created", Amounts.count(chain.created()));
        figures.put("Activated", Amounts.count(chain.activated()));
        figures.put("From the cache", chain.activated() == 0 ? "–" : Quantity.percent((double) chain.fromCache() / chain.activated()));
        figures.put("Terminated", Amounts.count(chain.terminated()));
        figures.put("Cleaned", Amounts.count(chain.cleaned()));
        figures.put("Copied per cleaning", chain.cleaned() == 0 ? "–" : Quantity.bytes(chain.cleanedBytes() / chain.cleaned()));
        figures.put("Refused", Amounts.count(chain.refused()));
        return figures;
    }

    private static Map<String, String> latencyOf(ChainFigures chain) {
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("p50", Quantity.nanos(chain.latency().p50Nanos()));
        figures.put("p99", Quantity.nanos(chain.latency().p99Nanos()));
        figures.put("p99.9", Quantity.nanos(chain.latency().p999Nanos()));
        Split split = chain.split();
        figures.put("At the gate, on average", Quantity.nanos(split.gateNanos()));
        figures.put("Waiting in rings", Quantity.nanos(split.waitNanos()));
        figures.put("Running", Quantity.nanos(split.runNanos()));
        figures.put("Being moved", Quantity.nanos(split.moveNanos()));
        return figures;
    }
}
