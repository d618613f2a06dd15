package edgeos.ui.shell.dialog;

import edgeos.ui.text.Texts;
import java.util.List;
import java.util.stream.Stream;

/** What the canvas, the graph, the other views, and the timeline do by key and mouse beside the actions; for the sheet of shortcuts. */
final class CanvasKeys {
    private static final Texts TEXTS = Texts.of(CanvasKeys.class);
    /** Where it is done, and what. */
    private static final List<String> IDS = List.of(
            "drawing.nodes", "drawing.wires", "drawing.move", "drawing.name", "drawing.add", "drawing.wire", "drawing.wireToNew", "drawing.frame",
            "drawing.menu", "drawing.stop", "drawing.zoom", "drawing.fit", "drawing.pan", "roles.move", "roles.leave", "capabilities.go",
            "capabilities.grant", "capabilities.revoke", "capabilities.open", "capabilities.fit", "pool.go", "pool.look", "pool.found", "pool.fold",
            "pool.size", "schedule.zoom", "schedule.move", "schedule.hold", "schedule.runs", "schedule.missed", "experiments.go", "results.pick",
            "results.delete", "recordings.play", "recordings.seconds", "recordings.moments", "recordings.marks");

    private CanvasKeys() { }

    /**
     * One of them.
     *
     * @param group where it is done
     * @param words what is done
     * @param keys by which keys, or how
     */
    record Row(String group, String words, String keys) { }

    /** All, those of the drawing first. */
    static Stream<Row> rows() {
        return IDS.stream().map(id -> new Row(TEXTS.get("keys." + id.substring(0, id.indexOf('.'))), TEXTS.get("does." + id), TEXTS.get("does." + id + ".keys")));
    }
}
