package edgeos.ui.editor;

import edgeos.lab.Consent;
import edgeos.model.Drawing;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A drawing and where it came from.
 *
 * @param drawing as it was opened
 * @param file where saving writes to; empty: nowhere yet
 * @param folder what relative paths in the drawing start from
 * @param consent what the drawing may use outside of that folder
 */
public record Document(Drawing drawing, Optional<Path> file, Path folder, Consent consent) {

    /** A drawing that has no file yet; its relative paths start from {@code folder}. */
    public static Document untitled(Drawing drawing, Path folder) {
        return new Document(drawing, Optional.empty(), folder, Consent.NONE);
    }

    /** This document in another file. */
    public Document in(Path newFile) {
        return new Document(drawing, Optional.of(newFile), newFile.toAbsolutePath().getParent(), consent);
    }

    /** This document with other consent. */
    public Document with(Consent newConsent) {
        return new Document(drawing, file, folder, newConsent);
    }
}
