package edgeos.lab.lesson.condition;

/** A text that is no condition, or no other line of the language of lessons; the message says what was expected instead, for people. */
public final class ConditionException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int column;

    /**
     * Says what is wrong.
     *
     * @param column where, from 1
     * @param sentence what, without a full stop
     */
    public ConditionException(int column, String sentence) {
        super(sentence);
        this.column = column;
    }

    /** Where in the text, from 1. */
    public int column() {
        return column;
    }
}
