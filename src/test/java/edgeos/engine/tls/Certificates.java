package edgeos.engine.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Certificates for tests of who uses them. */
public final class Certificates {
    private Certificates() { }

    /** A new certificate for localhost, signed by itself, and its key, as the text of the file {@code localhost.pem} that is written into this folder. */
    public static String make(Path folder) throws IOException {
        OwnIdentity.get(folder);
        return Files.readString(folder.resolve("localhost.pem"));
    }
}
