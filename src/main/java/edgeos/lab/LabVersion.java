package edgeos.lab;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which build of the lab this is. Stateless; any thread. */
public final class LabVersion {
    private static final String RESOURCE = "/edgeos/build.properties";

    private LabVersion() { }

    /** The version, such as {@code 1.2.0}. */
    public static String text() {
        Properties build = new Properties();
        try (InputStream in = LabVersion.class.getResourceAsStream(RESOURCE)) {
            build.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("phase=start resource=" + RESOURCE, e);
        }
        return build.getProperty("version");
    }
}
