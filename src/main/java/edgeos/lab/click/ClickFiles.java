package edgeos.lab.click;

import edgeos.model.Drawing;
import edgeos.model.Node;
import edgeos.model.format.LimitedFile;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Setting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Click configurations in files. Stateless; any thread. */
public final class ClickFiles {
    /** How such files end. */
    public static final String ENDING = ".click";
    /** Longer files are not read. */
    private static final int MOST_BYTES = 16 << 20;

    private ClickFiles() { }

    /**
     * Reads a configuration; files that it reads are found from the drawing's folder, too, and those that it writes are written there.
     *
     * @param folder where the drawing will be
     * @throws IOException if the file cannot be read, or is too long
     */
    public static ClickImport.Result read(Path file, Path folder, ClickImport.Joining joining) throws IOException {
        String text = new String(LimitedFile.read(file, MOST_BYTES), StandardCharsets.UTF_8);
        String name = file.getFileName().toString();
        String title = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
        ClickImport.Result result = ClickImport.read(text, title, joining);
        Path from = file.toAbsolutePath().normalize().getParent();
        Path to = folder.toAbsolutePath().normalize();
        return from.equals(to) ? result : new ClickImport.Result(moved(result.drawing(), from, to), result.findings());
    }

    private static Drawing moved(Drawing drawing, Path from, Path to) {
        return drawing.withNodes(drawing.nodes().stream().map(node -> moved(node, from, to)).toList());
    }

    private static Node moved(Node node, Path from, Path to) {
        Node moved = node;
        for (Setting setting : Catalogue.kind(node.kind()).map(kind -> kind.settings()).orElse(java.util.List.of())) {
            String path = node.settings().text(setting.name(), "");
            if (setting instanceof Setting.File file && !file.written() && !path.isBlank()) {
                moved = moved.with(moved.settings().with(setting.name(), moved(path, from, to)));
            }
        }
        return moved;
    }

    private static String moved(String path, Path from, Path to) {
        try {
            return Path.of(path).isAbsolute() ? path : to.relativize(from.resolve(path).normalize()).toString();
        } catch (InvalidPathException unreadable) {
            return path;
        }
    }
}
