package edgeos.ui.inspector;

import edgeos.model.kind.Setting;
import edgeos.ui.editor.Document;
import edgeos.ui.theme.Icons;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.control.Button;
import javafx.stage.FileChooser;

/** A file, typed or chosen. Choosing one outside of the drawing's folder is consent to use it. */
final class FileEditor extends TypedEditor {
    private final Setting.File setting;

    FileEditor(FieldItem item, Setting.File setting) {
        super(item);
        this.setting = setting;
        var icon = Icons.shape("folder");
        icon.getStyleClass().add("lab-icon");
        Button choose = new Button(null, new Group(icon));
        choose.getStyleClass().add("lab-small-button");
        choose.setAccessibleText("Choose the file");
        choose.setOnAction(_ -> choose(choose));
        append(choose);
    }

    private void choose(Button from) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(setting.title());
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter(setting.title(),
                setting.endings().stream().map(ending -> "*." + ending).toList()), new FileChooser.ExtensionFilter("All files", "*"));
        Document document = item().editor().documentProperty().get();
        if (document.folder().toFile().isDirectory()) {
            chooser.setInitialDirectory(document.folder().toFile());
        }
        var window = from.getScene().getWindow();
        File chosen = setting.written() ? chooser.showSaveDialog(window) : chooser.showOpenDialog(window);
        if (chosen != null) {
            use(document, chosen.toPath().toAbsolutePath().normalize());
        }
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
