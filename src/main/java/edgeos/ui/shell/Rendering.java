package edgeos.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What JavaFX is told about drawing before it starts. Any thread. */
final class Rendering {
    private static final String REGIONS = "prism.dirtyregioncount";
    /** As many as JavaFX can keep apart; it takes 6 otherwise, and joins what is far apart. Wires that move are many, and thin. */
    private static final String MOST_REGIONS = "15";

    private static final String ORDER = "prism.order";
    private static final String SOFTWARE = "sw";
    /** Graphics cards, those of Nvidia by its own driver, and those of a Windows in which Linux runs. */
    private static final List<String> GRAPHICS = List.of("dev/dri", "dev/nvidiactl", "dev/dxg");

    private Rendering() { }

    /** Lets it draw no more than what changed; to be called before the toolkit starts, and without effect afterwards. */
    static void prepare() {
        if (System.getProperty(REGIONS) == null) {
            System.setProperty(REGIONS, MOST_REGIONS);
        }
        if (System.getProperty(ORDER) == null && isDrawnByProcessor(Path.of("/"))) {
            System.setProperty(ORDER, SOFTWARE);
        }
    }

    /** True if it is known that nothing else draws, which only Linux tells: JavaFX would come to that only after it has loaded and asked all that could drive such a device. */
    static boolean isDrawnByProcessor(Path root) {
        return Files.isDirectory(root.resolve("proc/self")) && GRAPHICS.stream().map(root::resolve).noneMatch(Files::exists);
    }
}
