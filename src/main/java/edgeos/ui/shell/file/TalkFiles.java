package edgeos.ui.shell.file;

import edgeos.lab.recovery.Unsaved.Source;
import edgeos.lab.talk.SceneDrawing;
import edgeos.lab.talk.SceneSource;
import edgeos.lab.talk.Talk;
import edgeos.lab.talk.TalkFormat;
import edgeos.lab.talk.TalkReading;
import edgeos.lab.talk.TalkScene;
import edgeos.model.check.Finding;
import edgeos.notation.file.FileStem;
import edgeos.ui.shell.dialog.Prompts;
import edgeos.ui.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Reading talks from files and writing them, with what their drawings need. JavaFX application thread only. */
public final class TalkFiles {
    private static final Texts TEXTS = Texts.of(TalkFiles.class);

    private final Remembered remembered;
    private final Prompts prompts;
    private final LastSeen seen = new LastSeen();

    /** Files that are remembered here. */
    public TalkFiles(Remembered remembered, Prompts prompts) {
        this.remembered = remembered;
        this.prompts = prompts;
    }

    /** What a file holds; empty if no scene of it can be shown. What is wrong is said. */
    public Optional<TalkReading> read(Path file, boolean remember) {
        seen.note(file);
        TalkReading reading = TalkFormat.read(file);
        List<String> found = reading.findings().stream().map(TalkFiles::words).toList();
        if (reading.talk().size() == 0) {
            prompts.failed(TEXTS.get("talk.unreadable"), String.join("\n", found));
            return Optional.empty();
        }
        if (!reading.isFit()) {
            prompts.found(TEXTS.get("talk.found", reading.talk().size()), found);
        }
        if (remember) {
            remembered.recent(file.toAbsolutePath().normalize());
        }
        return Optional.of(reading);
    }

    /** Asks where to save a talk; a file of that name is only replaced if somebody agreed. */
    public Optional<Path> where(Talk talk, Path folder) {
        return prompts.talk(folder, FileStem.of(talk.title(), "talk") + TalkFormat.ENDING).flatMap(typed -> {
            Path file = TalkFormat.isNamedSo(typed) ? typed : typed.resolveSibling(typed.getFileName() + TalkFormat.ENDING);
            return file.equals(typed) || !Files.exists(file) || prompts.replace(file) ? Optional.of(file) : Optional.empty();
        });
    }

    /** Asks whether a file may be replaced that is not as it was when it was read or saved here; true of one that is. */
    public boolean mayReplace(Path file) {
        return !seen.isChanged(file) || prompts.changed(file);
    }

    /**
     * Saves a talk: drawings that lie elsewhere become part of it, and what they read comes along.
     *
     * @return the talk as it is in the file; empty if that failed, which is said
     */
    public Optional<Talk> save(Talk talk, Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        try {
            List<TalkScene> scenes = new ArrayList<>();
            for (TalkScene scene : talk.scenes()) {
                scenes.add(scene.drawn(brought(scene, folder)));
            }
            Talk settled = new Talk(talk.title(), scenes);
            TalkFormat.save(settled, file);
            seen.note(file);
            remembered.recent(file.toAbsolutePath().normalize());
            return Optional.of(settled);
        } catch (IOException | SecurityException failed) {
            prompts.failed(TEXTS.get("talk.notSaved"), TEXTS.get("talk.notSaved.why", file, failed.getMessage()));
            return Optional.empty();
        }
    }

    /**
     * How a talk is saved before it ends.
     *
     * @param changed with what was changed in its drawings; false if it was not
     * @param asItIs without; false if it was not
     */
    public record Saving(BooleanSupplier changed, BooleanSupplier asItIs) { }

    /**
     * Asks about what of a talk is in no file; false: it is to stay. Whatever is answered, nothing is forgotten.
     *
     * @param changed how many of its drawings were changed
     * @param saved whether a file has it as it is
     */
    public boolean mayEnd(Talk talk, int changed, boolean saved, Saving saving) {
        String called = talk.title().isBlank() ? TEXTS.get("talk.untitled") : talk.title();
        return switch (changed == 0 ? Prompts.Unsaved.DISCARD : prompts.unsaved(TEXTS.get("talk.changes.of", changed, called))) {
            case SAVE -> saving.changed().getAsBoolean();
            case CANCEL -> false;
            case DISCARD -> saved || switch (prompts.unsaved(called)) {
                case SAVE -> saving.asItIs().getAsBoolean();
                case DISCARD -> true;
                case CANCEL -> false;
            };
        };
    }

    /** The text of a talk that is in no file yet, or not as it is; drawings that do not lie beside that file are in it. */
    public static Source unsaved(Talk talk, Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        return new Source(file, TalkFormat.write(new Talk(talk.title(), talk.scenes().stream().map(scene -> within(scene, folder)).toList()), folder));
    }

    private static TalkScene within(TalkScene scene, Path folder) {
        return scene.drawing() instanceof SceneDrawing.OfFile(Path drawing) && !drawing.startsWith(folder) ? scene.drawn(new SceneDrawing.Embedded(SceneSource.of(scene.drawing()).drawing(), drawing.getParent())) : scene;
    }

    private static SceneDrawing brought(TalkScene scene, Path folder) throws IOException {
        return switch (scene.drawing()) {
            case SceneDrawing.Sample sample -> sample;
            case SceneDrawing.OfFile(Path file) when file.startsWith(folder) -> scene.drawing();
            case SceneDrawing.OfFile(Path file) -> {
                SceneSource source = SceneSource.of(scene.drawing());
                if (!source.complete()) {
                    throw new IOException(TEXTS.get("talk.gone", scene.name(), file));
                }
                Companions.bring(source.drawing(), source.folder(), folder);
                yield new SceneDrawing.Embedded(source.drawing(), folder);
            }
            case SceneDrawing.Embedded(var drawing, Path from) -> {
                Companions.bring(drawing, from, folder);
                yield new SceneDrawing.Embedded(drawing, folder);
            }
        };
    }

    private static String words(Finding finding) {
        return finding.what() + (finding.what().endsWith(".") ? " " : ". ") + finding.remedy();
    }
}
