package edgeos.ui.inspector.setting;

import edgeos.model.kind.Setting;
import edgeos.ui.editor.Document;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.IconButton;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** A file or a folder, typed or chosen. Choosing one outside of the drawing's folder is consent to use it. */
final class FileEditor extends TypedEditor {
    private static final Texts TEXTS = Texts.of(FileEditor.class);

    FileEditor(FieldItem item) {
        super(item);
        shortenInTheMiddle();
        append(IconButton.small("folder", TEXTS.get(item.field().setting() instanceof Setting.Folder ? "choose.folder" : "choose.file"), this::choose));
    }

    private void choose() {
        Document document = item().editor().documentProperty().get();
        File start = document.folder().toFile().isDirectory() ? document.folder().toFile() : null;
        Window window = getEditor().getScene().getWindow();
        File chosen = item().field().setting() instanceof Setting.File file ? file(file, start, window) : folder(item().field().setting().title(), start, window);
        if (chosen != null) {
            use(document, chosen.toPath().toAbsolutePath().normalize());
        }
    }

    private static File folder(String title, File start, Window window) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(start);
        return chooser.showDialog(window);
    }

    private static File file(Setting.File setting, File start, Window window) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(setting.title());
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter(setting.title(),
                setting.endings().stream().map(ending -> "*." + ending).toList()), new FileChooser.ExtensionFilter(TEXTS.get("choose.all"), "*"));
        chooser.setInitialDirectory(start);
        return setting.written() ? chooser.showSaveDialog(window) : chooser.showOpenDialog(window);
    }

    private void use(Document document, Path file) {
        boolean inside = file.startsWith(document.folder());
        if (!inside) {
            item().editor().consent(document.with(document.consent().with(List.of(file), List.of())));
        }
        item().setValue(inside ? document.folder().relativize(file).toString().replace(File.separatorChar, '/') : file.toString());
        item().endTyping();
    }
}
