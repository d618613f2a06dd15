package edgeos.lab.recovery;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/** What a lab left behind that ended without being asked; whoever has it decides about it, once. One thread at a time. */
public final class Left {
    private final Kept kept;
    private final Unsaved unsaved;
    private final Instant when;

    Left(Kept kept, Unsaved unsaved, Instant when) {
        this.kept = kept;
        this.unsaved = unsaved;
        this.when = when;
    }

    /** What was not saved. */
    public Unsaved unsaved() {
        return unsaved;
    }

    /** When it was kept last. */
    public Instant when() {
        return when;
    }

    /** Where it lies: drawings are files as any other. */
    public Path folder() {
        return kept.folder();
    }

    /**
     * Throws it away.
     *
     * @throws IOException if that fails; it is then offered again
     */
    public void discard() throws IOException {
        kept.discard();
    }

    /**
     * Leaves it where it is; the next lab that starts offers it again.
     *
     * @throws IOException if that fails; it is then offered once this process has ended
     */
    public void release() throws IOException {
        kept.release();
    }
}
