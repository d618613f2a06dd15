package edgeos.model.format;

import edgeos.model.Extras;
import edgeos.model.check.Finding;
import edgeos.notation.Settings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * One object of a file while it becomes a record: keys are taken one by one; what does not fit, and what nobody took, is found and kept
 * as extras under its key. Belongs to the thread that reads.
 */
final class Entry {
    private static final int BRIEF = 60;
    private static final String KEPT = "It is kept as it is in the file; mend it there, or set it anew.";

    private final Map<?, ?> object;
    private final Finding.Place place;
    private final String subject;
    private final String at;
    private final Findings findings;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Object> extras;
    private boolean fits = true;

    /**
     * @param object keys are texts
     * @param at where in the file it stands, such as {@code nodes[3]}; empty for the root
     */
    Entry(Map<?, ?> object, Finding.Place place, String at, Findings findings) {
        this.object = object;
        this.place = place;
        this.subject = place == Finding.Place.DRAWING ? "" : object.get("id") instanceof String id ? id : "";
        this.at = at;
        this.findings = findings;
        this.extras = new LinkedHashMap<>();
        object.forEach((key, value) -> extras.put((String) key, value));
    }

    /** The value of a field; its default, with a finding, if the file holds none or one that does not fit. */
    <V> V take(Field<V> field) {
        Object raw = get(field.key());
        if (!object.containsKey(field.key())) {
            if (field.presence() == Field.Presence.REQUIRED) {
                find(field.key(), "a key is missing: key=" + field.key(), "Give it " + field.shape().wanted() + ".");
            }
            return field.absent();
        }
        if (!field.shape().fits().test(raw)) {
            misfit(field.key(), raw, field.shape().wanted());
            return field.absent();
        }
        if (field.shape().loses(raw)) {
            unknown(field.key());
        } else {
            extras.remove(field.key());
        }
        return field.shape().read().apply(raw);
    }

    /** The records of a list; items that are no objects, and those that {@code read} makes nothing of, stay in the extras. */
    <R> List<R> list(String key, Finding.Place itemPlace, Function<Entry, R> read) {
        Object raw = get(key);
        List<R> records = new ArrayList<>();
        if (raw instanceof List<?> list) {
            List<Object> strays = new ArrayList<>();
            for (int index = 0; index < list.size(); index++) {
                String itemAt = below(key) + "[" + index + "]";
                if (list.get(index) instanceof Map<?, ?> item) {
                    R record = read.apply(new Entry(item, itemPlace, itemAt, findings));
                    if (record == null) {
                        strays.add(item);
                    } else {
                        records.add(record);
                    }
                } else {
                    strays.add(list.get(index));
                    findings.add(Finding.Severity.ERROR, Finding.Place.DRAWING, "", itemAt, "that is no object: value=" + brief(list.get(index)),
                            KEPT);
                }
            }
            keepStrays(key, strays, strays.isEmpty());
        } else if (object.containsKey(key)) {
            misfit(key, raw, "a list of objects");
        }
        return records;
    }

    /** The texts of a list; other items stay in the extras. */
    List<String> texts(String key) {
        Object raw = get(key);
        List<String> texts = new ArrayList<>();
        if (raw instanceof List<?> list) {
            List<Object> strays = new ArrayList<>();
            for (Object item : list) {
                if (item instanceof String text) {
                    texts.add(text);
                } else {
                    strays.add(item);
                }
            }
            strays.forEach(stray -> find(key, "that is no text: " + key + "=" + brief(stray), KEPT));
            keepStrays(key, strays, strays.isEmpty());
        } else if (object.containsKey(key)) {
            misfit(key, raw, "a list of texts");
        }
        return texts;
    }

    /** True as long as every key that was taken was there, if it must be, and held what it must. */
    boolean fits() {
        return fits;
    }

    /** The record of an object; null if there is none. */
    <R> R child(String key, Function<Entry, R> read) {
        Object raw = get(key);
        if (raw instanceof Map<?, ?> child) {
            extras.remove(key);
            return read.apply(new Entry(child, Finding.Place.DRAWING, below(key), findings));
        }
        if (object.containsKey(key)) {
            misfit(key, raw, "an object");
        }
        return null;
    }

    /** The settings of an object; values of no known shape stay in the extras. */
    Settings settings(String key) {
        Object raw = get(key);
        if (!(raw instanceof Map<?, ?> map)) {
            if (object.containsKey(key)) {
                misfit(key, raw, "an object");
            }
            return Settings.NONE;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, Object> strays = new LinkedHashMap<>();
        map.forEach((name, value) -> (isSetting(value) ? values : strays).put((String) name, value));
        strays.forEach((name, value) -> find(key + "." + name, "that is no value of a setting: " + name + "=" + brief(value), KEPT));
        keepStrays(key, strays, strays.isEmpty());
        return Settings.of(values);
    }

    private static boolean isSetting(Object value) {
        return value instanceof Long || value instanceof Double || value instanceof Boolean || value instanceof String
                || value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
    }

    /** Keeps a value as it is in the file, although it was taken. */
    void keep(Field<?> field) {
        extras.put(field.key(), object.get(field.key()));
    }

    /** Does not keep a value, although it did not fit. */
    void forget(Field<?> field) {
        extras.remove(field.key());
    }

    /** A key under which a part of the lab notes something for itself: it is kept as an extra, and is not unknown. */
    void noted(String key) {
        taken.add(key);
    }

    /** What was not taken; a finding for each key that is unknown. */
    Extras rest() {
        for (String key : extras.keySet()) {
            if (!taken.contains(key)) {
                unknown(key);
            }
        }
        return extras.isEmpty() ? Extras.NONE : new Extras(extras);
    }

    private Object get(String key) {
        taken.add(key);
        return object.get(key);
    }

    private void keepStrays(String key, Object strays, boolean none) {
        if (none) {
            extras.remove(key);
        } else {
            extras.put(key, strays);
        }
    }

    private void misfit(String key, Object raw, String wanted) {
        find(key, "that is not " + wanted + ": " + key + "=" + brief(raw), KEPT);
    }

    private void unknown(String key) {
        findings.add(Finding.Severity.WARNING, place, subject, below(key), "an unknown key: key=" + key,
                "It is kept, but this lab does nothing with it. Is it spelt right?");
    }

    private void find(String key, String what, String remedy) {
        fits = false;
        findings.add(Finding.Severity.ERROR, place, subject, below(key), what, remedy);
    }

    private String below(String key) {
        return at.isEmpty() ? key : at + "." + key;
    }

    private static String brief(Object raw) {
        return switch (raw) {
            case null -> "null";
            case Map<?, ?> _ -> "{...}";
            case List<?> _ -> "[...]";
            default -> shortened(raw.toString());
        };
    }

    private static String shortened(String text) {
        return text.length() <= BRIEF ? text : text.substring(0, BRIEF) + "...";
    }
}
