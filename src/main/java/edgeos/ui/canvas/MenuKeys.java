package edgeos.ui.canvas;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** Says beside each item of the canvas's menus by which keys it is had without them. They are only shown here: the window and the canvas listen for them. JavaFX application thread only. */
final class MenuKeys {
    /** What the canvas itself listens for: see {@link Keys}. */
    private static final Map<String, KeyCombination> OWN = Map.of("menu-rename", new KeyCodeCombination(KeyCode.F2), "menu-enter", new KeyCodeCombination(KeyCode.ENTER),
            "menu-connect", new KeyCodeCombination(KeyCode.C, KeyCombination.SHIFT_DOWN), "menu-draw-frame", new KeyCodeCombination(KeyCode.F, KeyCombination.SHIFT_DOWN));
    /** What an action of the window does, too, by its id. */
    private static final Map<String, String> ACTIONS = Map.ofEntries(Map.entry("menu-cut", "edit.cut"), Map.entry("menu-copy", "edit.copy"), Map.entry("menu-paste", "edit.paste"),
            Map.entry("menu-duplicate", "edit.duplicate"), Map.entry("menu-delete", "edit.delete"), Map.entry("menu-frame", "edit.frame"), Map.entry("menu-unframe", "edit.unframe"),
            Map.entry("menu-group", "edit.group"), Map.entry("menu-unpack", "edit.unpack"), Map.entry("menu-fold", "edit.fold"), Map.entry("menu-pool", "view.pool"), Map.entry("menu-note", "edit.note"),
            Map.entry("menu-all", "edit.selectAll"), Map.entry("menu-fit", "view.zoomToFit"), Map.entry("menu-tidy", "edit.tidy"));
    private static final String ARRANGED = "menu-(align|distribute)-(.*)";

    private Function<String, Optional<KeyCombination>> ofAction = _ -> Optional.empty();

    /** Who knows the keys of actions by their ids. */
    void know(Function<String, Optional<KeyCombination>> keys) {
        ofAction = keys;
    }

    /** Shows the keys of all of these, and of what is in them. */
    void show(List<MenuItem> items) {
        for (MenuItem item : items) {
            if (item instanceof Menu menu) {
                show(menu.getItems());
            } else if (item.getId() != null && item.getAccelerator() == null) {
                keys(item.getId()).ifPresent(item::setAccelerator);
            }
        }
    }

    private Optional<KeyCombination> keys(String id) {
        Optional<KeyCombination> own = Optional.ofNullable(OWN.get(id));
        String action = id.matches(ARRANGED) ? id.replaceFirst(ARRANGED, "edit.$1.$2") : ACTIONS.getOrDefault(id, "");
        return own.or(() -> ofAction.apply(action));
    }
}
