package edgeos.lab.talk;

import edgeos.model.Drawing;
import edgeos.model.check.Finding;
import edgeos.model.format.DrawingFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The drawing of a scene, read. Immutable; any thread.
 *
 * @param drawing what is drawn; empty if it could not be read
 * @param file where saving it writes to; empty: nowhere yet
 * @param folder what its relative paths start from
 * @param findings what was wrong with its file
 * @param complete false if its file held more than could be read
 */
public record SceneSource(Drawing drawing, Optional<Path> file, Path folder, List<Finding> findings, boolean complete) {
    public SceneSource {
        findings = List.copyOf(findings);
    }

    /** Reads it; nothing that a file holds throws. What came with the lab has no file to save to. */
    public static SceneSource of(SceneDrawing drawing) {
        return switch (drawing) {
            case SceneDrawing.Sample(String name) -> DrawingSource.file(name).map(file -> read(file, Optional.empty()))
                    .orElseGet(() -> new SceneSource(Drawing.EMPTY, Optional.empty(), Path.of("").toAbsolutePath(), DrawingFormat.read(Path.of(name + ".json")).findings(), false));
            case SceneDrawing.OfFile(Path file) -> read(file, Optional.of(file));
            case SceneDrawing.Embedded(Drawing within, Path folder) -> new SceneSource(within, Optional.empty(), folder, List.of(), true);
        };
    }

    /** The folder that its relative paths start from, without reading it. */
    public static Path folder(SceneDrawing drawing) {
        return switch (drawing) {
            case SceneDrawing.Sample(String name) -> DrawingSource.file(name).map(file -> file.toAbsolutePath().normalize().getParent()).orElseGet(() -> Path.of("").toAbsolutePath());
            case SceneDrawing.OfFile(Path file) -> file.getParent();
            case SceneDrawing.Embedded(_, Path folder) -> folder;
        };
    }

    private static SceneSource read(Path file, Optional<Path> saved) {
        DrawingFormat.Reading reading = DrawingFormat.read(file);
        return new SceneSource(reading.drawing(), saved, file.toAbsolutePath().normalize().getParent(), reading.findings(), reading.complete());
    }
}
