package edgeos.lab.results;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A study in a list of results.
 *
 * @param study the study
 * @param file where it is; empty if it is nowhere but here
 * @param own true if this lab made it on this machine, false if somebody opened its file
 */
public record Kept(Study study, Optional<Path> file, boolean own) {
    /** Where it comes from, for people. */
    public String origin() {
        return own ? "this machine" : "opened: " + file.map(path -> path.getFileName().toString()).orElse("");
    }
}
