package edgeos.ui.canvas;

import edgeos.model.Link;
import edgeos.model.check.Finding;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Port;
import edgeos.notation.Quantity;
import edgeos.telemetry.Snapshot.LinkFigures;
import edgeos.ui.canvas.geometry.GroupSpot;
import edgeos.ui.canvas.geometry.Hit;
import edgeos.ui.canvas.gesture.Board;
import edgeos.ui.canvas.gesture.Pointer;
import edgeos.ui.canvas.paint.CardLook;
import edgeos.ui.canvas.paint.Live;
import edgeos.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.util.Duration;

/** Says what lies under a resting pointer: a port's name, a wire's figures, a node's state, and each finding with its remedy. */
final class HoverHint {
    private static final Texts TEXTS = Texts.of(HoverHint.class);
    private static final Duration REST = Duration.millis(450);
    private static final double BESIDE = 16;
    private final Board board;
    private final Label label = new Label();
    private final PauseTransition rest = new PauseTransition(REST);
    private final Function<String, CardLook> cards;
    private final Function<GroupSpot, String> groups;
    private final Denials denials;
    private Live live = Live.NONE;
    private Object shownFor;

    /** A hint that asks {@code cards} how a node looks, and {@code groups} what there is to be said of a group. */
    HoverHint(Board board, Function<String, CardLook> cards, Function<GroupSpot, String> groups, Denials denials) {
        this.groups = groups;
        this.denials = denials;
        this.board = board;
        this.cards = cards;
        label.getStyleClass().add("canvas-hint");
        label.setId("canvas-hint");
        label.setManaged(false);
        label.setVisible(false);
        label.setMouseTransparent(true);
        label.setWrapText(true);
        label.setMaxWidth(320);
        rest.setOnFinished(_ -> label.setVisible(!label.getText().isEmpty()));
    }

    Label node() {
        return label;
    }

    /** The newest figures. */
    void know(Live figures) {
        live = figures;
    }

    /** The pointer is over this now. */
    void over(Hit hit, Pointer pointer) {
        say(hit, String.join("\n", lines(hit)), pointer);
    }

    /** Says this of where the pointer is. */
    void say(Object of, String text, Pointer pointer) {
        if (text.isEmpty()) {
            hide();
            return;
        }
        if (of.equals(shownFor) && label.isVisible()) {
            return;
        }
        shownFor = of;
        label.setVisible(false);
        label.setText(text);
        label.applyCss();
        double width = Math.min(320, label.prefWidth(-1));
        double height = label.prefHeight(width);
        double x = Math.min(pointer.viewX() + BESIDE, board.viewWidth() - width - 4);
        double y = pointer.viewY() + BESIDE + height > board.viewHeight() ? pointer.viewY() - height - 8 : pointer.viewY() + BESIDE;
        label.resizeRelocate(Math.max(4, x), Math.max(4, y), width, height);
        rest.playFromStart();
    }

    /** Nothing is said any more. */
    void hide() {
        rest.stop();
        shownFor = null;
        label.setVisible(false);
    }

    private List<String> lines(Hit hit) {
        List<String> lines = new ArrayList<>();
        switch (hit) {
            case Hit.OnPort(var port) -> {
                lines.add(TEXTS.get(port.isOut() ? "hint.out" : "hint.in", board.plot().node(port.end().node()).isPresent() ? port.end().port() : name(port.end())));
                carried(lines, port.carries());
                board.plot().links(port).forEach(link -> lines.add(port.isOut() ? TEXTS.get("hint.to", name(link.to())) : TEXTS.get("hint.from", name(link.from()))));
            }
            case Hit.OnNode(var spot) -> {
                CardLook look = cards.apply(spot.node().id());
                lines.add(TEXTS.get("hint.node", look.name(), look.sign().words()));
                live.fault(spot.node().id()).filter(faults -> live.running() && faults.faults() > 0)
                        .ifPresent(faults -> lines.add(TEXTS.get("hint.faults", look.trouble().badge(), faults.reason())));
                live.node(spot.node().id()).filter(_ -> live.running()).ifPresent(figures -> {
                    lines.add(TEXTS.get("hint.figures", Quantity.percent(figures.fill()), Quantity.percent(live.nodeShare(spot.node().id()))));
                    if (figures.dropped() > 0) {
                        lines.add(TEXTS.get("hint.dropped", Quantity.grouped(figures.dropped())));
                    }
                });
                findings(lines, Finding.Place.NODE, spot.node().id());
            }
            case Hit.OnGroup(var spot, _) -> {
                lines.add(groups.apply(spot));
                findings(lines, Finding.Place.GROUP, spot.group().id());
            }
            case Hit.OnWire(var wire, _) -> wire(lines, wire.link());
            case Hit.OnCorner(var chain) -> findings(lines, Finding.Place.CHAIN, chain.id());
            case Hit.OnFrame(var chain) -> findings(lines, Finding.Place.CHAIN, chain.id());
            case Hit.OnNote _, Hit.OnCanvas _ -> { }
        }
        return lines;
    }

    private static void carried(List<String> lines, Port.Carries carries) {
        switch (carries) {
            case FRAME -> { }
            case STREAM -> lines.add(TEXTS.get("hint.stream"));
            case DATAGRAM -> lines.add(TEXTS.get("hint.datagram"));
        }
    }

    private void wire(List<String> lines, Link link) {
        lines.add(TEXTS.get("hint.wire", name(link.from()), name(link.to())));
        carried(lines, board.plot().carries(link));
        lines.add(link.mode() == Link.Mode.COPY && isLastHop(link) ? TEXTS.get("hint.wire.last") : TEXTS.get("hint.wire." + link.mode().name()));
        denials.reason(link.id()).ifPresent(lines::add);
        if (board.plot().isLossy(link.id())) {
            lines.add(TEXTS.get("hint.lossy"));
        }
        live.link(link.id()).filter(_ -> live.running()).ifPresent(figures -> lines.add(figures(link, figures)));
        findings(lines, Finding.Place.LINK, link.id());
    }

    private boolean isLastHop(Link link) {
        return board.plot().drawing().node(link.to().node()).filter(node -> Catalogue.isTransmit(node.kind())).isPresent();
    }

    private String figures(Link link, LinkFigures figures) {
        return TEXTS.get(figures.dropped() > 0 ? "hint.wire.dropped" : "hint.wire.figures", Quantity.rate(live.linkRate(link.id())), Quantity.percent(figures.fill()), Quantity.grouped(figures.dropped()));
    }

    private void findings(List<String> lines, Finding.Place place, String id) {
        board.editor().findingsProperty().get().stream().filter(finding -> finding.place() == place && finding.subject().equals(id))
                .forEach(finding -> lines.add((finding.severity() == Finding.Severity.ERROR ? "✕ " : "▲ ") + finding.what()
                        + (finding.remedy().isEmpty() ? "" : "\n   " + finding.remedy())));
    }

    private String name(Link.End end) {
        return TEXTS.get("hint.port", board.editor().drawing().node(end.node()).map(node -> node.name()).orElse(end.node()), end.port());
    }
}
