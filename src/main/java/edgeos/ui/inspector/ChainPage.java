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
import edgeos.ui.text.Texts;
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
    private static final Texts TEXTS = Texts.of(ChainPage.class);
    private static final double ICON = 34;

    private final Editor editor;
    private final String id;
    private final VBox box = new VBox();
    private final TextField name;
    private final Label subtitle = new Label();
    private final FigureRows now = new FigureRows(Meanings::of);
    private final FigureRows latency = new FigureRows(Meanings::of);
    private final FindingList about;
    private final FieldSheet sheet;

    ChainPage(Editor editor, Chain chain) {
        this.editor = editor;
        id = chain.id();
        about = new FindingList(editor, false);
        sheet = new FieldSheet(Fields.of(chain), editor);
        name = Parts.name(TEXTS.get("chain.name"), new Parts.TextEdit() {
            @Override
            public void typed(String text) {
                editor.applyMerging(TEXTS.get("rename", text), "name:" + id,
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
        box.getChildren().addAll(Parts.header(icon, name, subtitle), about, Parts.heading(TEXTS.get("now")), now, Parts.heading(TEXTS.get("latency")), latency,
                Parts.heading(TEXTS.get("settings")), sheet.node());
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
        subtitle.setText(TEXTS.get("chain.is", inside, meaning(chain.get())));
        List<Finding> own = findings.stream().filter(finding -> finding.place() == Finding.Place.CHAIN && finding.subject().equals(id)).toList();
        about.show(own.stream().filter(finding -> finding.setting().isEmpty()).toList());
        sheet.refresh(own);
        figures();
        return true;
    }

    @Override
    public void figures() {
        Optional<ChainFigures> chain = editor.snapshotProperty().get().chain(id);
        now.show(chain.map(ChainPage::of).orElse(Map.of(TEXTS.get("figure.instances"), TEXTS.get("figure.notStarted"))));
        latency.show(chain.filter(figures -> figures.latency().count() > 0).map(ChainPage::latencyOf)
                .orElse(Map.of(TEXTS.get("figure.latency"), TEXTS.get("figure.latency.none"))));
    }

    private static String meaning(Chain chain) {
        return switch (chain.policy()) {
            case SHARED -> TEXTS.get("chain.shared");
            case PER_FLOW -> chain.flowBy() == Chain.FlowBy.CLIENT ? TEXTS.get("chain.client") : TEXTS.get("chain.flow");
            case HASHED -> TEXTS.get("chain.hashed", Amounts.count(chain.clients()));
            case PER_PACKET -> TEXTS.get("chain.message");
            case BYPASS -> TEXTS.get("chain.bypass");
        };
    }

    private static Map<String, String> of(ChainFigures chain) {
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put(TEXTS.get("figure.active"), Amounts.count(chain.active()));
        figures.put(TEXTS.get("figure.clean"), Amounts.count(chain.cachedCleaned()));
        figures.put(TEXTS.get("figure.unclean"), Amounts.count(chain.cachedUncleaned()));
        figures.put(TEXTS.get("figure.created"), Amounts.count(chain.created()));
        figures.put(TEXTS.get("figure.activated"), Amounts.count(chain.activated()));
        figures.put(TEXTS.get("figure.fromCache"), chain.activated() == 0 ? "–" : Quantity.percent((double) chain.fromCache() / chain.activated()));
        figures.put(TEXTS.get("figure.terminated"), Amounts.count(chain.terminated()));
        figures.put(TEXTS.get("figure.cleaned"), Amounts.count(chain.cleaned()));
        figures.put(TEXTS.get("figure.perCleaning"), chain.cleaned() == 0 ? "–" : Quantity.bytes(chain.cleanedBytes() / chain.cleaned()));
        figures.put(TEXTS.get("figure.refused"), Amounts.count(chain.refused()));
        return figures;
    }

    private static Map<String, String> latencyOf(ChainFigures chain) {
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put(TEXTS.get("figure.p50"), Quantity.nanos(chain.latency().p50Nanos()));
        figures.put(TEXTS.get("figure.p99"), Quantity.nanos(chain.latency().p99Nanos()));
        figures.put(TEXTS.get("figure.p999"), Quantity.nanos(chain.latency().p999Nanos()));
        Split split = chain.split();
        figures.put(TEXTS.get("figure.gate"), Quantity.nanos(split.gateNanos()));
        figures.put(TEXTS.get("figure.rings"), Quantity.nanos(split.waitNanos()));
        figures.put(TEXTS.get("figure.running"), Quantity.nanos(split.runNanos()));
        figures.put(TEXTS.get("figure.moved"), Quantity.nanos(split.moveNanos()));
        return figures;
    }
}
