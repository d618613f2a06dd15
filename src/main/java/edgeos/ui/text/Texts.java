package edgeos.ui.text;

import edgeos.notation.text.Wording;
import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import java.util.Set;

/** The words of one room of the window, from the bundle {@code texts.properties} that lies beside its classes; see {@link Wording} for how they are written. Any thread. */
public final class Texts {
    private final Wording words;

    private Texts(Wording words) {
        this.words = words;
    }

    /** The words of the package in which this class is. */
    public static Texts of(Class<?> inside) {
        return new Texts(Wording.of(inside));
    }

    /**
     * What the window says here.
     *
     * @param values for {@code {0}}, {@code {1}} and so on, as they are to be read: figures come with their units, already written
     * @throws java.util.MissingResourceException if the room has no such words
     */
    public String get(String key, Object... values) {
        return words.get(key, values);
    }

    /** The same words for an FXML file, in which they stand as {@code %key}: without values. */
    public ResourceBundle resources() {
        return new ResourceBundle() {
            @Override
            protected Object handleGetObject(String key) {
                return keys().contains(key) ? Texts.this.get(key) : null;
            }

            @Override
            public Enumeration<String> getKeys() {
                return Collections.enumeration(keys());
            }
        };
    }

    /** All keys, in order. */
    public Set<String> keys() {
        return words.keys();
    }
}
