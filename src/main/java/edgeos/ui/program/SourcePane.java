package edgeos.ui.program;

import edgeos.lab.Session;
import edgeos.lab.build.Build;
import edgeos.lab.build.Diagnostic;
import edgeos.lab.build.SourceFile;
import edgeos.ui.editor.Editor;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Caret;
import edgeos.ui.theme.Fonts;
import edgeos.ui.theme.Styles;
import edgeos.ui.theme.Tip;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import jfx.incubator.scene.control.richtext.CodeArea;
import jfx.incubator.scene.control.richtext.TextPos;

/** The C source of one program: saving it builds it, and the running chain takes it over. */
public final class SourcePane extends BorderPane {
    private static final Texts TEXTS = Texts.of(SourcePane.class);
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final KeyCombination SAVE = KeyCombination.valueOf("Shortcut+S");
    private static final double TYPE = 13;

    private final Editor editor;
    private final String node;
    private final Path file;
    private final CodeArea area = Caret.resting(new CodeArea());
    private final SourceLines lines = new SourceLines();
    private final Label state = new Label();
    private final ErrorList errors = new ErrorList();
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper(this, "changed");
    private final Subscription builds;
    private String saved;
    private boolean building;
    private boolean hasRun;

    /**
     * The source that a node names.
     *
     * @throws IOException if it cannot be read
     */
    public SourcePane(Editor editor, String node, Path file) throws IOException {
        this.editor = editor;
        this.node = node;
        this.file = file;
        saved = SourceFile.read(file);
        area.setId("source.text");
        area.setLineNumbersEnabled(true);
        area.setFont(Fonts.mono(TYPE));
        area.setTabSize(4);
        area.setText(saved);
        area.setSyntaxDecorator(lines);
        area.setAccessibleText(TEXTS.get("source", file.getFileName()));
        area.getModel().addListener(_ -> changed.set(!area.getText().equals(saved)));
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (SAVE.match(event)) {
                save();
                event.consume();
            }
        });
        getStyleClass().add("source-pane");
        setTop(header());
        setCenter(area);
        errors.getSelectionModel().selectedItemProperty().subscribe(this::show);
        builds = Subscription.combine(editor.buildsProperty().subscribe(_ -> settle()), changed.subscribe(_ -> tell()));
    }

    private HBox header() {
        Label name = new Label(file.getFileName().toString());
        name.getStyleClass().add("source-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        state.setId("source.state");
        state.getStyleClass().addAll(Styles.MUTED, "source-state");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button save = new Button(TEXTS.get("save"));
        save.setId("source.save");
        save.setMinWidth(Region.USE_PREF_SIZE);
        Tip.on(save, TEXTS.get("save.tip", SAVE.getDisplayText()));
        save.disableProperty().bind(changed.map(is -> !is));
        save.setOnAction(_ -> save());
        HBox header = new HBox(12, name, state, gap, save);
        header.getStyleClass().add("source-header");
        return header;
    }

    /** What is edited. */
    public Path file() {
        return file;
    }

    /** True if something is not saved. */
    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /** The text as it is now. */
    public String text() {
        return area.getText();
    }

    /** Shows this text, which is not saved. */
    public void restore(String text) {
        area.setText(text);
    }

    /** Told of every change of the text. */
    public void onTyped(Runnable listener) {
        area.getModel().addListener(_ -> listener.run());
    }

    /** Lets the user type. */
    @Override
    public void requestFocus() {
        area.requestFocus();
    }

    /** Saves and builds; false if the file could not be written, which the pane then says. */
    public boolean save() {
        String text = area.getText();
        try {
            SourceFile.write(file, text);
        } catch (IOException failed) {
            state.setText(TEXTS.get("state.notSaved", failed.getMessage()));
            return false;
        }
        saved = text;
        building = true;
        changed.set(false);
        tell();
        editor.live().ifPresent(Session::hurryBuilds);
        return true;
    }

    private void settle() {
        building = false;
        List<Diagnostic> said = switch (editor.shown().build(node).orElse(new Build.Pending())) {
            case Build.Failed failed -> failed.diagnostics();
            case Build.Done done -> {
                hasRun = true;
                yield done.warnings();
            }
            case Build.Impossible impossible -> List.of(new Diagnostic("", 0, 0, true, impossible.remedy()));
            case Build.Pending _ -> List.of();
        };
        lines.mark(said);
        area.setSyntaxDecorator(null);
        area.setSyntaxDecorator(lines);
        errors.getItems().setAll(said);
        setBottom(said.isEmpty() ? null : errors);
        tell();
    }

    private void tell() {
        long wrong = errors.getItems().stream().filter(Diagnostic::isError).count();
        state.pseudoClassStateChanged(WRONG, wrong > 0 && !changed.get() && !building);
        if (changed.get()) {
            state.setText(TEXTS.get("state.changed"));
        } else if (building) {
            state.setText(TEXTS.get("state.building"));
        } else if (wrong > 0) {
            state.setText(TEXTS.get(hasRun ? "state.wrong.goesOn" : "state.wrong", wrong));
        } else {
            state.setText(TEXTS.get("state.built"));
        }
    }

    private void show(Diagnostic chosen) {
        if (chosen != null && chosen.line() > 0) {
            TextPos place = area.getModel().clamp(TextPos.ofLeading(chosen.line() - 1, Math.max(0, chosen.column() - 1)));
            area.select(place, place);
            area.requestFocus();
        }
    }

    /** Lets go of the editor. */
    public void dispose() {
        builds.unsubscribe();
    }
}
