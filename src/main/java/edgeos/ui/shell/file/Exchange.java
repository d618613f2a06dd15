package edgeos.ui.shell.file;

import edgeos.lab.Consent;
import edgeos.lab.click.ClickExport;
import edgeos.lab.click.ClickFiles;
import edgeos.lab.click.ClickImport;
import edgeos.model.capability.DotExport;
import edgeos.model.check.Finding;
import edgeos.notation.file.AtomicFile;
import edgeos.ui.editor.Document;
import edgeos.ui.editor.Editor;
import edgeos.ui.shell.dialog.Prompts;
import edgeos.ui.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** What other programs read and write: a drawing is made of a Click configuration, or written as one, and who may do what in it is written for Graphviz. JavaFX application thread only. */
public final class Exchange {
    private static final Texts TEXTS = Texts.of(Exchange.class);
    private static final String GRAPH = ".dot";

    private final Editor editor;
    private final Prompts prompts;
    private final Permissions permissions;
    private final BooleanSupplier mayClose;

    /** Reads into and writes from this editor; {@code mayClose} asks whether what is open may be closed. */
    Exchange(Editor editor, Prompts prompts, Permissions permissions, BooleanSupplier mayClose) {
        this.editor = editor;
        this.prompts = prompts;
        this.permissions = permissions;
        this.mayClose = mayClose;
    }

    /** Asks which Click configuration to make a drawing of. */
    public void importClick() {
        if (mayClose.getAsBoolean()) {
            prompts.importClick(document().folder()).ifPresent(this::showClick);
        }
    }

    /** Opens a drawing that is made of a Click configuration; it has no file yet. What could not be mapped is among its findings. */
    public void openClick(Path file) {
        if (mayClose.getAsBoolean()) {
            showClick(file);
        }
    }

    private void showClick(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        try {
            ClickImport.Result result = ClickFiles.read(file, folder, ClickImport.Joining.SHARE);
            editor.open(permissions.recalled(new Document(result.drawing(), Optional.empty(), folder, Consent.NONE, result.findings(), true)));
        } catch (IOException e) {
            prompts.failed(TEXTS.get("click.unreadable"), "file=" + file + " reason=" + Reason.of(e));
        }
    }

    /** Writes the drawing as a Click configuration, and says what Click has nothing for. */
    public void exportClick() {
        prompts.exportClick(document().folder(), stem() + ClickFiles.ENDING).ifPresent(file -> {
            ClickExport.Result result = ClickExport.write(editor.drawing());
            try {
                AtomicFile.write(file, result.text());
                if (!result.findings().isEmpty()) {
                    prompts.found(TEXTS.get("click.lossy"), result.findings().stream().map(Finding::what).toList());
                }
            } catch (IOException e) {
                prompts.failed(TEXTS.get("click.failed"), "file=" + file + " reason=" + Reason.of(e));
            }
        });
    }

    /** Writes who may do what as text for Graphviz. */
    public void exportGraph() {
        prompts.graph(document().folder(), stem() + GRAPH).ifPresent(file -> {
            try {
                AtomicFile.write(file, DotExport.dot(editor.drawing().title(), editor.graph()));
            } catch (IOException e) {
                prompts.failed(TEXTS.get("graph.failed"), "file=" + file + " reason=" + Reason.of(e));
            }
        });
    }

    private String stem() {
        return document().stem(editor.drawing().title());
    }

    private Document document() {
        return editor.documentProperty().get();
    }
}
