package edgeos.ui.shell.bar;

import edgeos.model.Group;
import edgeos.ui.canvas.CanvasActions;
import edgeos.ui.canvas.group.GroupActions;
import edgeos.ui.editor.Editor;
import edgeos.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/** The actions that make groups and lead into them and out again. */
final class GroupActionGroup {
    /** The id of what adds a note. */
    static final String NOTE = "edit.note";

    /** Their ids, in the menus' order; the last two change nothing, and can be done with recordings. */
    static final List<String> IDS = List.of("edit.group", "edit.unpack", "edit.fold", "edit.putInto", "edit.takeOut", "view.enter", "view.leave");

    private static final Texts TEXTS = Texts.of(GroupActions.class);

    private GroupActionGroup() { }

    /** What the menu calls all of them together. */
    static String title() {
        return TEXTS.get("menu");
    }

    /** Adds them; where they make no sense, they can't be done. */
    static void add(Actions actions, Editor editor, Front front, CanvasActions canvas) {
        GroupActions groups = canvas.groups();
        ObservableValue<Boolean> live = editor.run().provenanceProperty().map(Optional::isEmpty);
        ObservableValue<List<Group>> chosen = Bindings.createObjectBinding(() -> editor.drawing().groups().isEmpty() ? List.of() : groups.chosen(), editor.selectionProperty(), editor.drawingProperty(), editor.scopeProperty());
        ObservableValue<Boolean> some = chosen.map(found -> !found.isEmpty());
        actions.add("edit.group", TEXTS.get("action.group"), "Shortcut+Alt+G", front.inDrawing(groups::group))
                .when(editor.selectionProperty().map(selection -> !selection.nodes().isEmpty() || !selection.chains().isEmpty() || !selection.notes().isEmpty()));
        actions.add("edit.unpack", TEXTS.get("action.unpack"), "Shortcut+Alt+Shift+G", front.inDrawing(groups::unpack)).when(some);
        actions.add("edit.fold", TEXTS.get("action.collapse"), "Shortcut+Alt+C", front.inDrawing(groups::fold)).when(some)
                .called(chosen.map(found -> TEXTS.get(!found.isEmpty() && found.stream().allMatch(Group::collapsed) ? "action.expand" : "action.collapse")));
        ObservableValue<Optional<Group>> host = chosen.map(found -> found.size() == 1 ? groups.host() : Optional.empty());
        actions.add("edit.putInto", TEXTS.get("action.put"), "", front.inDrawing(groups::put)).when(host.map(Optional::isPresent))
                .called(host.map(found -> found.map(group -> TEXTS.get("action.put.named", group.name())).orElseGet(() -> TEXTS.get("action.put"))));
        actions.add("edit.takeOut", TEXTS.get("action.takeOut"), "", front.inDrawing(groups::takeOut))
                .when(Bindings.createBooleanBinding(() -> !editor.drawing().groups().isEmpty() && groups.holder().isPresent(), editor.selectionProperty(), editor.drawingProperty()));
        actions.add("view.enter", TEXTS.get("action.enter"), "", front.inDrawing(groups::enter)).when(some);
        actions.add("view.leave", TEXTS.get("action.up"), "Alt+Up", front.inDrawing(groups.scopes()::up)).when(editor.scopeProperty().map(scope -> !scope.isEmpty()));
        actions.add(NOTE, TEXTS.get("action.note"), "Shortcut+Alt+N", front.inDrawing(canvas::addNote)).when(live);
        IDS.stream().filter(id -> id.startsWith("edit.")).forEach(id -> actions.get(id).andWhen(live));
    }
}
