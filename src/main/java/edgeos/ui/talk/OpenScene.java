package edgeos.ui.talk;

import edgeos.lab.talk.SceneDrawing;
import edgeos.lab.talk.Talk;
import edgeos.ui.editor.Document;
import edgeos.ui.editor.Editor;
import java.util.Optional;
import java.util.function.Supplier;

/** What became of the drawing that a scene opened. JavaFX application thread only. */
public final class OpenScene {
    private final Editor editor;
    private final Supplier<Talk> talk;
    private final SceneChanges changes = new SceneChanges();
    private Optional<Document> shown = Optional.empty();

    /** In this editor; the talk is asked for anew each time. */
    public OpenScene(Editor editor, Supplier<Talk> talk) {
        this.editor = editor;
        this.talk = talk;
    }

    /** What was changed so far in all drawings of the talk. */
    public SceneChanges changes() {
        return changes;
    }

    /** What the editor shows is this drawing of the talk. */
    public void opened(SceneDrawing drawing) {
        shown = Optional.of(editor.documentProperty().get());
        changes.show(Optional.of(drawing));
    }

    /** Keeps what became of the open drawing, if a scene opened it; false if that was somebody else. */
    public boolean keep() {
        boolean ours = isShown() && changes.shown().filter(talk.get()::shows).isPresent();
        if (ours) {
            changes.keep(editor.drawing(), editor.dirtyProperty().get() && !isInTalk(), editor.past());
        }
        return ours;
    }

    /** True if the talk itself holds the open drawing as it is now. */
    public boolean isInTalk() {
        return talk.get().holds(editor.drawing());
    }

    /** True if what is open is what the scene opened, and not what somebody opened since. */
    public boolean isShown() {
        Document open = editor.documentProperty().get();
        return shown.filter(scene -> scene == open || scene.file().isPresent() && scene.file().equals(open.file())).isPresent();
    }

    /** Shows what somebody changed in the open drawing before, as steps of its history by this name; if that was more than once, undo shows the earlier. */
    public void bringBack(String name) {
        if (keep()) {
            changes.bringBack().stream().filter(changed -> !changed.equals(editor.drawing())).forEach(changed -> editor.apply(name, _ -> changed));
        }
    }

    /** What was changed is in the talk, and the talk, which was another one, in its file: so is the open drawing, if it has no file of its own. */
    public void taken(Talk before) {
        changes.taken(before, talk.get());
        Document open = editor.documentProperty().get();
        if (isShown() && isInTalk() && open.file().isEmpty()) {
            editor.saved(open);
        }
    }

    /** No scene opened what is open, and nothing was changed. */
    public void clear() {
        changes.clear();
        changes.show(Optional.empty());
        shown = Optional.empty();
    }
}
