package edgeos.ui.shell.dialog;

import edgeos.lab.recording.Replay;
import edgeos.ui.experiments.ResultDesk;
import edgeos.ui.export.PictureOrder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.controlsfx.control.action.Action;

/** What the lab asks of its user. The window answers with dialogs; a test answers by itself. */
public interface Prompts extends ResultDesk {
    /** What to do with unsaved changes. */
    enum Unsaved { SAVE, DISCARD, CANCEL }

    /** Asks what to do with changes of the drawing of this title. */
    Unsaved unsaved(String title);

    /** Asks where to record to. */
    Optional<Path> record(Path folder, String name);

    /** Asks which recording to open in a second window. */
    Optional<Path> beside(Path folder);

    /** Asks which drawing or recording to open. */
    Optional<Path> open(Optional<Path> folder);

    /** Asks where to save a drawing. */
    Optional<Path> save(Optional<Path> folder, String name);

    /** Asks where to write a capture. */
    Optional<Path> capture(Path folder, String name);

    /** Asks where to write the capability graph as text for Graphviz. */
    Optional<Path> graph(Path folder, String name);

    /** Asks which Click configuration to import. */
    Optional<Path> importClick(Path folder);

    /** Asks where to write the drawing as a Click configuration. */
    Optional<Path> exportClick(Path folder, String name);

    /** Asks what a picture of the drawing should be like; {@code selected}: something is selected, {@code runs}: there are figures. */
    default Optional<PictureOrder> picture(PictureOrder first, boolean selected, boolean runs) {
        return Optional.empty();
    }

    /** Asks where to write a picture. */
    default Optional<Path> pictureFile(Path folder, String name, boolean vector) {
        return Optional.empty();
    }

    /** Asks what to call the arrangement of the window. */
    default Optional<String> arrangement() {
        return Optional.empty();
    }

    /** Says what was found, line by line. */
    void found(String what, List<String> lines);

    /** Asks which program, a module or its C source, to add. */
    Optional<Path> program(Path folder);

    /** Asks where to write a new program. */
    Optional<Path> newProgram(Path folder, String name);

    /** Asks which of the samples to open. */
    Optional<Path> sample(List<Path> samples);

    /** Asks whether a drawing may use these paths outside of its folder, and reach beyond this machine; {@code network} says what it does there, such as {@code connects to www.example.org}. */
    boolean consent(String title, List<Path> paths, List<String> network);

    /** Shows what a drawing was allowed, in the same way; true if the user takes that back. */
    boolean withdraw(String title, List<Path> paths, List<String> network);

    /** Asks whether to save over a file that could not be read wholly. */
    boolean overwrite(Path file);

    /** Asks whether to save over a file that somebody else changed since it was opened or saved here. */
    boolean changed(Path file);

    /** Asks whether to save over a file whose name was completed after it was chosen. */
    boolean replace(Path file);

    /** Asks which folder of lessons to open. */
    Optional<Path> lessonFolder(Path folder);

    /**
     * Reads a recording; whoever waits may see how far that is, and end it. Empty if somebody did.
     *
     * @throws IOException if it cannot be read; the message says what, where, and what to do
     */
    default Optional<Replay> reading(Path file) throws IOException {
        return Optional.of(Replay.open(file));
    }

    /** Asks for a folder for recordings. */
    default Optional<Path> recordingsFolder(Path folder) {
        return Optional.empty();
    }

    /** Asks where to save a talk. */
    default Optional<Path> talk(Path folder, String name) {
        return Optional.empty();
    }

    /** Asks whether scenes of a talk that somebody else may have made may start what they show. */
    default boolean runTalk(String title) {
        return false;
    }

    /** Says that something did not work, and what to do about it. */
    void failed(String what, String why);

    /** Shows all shortcuts. */
    void shortcuts(List<? extends Action> actions);

    /** Says what the lab is. */
    void about();
}
