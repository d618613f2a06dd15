package edgeos.ui.canvas;

import edgeos.model.Group;
import edgeos.model.Node;
import edgeos.ui.canvas.group.GroupActions;
import edgeos.ui.canvas.gesture.Board;
import edgeos.ui.text.Texts;
import java.util.List;
import java.util.Set;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The menu of a group. */
final class GroupMenu {
    private static final Texts TEXTS = Texts.of(GroupActions.class);

    private final Board board;
    private final CanvasActions actions;

    GroupMenu(Board board, CanvasActions actions) {
        this.board = board;
        this.actions = actions;
    }

    /** What an action about groups is called. */
    static String words(String key) {
        return TEXTS.get(key);
    }

    /** What can be done with a group, which is selected. */
    List<MenuItem> of(Group group) {
        GroupActions groups = actions.groups();
        Set<String> inside = board.plot().tree().nodes(group.id());
        boolean out = board.editor().drawing().nodes().stream().filter(node -> inside.contains(node.id())).allMatch(Node::disabled);
        return List.of(item("menu-enter", "menu.enter", groups::enter), item("menu-fold", group.collapsed() ? "menu.expand" : "menu.collapse", () -> groups.fold(group)),
                item("menu-rename", "menu.rename", () -> groups.rename(group.id())), item("menu-unpack", "menu.unpack", groups::unpack), new SeparatorMenuItem(),
                item("menu-cut", "menu.cut", actions.copying()::cut), item("menu-copy", "menu.copy", actions.copying()::copy), item("menu-duplicate", "menu.duplicate", actions.copying()::duplicate),
                Menus.item("menu-take-out", words("action.takeOut"), groups::takeOut, groups.holder().isPresent()),
                Menus.item("menu-disable", words(out ? "menu.enable" : "menu.disable"), () -> actions.setDisabled(!out), !inside.isEmpty()), new SeparatorMenuItem(),
                item("menu-delete", "menu.delete", actions::delete));
    }

    private static MenuItem item(String id, String key, Runnable action) {
        return Menus.item(id, words(key), action, true);
    }
}
