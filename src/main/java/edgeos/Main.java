package edgeos;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Where the program starts. */
public final class Main {
    private Main() {
    }

    /**
     * Runs the lab.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        System.out.println("EdgeOS Lab " + version());
    }

    private static String version() {
        Properties build = new Properties();
        try (InputStream in = Main.class.getResourceAsStream("build.properties")) {
            build.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("phase=start resource=build.properties", e);
        }
        return build.getProperty("version");
    }
}
