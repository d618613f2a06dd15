package edgeos.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a file held under keys that this version does not know, kept so that saving loses nothing. A value is a plain tree of {@code Map},
 * {@code List}, {@code String}, {@code Number}, {@code Boolean}, and null.
 *
 * @param values by key, in the order of the file
 */
public record Extras(Map<String, Object> values) {
    /** Nothing unknown. */
    public static final Extras NONE = new Extras(Map.of());

    public Extras {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
