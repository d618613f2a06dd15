package edgeos.ui.shell.file;

import edgeos.model.Drawing;
import edgeos.model.Node;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Kind;
import edgeos.model.kind.Setting;
import edgeos.notation.file.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files that a drawing reads and names by relative paths, or that are in folders so named: they go with it when it is saved into another folder. Stateless. */
final class Companions {
    private static final int MOST_DEPTH = 16;

    private Companions() { }

    /** What was made below another folder: the copies, and the folders that they needed, outer ones first. */
    record Brought(List<Path> copies, List<Path> folders) {
        private Brought() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        /** Leaves the folder as it was, for a drawing that could not be saved there after all. What cannot be taken back stays. */
        void takeBack() {
            Stream.concat(copies.reversed().stream(), folders.reversed().stream()).forEach(Brought::delete);
        }

        private void copy(Path source, Path target) throws IOException {
            int outer = folders.size();
            for (Path folder = target.getParent(); !Files.exists(folder); folder = folder.getParent()) {
                folders.add(outer, folder);
            }
            Files.createDirectories(target.getParent());
            AtomicFile.write(target, out -> Files.copy(source, out));
            copies.add(target);
        }

        private static void delete(Path made) {
            try {
                Files.deleteIfExists(made);
            } catch (IOException stays) {
                // a folder into which somebody else has written meanwhile is theirs now
                return;
            }
        }
    }

    /**
     * Copies what is below {@code from} to the same place below {@code to}, unless something is there already.
     *
     * @return the copies made
     * @throws IOException if one cannot be made; then none is
     */
    static Brought bring(Drawing drawing, Path from, Path to) throws IOException {
        Brought brought = new Brought();
        try {
            bring(drawing, from, to, brought);
            return brought;
        } catch (IOException | RuntimeException e) {
            brought.takeBack();
            throw e;
        }
    }

    private static void bring(Drawing drawing, Path from, Path to, Brought brought) throws IOException {
        if (from.equals(to)) {
            return;
        }
        for (String name : Stream.concat(drawing.nodes().stream().flatMap(Companions::files), inFolders(drawing, from).stream()).distinct().toList()) {
            Path source = from.resolve(name).normalize();
            Path target = to.resolve(name).normalize();
            boolean belongs = source.startsWith(from) && target.startsWith(to) && Files.isRegularFile(source);
            if (belongs && !Files.exists(target)) {
                brought.copy(source, target);
            }
        }
    }

    private static Stream<String> files(Node node) {
        return Catalogue.kind(node.kind()).map(Kind::settings).orElse(List.of()).stream()
                .filter(setting -> setting instanceof Setting.File file && !file.written())
                .map(setting -> node.settings().text(setting.name(), "")).filter(Companions::isRelative);
    }

    /** All files below the folders that a drawing names, by paths relative to it. */
    private static List<String> inFolders(Drawing drawing, Path from) throws IOException {
        List<String> found = new ArrayList<>();
        for (String name : drawing.nodes().stream().flatMap(Companions::folders).distinct().toList()) {
            Path folder = from.resolve(name).normalize();
            if (folder.startsWith(from) && Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.walk(folder, MOST_DEPTH)) {
                    files.filter(Files::isRegularFile).map(file -> from.relativize(file).toString()).forEach(found::add);
                }
            }
        }
        return found;
    }

    private static Stream<String> folders(Node node) {
        return Catalogue.kind(node.kind()).map(Kind::settings).orElse(List.of()).stream().filter(Setting.Folder.class::isInstance)
                .map(setting -> node.settings().text(setting.name(), "")).filter(Companions::isRelative);
    }

    private static boolean isRelative(String name) {
        try {
            return !name.isBlank() && !Path.of(name).isAbsolute();
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
