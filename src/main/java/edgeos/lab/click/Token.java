package edgeos.lab.click;

/**
 * A word of a configuration.
 *
 * @param text as it stands there; of a configuration string, what is between the parentheses, without comments
 * @param line counted from 1
 */
record Token(Kind kind, String text, int line) {
    enum Kind { NAME, CONFIG, SIGN, END }

    boolean is(String sign) {
        return kind != Kind.CONFIG && text.equals(sign);
    }
}
