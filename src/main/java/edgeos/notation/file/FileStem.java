package edgeos.notation.file;

import java.util.Locale;

/** What a file is called, without its ending, that is named by a title: small letters and digits of any system's file names, and hyphens between them. Stateless; any thread. */
public final class FileStem {
    private FileStem() { }

    /** The title as a file's name, such as {@code two-tenants}; {@code otherwise} of a title that has no such letter. */
    public static String of(String title, String otherwise) {
        String stem = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return stem.isEmpty() ? otherwise : stem;
    }
}
