package edgeos.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Group;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;

/** The icons: one SVG file for each, with a single path on 24 x 24 and the even-odd rule, drawn as {@code SVGPath}. Any thread. */
public final class Icons {
    /** Width and height of the square that paths are drawn on. */
    public static final double SIZE = 24;

    private static final String UNKNOWN = "unknown";
    private static final Pattern PATH = Pattern.compile("\\sd=\"([^\"]+)\"");
    private static final Map<String, String> PATHS = new ConcurrentHashMap<>();

    private Icons() { }

    /** The path of the icon of this name (a kind's id, or an action's icon); a question mark if there is none. */
    public static String path(String name) {
        return PATHS.computeIfAbsent(name, wanted -> {
            String found = read(wanted);
            return found != null ? found : path(UNKNOWN, read(UNKNOWN));
        });
    }

    /** A new shape of the icon of this name; colour it by the style class {@code lab-icon}. */
    public static SVGPath shape(String name) {
        SVGPath shape = new SVGPath();
        shape.setContent(path(name));
        shape.setFillRule(FillRule.EVEN_ODD);
        return shape;
    }

    /** The icon of this name as the graphic of a control, in the colour of icons. */
    public static Group graphic(String name) {
        return graphic(name, 1);
    }

    /** The same so many times as large as it is drawn. */
    public static Group graphic(String name, double factor) {
        SVGPath shape = shape(name);
        shape.getStyleClass().add("lab-icon");
        shape.setScaleX(factor);
        shape.setScaleY(factor);
        return new Group(shape);
    }

    /** True if there is an icon of this name. */
    public static boolean exists(String name) {
        return read(name) != null;
    }

    private static String path(String name, String found) {
        if (found == null) {
            throw new IllegalStateException("phase=window icon=" + name + " is not on the class path");
        }
        return found;
    }

    private static String read(String name) {
        try (InputStream in = Icons.class.getResourceAsStream("/icons/" + name + ".svg")) {
            if (in == null) {
                return null;
            }
            Matcher path = PATH.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return path(name, path.find() ? path.group(1) : null);
        } catch (IOException e) {
            throw new UncheckedIOException("phase=window icon=" + name, e);
        }
    }
}
