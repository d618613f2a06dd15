package edgeos.ui.shell;

import edgeos.lab.Samples;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Kind;
import edgeos.ui.theme.Fonts;
import edgeos.ui.theme.Icons;
import java.io.UncheckedIOException;

/** What the first window needs and a second processor can get while that is built: type faces, icons, and samples out of the jar, and whatever reading a drawing and making an engine of it has to load and to link. It only makes things faster: nobody waits for it, and what fails is told when it is needed. */
final class Ahead {
    private Ahead() { }

    /** Begins, on a daemon thread of its own; any thread may call. */
    static void start() {
        Thread.ofPlatform().daemon().name("ahead").start(Ahead::get);
    }

    private static void get() {
        try {
            Fonts.load();
            Catalogue.kinds().stream().map(Kind::id).forEach(Icons::path);
            Samples.rehearse();
        } catch (UncheckedIOException _) {
            // told, with what to do about it, when the window opens its sample
        }
    }
}
