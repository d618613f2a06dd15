package edgeos.notation.file;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The folder of the user of this process. Stateless; any thread. */
public final class Home {
    private Home() { }

    /** Where it is, or the folder for temporary files: where Java knows none, or where the locale of the process cannot write its name, such as {@code größe} in the locale C. */
    public static Path folder() {
        return folder(System.getProperty("user.home", ""));
    }

    static Path folder(String name) {
        try {
            Path home = Path.of(name);
            return home.isAbsolute() ? home : temporary();
        } catch (InvalidPathException _) {
            return temporary();
        }
    }

    private static Path temporary() {
        return Path.of(System.getProperty("java.io.tmpdir"));
    }
}
