package edgeos.ui.capability;

import edgeos.model.Asset;
import edgeos.model.capability.Capability;
import edgeos.ui.capability.layout.Card;
import edgeos.ui.capability.layout.Edge;
import edgeos.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The menus of the right button and of the menu key. */
final class GraphMenus {
    private static final Texts TEXTS = Texts.of(GraphMenus.class);

    private final GraphActions actions;
    private ContextMenu open;

    GraphMenus(GraphActions actions) {
        this.actions = actions;
    }

    void show(Node owner, Part part, double x, double y) {
        close();
        open = new ContextMenu();
        open.getStyleClass().add("canvas-menu");
        open.getItems().setAll(switch (part) {
            case Part.OnEdge(var edge) -> ofEdge(edge);
            case Part.OnCard(var card) -> ofCard(card);
            case Part.OnNothing() -> ofGraph();
        });
        open.show(owner, x, y);
    }

    void close() {
        if (open != null) {
            open.hide();
            open = null;
        }
    }

    private List<MenuItem> ofEdge(Edge edge) {
        if (edge.isBundle()) {
            return List.of(item("graph-open", TEXTS.get("menu.open"), () -> actions.show(edge.capability().id()), true),
                    item("graph-copy", TEXTS.get("menu.copy"), actions::copyText, true));
        }
        Capability capability = edge.capability();
        String id = capability.id();
        List<MenuItem> items = new ArrayList<>();
        items.add(capability.revoked() ? item("graph-again", TEXTS.get("menu.again"), () -> actions.grantAgain(id), true)
                : item("graph-revoke", TEXTS.get("menu.revoke"), () -> actions.revoke(id), true));
        items.add(item("graph-mint", TEXTS.get("menu.mint"), () -> actions.mint(id), !capability.revoked()));
        items.add(item("graph-move", TEXTS.get("menu.move"), () -> actions.move(id), GraphActions.isGrant(edge)));
        items.add(new SeparatorMenuItem());
        items.add(item("graph-wire", TEXTS.get("menu.wire"), () -> actions.jumpToWire(id), !capability.links().isEmpty()));
        items.add(item("graph-copy", TEXTS.get("menu.copy"), actions::copyText, true));
        return items;
    }

    private List<MenuItem> ofCard(Card card) {
        List<MenuItem> items = new ArrayList<>();
        if (card.kind() == Card.Kind.FOLD || card.kind() == Card.Kind.FOLDED_OBJECTS) {
            items.add(item("graph-open", card.members().isEmpty() ? TEXTS.get("menu.fold") : TEXTS.get("menu.open"), () -> actions.toggle(card), true));
        } else if (card.kind().holds()) {
            items.add(item("graph-grant", TEXTS.get("menu.grant"), actions::grantByKeys, true));
        }
        items.add(item("graph-copy", TEXTS.get("menu.copy"), actions::copyText, true));
        boolean drawn = card.kind() == Card.Kind.DRAWN || card.kind() == Card.Kind.TENANT || card.kind() == Card.Kind.OBJECT;
        if (drawn) {
            items.add(new SeparatorMenuItem());
            items.add(item("graph-delete", TEXTS.get("menu.delete"), actions::delete, true));
        }
        return items;
    }

    private List<MenuItem> ofGraph() {
        Menu add = new Menu(TEXTS.get("menu.add"));
        for (Asset.Kind kind : Asset.Kind.values()) {
            add.getItems().add(item("graph-add-" + kind.name().toLowerCase(java.util.Locale.ROOT), TEXTS.get("menu.add." + kind.name()), () -> actions.addAsset(kind), true));
        }
        return List.of(add, new SeparatorMenuItem(), item("graph-fit", TEXTS.get("menu.fit"), actions::fit, true));
    }

    private static MenuItem item(String id, String words, Runnable action, boolean enabled) {
        MenuItem item = new MenuItem(words);
        item.setId(id);
        item.setOnAction(_ -> action.run());
        item.setDisable(!enabled);
        return item;
    }
}
