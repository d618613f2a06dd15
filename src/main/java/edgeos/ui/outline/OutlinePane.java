package edgeos.ui.outline;

import edgeos.model.edit.Edits;
import edgeos.model.edit.Groups;
import edgeos.model.edit.Parts;
import edgeos.model.group.GroupTree;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.Pulse;
import edgeos.ui.editor.PulseListener;
import edgeos.ui.editor.Selection;
import edgeos.ui.outline.Part.Sort;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.MenuKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.collections.ListChangeListener;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.util.Subscription;

/**
 * The drawing as a tree that is the canvas for who goes by keys or by ear: title, groups and chains, nodes with what they do at the moment, wires, notes, and expectations. What is selected here is selected there, and the
 * other way round. {@link #dispose()} lets go of the editor. JavaFX application thread.
 */
public final class OutlinePane extends BorderPane {
    private static final Texts TEXTS = Texts.of(OutlinePane.class);
    /** New figures come about ten times a second: so many of them pass before words change, so that they can be read. */
    private static final int CALM = 5;

    /** What the canvas does for the outline. */
    public interface Canvas {
        /** Shows what is selected, wherever it lies. */
        void reveal();

        /** As {@link #reveal}, and gives the keyboard to the canvas. */
        void go();

        /** Opens the canvas's menu for what is selected, at this place on the screen. */
        void menu(Node owner, double screenX, double screenY);

        /** Deletes what is selected. */
        void delete();

        /** Lets the user write the text of the note that is selected. */
        void write();
    }

    private final Editor editor;
    private final Canvas canvas;
    private final TreeView<Part> tree = new TreeView<>();
    private final Set<OutlineCell> cells = new HashSet<>();
    private final Map<Part, TreeItem<Part>> items = new HashMap<>();
    private final PulseListener pulse = this::pulse;
    private final Subscription subscriptions;
    private Branch shown;
    private Words words;
    private boolean following;
    private int beats;

    /** An outline of what this editor edits. */
    public OutlinePane(Editor editor, Canvas canvas) {
        this.editor = editor;
        this.canvas = canvas;
        words = new Words(editor);
        getStyleClass().add("lab-outline");
        tree.setId("outline");
        tree.setAccessibleText(TEXTS.get("tree"));
        tree.setEditable(true);
        tree.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        tree.setCellFactory(_ -> cell());
        tree.getSelectionModel().getSelectedItems().addListener((ListChangeListener<TreeItem<Part>>) _ -> chosen());
        tree.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        tree.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::menu);
        setCenter(tree);
        subscriptions = Subscription.combine(editor.drawingProperty().subscribe(_ -> grow()), editor.findingsProperty().subscribe(_ -> say()), editor.selectionProperty().subscribe(_ -> follow()),
                editor.run().stateProperty().subscribe(_ -> say()));
        editor.addPulse(pulse);
    }

    /** Lets go of the editor. */
    public void dispose() {
        editor.removePulse(pulse);
        subscriptions.unsubscribe();
    }

    @Override
    public void requestFocus() {
        tree.requestFocus();
        if (tree.getSelectionModel().isEmpty()) {
            tree.getFocusModel().focus(0);
        }
    }

    private OutlineCell cell() {
        OutlineCell cell = new OutlineCell(() -> words, this::rename);
        cell.addEventFilter(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && cell.getItem() != null && cell.getItem().sort() != Sort.DRAWING) {
                canvas.go();
                event.consume();
            }
        });
        cells.add(cell);
        return cell;
    }

    /** The drawing has changed: lines come and go, those that stay are left open or folded as they were. */
    private void grow() {
        Branch next = Tree.of(editor.drawing());
        if (!next.equals(shown)) {
            boolean other = shown == null;
            shown = next;
            following = true;
            Set<Part> kept = new HashSet<>();
            TreeItem<Part> root = item(next, kept);
            items.keySet().retainAll(kept);
            if (other) {
                root.setExpanded(true);
                tree.setRoot(root);
            }
            following = false;
            follow();
        }
        say();
    }

    private TreeItem<Part> item(Branch branch, Set<Part> kept) {
        kept.add(branch.part());
        TreeItem<Part> item = items.computeIfAbsent(branch.part(), part -> {
            TreeItem<Part> made = new TreeItem<>(part);
            made.setExpanded(part.sort() != Sort.NODE);
            return made;
        });
        List<TreeItem<Part>> inside = branch.inside().stream().map(each -> item(each, kept)).toList();
        if (!item.getChildren().equals(inside)) {
            inside.stream().filter(each -> each.getParent() != null && each.getParent() != item).forEach(each -> each.getParent().getChildren().remove(each));
            item.getChildren().setAll(inside);
        }
        return item;
    }

    /** Selects here what is selected on the canvas, unless the lines that are selected mean just that. */
    private void follow() {
        Selection wanted = editor.selection();
        if (following || wanted.equals(meant())) {
            return;
        }
        following = true;
        List<TreeItem<Part>> lines = lines(wanted);
        lines.forEach(OutlinePane::open);
        tree.getSelectionModel().clearSelection();
        lines.forEach(tree.getSelectionModel()::select);
        lines.stream().findFirst().map(tree::getRow).filter(row -> row >= 0).ifPresent(this::scroll);
        following = false;
    }

    /** Lines of whole groups stand for what is in them; a node alone is itself, also where it is all that a group holds. */
    private List<TreeItem<Part>> lines(Selection wanted) {
        GroupTree groups = GroupTree.of(editor.drawing());
        Set<Part> parts = new HashSet<>();
        Selection left = wanted;
        if (!editor.drawing().groups().isEmpty()) {
            for (var group : Groups.chosen(groups, wanted.parts())) {
                Selection members = Selection.ofMembers(editor.drawing(), group.id());
                if (members.size() > 1 && wanted.contains(members)) {
                    parts.add(new Part(Sort.GROUP, group.id()));
                    left = left.without(members);
                }
            }
        }
        left.nodes().forEach(id -> parts.add(new Part(Sort.NODE, id)));
        left.chains().forEach(id -> parts.add(new Part(Sort.CHAIN, id)));
        left.links().forEach(id -> parts.add(new Part(Sort.WIRE, id)));
        left.notes().forEach(id -> parts.add(new Part(Sort.NOTE, id)));
        return new ArrayList<>(parts.stream().map(items::get).filter(Objects::nonNull).toList());
    }

    private static void open(TreeItem<Part> item) {
        for (TreeItem<Part> outer = item.getParent(); outer != null; outer = outer.getParent()) {
            outer.setExpanded(true);
        }
    }

    private void scroll(int row) {
        tree.getFocusModel().focus(row);
        tree.scrollTo(Math.max(0, row - 3));
    }

    /** What the selected lines mean on the canvas. */
    private Selection meant() {
        return selected().stream().map(part -> part.selection(editor.drawing())).reduce(Selection.NONE, Selection::with);
    }

    private List<Part> selected() {
        return tree.getSelectionModel().getSelectedItems().stream().filter(Objects::nonNull).map(TreeItem::getValue).toList();
    }

    private void chosen() {
        if (!following) {
            following = true;
            editor.select(meant());
            following = false;
            if (isFocusWithin() && selected().size() == 1) {
                canvas.reveal();
            }
        }
    }

    private void key(KeyEvent event) {
        if (event.getTarget() != tree) {
            return;
        }
        Optional<Part> one = selected().size() == 1 ? Optional.of(selected().getFirst()) : Optional.empty();
        switch (event.getCode()) {
            case ENTER -> one.filter(part -> part.sort() != Sort.DRAWING).ifPresent(_ -> canvas.go());
            case F2 -> one.ifPresent(this::beginRename);
            case DELETE, BACK_SPACE -> delete(one);
            default -> {
                if (!MenuKey.isIn(event)) {
                    return;
                }
                menuByKey();
            }
        }
        event.consume();
    }

    private void delete(Optional<Part> one) {
        Optional<Integer> expectation = one.filter(part -> part.sort() == Sort.EXPECTATION).map(part -> Integer.valueOf(part.id()));
        if (expectation.isPresent()) {
            int at = expectation.get();
            editor.apply(TEXTS.get("edit.delete", words.name(one.orElseThrow())), drawing -> {
                var left = new ArrayList<>(drawing.expectations());
                left.remove(at);
                return drawing.withExpectations(left);
            });
        } else {
            canvas.delete();
        }
    }

    private void beginRename(Part part) {
        switch (part.sort()) {
            case NOTE -> {
                canvas.go();
                canvas.write();
            }
            case DRAWING, GROUP, CHAIN, NODE -> tree.edit(items.get(part));
            case WIRE, NOTES, EXPECTATIONS, EXPECTATION -> { }
        }
    }

    private void rename(Part part, String name) {
        editor.apply(TEXTS.get("edit.rename", words.name(part)), drawing -> switch (part.sort()) {
            case DRAWING -> name.isBlank() ? drawing : drawing.withTitle(name.strip(), drawing.description());
            case GROUP -> Groups.rename(drawing, part.id(), name);
            case CHAIN -> Edits.renameChain(drawing, part.id(), name);
            case NODE -> Edits.rename(drawing, part.id(), name);
            case WIRE, NOTES, NOTE, EXPECTATIONS, EXPECTATION -> drawing;
        });
        requestFocus();
    }

    private void menu(ContextMenuEvent event) {
        Parts parts = editor.selection().parts();
        if (parts.size() > 0) {
            Point2D at = new Point2D(event.getScreenX(), event.getScreenY());
            canvas.menu(this, at.getX(), at.getY());
        }
        event.consume();
    }

    /** Below the line that has the keyboard, where the menu key is said to open it. */
    private void menuByKey() {
        Optional<OutlineCell> line = cells.stream().filter(cell -> cell.getScene() != null && cell.isVisible() && cell.isFocused()).findFirst();
        Point2D at = line.map(cell -> cell.localToScreen(cell.getWidth() / 2, cell.getHeight())).orElseGet(() -> tree.localToScreen(tree.getWidth() / 2, 0));
        if (editor.selection().parts().size() > 0 && at != null) {
            canvas.menu(this, at.getX(), at.getY());
        }
    }

    private void pulse(Pulse beat) {
        if (beat.labels() && ++beats % CALM == 0 && getScene() != null && isVisible()) {
            say();
        }
    }

    private void say() {
        words = new Words(editor);
        cells.stream().filter(cell -> cell.getScene() != null && cell.isVisible()).toList().forEach(OutlineCell::say);
    }
}
