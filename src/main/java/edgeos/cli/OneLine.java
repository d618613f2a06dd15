package edgeos.cli;

/** What names in a file may say to a terminal: nothing but themselves. Stateless. */
final class OneLine {
    private static final int INSTEAD = '\uFFFD';

    private OneLine() { }

    /** The same words in one line, where a mark stands for what would end it, turn its direction, or tell the terminal to do something. */
    static String of(String words) {
        var line = new StringBuilder();
        words.codePoints().map(letter -> Character.isISOControl(letter) || Character.getType(letter) == Character.FORMAT || Character.getType(letter) == Character.LINE_SEPARATOR
                || Character.getType(letter) == Character.PARAGRAPH_SEPARATOR ? INSTEAD : letter).forEach(line::appendCodePoint);
        return line.toString();
    }
}
