package edgeos.lab.click;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The arguments of an element: by place, and by keyword. Immutable. */
final class Arguments {
    private final List<String> placed = new ArrayList<>();
    private final Map<String, String> named = new LinkedHashMap<>();

    /** The arguments in a configuration string; words in capitals that are among the keywords name theirs. */
    Arguments(String config, Set<String> keywords) {
        for (String argument : split(config)) {
            String[] words = argument.split("\\s+", 2);
            if (keywords.contains(words[0])) {
                named.put(words[0], words.length > 1 ? unquoted(words[1]) : "");
            } else {
                placed.add(unquoted(argument));
            }
        }
    }

    /** What is between commas that are not in quotes; blanks are joined. Nothing, if all is blank. */
    static List<String> split(String config) {
        List<String> arguments = new ArrayList<>();
        var argument = new StringBuilder();
        char quote = 0;
        for (int at = 0; at < config.length(); at++) {
            char next = config.charAt(at);
            if (quote == 0 && next == ',') {
                arguments.add(tidy(argument));
                argument.setLength(0);
                continue;
            }
            argument.append(next);
            if (quote == '"' && next == '\\' && at + 1 < config.length()) {
                argument.append(config.charAt(++at));
            } else if (next == quote) {
                quote = 0;
            } else if (quote == 0 && (next == '"' || next == '\'')) {
                quote = next;
            }
        }
        if (!arguments.isEmpty() || !argument.toString().isBlank()) {
            arguments.add(tidy(argument));
        }
        if (!arguments.isEmpty() && arguments.getLast().isEmpty()) {
            arguments.removeLast();
        }
        return arguments;
    }

    private static String tidy(CharSequence argument) {
        String stripped = argument.toString().strip();
        return stripped.indexOf('"') >= 0 || stripped.indexOf('\'') >= 0 ? stripped : stripped.replaceAll("\\s+", " ");
    }

    /** A text without the quotes around it. */
    static String unquoted(String text) {
        boolean quoted = text.length() > 1 && (text.startsWith("\"") && text.endsWith("\"") || text.startsWith("'") && text.endsWith("'"));
        if (!quoted) {
            return text;
        }
        String inside = text.substring(1, text.length() - 1);
        return text.startsWith("'") ? inside : inside.replace("\\\"", "\"");
    }

    /** Those without a keyword. */
    List<String> placed() {
        return placed;
    }

    /** The argument of this keyword, or at this place. */
    String text(String keyword, int place, String otherwise) {
        String value = named.get(keyword);
        return value != null ? value : place >= 0 && place < placed.size() ? placed.get(place) : otherwise;
    }
}
