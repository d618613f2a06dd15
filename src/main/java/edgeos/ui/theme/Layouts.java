package edgeos.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ResourceBundle;
import javafx.fxml.FXMLLoader;

/** The files of the folder {@code layouts}, which is on the class path. Stateless; any thread. */
public final class Layouts {
    private Layouts() { }

    /** True if there is such a file. */
    public static boolean exists(String name) {
        return resource(name) != null;
    }

    /**
     * Where a file is.
     *
     * @throws IllegalArgumentException if it is not there
     */
    public static String url(String name) {
        return location(name).toExternalForm();
    }

    /** As {@link #url}, for an FXML loader. */
    public static URL location(String name) {
        URL found = resource(name);
        if (found == null) {
            throw new IllegalArgumentException("phase=window layout=" + name + " is not on the class path");
        }
        return found;
    }

    /** What a file says. */
    public static String text(String name) {
        try (InputStream in = location(name).openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("phase=window layout=" + name, e);
        }
    }

    /**
     * Reads an FXML file, and puts what has an {@code fx:id} into the controller.
     *
     * @param words what stands for {@code %key}
     */
    public static void load(String name, Object controller, ResourceBundle words) {
        FXMLLoader loader = new FXMLLoader(location(name), words);
        loader.setController(controller);
        try {
            loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("phase=window layout=" + name, e);
        }
    }

    private static URL resource(String name) {
        return Layouts.class.getResource("/layouts/" + name);
    }
}
