package edgeos.notation.click;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A string to search for; {@code \x2f} is a byte in hexadecimal, {@code \n}, {@code \r}, {@code \t}, and {@code \\} are what they are in C. */
public final class SearchText {
    /** The longest, in bytes. */
    public static final int MOST_BYTES = 255;
    private static final int HEX = 16;

    private SearchText() { }

    /**
     * The bytes to search for.
     *
     * @throws IllegalArgumentException if there are none, too many, or what follows a backslash is not known
     */
    public static byte[] parse(String text) {
        var bytes = new ByteArrayOutputStream();
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '\\') {
                bytes.write(escaped(text, at + 1));
                at += at + 1 < text.length() && text.charAt(at + 1) == 'x' ? 3 : 1;
            } else {
                int point = text.codePointAt(at);
                bytes.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
                at += Character.charCount(point) - 1;
            }
        }
        if (bytes.size() == 0 || bytes.size() > MOST_BYTES) {
            throw new IllegalArgumentException("a string to search for has 1 to " + MOST_BYTES + " bytes: bytes=" + bytes.size());
        }
        return bytes.toByteArray();
    }

    private static int escaped(String text, int at) {
        char escape = at < text.length() ? text.charAt(at) : ' ';
        return switch (escape) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case '\\' -> '\\';
            case 'x' -> {
                String digits = text.substring(at + 1, Math.min(text.length(), at + 3));
                if (!digits.matches("[0-9a-fA-F]{2}")) {
                    throw new IllegalArgumentException("behind \\x stand two hexadecimal digits: digits=" + digits);
                }
                yield Integer.parseInt(digits, HEX);
            }
            default -> throw new IllegalArgumentException("a backslash stands before x, n, r, t, or another one: string=" + text);
        };
    }
}
