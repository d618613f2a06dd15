package edgeos.notation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Named values in the order in which they were written. A value is a {@code Long}, {@code Double}, {@code Boolean},
 * {@code String}, or an immutable {@code List<String>}; the unit of a number is part of its name ({@code sizeBytes}).
 *
 * <p>Immutable; any thread.
 */
public final class Settings {
    /** No settings at all. */
    public static final Settings NONE = new Settings(Map.of());

    private final Map<String, Object> values;

    private Settings(Map<String, Object> values) {
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * Settings with these values.
     *
     * @throws IllegalArgumentException if a value is of none of the five shapes
     */
    public static Settings of(Map<String, ?> values) {
        var checked = new LinkedHashMap<String, Object>();
        values.forEach((name, value) -> checked.put(name, shaped(name, value)));
        return checked.isEmpty() ? NONE : new Settings(checked);
    }

    private static Object shaped(String name, Object value) {
        return switch (value) {
            case Long _, Double _, Boolean _, String _ -> value;
            case Integer whole -> whole.longValue();
            case List<?> lines when lines.stream().allMatch(String.class::isInstance) -> List.copyOf(lines);
            case null, default -> throw new IllegalArgumentException("setting has no known shape: " + name + "=" + value);
        };
    }

    /** The values by name, in written order; unmodifiable. */
    public Map<String, Object> asMap() {
        return values;
    }

    /** The value of this name, or null. */
    public Object get(String name) {
        return values.get(name);
    }

    /** True if there is a value of this name. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** The whole number of this name; a decimal is rounded; {@code otherwise} if it is absent or no number. */
    public long whole(String name, long otherwise) {
        return switch (values.get(name)) {
            case Long whole -> whole;
            case Double real -> Math.round(real);
            case null, default -> otherwise;
        };
    }

    /** The number of this name, or {@code otherwise} if it is absent or no number. */
    public double real(String name, double otherwise) {
        return values.get(name) instanceof Number number ? number.doubleValue() : otherwise;
    }

    /** The text of this name, or {@code otherwise} if it is absent or no text. */
    public String text(String name, String otherwise) {
        return values.get(name) instanceof String text ? text : otherwise;
    }

    /** The flag of this name, or {@code otherwise} if it is absent or no flag. */
    public boolean flag(String name, boolean otherwise) {
        return values.get(name) instanceof Boolean flag ? flag : otherwise;
    }

    /** The lines of this name, or none if it is absent or no list. */
    public List<String> lines(String name) {
        return values.get(name) instanceof List<?> lines ? lines.stream().map(String.class::cast).toList() : List.of();
    }

    /** These settings with one value set; a new name goes last. */
    public Settings with(String name, Object value) {
        var changed = new LinkedHashMap<>(values);
        changed.put(name, shaped(name, value));
        return new Settings(changed);
    }

    /** These settings without the value of this name. */
    public Settings without(String name) {
        var changed = new LinkedHashMap<>(values);
        changed.remove(name);
        return of(changed);
    }

    /** These settings laid over {@code defaults}: every default that is not set here shows through. */
    public Settings over(Settings defaults) {
        var merged = new LinkedHashMap<>(defaults.values);
        merged.putAll(values);
        return of(merged);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Settings settings && values.equals(settings.values)
                && List.copyOf(values.keySet()).equals(List.copyOf(settings.values.keySet()));
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(values);
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
