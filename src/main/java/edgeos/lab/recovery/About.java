package edgeos.lab.recovery;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is kept beside an unsaved drawing, as JSON: where it belongs, and sources of programs. Stateless; any thread. */
final class About {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int MOST_SOURCES = 64;
    private static final String FILE = "file";
    private static final String FOLDER = "folder";
    private static final String EDITS = "edits";
    private static final String SOURCES = "sources";
    private static final String TEXT = "text";

    private About() { }

    static String write(Unsaved unsaved) {
        ObjectNode json = MAPPER.createObjectNode();
        unsaved.file().ifPresent(file -> json.put(FILE, file.toString()));
        json.put(FOLDER, unsaved.folder().toString());
        json.put(EDITS, unsaved.edits());
        ArrayNode sources = json.putArray(SOURCES);
        unsaved.sources().forEach(source -> sources.addObject().put(FILE, source.file().toString()).put(TEXT, source.text()));
        return MAPPER.writeValueAsString(json) + "\n";
    }

    /**
     * What a file says, without the drawing.
     *
     * @throws IOException if it says nothing of the kind
     */
    static Unsaved read(String text) throws IOException {
        try {
            JsonNode json = MAPPER.readTree(text);
            List<Unsaved.Source> sources = new ArrayList<>();
            for (JsonNode source : json.path(SOURCES)) {
                if (sources.size() < MOST_SOURCES) {
                    sources.add(new Unsaved.Source(Path.of(source.path(FILE).stringValue()), source.path(TEXT).stringValue()));
                }
            }
            Optional<Path> file = json.has(FILE) ? Optional.of(Path.of(json.path(FILE).stringValue())) : Optional.empty();
            return new Unsaved(file, Path.of(json.path(FOLDER).stringValue()), Math.max(0, json.path(EDITS).asInt(0)), Optional.empty(), sources);
        } catch (JacksonException | InvalidPathException unreadable) {
            throw new IOException("this does not tell of an unsaved drawing: reason=" + unreadable.getMessage(), unreadable);
        }
    }
}
