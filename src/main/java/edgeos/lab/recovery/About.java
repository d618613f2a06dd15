package edgeos.lab.recovery;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * What is kept beside an unsaved drawing, as properties: where it belongs, and sources of programs. They need nothing that would first have to be loaded, which on a busy machine takes longer than the lab may take to keep an edit. Stateless; any
 * thread.
 */
final class About {
    private static final int MOST_SOURCES = 64;
    private static final String FILE = "file";
    private static final String FOLDER = "folder";
    private static final String EDITS = "edits";
    private static final String SOURCE_FILE = "source.file.";
    private static final String SOURCE_TEXT = "source.text.";

    private About() { }

    static String write(Unsaved unsaved) {
        Properties about = new Properties();
        unsaved.file().ifPresent(file -> about.setProperty(FILE, file.toString()));
        about.setProperty(FOLDER, unsaved.folder().toString());
        about.setProperty(EDITS, String.valueOf(unsaved.edits()));
        for (int index = 0; index < Math.min(MOST_SOURCES, unsaved.sources().size()); index++) {
            about.setProperty(SOURCE_FILE + index, unsaved.sources().get(index).file().toString());
            about.setProperty(SOURCE_TEXT + index, unsaved.sources().get(index).text());
        }
        StringWriter text = new StringWriter();
        try {
            about.store(text, null);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /**
     * What a file says, without the drawing.
     *
     * @throws IOException if it says nothing of the kind
     */
    static Unsaved read(String text) throws IOException {
        try {
            Properties about = new Properties();
            about.load(new StringReader(text));
            List<Unsaved.Source> sources = new ArrayList<>();
            for (int index = 0; index < MOST_SOURCES && about.containsKey(SOURCE_FILE + index); index++) {
                sources.add(new Unsaved.Source(Path.of(about.getProperty(SOURCE_FILE + index)), about.getProperty(SOURCE_TEXT + index, "")));
            }
            Optional<Path> file = Optional.ofNullable(about.getProperty(FILE)).map(Path::of);
            return new Unsaved(file, Path.of(about.getProperty(FOLDER, "")), Math.max(0, Integer.parseInt(about.getProperty(EDITS, ""))), Optional.empty(), sources);
        } catch (IllegalArgumentException unreadable) {
            throw new IOException("this does not tell of an unsaved drawing: reason=" + unreadable.getMessage(), unreadable);
        }
    }
}
