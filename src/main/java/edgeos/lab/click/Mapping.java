package edgeos.lab.click;

import edgeos.lab.click.Network.Element;
import edgeos.model.Extras;
import edgeos.notation.Settings;
import java.util.LinkedHashMap;
import java.util.Map;

/** What becomes of an element: a kind with settings, and what is not quite as in Click. Filled by {@link Elements}. */
final class Mapping {
    private final String kind;
    private final Map<String, Object> settings = new LinkedHashMap<>();
    private String unlike = "";
    private String remedy = "";
    private Extras written = Extras.NONE;

    Mapping(String kind) {
        this.kind = kind;
    }

    /** Sets a setting; an empty text sets none. */
    Mapping set(String name, Object value) {
        if (!value.equals("")) {
            settings.put(name, value);
        }
        return this;
    }

    /** Says what is not as in Click, and what to do about it. */
    Mapping unlike(String what, String whatToDo) {
        unlike = what;
        remedy = whatToDo;
        return this;
    }

    /** Keeps how Click wrote it, since the kind does not say all of it. */
    Mapping written(Element element) {
        written = Written.of(element);
        return this;
    }

    Extras extras() {
        return written;
    }

    String kind() {
        return kind;
    }

    Settings settings() {
        return Settings.of(settings);
    }

    String unlike() {
        return unlike;
    }

    String remedy() {
        return remedy;
    }
}
