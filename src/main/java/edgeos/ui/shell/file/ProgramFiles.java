package edgeos.ui.shell.file;

import edgeos.lab.build.SourceFile;
import edgeos.model.Node;
import edgeos.ui.canvas.CanvasActions;
import edgeos.ui.canvas.CanvasView;
import edgeos.ui.editor.Document;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.View;
import edgeos.ui.shell.dialog.Prompts;
import edgeos.ui.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/** Bringing programs that the user wrote into the drawing. JavaFX application thread. */
public final class ProgramFiles {
    private static final Texts TEXTS = Texts.of(ProgramFiles.class);
    private static final String KIND = "wasm";
    private static final String FILE = "file";

    private final Editor editor;
    private final CanvasView view;
    private final CanvasActions canvas;
    private final Prompts prompts;

    /** Puts programs into this editor, where the view is looked at. */
    public ProgramFiles(Editor editor, CanvasView view, Prompts prompts) {
        this.editor = editor;
        this.view = view;
        canvas = view.actions();
        this.prompts = prompts;
    }

    /** True if this file can be the program of an FWP. */
    public static boolean isProgram(Path file) {
        return file.toString().endsWith(".wasm") || file.toString().endsWith(".c");
    }

    /** Asks which program to add. */
    public void add() {
        prompts.program(document().folder()).ifPresent(this::add);
    }

    /** Adds an FWP that runs this file, in the middle of the canvas; naming it is the user's consent to read it. */
    public void add(Path file) {
        add(file, canvas::addNode);
    }

    /** As {@link #add(Path)}, where the user let go of it. */
    public void drop(Path file, double sceneX, double sceneY) {
        add(file, (kind, finish) -> view.dropNode(kind, sceneX, sceneY, finish));
    }

    private void add(Path file, BiConsumer<String, UnaryOperator<Node>> place) {
        editor.viewProperty().set(View.CHAIN);
        Path absolute = file.toAbsolutePath().normalize();
        Path folder = document().folder();
        allow(absolute);
        String name = absolute.startsWith(folder) ? folder.relativize(absolute).toString() : absolute.toString();
        String title = absolute.getFileName().toString().replaceAll("\\.(c|wasm)$", "");
        place.accept(KIND, node -> node.named(title).with(node.settings().with(FILE, name)));
    }

    /** Asks where a new program goes, writes one there that sends every message on, and opens it. */
    public void create() {
        prompts.newProgram(document().folder(), "program.c").ifPresent(typed -> {
            Path file = typed.toString().endsWith(".c") ? typed : typed.resolveSibling(typed.getFileName() + ".c");
            if (!file.equals(typed) && Files.exists(file) && !prompts.replace(file)) {
                return;
            }
            try {
                SourceFile.write(file, SourceFile.template());
                add(file);
                edit();
            } catch (IOException failed) {
                prompts.failed(TEXTS.get("program.failed"), "file=" + file + " reason=" + Reason.of(failed));
            }
        });
    }

    /** Opens the source of the selected program. */
    public void edit() {
        editor.selection().nodes().stream().findFirst().ifPresent(editor.errands()::editSource);
    }

    /** The source of a node's program; empty: it has none that can be edited. */
    static Optional<Path> source(Editor editor, String id) {
        return editor.drawing().node(id).filter(ProgramFiles::hasSource)
                .map(node -> editor.documentProperty().get().folder().resolve(node.settings().text(FILE, "")).normalize());
    }

    /** Whether the program of this node has a source that can be edited. */
    public static boolean hasSource(Node node) {
        return node.kind().equals(KIND) && node.settings().text(FILE, "").endsWith(".c");
    }

    private void allow(Path file) {
        if (!document().consent().permits(document().folder(), file)) {
            editor.consent(document().with(document().consent().with(List.of(file), List.of())));
        }
    }

    private Document document() {
        return editor.documentProperty().get();
    }
}
