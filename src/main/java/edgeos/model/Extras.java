package edgeos.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a file held under keys that this version does not know, kept so that saving loses nothing, and what a part of the lab notes for itself. A value is a plain tree of {@code Map},
 * {@code List}, {@code String}, {@code Number}, {@code Boolean}, and null.
 *
 * @param values by key, in the order of the file
 */
public record Extras(Map<String, Object> values) {
    /** The key of a node's extra that says how Click wrote the element for which the node stands: a text, for the export. */
    public static final String CLICK = "click";
    /** Nothing unknown. */
    public static final Extras NONE = new Extras(Map.of());

    public Extras {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
