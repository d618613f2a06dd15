package edgeos.lab.build;

import edgeos.notation.file.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file of a source. Stateless; any thread. */
public final class SourceFile {
    private static final String TEMPLATE = "/samples/programs/forward.c";

    private SourceFile() { }

    /** The text; bytes that are no text are replaced. */
    public static String read(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    /** Writes the text; if that fails, the file is as it was. */
    public static void write(Path file, String text) throws IOException {
        AtomicFile.write(file, text);
    }

    /** What a new program starts from: it sends every message on. */
    public static String template() throws IOException {
        try (var source = SourceFile.class.getResourceAsStream(TEMPLATE)) {
            if (source == null) {
                throw new IOException("this build of the lab has no template");
            }
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
