package edgeos.lab;

import edgeos.model.Drawing;
import edgeos.model.Node;
import edgeos.model.check.Finding;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Setting;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with the files that a drawing names: absent, unreadable, or outside of what the user allowed. */
final class FileFindings {
    private final Path folder;
    private final Consent consent;
    private final List<Finding> findings = new ArrayList<>();

    private FileFindings(Path folder, Consent consent) {
        this.folder = folder;
        this.consent = consent;
    }

    static List<Finding> of(Drawing drawing, Path folder, Consent consent) {
        var check = new FileFindings(folder, consent);
        for (Node node : drawing.nodes()) {
            Catalogue.kind(node.kind()).ifPresent(kind -> kind.settings().forEach(setting -> {
                if (setting instanceof Setting.File file) {
                    check.check(node, file);
                }
            }));
        }
        return List.copyOf(check.findings);
    }

    private void check(Node node, Setting.File setting) {
        String name = node.settings().text(setting.name(), setting.standard());
        if (name.isBlank()) {
            add(node, setting, "no file is named: " + setting.name() + "=", "Choose a file in the inspector.");
            return;
        }
        Path path;
        try {
            path = folder.resolve(name);
        } catch (InvalidPathException invalid) {
            add(node, setting, "that is no path: " + setting.name() + "=" + name, "Choose another file in the inspector.");
            return;
        }
        if (!consent.permits(folder, path)) {
            add(node, setting, "the file is outside of the drawing's folder: " + setting.name() + "=" + name,
                    "Allow it (File > Allow paths..., or --allow), or move it beside the drawing.");
        } else if (setting.written()) {
            checkWritten(node, setting, name, path);
        } else if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            add(node, setting, "there is no such file to read: " + setting.name() + "=" + name, "Choose another file, or put it beside the drawing.");
        }
    }

    private void checkWritten(Node node, Setting.File setting, String name, Path path) {
        Path parent = path.toAbsolutePath().normalize().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            add(node, setting, "the file's folder does not exist: " + setting.name() + "=" + name, "Make the folder, or choose another file.");
        } else if (Files.isDirectory(path) || Files.exists(path) && !Files.isWritable(path) || !Files.exists(path) && !Files.isWritable(parent)) {
            add(node, setting, "the file cannot be written: " + setting.name() + "=" + name, "Choose another file.");
        }
    }

    private void add(Node node, Setting.File setting, String what, String remedy) {
        findings.add(new Finding(Finding.Severity.ERROR, Finding.Place.NODE, node.id(), setting.name(), what, remedy));
    }
}
