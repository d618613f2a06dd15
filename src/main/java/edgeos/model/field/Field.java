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
 * @param subject the id of that part
 * @param get reads it; null if the part is gone
 * @param set the drawing with another value
 */
public record Field(Setting setting, String edit, Finding.Place place, String subject, Function<Drawing, Object> get,
        BiFunction<Drawing, Object, Drawing> set) {
    /** Edits of one field follow each other as one step. */
    public String key() {
        return place + ":" + subject + ":" + setting.name();
    }

    /** True if a finding is about this field. */
    public boolean concerns(Finding finding) {
        return finding.place() == place && finding.subject().equals(subject) && finding.setting().equals(setting.name());
    }
}
