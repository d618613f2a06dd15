package edgeos.ui.lessons;

/** What the panel of a lesson asks the window for. JavaFX application thread only. */
public interface Learning {
    /** Shows all lessons. */
    void gallery();

    /** Asks for a folder with a lesson, or with folders of lessons, and shows what is in it. */
    void openFolder();

    /** Closes the lesson, and offers to go back to what was open before. */
    void leave();

    /** Goes on with the lesson that follows this one. */
    void follow();

    /** What follows is called so; empty: nothing does. */
    String following();

    /** Folds the panel, or unfolds it. */
    void fold();

    /** Points at what is to be clicked, or stops. */
    void point(boolean on);

    /** Points, or stops, as it is now. */
    void togglePoint();
}
