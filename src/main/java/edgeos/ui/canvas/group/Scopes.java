package edgeos.ui.canvas.group;

import edgeos.model.Group;
import edgeos.model.group.GroupTree;
import edgeos.ui.canvas.geometry.Camera;
import edgeos.ui.canvas.gesture.Board;
import edgeos.ui.editor.Selection;
import java.util.HashMap;
import java.util.Map;

/** The way into groups and out again. Where somebody was comes back to the view as it was left. */
public final class Scopes {
    private final Board board;
    private final Runnable fit;
    private final Map<String, Camera> left = new HashMap<>();

    /** Ways on this board; {@code fit} shows all there is. */
    public Scopes(Board board, Runnable fit) {
        this.board = board;
        this.fit = fit;
    }

    /** Looks into a group, with nothing selected. */
    public void enter(String group) {
        if (board.plot().tree().group(group).isPresent() && !group.equals(board.plot().scope())) {
            go(group);
            board.editor().select(Selection.NONE);
        }
    }

    /** Leaves the group that is looked into, with it selected; false if there is none. */
    public boolean up() {
        String from = board.plot().scope();
        if (from.isEmpty()) {
            return false;
        }
        climb(board.plot().tree().ofGroup(from).map(Group::id).orElse(""));
        return true;
    }

    /** Goes to a group around this one, or with the empty id out of all of them; the group that was left is selected. */
    public void climb(String to) {
        String from = board.plot().scope();
        if (!from.equals(to)) {
            String below = board.plot().tree().path(from).stream().map(Group::id).dropWhile(id -> !to.isEmpty() && !id.equals(to)).skip(to.isEmpty() ? 0 : 1).findFirst().orElse(from);
            go(to);
            board.editor().select(Selection.ofMembers(board.editor().drawing(), below));
        }
    }

    /** Makes sure that a node, which may be in a group that is folded, is itself seen. */
    public void show(String node) {
        GroupTree tree = board.plot().tree();
        boolean seen = board.plot().node(node).isPresent();
        if (!seen && board.editor().drawing().node(node).isPresent()) {
            go(tree.scopeOf(node));
        }
    }

    /** As {@link #show}, of a note. */
    public void showNote(String note) {
        if (board.plot().notes().stream().noneMatch(each -> each.id().equals(note))) {
            go(board.plot().tree().scopeOfNote(note));
        }
    }

    /** As {@link #show}, of a group, as a card or an outline. */
    public void showGroup(String group) {
        if (board.plot().group(group).isEmpty()) {
            go(board.plot().tree().scopeOfGroup(group));
        }
    }

    /** Looks at the whole drawing. */
    public void home() {
        go("");
    }

    /** Another drawing is open: views of the one before mean nothing. */
    public void forget() {
        left.clear();
    }

    private void go(String scope) {
        if (!scope.equals(board.plot().scope())) {
            left.put(board.plot().scope(), board.camera());
            board.editor().scopeProperty().set(scope);
            Camera before = left.get(scope);
            if (before != null && board.plot().bounds().filter(bounds -> bounds.meets(before.sees(board.viewWidth(), board.viewHeight()))).isPresent()) {
                board.look(before);
            } else {
                fit.run();
            }
        }
    }
}
