package edgeos.model.format;

import edgeos.model.Extras;
import edgeos.notation.Settings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * One record while it becomes an object of a file: the fields in their order, then what else the file held. Where the extras hold a value
 * under a field's own key (the file's, which did not fit), it is written back as long as the field was not set anew. Belongs to the thread
 * that writes.
 */
final class Sheet {
    private final Map<String, Object> object = new LinkedHashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Map<String, Object> extras;

    Sheet(Extras extras) {
        this.extras = extras.values();
    }

    /** Writes what a file begins with; a version that this lab does not know stays what it was. */
    Sheet head() {
        known.add(Field.FORMAT.key());
        known.add(Field.VERSION.key());
        object.put(Field.FORMAT.key(), DrawingFormat.NAME);
        object.put(Field.VERSION.key(), extras.getOrDefault(Field.VERSION.key(), (long) DrawingFormat.VERSION));
        return this;
    }

    /** Writes a field. */
    <V> Sheet put(Field<V> field, V value) {
        known.add(field.key());
        if (isUntouched(field, value)) {
            object.put(field.key(), extras.get(field.key()));
        } else if (field.presence() == Field.Presence.WRITTEN || !Objects.equals(value, field.absent())) {
            object.put(field.key(), field.shape().write().apply(value));
        }
        return this;
    }

    private <V> boolean isUntouched(Field<V> field, V value) {
        if (!extras.containsKey(field.key())) {
            return false;
        }
        Object raw = extras.get(field.key());
        V read = field.shape().fits().test(raw) ? field.shape().read().apply(raw) : field.absent();
        return Objects.equals(read, value);
    }

    /** Writes a list of records, then the items of the file that were none. */
    <R> Sheet list(String key, List<R> records, Function<R, Map<String, Object>> write) {
        known.add(key);
        List<Object> items = new ArrayList<>();
        records.forEach(record -> items.add(write.apply(record)));
        return items(key, items);
    }

    /** As {@link #list}, but nothing where there is nothing: files of drawings without such things stay as they were before there could be any. */
    <R> Sheet listIfAny(String key, List<R> records, Function<R, Map<String, Object>> write) {
        known.add(key);
        return records.isEmpty() && !extras.containsKey(key) ? this : list(key, records, write);
    }

    /** Writes a list of texts, then the items of the file that were none. */
    Sheet texts(String key, List<String> texts) {
        known.add(key);
        return items(key, new ArrayList<>(texts));
    }

    private Sheet items(String key, List<Object> items) {
        if (extras.get(key) instanceof List<?> strays) {
            items.addAll(strays);
        }
        boolean untouched = items.isEmpty() && extras.containsKey(key) && !(extras.get(key) instanceof List);
        object.put(key, untouched ? extras.get(key) : items);
        return this;
    }

    /** Writes an object, if there is one. */
    Sheet child(String key, Map<String, Object> child) {
        known.add(key);
        if (child != null) {
            object.put(key, child);
        } else if (extras.containsKey(key)) {
            object.put(key, extras.get(key));
        }
        return this;
    }

    /** Writes settings, then the values of the file that were none; nothing if there are none. */
    Sheet settings(String key, Settings settings) {
        known.add(key);
        Map<String, Object> values = new LinkedHashMap<>(settings.asMap());
        if (extras.get(key) instanceof Map<?, ?> strays) {
            strays.forEach((name, value) -> values.putIfAbsent((String) name, value));
        }
        if (!values.isEmpty()) {
            object.put(key, values);
        } else if (extras.containsKey(key)) {
            object.put(key, extras.get(key));
        }
        return this;
    }

    /** The object, with the unknown keys at its end. */
    Map<String, Object> tree() {
        extras.forEach((key, value) -> {
            if (!known.contains(key)) {
                object.put(key, value);
            }
        });
        return object;
    }
}
