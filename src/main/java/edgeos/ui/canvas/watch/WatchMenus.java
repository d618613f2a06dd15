package edgeos.ui.canvas.watch;

import edgeos.model.Breakpoint;
import edgeos.model.Probe;
import edgeos.ui.text.Texts;
import java.util.Locale;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;

/** What menus of nodes and wires offer to watch. */
public final class WatchMenus {
    private static final Texts TEXTS = Texts.of(WatchMenus.class);

    private final WatchEdits edits;

    /** Menus that carry out these edits. */
    public WatchMenus(WatchEdits edits) {
        this.edits = edits;
    }

    /** Whether a run stops there. */
    public MenuItem breakpoint(Breakpoint.At at, String subject) {
        CheckMenuItem item = item("menu-breakpoint", TEXTS.get("menu.breakpoint"), edits.has(at, subject), () -> edits.toggle(at, subject));
        item.setAccelerator(KeyCombination.valueOf("Shortcut+B"));
        return item;
    }

    /** What is pinned to a wire. */
    public Menu probe(String link) {
        Menu menu = new Menu(TEXTS.get("menu.probe"));
        menu.setId("menu-probe");
        for (Probe.Figure figure : Probe.Figure.values()) {
            String name = figure.name().toLowerCase(Locale.ROOT);
            menu.getItems().add(item("menu-probe-" + name, TEXTS.get("figure." + name), edits.probe(link, figure).isPresent(), () -> edits.toggle(link, figure)));
        }
        boolean curves = edits.curves(link);
        CheckMenuItem minute = item("menu-probe-minute", TEXTS.get("menu.minute"), curves, () -> edits.show(link, curves ? Probe.Show.VALUE : Probe.Show.SPARKLINE));
        minute.setDisable(!edits.isProbed(link));
        menu.getItems().addAll(new SeparatorMenuItem(), minute);
        return menu;
    }

    private static CheckMenuItem item(String id, String words, boolean selected, Runnable action) {
        CheckMenuItem item = new CheckMenuItem(words);
        item.setId(id);
        item.setSelected(selected);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
