package edgeos.lab.talk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An object in the file of a talk: values are taken from it by their keys, and what does not fit is found and left out. Confined to one thread. */
final class TalkEntry {
    private static final int BRIEF = 40;
    private final Map<?, ?> object;
    private final String at;
    private final TalkFindings findings;
    private final Set<String> taken = new LinkedHashSet<>();

    TalkEntry(Map<?, ?> object, String at, TalkFindings findings) {
        this.object = object;
        this.at = at;
        this.findings = findings;
    }

    /** Where something of it is in the file. */
    String at(String key) {
        return at.isEmpty() ? key : at + "." + key;
    }

    boolean has(String key) {
        taken.add(key);
        return object.containsKey(key);
    }

    /** What stands under this key, whatever it is. */
    Object raw(String key) {
        taken.add(key);
        return object.get(key);
    }

    String text(String key, String otherwise, int longest) {
        if (!has(key)) {
            return otherwise;
        }
        if (!(raw(key) instanceof String text)) {
            findings.left(at(key), "that is no text: " + key + "=" + brief(raw(key)), "Write it between quotation marks.");
            return otherwise;
        }
        if (text.length() > longest) {
            findings.left(at(key), "that is too long, and only its beginning is taken: characters=" + text.length() + " most=" + longest, "Shorten it.");
        }
        return text.substring(0, Math.min(longest, text.length()));
    }

    double number(String key, double otherwise, double least, double most) {
        if (!has(key)) {
            return otherwise;
        }
        if (raw(key) instanceof Number number && number.doubleValue() >= least && number.doubleValue() <= most) {
            return number.doubleValue();
        }
        findings.left(at(key), "that is no number from " + plain(least) + " to " + plain(most) + ": " + key + "=" + brief(raw(key)), "Without it, it is " + plain(otherwise) + ".");
        return otherwise;
    }

    boolean flag(String key, boolean otherwise) {
        if (!has(key) || raw(key) instanceof Boolean) {
            return has(key) ? (Boolean) raw(key) : otherwise;
        }
        findings.left(at(key), "that is neither true nor false: " + key + "=" + brief(raw(key)), "Write true or false.");
        return otherwise;
    }

    /** One of these, by its name in small letters. */
    <E extends Enum<E>> E one(String key, E otherwise, Class<E> kind) {
        if (!has(key)) {
            return otherwise;
        }
        for (E each : kind.getEnumConstants()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(raw(key))) {
                return each;
            }
        }
        List<String> words = java.util.Arrays.stream(kind.getEnumConstants()).map(each -> each.name().toLowerCase(Locale.ROOT)).toList();
        findings.left(at(key), "that is none of " + String.join(", ", words) + ": " + key + "=" + brief(raw(key)), "Without it, it is " + otherwise.name().toLowerCase(Locale.ROOT) + ".");
        return otherwise;
    }

    /** The object under this key; empty if there is none. */
    Optional<TalkEntry> child(String key) {
        if (has(key) && !(raw(key) instanceof Map)) {
            findings.left(at(key), "that is no object: " + key + "=" + brief(raw(key)), "Write it between braces, or leave it out.");
        }
        return raw(key) instanceof Map<?, ?> map ? Optional.of(new TalkEntry(map, at(key), findings)) : Optional.empty();
    }

    List<String> texts(String key, int most) {
        List<String> texts = new ArrayList<>();
        if (raw(key) instanceof List<?> list && list.size() <= most && list.stream().allMatch(String.class::isInstance)) {
            list.forEach(text -> texts.add((String) text));
        } else if (has(key)) {
            findings.left(at(key), "that is no list of texts, or a list of more than " + most + ": " + key + "=" + brief(raw(key)), "Write such as [\"a\", \"b\"].");
        }
        return texts;
    }

    /** What stands there makes no sense. */
    void refuse(String key, String what, String remedy) {
        findings.left(at(key), what, remedy);
    }

    /** A finding for each key that nobody has taken. */
    void end() {
        object.keySet().stream().map(String::valueOf).filter(key -> !taken.contains(key)).forEach(key -> findings.left(at(key), "an unknown key: key=" + key, "It is left out. Is it spelt right?"));
    }

    static String brief(Object raw) {
        return switch (raw) {
            case null -> "null";
            case Map<?, ?> _ -> "{...}";
            case List<?> _ -> "[...]";
            default -> {
                String text = raw.toString().replaceAll("\\p{Cntrl}", " ");
                yield text.length() <= BRIEF ? text : text.substring(0, BRIEF) + "...";
            }
        };
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15 ? String.valueOf((long) number) : String.valueOf(number);
    }
}
