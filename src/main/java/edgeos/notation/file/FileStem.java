package edgeos.notation.file;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a file is called, without its ending, that is named by a title: small letters and digits of any system's file names, and hyphens between them; none that Windows keeps for devices, and none longer than a file's name may be. Stateless; any thread. */
public final class FileStem {
    private static final int MOST_LETTERS = 80;
    private static final Pattern DEVICE = Pattern.compile("con|prn|aux|nul|com[0-9]|lpt[0-9]");

    private FileStem() { }

    /** The title as a file's name, such as {@code two-tenants}; {@code otherwise} of a title that has no such letter. */
    public static String of(String title, String otherwise) {
        String words = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceFirst("^-", "");
        String stem = words.substring(0, Math.min(words.length(), MOST_LETTERS)).replaceFirst("-$", "");
        return stem.isEmpty() ? otherwise : DEVICE.matcher(stem).matches() ? stem + "-" + otherwise : stem;
    }
}
