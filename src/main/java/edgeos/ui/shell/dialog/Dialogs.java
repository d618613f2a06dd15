package edgeos.ui.shell.dialog;

import edgeos.lab.recording.Recorder;
import edgeos.ui.export.PictureOrder;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Appearance;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputDialog;
import javafx.scene.layout.Region;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.controlsfx.control.action.Action;

/** Asks by dialogs over a window. */
public final class Dialogs implements Prompts {
    private static final Texts TEXTS = Texts.of(Dialogs.class);
    private static final double TEXT_WIDTH = 440;
    private static final int MOST_LINES = 12;
    private static final String RECORDINGS = "*" + Recorder.ENDING;
    private static final String UNFINISHED = "*" + Recorder.ENDING + ".part";

    private Window owner;
    private Appearance appearance;

    /** From now on dialogs stand over this window and look like it. */
    public void over(Window window, Appearance look) {
        owner = window;
        appearance = look;
    }

    @Override
    public Unsaved unsaved(String title) {
        ButtonType save = new ButtonType("Save", ButtonBar.ButtonData.YES);
        ButtonType discard = onPurpose("Don't save");
        Optional<ButtonType> answer = ask("Save the changes of \"" + title + "\"?", "They are lost otherwise.", save, discard,
                ButtonType.CANCEL);
        return answer.map(button -> button == save ? Unsaved.SAVE : button == discard ? Unsaved.DISCARD : Unsaved.CANCEL)
                .orElse(Unsaved.CANCEL);
    }

    @Override
    public Optional<Path> open(Optional<Path> folder) {
        FileChooser chooser = chooser("Open a drawing or a recording", folder);
        chooser.getExtensionFilters().addFirst(new FileChooser.ExtensionFilter("Drawings and recordings", "*.json", "*.edgeos", "*.png", "*.svg", RECORDINGS, UNFINISHED));
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> record(Path folder, String name) {
        return toWrite("Record to a file", folder, name, "Recordings", RECORDINGS);
    }

    @Override
    public Optional<Path> beside(Path folder) {
        return toRead("Open a recording beside this window", folder, "Recordings", RECORDINGS, UNFINISHED);
    }

    @Override
    public Optional<Path> save(Optional<Path> folder, String name) {
        FileChooser chooser = chooser("Save the drawing", folder);
        chooser.setInitialFileName(name);
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> capture(Path folder, String name) {
        return toWrite("Capture to a file", folder, name, "Capture files", "*.pcap");
    }

    @Override
    public Optional<Path> graph(Path folder, String name) {
        return toWrite("Export the graph", folder, name, "Graphviz files", "*.dot", "*.gv");
    }

    @Override
    public Optional<Path> importClick(Path folder) {
        return toRead("Import a Click configuration", folder, "Click configurations", "*.click", "*.conf");
    }

    @Override
    public Optional<Path> exportClick(Path folder, String name) {
        return toWrite("Export as Click configuration", folder, name, "Click configurations", "*.click");
    }

    @Override
    public Optional<PictureOrder> picture(PictureOrder first, boolean selected, boolean runs) {
        var dialog = new PictureDialog(first, selected, runs);
        ScaledDialog.dress(dialog, owner, appearance, dialog::focusFirst);
        return dialog.showAndWait();
    }

    @Override
    public Optional<Path> pictureFile(Path folder, String name, boolean vector) {
        return toWrite(TEXTS.get("picture.save"), folder, name, TEXTS.get("picture.kind"), vector ? "*.svg" : "*.png");
    }

    @Override
    public Optional<String> arrangement() {
        TextInputDialog dialog = new TextInputDialog();
        dialog.setTitle(TEXTS.get("arrangement.title"));
        dialog.setHeaderText(TEXTS.get("arrangement.title"));
        dialog.setGraphic(null);
        dialog.getEditor().setPromptText(TEXTS.get("arrangement.prompt"));
        dialog.getEditor().setAccessibleText(TEXTS.get("arrangement.prompt"));
        ScaledDialog.dress(dialog, owner, appearance, dialog.getEditor()::requestFocus);
        return dialog.showAndWait().map(String::strip).filter(title -> !title.isEmpty());
    }

    @Override
    public void found(String what, List<String> lines) {
        String more = lines.size() > MOST_LINES ? "\n... and " + (lines.size() - MOST_LINES) + " more" : "";
        ask(what, lines.stream().limit(MOST_LINES).collect(Collectors.joining("\n")) + more, ButtonType.OK);
    }

    @Override
    public List<Path> results() {
        FileChooser chooser = chooser("Open results", Optional.empty());
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter("Results", "*.json"), new FileChooser.ExtensionFilter("All files", "*"));
        return Optional.ofNullable(chooser.showOpenMultipleDialog(owner)).orElse(List.of()).stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> export(String name, String kind) {
        return toWrite("Export a result", Path.of(System.getProperty("user.home")), name, kind.toUpperCase(Locale.ROOT), "*." + kind);
    }

    @Override
    public boolean forget(int results) {
        ButtonType delete = onPurpose("Delete");
        return ask(results == 1 ? "Delete this result?" : "Delete these " + results + " results?", "What was measured is lost then. Files that were only opened stay.", delete, ButtonType.CANCEL)
                .filter(button -> button == delete).isPresent();
    }

    @Override
    public Optional<Path> program(Path folder) {
        return toRead("Add a program", folder, "Programs", "*.wasm", "*.c");
    }

    @Override
    public Optional<Path> newProgram(Path folder, String name) {
        return toWrite("New program", folder, name, "C sources", "*.c");
    }

    @Override
    public Optional<Path> sample(List<Path> samples) {
        var gallery = new SampleGallery(samples, appearance.theme());
        ScaledDialog.dress(gallery, owner, appearance, gallery::focusFirst);
        return gallery.showAndWait();
    }

    @Override
    public Optional<Path> lessonFolder(Path folder) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(TEXTS.get("lessonFolder"));
        Optional.of(folder).filter(Files::isDirectory).ifPresent(found -> chooser.setInitialDirectory(found.toFile()));
        return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
    }

    @Override
    public boolean consent(String title, List<Path> paths, List<String> network) {
        ButtonType allow = onPurpose("Allow");
        String what = network.isEmpty() ? "uses files outside of its folder" : paths.isEmpty() ? "reaches beyond this machine" : "uses files outside of its folder, and reaches beyond this machine";
        return ask("\"" + title + "\" " + what + ". May it?", uses(paths, network) + "\n\nThis is asked once. What you allow holds on this computer, for this drawing, also when you open it again, until you "
                + "withdraw it by File > Permissions... If it comes to name anything else, you are asked for that.", allow, ButtonType.CANCEL).filter(button -> button == allow).isPresent();
    }

    @Override
    public boolean withdraw(String title, List<Path> paths, List<String> network) {
        ButtonType withdraw = onPurpose("Withdraw");
        return ask("What \"" + title + "\" may do beyond its folder and this machine", uses(paths, network) + "\n\nIf you withdraw this, the drawing is stopped, and asks again when it is to run.", withdraw, ButtonType.CLOSE)
                .filter(button -> button == withdraw).isPresent();
    }

    private static String uses(List<Path> paths, List<String> network) {
        return Stream.concat(paths.stream().map(path -> "It uses " + path), network.stream().map(words -> "It " + words)).map(line -> line + ".").collect(Collectors.joining("\n"));
    }

    @Override
    public boolean overwrite(Path file) {
        ButtonType replace = onPurpose("Replace it");
        return ask("This file could not be read wholly. Replace it all the same?",
                file + "\nWhat could not be read would be lost. Save as... keeps both.", replace, ButtonType.CANCEL)
                .filter(button -> button == replace).isPresent();
    }

    @Override
    public boolean replace(Path file) {
        ButtonType replace = onPurpose("Replace it");
        return ask("There is such a file already. Replace it?", file + "\nWhat it holds would be lost.", replace, ButtonType.CANCEL)
                .filter(button -> button == replace).isPresent();
    }

    @Override
    public void failed(String what, String why) {
        ask(what, why, ButtonType.OK);
    }

    @Override
    public void shortcuts(List<? extends Action> actions) {
        ShortcutSheet sheet = new ShortcutSheet(actions);
        Dialog<ButtonType> dialog = dialog(TEXTS.get("keys.title"), sheet);
        ScaledDialog.dress(dialog, owner, appearance, sheet::focusFirst);
        dialog.showAndWait();
    }

    @Override
    public void about() {
        Label text = new Label("Draw chains of feather-weight processes, press Run, and watch a real runtime carry them out.\n\n"
                + "After EdgeOS, described in \"Fine-Grained Isolation for Scalable, Dynamic, Multi-tenant Edge Clouds\" "
                + "(USENIX ATC 2020). Figures from there are dashed and marked S (stated), C (in the code), or D (derived); "
                + "all others are measured on this machine.\n\nJava " + Runtime.version().feature() + ", JavaFX "
                + System.getProperty("javafx.version"));
        text.setWrapText(true);
        text.setPrefWidth(TEXT_WIDTH);
        text.setMinHeight(Region.USE_PREF_SIZE);
        show("EdgeOS Lab", text);
    }

    /** An answer that is given on purpose only: neither Enter nor Escape means it, and it stands apart from the one that leaves all as it is. */
    private static ButtonType onPurpose(String words) {
        return new ButtonType(words, ButtonBar.ButtonData.LEFT);
    }

    private Optional<ButtonType> ask(String question, String detail, ButtonType... answers) {
        Alert alert = new Alert(Alert.AlertType.NONE, detail, answers);
        alert.setHeaderText(question);
        alert.setTitle("EdgeOS Lab");
        return dressed(alert).showAndWait();
    }

    private void show(String title, Node content) {
        dressed(dialog(title, content)).showAndWait();
    }

    private static Dialog<ButtonType> dialog(String title, Node content) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.setTitle(title);
        dialog.setHeaderText(title);
        dialog.getDialogPane().setContent(content);
        dialog.getDialogPane().getButtonTypes().setAll(ButtonType.CLOSE);
        return dialog;
    }

    private <D extends Dialog<?>> D dressed(D dialog) {
        ScaledDialog.dress(dialog, owner, appearance);
        return dialog;
    }

    private Optional<Path> toWrite(String title, Path folder, String name, String kind, String... endings) {
        FileChooser chooser = chooser(title, Optional.of(folder));
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter(kind, endings));
        chooser.setInitialFileName(name);
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    private Optional<Path> toRead(String title, Path folder, String kind, String... endings) {
        FileChooser chooser = chooser(title, Optional.of(folder));
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter(kind, endings));
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
    }

    private static FileChooser chooser(String title, Optional<Path> folder) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter("Drawings", "*.json"),
                new FileChooser.ExtensionFilter("All files", "*"));
        folder.filter(Files::isDirectory).ifPresent(found -> chooser.setInitialDirectory(found.toFile()));
        return chooser;
    }
}
