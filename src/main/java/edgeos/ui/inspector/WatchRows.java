package edgeos.ui.inspector;

import edgeos.model.Breakpoint;
import edgeos.model.Drawing;
import edgeos.model.Probe;
import edgeos.model.edit.Watches;
import edgeos.ui.editor.Editor;
import edgeos.ui.inspector.part.Parts;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.IconButton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What is watched of a wire, its probes and its breakpoint, each with a button that takes it away. JavaFX application thread only. */
final class WatchRows extends VBox {
    private static final Texts TEXTS = Texts.of(WatchRows.class);

    private final Editor editor;
    private final String link;
    private List<Probe.Figure> probes = List.of();
    private Optional<Breakpoint> breakpoint = Optional.empty();

    WatchRows(Editor editor, String link) {
        this.editor = editor;
        this.link = link;
        getStyleClass().add("lab-watch-rows");
        fill();
    }

    /** Shows what has changed. */
    void refresh(Drawing drawing) {
        List<Probe.Figure> pinned = drawing.watching().probes(link).stream().map(Probe::figure).toList();
        Optional<Breakpoint> stops = drawing.watching().breakpoint(Breakpoint.At.LINK, link);
        if (!pinned.equals(probes) || !stops.equals(breakpoint)) {
            probes = pinned;
            breakpoint = stops;
            fill();
        }
    }

    private void fill() {
        List<javafx.scene.Node> rows = new ArrayList<>();
        probes.forEach(figure -> rows.add(row("probe." + figure.name(), TEXTS.get("watch.probe", TEXTS.get("watch." + figure.name())), TEXTS.get("watch.unpin"), drawing -> Watches.unpin(drawing, link, figure))));
        breakpoint.ifPresent(stops -> rows.add(row("breakpoint", TEXTS.get(stops.disabled() ? "watch.breakpoint.off" : "watch.breakpoint"), TEXTS.get("watch.unbreak"),
                drawing -> Watches.toggle(drawing, Breakpoint.At.LINK, link))));
        if (rows.isEmpty()) {
            rows.add(Parts.note(TEXTS.get("watch.none")));
        }
        getChildren().setAll(rows);
    }

    private HBox row(String what, String words, String edit, UnaryOperator<Drawing> removal) {
        Label said = new Label(words);
        said.setWrapText(true);
        said.setMinHeight(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button remove = IconButton.small("close", TEXTS.get("watch.remove", words), () -> editor.apply(edit, removal));
        remove.setId("inspector.watch." + what);
        remove.disableProperty().bind(editor.run().recordedProperty());
        HBox row = new HBox(8, said, gap, remove);
        row.getStyleClass().add("lab-member-row");
        return row;
    }
}
