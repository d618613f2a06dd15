package edgeos.ui.shell.dialog;

import edgeos.lab.recording.Recorder;
import edgeos.lab.recording.Replay;
import edgeos.lab.talk.TalkFormat;
import edgeos.notation.file.Home;
import edgeos.ui.export.PictureOrder;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Appearance;
import java.io.File;
import java.io.IOException;
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
    private static final String TALKS = "*" + TalkFormat.ENDING;
    private static final String UNFINISHED = "*" + Recorder.ENDING + ".part";

    private final OwnPlace own = OwnPlace.ofUser();
    private Window owner;
    private Appearance appearance;

    /** From now on dialogs stand over this window and look like it. */
    public void over(Window window, Appearance look) {
        owner = window;
        appearance = look;
    }

    @Override
    public Unsaved unsaved(String title) {
        ButtonType save = new ButtonType(TEXTS.get("unsaved.save"), ButtonBar.ButtonData.YES);
        ButtonType discard = onPurpose(TEXTS.get("unsaved.discard"));
        Optional<ButtonType> answer = ask(TEXTS.get("unsaved.ask", title), TEXTS.get("unsaved.why"), save, discard, cancel());
        return answer.map(button -> button == save ? Unsaved.SAVE : button == discard ? Unsaved.DISCARD : Unsaved.CANCEL)
                .orElse(Unsaved.CANCEL);
    }

    @Override
    public Optional<Path> open(Optional<Path> folder) {
        FileChooser chooser = chooser(TEXTS.get("open.title"), folder);
        chooser.getExtensionFilters().addFirst(new FileChooser.ExtensionFilter(TEXTS.get("kind.both"), "*.json", "*.edgeos", "*.png", "*.svg", RECORDINGS, UNFINISHED, TALKS));
        return own.chosen(chooser.showOpenDialog(owner));
    }

    @Override
    public Optional<Path> record(Path folder, String name) {
        return toWrite(TEXTS.get("record.title"), folder, name, TEXTS.get("kind.recordings"), RECORDINGS);
    }

    @Override
    public Optional<Path> beside(Path folder) {
        return toRead(TEXTS.get("beside.title"), folder, TEXTS.get("kind.recordings"), RECORDINGS, UNFINISHED);
    }

    @Override
    public Optional<Path> save(Optional<Path> folder, String name) {
        FileChooser chooser = chooser(TEXTS.get("save.title"), folder);
        chooser.setInitialFileName(name);
        return own.named(chooser.showSaveDialog(owner));
    }

    @Override
    public Optional<Path> capture(Path folder, String name) {
        return toWrite(TEXTS.get("capture.title"), folder, name, TEXTS.get("kind.captures"), "*.pcap");
    }

    @Override
    public Optional<Path> graph(Path folder, String name) {
        return toWrite(TEXTS.get("graph.title"), folder, name, TEXTS.get("kind.graphs"), "*.dot", "*.gv");
    }

    @Override
    public Optional<Path> importClick(Path folder) {
        return toRead(TEXTS.get("importClick.title"), folder, TEXTS.get("kind.click"), "*.click", "*.conf");
    }

    @Override
    public Optional<Path> exportClick(Path folder, String name) {
        return toWrite(TEXTS.get("exportClick.title"), folder, name, TEXTS.get("kind.click"), "*.click");
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
        dialog.getDialogPane().getButtonTypes().setAll(ok(), cancel());
        dialog.getEditor().setPromptText(TEXTS.get("arrangement.prompt"));
        dialog.getEditor().setAccessibleText(TEXTS.get("arrangement.prompt"));
        ScaledDialog.dress(dialog, owner, appearance, dialog.getEditor()::requestFocus);
        return dialog.showAndWait().map(String::strip).filter(title -> !title.isEmpty());
    }

    @Override
    public void found(String what, List<String> lines) {
        Stream<String> more = lines.size() > MOST_LINES ? Stream.of(TEXTS.get("found.more", lines.size() - MOST_LINES)) : Stream.empty();
        ask(what, Stream.concat(lines.stream().limit(MOST_LINES), more).collect(Collectors.joining("\n")), ok());
    }

    @Override
    public List<Path> results() {
        FileChooser chooser = chooser(TEXTS.get("results.title"), Optional.empty());
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter(TEXTS.get("kind.results"), "*.json"), new FileChooser.ExtensionFilter(TEXTS.get("kind.all"), "*"));
        return Optional.ofNullable(chooser.showOpenMultipleDialog(owner)).orElse(List.of()).stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> export(String name, String kind) {
        return toWrite(TEXTS.get("result.title"), Home.folder(), name, kind.toUpperCase(Locale.ROOT), "*." + kind);
    }

    @Override
    public boolean forget(int results) {
        ButtonType delete = onPurpose(TEXTS.get("forget.delete"));
        return ask(TEXTS.get("forget.ask", results), TEXTS.get("forget.why"), delete, cancel())
                .filter(button -> button == delete).isPresent();
    }

    @Override
    public Optional<Path> program(Path folder) {
        return toRead(TEXTS.get("program.title"), folder, TEXTS.get("kind.programs"), "*.wasm", "*.c");
    }

    @Override
    public Optional<Path> newProgram(Path folder, String name) {
        return toWrite(TEXTS.get("newProgram.title"), folder, name, TEXTS.get("kind.sources"), "*.c");
    }

    @Override
    public Optional<Path> sample(List<Path> samples) {
        var gallery = new SampleGallery(samples, appearance.theme());
        ScaledDialog.dress(gallery, owner, appearance, gallery::focusFirst);
        return gallery.showAndWait();
    }

    @Override
    public Optional<Path> talk(Path folder, String name) {
        return toWrite(TEXTS.get("talk.title"), folder, name, TEXTS.get("kind.talks"), TALKS);
    }

    @Override
    public boolean runTalk(String title) {
        ButtonType run = new ButtonType(TEXTS.get("talk.run"), ButtonBar.ButtonData.YES);
        return ask(TEXTS.get("talk.run.ask", title), TEXTS.get("talk.run.why"), run, onPurpose(TEXTS.get("talk.run.not"))).filter(answer -> answer == run).isPresent();
    }

    @Override
    public Optional<Path> lessonFolder(Path folder) {
        return folder(TEXTS.get("lessonFolder"), folder);
    }

    @Override
    public Optional<Replay> reading(Path file) throws IOException {
        return new ReadingDialog(file, Replay::open).read(dialog -> ScaledDialog.dress(dialog, owner, appearance));
    }

    @Override
    public Optional<Path> recordingsFolder(Path folder) {
        return folder(TEXTS.get("recordingsFolder"), folder);
    }

    private Optional<Path> folder(String title, Path folder) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(title);
        Optional.of(folder).filter(Files::isDirectory).ifPresent(found -> chooser.setInitialDirectory(found.toFile()));
        return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
    }

    @Override
    public boolean consent(String title, List<Path> paths, List<String> network) {
        ButtonType allow = onPurpose(TEXTS.get("consent.allow"));
        String what = network.isEmpty() ? "consent.files" : paths.isEmpty() ? "consent.network" : "consent.both";
        return ask(TEXTS.get(what, title), TEXTS.get("consent.why", uses(paths, network)), allow, cancel()).filter(button -> button == allow).isPresent();
    }

    @Override
    public boolean withdraw(String title, List<Path> paths, List<String> network) {
        ButtonType withdraw = onPurpose(TEXTS.get("withdraw"));
        return ask(TEXTS.get("withdraw.ask", title), TEXTS.get("withdraw.why", uses(paths, network)), withdraw, leave())
                .filter(button -> button == withdraw).isPresent();
    }

    private static String uses(List<Path> paths, List<String> network) {
        return Stream.concat(paths.stream().map(path -> TEXTS.get("consent.uses", path)), network.stream().map(words -> TEXTS.get("consent.does", words))).collect(Collectors.joining("\n"));
    }

    @Override
    public boolean overwrite(Path file) {
        ButtonType replace = onPurpose(TEXTS.get("replace"));
        return ask(TEXTS.get("overwrite.ask"), TEXTS.get("overwrite.why", file), replace, cancel())
                .filter(button -> button == replace).isPresent();
    }

    @Override
    public boolean changed(Path file) {
        ButtonType replace = onPurpose(TEXTS.get("replace"));
        return ask(TEXTS.get("changed.ask"), TEXTS.get("changed.why", file), replace, cancel())
                .filter(button -> button == replace).isPresent();
    }

    @Override
    public boolean replace(Path file) {
        ButtonType replace = onPurpose(TEXTS.get("replace"));
        return ask(TEXTS.get("replace.ask"), TEXTS.get("replace.why", file), replace, cancel())
                .filter(button -> button == replace).isPresent();
    }

    @Override
    public void failed(String what, String why) {
        ask(what, why, ok());
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
        Label text = new Label(TEXTS.get("about", Runtime.version().feature(), System.getProperty("javafx.version")));
        text.setWrapText(true);
        text.setPrefWidth(TEXT_WIDTH);
        text.setMinHeight(Region.USE_PREF_SIZE);
        show(TEXTS.get("lab"), text);
    }

    /** An answer that is given on purpose only: neither Enter nor Escape means it, and it stands apart from the one that leaves all as it is. */
    private static ButtonType onPurpose(String words) {
        return new ButtonType(words, ButtonBar.ButtonData.LEFT);
    }

    /** What leaves all as it is, in the window's language: JavaFX's own buttons speak the system's. */
    static ButtonType cancel() {
        return new ButtonType(TEXTS.get("cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
    }

    private static ButtonType leave() {
        return new ButtonType(TEXTS.get("close"), ButtonBar.ButtonData.CANCEL_CLOSE);
    }

    private static ButtonType ok() {
        return new ButtonType(TEXTS.get("ok"), ButtonBar.ButtonData.OK_DONE);
    }

    private Optional<ButtonType> ask(String question, String detail, ButtonType... answers) {
        Alert alert = new Alert(Alert.AlertType.NONE, detail, answers);
        alert.setHeaderText(question);
        alert.setTitle(TEXTS.get("lab"));
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
        dialog.getDialogPane().getButtonTypes().setAll(leave());
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
        return own.named(chooser.showSaveDialog(owner));
    }

    private Optional<Path> toRead(String title, Path folder, String kind, String... endings) {
        FileChooser chooser = chooser(title, Optional.of(folder));
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter(kind, endings));
        return own.chosen(chooser.showOpenDialog(owner));
    }

    private FileChooser chooser(String title, Optional<Path> folder) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter(TEXTS.get("kind.drawings"), "*.json"),
                new FileChooser.ExtensionFilter(TEXTS.get("kind.all"), "*"));
        folder.flatMap(own::instead).ifPresent(found -> chooser.setInitialDirectory(found.toFile()));
        return chooser;
    }
}
