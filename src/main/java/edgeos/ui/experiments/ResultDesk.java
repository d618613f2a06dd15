package edgeos.ui.experiments;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the Experiments tab asks of its user. JavaFX application thread. */
public interface ResultDesk {
    /** Asks which results to open, as from another machine; empty if none. */
    List<Path> results();

    /**
     * Asks where to write a result.
     *
     * @param name a name to begin with
     * @param kind its ending without a dot, such as {@code csv}
     */
    Optional<Path> export(String name, String kind);

    /** Asks whether so many results may be deleted for good. */
    boolean forget(int results);
}
