package edgeos.ui.shell.dialog;

import edgeos.lab.Samples;
import edgeos.notation.file.Home;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Where somebody's own files are: where a file was chosen last, and before that the home folder. Dialogs start there rather than among the samples, which may be a copy that is gone when the lab ends, with all that was saved into it.
 * JavaFX application thread only.
 */
final class OwnPlace {
    private static final Pattern TWICE = Pattern.compile("(\\.[a-z]+)\\1$");

    private final Predicate<Path> passing;
    private Path last;

    /** A place that starts with {@code home}; nothing is to be kept where {@code passing} holds. */
    OwnPlace(Path home, Predicate<Path> passing) {
        this.passing = passing;
        last = home;
    }

    /** The user's. */
    static OwnPlace ofUser() {
        return new OwnPlace(Home.folder(), Samples::holds);
    }

    /** The folder in which to start instead of this one, which is often itself; empty: neither is there. */
    Optional<Path> instead(Path folder) {
        return Optional.of(passing.test(folder) ? last : folder).filter(Files::isDirectory);
    }

    /** As {@link #chosen}, for what is to be written. GTK selects a proposed name without its ending: who then types one with it has it twice, {@code mine.json.json}, and means it once. */
    Optional<Path> named(File file) {
        return chosen(file).map(path -> {
            Path once = path.resolveSibling(TWICE.matcher(path.getFileName().toString()).replaceFirst("$1"));
            return Files.exists(path) || Files.exists(once) ? path : once;
        });
    }

    /** What was chosen; {@code null}, and so empty: nothing. */
    Optional<Path> chosen(File file) {
        Optional<Path> path = Optional.ofNullable(file).map(File::toPath);
        path.map(Path::toAbsolutePath).map(Path::getParent).filter(folder -> !passing.test(folder)).ifPresent(folder -> last = folder);
        return path;
    }
}
