package edgeos.notation.dns;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of one line of a zone: parted by blanks, up to a semicolon; in quotes, blanks and semicolons count.
 *
 * @param indented true if the line starts with a blank: its owner is that of the line before
 * @param words without their quotes; escapes are still in them
 */
record ZoneWords(boolean indented, List<String> words) {
    static ZoneWords of(String line) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        boolean quoted = false;
        boolean open = false;
        for (int at = 0; at < line.length(); at++) {
            char sign = line.charAt(at);
            if (sign == '\\' && at + 1 < line.length()) {
                word.append(sign).append(line.charAt(++at));
                open = true;
            } else if (sign == '"') {
                quoted = !quoted;
                open = true;
            } else if (quoted || !Character.isWhitespace(sign) && sign != ';') {
                word.append(sign);
                open = true;
            } else if (open) {
                words.add(word.toString());
                word.setLength(0);
                open = false;
            }
            if (sign == ';' && !quoted) {
                break;
            }
        }
        if (quoted) {
            throw new IllegalArgumentException("a quotation mark is missing: line=" + line.strip());
        }
        if (open) {
            words.add(word.toString());
        }
        return new ZoneWords(!line.isEmpty() && Character.isWhitespace(line.charAt(0)), List.copyOf(words));
    }
}
