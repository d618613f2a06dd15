package edgeos.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/** The two type faces: Inter for text, JetBrains Mono for bytes and addresses. Loaded once; any thread. */
public final class Fonts {
    /** Family for text, as style sheets name it. */
    public static final String TEXT = "Inter";
    /** Family for semibold text: faces between regular and bold have families of their own. */
    public static final String SEMIBOLD = "Inter SemiBold";
    /** Family for bytes and addresses. */
    public static final String MONO = "JetBrains Mono";

    private static final String HOME = "/com/formdev/flatlaf/fonts/";
    private static final List<String> FILES = List.of("inter/Inter-Regular.otf", "inter/Inter-SemiBold.otf", "inter/Inter-Bold.otf",
            "jetbrains_mono/JetBrainsMono-Regular.ttf", "jetbrains_mono/JetBrainsMono-Bold.ttf");

    static {
        FILES.forEach(Fonts::read);
    }

    private Fonts() { }

    /** Makes the families known to style sheets; further calls do nothing. */
    public static void load() {
        // the static initialiser has done it
    }

    /** Text of this size in pixels. */
    public static Font text(double size) {
        return Font.font(TEXT, size);
    }

    /** Semibold text of this size in pixels. */
    public static Font semibold(double size) {
        return Font.font(SEMIBOLD, size);
    }

    /** Bytes and addresses of this size in pixels. */
    public static Font mono(double size) {
        return Font.font(MONO, size);
    }

    private static void read(String file) {
        try (InputStream in = Fonts.class.getResourceAsStream(HOME + file)) {
            if (in == null || Font.loadFont(in, 13) == null) {
                throw new IllegalStateException("phase=window font=" + file + " cannot be loaded");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("phase=window font=" + file, e);
        }
    }
}
