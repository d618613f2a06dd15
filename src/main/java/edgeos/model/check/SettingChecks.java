package edgeos.model.check;

import edgeos.model.kind.Grammars;
import edgeos.model.kind.Setting;
import edgeos.notation.Quantity;
import java.util.ArrayList;
import java.util.List;

/** One value of one setting: its shape, range, and grammar. */
final class SettingChecks {
    private static final String RING = "ringBytes";

    /**
     * What is wrong with a value.
     *
     * @param what with {@code name=value}
     * @param remedy what to do about it
     */
    record Problem(String what, String remedy) { }

    private SettingChecks() { }

    /** What is wrong with this value of this setting; nothing, if it can run. */
    static List<Problem> problems(Setting setting, Object value) {
        return switch (setting) {
            case Setting.Whole whole -> whole(whole, value);
            case Setting.Real real -> real(real, value);
            case Setting.Flag flag -> value instanceof Boolean ? List.of() : shape(flag, value, "true or false");
            case Setting.Choice choice -> value instanceof String word && choice.choices().contains(word) ? List.of()
                    : shape(choice, value, "one of " + String.join(", ", choice.choices()));
            case Setting.Text text -> value instanceof String line ? grammar(text, text.grammar(), line) : shape(text, value, "a text");
            case Setting.Lines lines -> lines(lines, value);
            case Setting.File file -> value instanceof String ? List.of() : shape(file, value, "a path");
            case Setting.Folder folder -> value instanceof String ? List.of() : shape(folder, value, "a path");
        };
    }

    private static List<Problem> whole(Setting.Whole setting, Object value) {
        String range = "a whole number from " + number(setting.min()) + " to " + number(setting.max());
        if (!(value instanceof Long number) || number < setting.min() || number > setting.max()) {
            return shape(setting, value, range);
        }
        return setting.name().equals(RING) && Long.bitCount(number) != 1
                ? shape(setting, value, "a power of two, such as " + Long.highestOneBit(number)) : List.of();
    }

    private static List<Problem> real(Setting.Real setting, Object value) {
        return value instanceof Number number && number.doubleValue() >= setting.min() && number.doubleValue() <= setting.max() ? List.of()
                : shape(setting, value, "a number from " + number(setting.min()) + " to " + number(setting.max()));
    }

    private static String number(double bound) {
        return bound == Math.rint(bound) && Math.abs(bound) < Long.MAX_VALUE ? number((long) bound) : Double.toString(bound);
    }

    /** No line ends between two groups of digits. */
    private static String number(long bound) {
        return Quantity.grouped(bound).replace('\u2009', '\u202f');
    }

    private static List<Problem> lines(Setting.Lines setting, Object value) {
        if (!(value instanceof List<?> list)) {
            return shape(setting, value, "a list of lines");
        }
        if (list.size() > setting.most()) {
            return List.of(new Problem("there are too many lines: " + setting.name() + "=" + list.size() + " most=" + setting.most(),
                    "Keep at most " + setting.most() + "."));
        }
        var problems = new ArrayList<Problem>();
        for (int line = 0; line < list.size(); line++) {
            String where = "line " + (line + 1) + ": ";
            grammar(setting, setting.grammar(), String.valueOf(list.get(line)))
                    .forEach(problem -> problems.add(new Problem(where + problem.what(), problem.remedy())));
        }
        return problems;
    }

    private static List<Problem> grammar(Setting setting, Setting.Grammar grammar, String text) {
        try {
            Grammars.checked(grammar, text);
            return List.of();
        } catch (IllegalArgumentException wrong) {
            return List.of(new Problem(wrong.getMessage(), "Correct " + setting.title() + ". " + setting.help()));
        }
    }

    private static List<Problem> shape(Setting setting, Object value, String wanted) {
        return List.of(new Problem(setting.title() + " cannot be used: " + setting.name() + "=" + value, "Set it to " + wanted + "."));
    }
}
