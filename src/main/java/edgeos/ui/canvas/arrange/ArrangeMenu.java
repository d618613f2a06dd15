package edgeos.ui.canvas.arrange;

import edgeos.model.edit.Arranging.Axis;
import edgeos.model.edit.Arranging.Line;
import edgeos.ui.text.Texts;
import java.util.Locale;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** What the canvas's menu offers for several parts. Stateless; JavaFX application thread. */
public final class ArrangeMenu {
    private static final Texts TEXTS = Texts.of(ArrangeMenu.class);

    private ArrangeMenu() { }

    /** A menu of lines and gaps for what is selected now. */
    public static Menu of(ArrangeActions actions) {
        Menu menu = new Menu(TEXTS.get("menu"));
        menu.setId("menu-arrange");
        int count = actions.count();
        for (Line line : Line.values()) {
            String name = line.name().toLowerCase(Locale.ROOT);
            MenuItem item = item("menu-align-" + name, TEXTS.get("menu.align." + name), () -> actions.align(line));
            item.setDisable(count < ArrangeActions.FEWEST_TO_ALIGN);
            menu.getItems().add(item);
            if (line == Line.RIGHT || line == Line.BOTTOM) {
                menu.getItems().add(new SeparatorMenuItem());
            }
        }
        for (Axis axis : Axis.values()) {
            String name = axis.name().toLowerCase(Locale.ROOT);
            MenuItem item = item("menu-distribute-" + name, TEXTS.get("menu.distribute." + name), () -> actions.distribute(axis));
            item.setDisable(count < ArrangeActions.FEWEST_TO_DISTRIBUTE);
            menu.getItems().add(item);
        }
        menu.getItems().addAll(new SeparatorMenuItem(), tidy(actions));
        return menu;
    }

    /** Puts all of the drawing in order, or what is selected. */
    public static MenuItem tidy(ArrangeActions actions) {
        return item("menu-tidy", TEXTS.get("menu.tidy"), actions::tidy);
    }

    private static MenuItem item(String id, String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setId(id);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
