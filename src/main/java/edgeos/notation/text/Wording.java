package edgeos.notation.text;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of one package, from the bundle {@code texts.properties} that lies beside its classes: UTF-8, each value a pattern of {@link MessageFormat}, so that an apostrophe is written
 * twice. Words of people's own, such as names of nodes, and figures are values of patterns and never translated.
 *
 * <p>They are in the language of {@link Locale#getDefault()} when they are asked for. The country XA has a language of its own, the pseudo-locale: whoever sees it knows which words come from no bundle, and which
 * are cut when they are longer. Any thread.
 */
public final class Wording {
    private static final String BUNDLE = ".texts";
    /** Languages that have words beside the English ones, such as {@code de}. */
    private static final Set<String> TRANSLATED = Set.of();
    private static final Known KNOWN = new Known();

    private final String name;
    private final ClassLoader loader;
    /** What was asked for last, as a picture asks for the same words at each frame; another language begins anew. */
    private volatile Spoken spoken = new Spoken(null, null, null);

    /**
     * The words in one language.
     *
     * @param patterns those that were asked for, read once; a pattern writes for one thread at a time, under its lock
     */
    private record Spoken(Locale locale, ResourceBundle bundle, ConcurrentHashMap<String, MessageFormat> patterns) { }

    private Wording(String name, ClassLoader loader) {
        this.name = name;
        this.loader = loader;
    }

    /** The words of the package in which this class is. */
    public static Wording of(Class<?> inside) {
        return new Wording(inside.getPackageName() + BUNDLE, inside.getClassLoader());
    }

    /**
     * What the window says here.
     *
     * @param values for {@code {0}}, {@code {1}} and so on, as they are to be read: figures come with their units, already written
     * @throws java.util.MissingResourceException if the room has no such words
     */
    public String get(String key, Object... values) {
        Spoken now = spoken();
        MessageFormat pattern = now.patterns.computeIfAbsent(key, _ -> pattern(now, key));
        Object[] written = Arrays.stream(values).map(value -> value instanceof Number number ? number : String.valueOf(value)).toArray();
        String words;
        synchronized (pattern) {
            words = pattern.format(written);
        }
        return PseudoLocale.isSpokenIn(now.locale) ? PseudoLocale.of(words) : words;
    }

    /** All keys, in order. */
    public Set<String> keys() {
        return new TreeSet<>(spoken().bundle.keySet());
    }

    private static MessageFormat pattern(Spoken now, String key) {
        String pattern = now.bundle.getString(key);
        return PseudoLocale.isSpokenIn(now.locale) ? new MessageFormat(PseudoLocale.pattern(pattern), Locale.ENGLISH) : new MessageFormat(pattern, language(now.bundle));
    }

    /** Numbers are written as the words are: English ones on a German machine, too, where all figures beside them are. */
    private static Locale language(ResourceBundle bundle) {
        return bundle.getLocale().equals(Locale.ROOT) ? Locale.ENGLISH : bundle.getLocale();
    }

    private Spoken spoken() {
        Locale locale = Locale.getDefault();
        Spoken now = spoken;
        if (!locale.equals(now.locale)) {
            now = new Spoken(locale, bundle(locale), new ConcurrentHashMap<>());
            spoken = now;
        }
        return now;
    }

    private ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(name, locale, loader, KNOWN);
    }

    /** Looks for words only where there are some: what is not there would be looked for in all libraries. */
    private static final class Known extends ResourceBundle.Control {
        @Override
        public List<String> getFormats(String bundle) {
            return FORMAT_PROPERTIES;
        }

        @Override
        public List<Locale> getCandidateLocales(String bundle, Locale wanted) {
            return super.getCandidateLocales(bundle, wanted).stream().filter(each -> each.equals(Locale.ROOT) || TRANSLATED.contains(each.getLanguage())).toList();
        }

        @Override
        public Locale getFallbackLocale(String bundle, Locale wanted) {
            return null;
        }
    }
}
