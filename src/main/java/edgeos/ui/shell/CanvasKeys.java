package edgeos.ui.shell;

/** What the canvas does by key and mouse beside the actions; for the sheet of shortcuts. */
final class CanvasKeys {
    /** What is done, and by which keys. */
    static final String[][] ALL = {
        {"Go through the nodes", "Tab"},
        {"Move the selection", "arrow keys"},
        {"Edit the name", "Enter"},
        {"Draw a wire from the node", "C, arrow keys, Enter"},
        {"Draw a frame", "F"},
        {"Show the menu of what is selected", "Menu"},
        {"Stop what has begun", "Esc"},
        {"Zoom to the pointer", "wheel"},
        {"Move the view", "space and drag"},
    };

    private CanvasKeys() { }
}
