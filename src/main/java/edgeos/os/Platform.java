package edgeos.os;

import java.util.Locale;

/** The operating systems that behave differently here. Immutable; any thread. */
public enum Platform {
    /** Linux, with glibc or musl: everything in this package works. */
    LINUX("Linux"),
    /** macOS: everything but affinity. */
    MACOS("macOS"),
    /** Windows: memory only. */
    WINDOWS("Windows"),
    /** Anything else: memory only. */
    OTHER("this system");

    private static final Platform CURRENT = named(System.getProperty("os.name", ""));

    private final String label;

    Platform(String label) {
        this.label = label;
    }

    /**
     * The system this program runs on.
     *
     * @return never null
     */
    public static Platform current() {
        return CURRENT;
    }

    /**
     * The name to show to people.
     *
     * @return such as {@code macOS}
     */
    public String label() {
        return label;
    }

    boolean isPosix() {
        return this == LINUX || this == MACOS;
    }

    static Platform named(String osName) {
        String name = osName.toLowerCase(Locale.ROOT);
        if (name.startsWith("linux")) {
            return LINUX;
        }
        if (name.startsWith("mac") || name.startsWith("darwin")) {
            return MACOS;
        }
        return name.startsWith("windows") ? WINDOWS : OTHER;
    }
}
