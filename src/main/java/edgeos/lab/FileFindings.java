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

/** What is wrong with the files and folders that a drawing names: absent, unreadable, outside of what the user allowed, or written by one node and used by another. */
final class FileFindings {
    private final Path folder;
    private final Consent consent;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Use> uses = new ArrayList<>();

    private record Use(Node node, Setting.File setting, String name, Path real) { }

    private FileFindings(Path folder, Consent consent) {
        this.folder = folder;
        this.consent = consent;
    }

    static List<Finding> of(Drawing drawing, Path folder, Consent consent) {
        var check = new FileFindings(folder, consent);
        for (Node node : drawing.enabled().nodes()) {
            Catalogue.kind(node.kind()).ifPresent(kind -> kind.settings().forEach(setting -> {
                if (setting instanceof Setting.File file) {
                    check.check(node, file);
                } else if (setting instanceof Setting.Folder files) {
                    check.checkFolder(node, files);
                }
            }));
        }
        check.uses.stream().filter(use -> use.setting().written()).forEach(check::checkAlone);
        return List.copyOf(check.findings);
    }

    private void check(Node node, Setting.File setting) {
        String name = node.settings().text(setting.name(), setting.standard());
        if (name.isBlank() && setting.optional()) {
            return;
        }
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
        uses.add(new Use(node, setting, name, Consent.real(path)));
        if (!consent.permits(folder, path)) {
            add(node, setting, "the file is outside of the drawing's folder: " + setting.name() + "=" + name,
                    "Allow it (File > Allow paths..., or --allow), or move it beside the drawing.");
        } else if (setting.written()) {
            checkWritten(node, setting, name, path);
        } else if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            add(node, setting, "there is no such file to read: " + setting.name() + "=" + name, "Choose another file, or put it beside the drawing.");
        }
    }

    private void checkFolder(Node node, Setting.Folder setting) {
        String name = node.settings().text(setting.name(), setting.standard());
        try {
            Path path = folder.resolve(name);
            if (name.isBlank()) {
                return;
            }
            if (!consent.permits(folder, path)) {
                add(node, setting, "the folder is outside of the drawing's folder: " + setting.name() + "=" + name, "Allow it (File > Allow paths..., or --allow), or move it beside the drawing.");
            } else if (!Files.isDirectory(path) || !Files.isReadable(path)) {
                add(node, setting, "there is no such folder to read: " + setting.name() + "=" + name, "Choose another folder, or put it beside the drawing.");
            }
        } catch (InvalidPathException invalid) {
            add(node, setting, "that is no path: " + setting.name() + "=" + name, "Choose another folder in the inspector.");
        }
    }

    private void checkAlone(Use written) {
        uses.stream().filter(other -> other.node() != written.node() && other.real().equals(written.real())).findFirst()
                .ifPresent(other -> add(written.node(), written.setting(), "the file is used by another node: " + written.setting().name() + "="
                        + written.name() + " other=" + other.node().id(), "Choose another file for one of them."));
    }

    private void checkWritten(Node node, Setting.File setting, String name, Path path) {
        Path parent = path.toAbsolutePath().normalize().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            add(node, setting, "the file's folder does not exist: " + setting.name() + "=" + name, "Make the folder, or choose another file.");
        } else if (Files.isDirectory(path) || Files.exists(path) && !Files.isWritable(path) || !Files.exists(path) && !Files.isWritable(parent)) {
            add(node, setting, "the file cannot be written: " + setting.name() + "=" + name, "Choose another file.");
        }
    }

    private void add(Node node, Setting setting, String what, String remedy) {
        findings.add(new Finding(Finding.Severity.ERROR, Finding.Place.NODE, node.id(), setting.name(), what, remedy));
    }
}
