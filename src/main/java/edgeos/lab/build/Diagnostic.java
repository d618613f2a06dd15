package edgeos.lab.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a compiler says about a place in a source.
 *
 * @param file as the compiler names it; empty: the linker says it
 * @param line from 1; 0: of no line
 * @param column from 1; 0: of no column
 * @param isError false: a warning
 * @param text what it says
 */
public record Diagnostic(String file, int line, int column, boolean isError, String text) {
    private static final Pattern PLACED = Pattern.compile("(.+?):(\\d+):(?:(\\d+):)? (fatal error|error|warning): (.*)");
    private static final Pattern PLAIN = Pattern.compile("(?:wasm-ld|clang|ld\\.lld|lld)[^:]*: (error|warning): (.*)");
    private static final int MOST = 100;

    /** The errors and warnings in what a compiler and linker printed, in their order; at most 100. */
    static List<Diagnostic> parse(String output) {
        var found = new ArrayList<Diagnostic>();
        for (String line : output.lines().toList()) {
            Matcher placed = PLACED.matcher(line);
            Matcher plain = PLAIN.matcher(line);
            if (placed.matches()) {
                int column = placed.group(3) == null ? 0 : number(placed.group(3));
                found.add(new Diagnostic(placed.group(1), number(placed.group(2)), column, placed.group(4).endsWith("error"), placed.group(5)));
            } else if (plain.matches()) {
                found.add(new Diagnostic("", 0, 0, plain.group(1).equals("error"), plain.group(2)));
            }
            if (found.size() == MOST) {
                break;
            }
        }
        return List.copyOf(found);
    }

    private static int number(String digits) {
        return digits.length() > 9 ? 0 : Integer.parseInt(digits);
    }

    /** In one line, as {@code program.c:3:5: text}; the file without its folders. */
    @Override
    public String toString() {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return line == 0 ? text : String.format(Locale.ROOT, "%s:%d:%d: %s", name, line, column, text);
    }
}
