package edgeos.ui.inspector.setting;

import edgeos.lab.experiment.sweep.Axis;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.MenuKey;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;

/** The menu of a setting, by the right button or the menu key: to sweep it, and what is done with text where it is typed. */
final class SettingMenu {
    private static final Texts TEXTS = Texts.of(SettingMenu.class);

    private final FieldItem item;
    private ContextMenu shown = new ContextMenu();

    /** A menu of this setting, whichever part's it is when the menu opens. */
    SettingMenu(FieldItem item) {
        this.item = item;
    }

    /** Gives it to what edits the setting. */
    void install(Node editor) {
        editor.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> show(editor, event));
        editor.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (MenuKey.isIn(event)) {
                Bounds place = editor.localToScreen(editor.getLayoutBounds());
                show(editor, event.getTarget(), place.getMinX(), place.getMaxY());
                event.consume();
            }
        });
    }

    /** Shows it where it was asked for, if the setting can be swept. */
    void show(Node over, ContextMenuEvent event) {
        if (isSweepable()) {
            show(over, event.getTarget(), event.getScreenX(), event.getScreenY());
            event.consume();
        }
    }

    /** Some systems tell of the menu key twice, as a key and as a menu. */
    private void show(Node over, Object target, double x, double y) {
        if (!shown.isShowing() && isSweepable()) {
            shown = menu(target instanceof Node node ? node : over);
            shown.show(over, x, y);
        }
    }

    private boolean isSweepable() {
        return Axis.isPossible(item.field().setting()) && !item.field().isShared();
    }

    private ContextMenu menu(Node target) {
        var menu = new ContextMenu(item("sweep", TEXTS.get("sweep", item.getName()), () -> item.editor().errands().sweep(item.field())));
        for (Node each = target; each != null; each = each.getParent()) {
            if (each instanceof TextInputControl text) {
                menu.getItems().addAll(new SeparatorMenuItem(), item("cut", TEXTS.get("cut"), text::cut), item("copy", TEXTS.get("copy"), text::copy), item("paste", TEXTS.get("paste"), text::paste), item("selectAll", TEXTS.get("selectAll"), text::selectAll));
                break;
            }
        }
        return menu;
    }

    private static MenuItem item(String id, String text, Runnable action) {
        var item = new MenuItem(text);
        item.setId("setting." + id);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
