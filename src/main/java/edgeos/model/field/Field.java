package edgeos.model.field;

import edgeos.model.Drawing;
import edgeos.model.check.Finding;
import edgeos.model.kind.Setting;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One value of the drawing that can be edited. Immutable.
 *
 * @param setting its name, unit, range, and help
 * @param edit what undo calls a change of it
 * @param place what part of the drawing it belongs to
 * @param subject the id of that part; of several, in lines
 * @param get reads it; null if the part is gone, {@link #SEVERAL} if parts differ
 * @param set the drawing with another value
 */
public record Field(Setting setting, String edit, Finding.Place place, String subject, Function<Drawing, Object> get,
        BiFunction<Drawing, Object, Drawing> set) {
    /** What is read where several parts have a field in common and their values differ; nobody can set it. */
    public static final Object SEVERAL = new Object() {
        @Override
        public String toString() {
            return "";
        }
    };
    /** Between the ids of parts that have a field in common: no id has a line break. */
    static final String AND = "\n";

    /** True if several parts have it in common. */
    public boolean isShared() {
        return subject.contains(AND);
    }

    /** Edits of one field follow each other as one step. */
    public String key() {
        return place + ":" + subject + ":" + setting.name();
    }

    /** True if a finding is about this field. */
    public boolean concerns(Finding finding) {
        return finding.place() == place && finding.subject().equals(subject) && finding.setting().equals(setting.name());
    }
}
