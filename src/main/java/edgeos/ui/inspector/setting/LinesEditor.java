package edgeos.ui.inspector.setting;

import edgeos.model.check.Finding;
import edgeos.model.field.Field;
import edgeos.model.kind.Grammars;
import edgeos.model.kind.Setting;
import edgeos.ui.editor.Editor;
import edgeos.ui.inspector.part.Parts;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.IconButton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** A list of lines in a grammar, such as a firewall's rules: typed in place, added, removed, and moved up and down. */
public final class LinesEditor extends VBox {
    private static final Texts TEXTS = Texts.of(LinesEditor.class);

    private Field field;
    private final Setting.Lines setting;
    private final Editor editor;
    private final Button add;
    private final javafx.scene.control.Label problem = Parts.note("");
    private final List<LineRow> rows = new ArrayList<>();
    private List<String> shown = List.of();

    /** Edits the lines of this field, which is a {@link Setting.Lines}. */
    public LinesEditor(Field field, Editor editor) {
        super(6);
        this.field = field;
        this.setting = (Setting.Lines) field.setting();
        this.editor = editor;
        setId("lines." + setting.name());
        problem.getStyleClass().add(edgeos.ui.theme.Styles.FINDING);
        add = IconButton.small("add", TEXTS.get("lines.add"), this::append);
        add.setId("lines." + setting.name() + ".add");
    }

    /** What the lines are, such as {@code Rules}. */
    public String title() {
        return setting.title();
    }

    /** The button that adds a line. */
    public Button add() {
        return add;
    }

    /** Shows these lines of another part. */
    public void become(Field other) {
        field = other;
        if (rows.stream().anyMatch(LineRow::isWrong)) {
            rows.clear();
        }
        shown = List.of();
    }

    /** Shows the drawing as it is now, and what is wrong with these lines. */
    public void refresh(List<Finding> findings) {
        List<String> lines = lines();
        if (lines.size() != rows.size()) {
            rebuild(lines);
        } else if (!lines.equals(shown)) {
            for (int index = 0; index < lines.size(); index++) {
                rows.get(index).show(lines.get(index));
            }
        }
        shown = lines;
        add.setDisable(lines.size() >= setting.most());
        Optional<Finding> first = findings.stream().filter(field::concerns).findFirst();
        problem.setText(first.map(finding -> finding.what() + " " + finding.remedy()).orElse(""));
        boolean told = rows.stream().anyMatch(LineRow::isWrong);
        getChildren().remove(problem);
        if (first.isPresent() && !told) {
            getChildren().add(problem);
        }
    }

    /** A line has been typed and can be. */
    void typed(int index, String text) {
        List<String> lines = new ArrayList<>(lines());
        if (index >= lines.size() || lines.get(index).equals(text)) {
            return;
        }
        lines.set(index, text);
        shown = List.copyOf(lines);
        editor.applyMerging(field.edit(), field.key() + ":" + index, drawing -> field.set().apply(drawing, List.copyOf(lines)));
    }

    void endTyping() {
        editor.endMerging();
    }

    String check(String text) {
        return Grammars.checked(setting.grammar(), text.strip());
    }

    void remove(int index) {
        List<String> lines = new ArrayList<>(lines());
        lines.remove(index);
        commit(TEXTS.get("lines.edit.remove", setting.title().toLowerCase(java.util.Locale.ROOT)), lines);
        focus(Math.min(index, lines.size() - 1));
    }

    /** Moves a line by one place up (-1) or down (1), if there is one. */
    void move(int index, int by) {
        List<String> lines = new ArrayList<>(lines());
        int target = index + by;
        if (target >= 0 && target < lines.size()) {
            lines.add(target, lines.remove(index));
            commit(TEXTS.get("lines.edit.move", setting.title().toLowerCase(java.util.Locale.ROOT)), lines);
            focus(target);
        }
    }

    private void append() {
        List<String> lines = new ArrayList<>(lines());
        lines.add(setting.standard().isEmpty() ? "" : setting.standard().getLast());
        commit(TEXTS.get("lines.edit.add", setting.title().toLowerCase(java.util.Locale.ROOT)), lines);
        rows.getLast().focusAll();
    }

    private void commit(String name, List<String> lines) {
        editor.apply(name, drawing -> field.set().apply(drawing, List.copyOf(lines)));
        rebuild(lines);
        shown = List.copyOf(lines);
    }

    private void focus(int index) {
        if (index >= 0 && index < rows.size()) {
            rows.get(index).focus();
        }
    }

    private void rebuild(List<String> lines) {
        rows.clear();
        for (int index = 0; index < lines.size(); index++) {
            rows.add(new LineRow(this, index, setting.grammar() == Setting.Grammar.RULE, lines.get(index)));
        }
        getChildren().setAll(rows);
    }

    private List<String> lines() {
        return field.get().apply(editor.drawing()) instanceof List<?> lines ? lines.stream().map(String.class::cast).toList() : List.of();
    }
}
