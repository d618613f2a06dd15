package edgeos.ui.inspector.setting;

import edgeos.model.Node;
import edgeos.model.client.Swarms;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Tip;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/** Whom clients talk to: typed, or one of the drawing's nodes that listen. */
final class TargetEditor extends TypedEditor {
    private static final Texts TEXTS = Texts.of(TargetEditor.class);

    private final FieldItem item;
    private final MenuButton choices = new MenuButton();

    TargetEditor(FieldItem item) {
        super(item);
        this.item = item;
        choices.setId("inspector.target");
        choices.getStyleClass().add("lab-small-button");
        choices.setAccessibleText(TEXTS.get("targets"));
        Tip.on(choices, TEXTS.get("targets"));
        choices.setOnShowing(_ -> choices.getItems().setAll(items()));
        choices.getItems().setAll(items());
        append(choices);
    }

    private List<MenuItem> items() {
        var drawing = item.editor().drawing();
        List<MenuItem> items = new ArrayList<>();
        boolean swarm = drawing.node(item.field().subject()).filter(Swarms::isSwarm).isPresent();
        items.add(choice(swarm ? TEXTS.get("targets.only") : TEXTS.get("targets.none"), ""));
        drawing.node(item.field().subject()).stream().flatMap(node -> Swarms.listening(drawing, node).stream()).forEach(node -> items.add(choice(named(node), node.id())));
        return items;
    }

    private static String named(Node node) {
        return node.name().isBlank() || node.name().equals(node.id()) ? node.id() : node.name() + " (" + node.id() + ")";
    }

    private MenuItem choice(String text, String target) {
        MenuItem choice = new MenuItem(text);
        choice.setMnemonicParsing(false);
        choice.setOnAction(_ -> {
            item.setValue(target);
            item.endTyping();
        });
        return choice;
    }
}
