package edgeos.ui.shell.bar;

import edgeos.model.edit.Arranging.Axis;
import edgeos.model.edit.Arranging.Line;
import edgeos.ui.canvas.CanvasActions;
import edgeos.ui.canvas.arrange.ArrangeActions;
import edgeos.ui.editor.Editor;
import edgeos.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/** The actions that add parts to the drawing and put them in order. */
final class ArrangeGroup {
    private static final Texts TEXTS = Texts.of(ArrangeActions.class);
    private static final Map<Line, String> KEYS = Map.of(Line.LEFT, "L", Line.CENTRE, "C", Line.RIGHT, "R", Line.TOP, "T", Line.MIDDLE, "M", Line.BOTTOM, "B");

    private final Actions actions;
    private final Editor editor;
    private final Front front;
    private final ArrangeActions arrange;

    private ArrangeGroup(Actions actions, Editor editor, Front front, ArrangeActions arrange) {
        this.actions = actions;
        this.editor = editor;
        this.front = front;
        this.arrange = arrange;
    }

    /** Adds them; where there is too little to arrange, and with a recording, they can't be done. */
    static void add(Actions actions, Editor editor, Front front, CanvasActions canvas) {
        ArrangeActions arrange = canvas.arrange();
        var group = new ArrangeGroup(actions, editor, front, arrange);
        for (Line line : Line.values()) {
            group.add("edit.align." + line.name().toLowerCase(Locale.ROOT), "Alt+Shift+" + KEYS.get(line), () -> arrange.align(line), ArrangeActions.FEWEST_TO_ALIGN);
        }
        group.add("edit.distribute.across", "Alt+Shift+H", () -> arrange.distribute(Axis.ACROSS), ArrangeActions.FEWEST_TO_DISTRIBUTE);
        group.add("edit.distribute.down", "Alt+Shift+V", () -> arrange.distribute(Axis.DOWN), ArrangeActions.FEWEST_TO_DISTRIBUTE);
        group.add("edit.add", "Insert", () -> canvas.add(""), 0);
        group.add("edit.tidy", "Shortcut+Shift+T", arrange::tidy, 0);
    }

    /** What the menu calls all of them together. */
    static String title() {
        return TEXTS.get("menu");
    }

    /** Their ids, in rows that belong together. */
    static List<List<String>> rows() {
        return List.of(List.of("edit.align.left", "edit.align.centre", "edit.align.right"), List.of("edit.align.top", "edit.align.middle", "edit.align.bottom"),
                List.of("edit.distribute.across", "edit.distribute.down"), List.of("edit.tidy"));
    }

    private void add(String id, String keys, Runnable handler, int fewest) {
        ObservableValue<Boolean> live = editor.run().provenanceProperty().map(Optional::isEmpty);
        actions.add(id, TEXTS.get(id.replace("edit.", "menu.")), keys, front.inDrawing(handler))
                .when(Bindings.createBooleanBinding(() -> arrange.count() >= fewest && live.getValue(), editor.selectionProperty(), editor.drawingProperty(), live));
    }
}
