package edgeos.ui.editor;

import edgeos.lab.Consent;
import edgeos.model.Drawing;
import edgeos.model.check.Finding;
import edgeos.notation.file.FileStem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A drawing and where it came from.
 *
 * @param drawing as it was opened
 * @param file where saving writes to; empty: nowhere yet
 * @param folder what relative paths in the drawing start from
 * @param consent what the drawing may use beyond that folder and this machine
 * @param found what was wrong with the file
 * @param complete false if the file held more than could be read: saving over it would lose that
 */
public record Document(Drawing drawing, Optional<Path> file, Path folder, Consent consent, List<Finding> found, boolean complete) {

    public Document {
        folder = folder.toAbsolutePath().normalize();
        found = List.copyOf(found);
    }

    /** A drawing that has no file yet; its relative paths start from {@code folder}. */
    public static Document untitled(Drawing drawing, Path folder) {
        return new Document(drawing, Optional.empty(), folder, Consent.NONE, List.of(), true);
    }

    /** This document as it was just saved into a file: whole, and nothing wrong with it. */
    public Document savedIn(Path newFile) {
        Path absolute = newFile.toAbsolutePath().normalize();
        return new Document(drawing, Optional.of(absolute), absolute.getParent(), consent, List.of(), true);
    }

    /** What its file is called; where there is none yet, what it would be by the drawing's title. */
    public String fileName(String title) {
        return file.map(path -> path.getFileName().toString()).orElseGet(() -> FileStem.of(title, "drawing") + ".json");
    }

    /** The same without its ending: what is made of it is called so, with another. */
    public String stem(String title) {
        return fileName(title).replaceAll("\\.(json|edgeos)$", "");
    }

    /** This document as it was drawn since. */
    public Document drawn(Drawing now) {
        return new Document(now, file, folder, consent, found, complete);
    }

    /** This document with other consent. */
    public Document with(Consent newConsent) {
        return new Document(drawing, file, folder, newConsent, found, complete);
    }
}
