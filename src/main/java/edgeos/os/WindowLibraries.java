package edgeos.os;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.List;
import java.util.Optional;

/** What the system must have for a window to open. Stateless; any thread. */
@SuppressWarnings("restricted")
public final class WindowLibraries {
    private static final List<Library> NEEDED_ON_LINUX = List.of(
            new Library("libgtk-3.so.0", "GTK 3", "libgtk-3-0 (Debian, Ubuntu, openSUSE) or gtk3 (Fedora, Arch)"),
            new Library("libXtst.so.6", "the X test extension", "libxtst6 (Debian, Ubuntu) or libXtst (Fedora, Arch, openSUSE)"));

    private WindowLibraries() {
    }

    /**
     * The first library that is missing.
     *
     * @return one sentence that says what to install, or empty when a window can open
     */
    public static Optional<String> missing() {
        return Platform.current() == Platform.LINUX ? missingOf(NEEDED_ON_LINUX) : Optional.empty();
    }

    static Optional<String> missingOf(List<Library> needed) {
        return needed.stream().filter(library -> !loads(library.file())).findFirst().map(Library::remedy);
    }

    /** Loaded for good: these libraries do not survive being unloaded, and the window loads them anyway. */
    private static boolean loads(String file) {
        try {
            SymbolLookup.libraryLookup(file, Arena.global());
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** A shared library, what people call it, and the packages that hold it. */
    record Library(String file, String name, String packages) {
        String remedy() {
            return "The window needs " + name + ", which is not installed (library=" + file + "): install the package " + packages + ".";
        }
    }
}
