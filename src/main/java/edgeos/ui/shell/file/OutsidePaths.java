package edgeos.ui.shell.file;

import edgeos.lab.Consent;
import edgeos.model.Drawing;
import edgeos.model.Node;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Kind;
import edgeos.model.kind.Setting;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which files and folders a drawing would use outside of its folder. Stateless; any thread. */
final class OutsidePaths {
    private OutsidePaths() { }

    /** The paths that a drawing in {@code folder} names and that {@code consent} does not permit; what is no path is left to the checks. */
    static List<Path> of(Drawing drawing, Path folder, Consent consent) {
        return drawing.nodes().stream().flatMap(OutsidePaths::files).flatMap(file -> resolved(folder, file).stream())
                .filter(path -> !consent.permits(folder, path)).distinct().toList();
    }

    private static Stream<String> files(Node node) {
        return Catalogue.kind(node.kind()).map(Kind::settings).orElse(List.of()).stream().filter(setting -> setting instanceof Setting.File || setting instanceof Setting.Folder)
                .map(setting -> node.settings().text(setting.name(), "")).filter(file -> !file.isBlank());
    }

    private static Optional<Path> resolved(Path folder, String file) {
        try {
            return Optional.of(folder.resolve(file).normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
