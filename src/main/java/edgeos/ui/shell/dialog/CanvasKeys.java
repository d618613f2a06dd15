package edgeos.ui.shell.dialog;

/** What the canvas, the graph, the other views, and the timeline do by key and mouse beside the actions; for the sheet of shortcuts. */
final class CanvasKeys {
    /** What is done, and by which keys. */
    static final String[][] ALL = {
        {"Go through the nodes", "Tab"},
        {"Go through the wires of a node", "Shift+W"},
        {"Move the selection, or the view", "arrow keys"},
        {"Edit the name", "Enter or F2"},
        {"Add a node: behind the selected one, into the selected wire", "type its name, Enter"},
        {"Draw a wire from the node", "Shift+C, arrow keys, Enter"},
        {"Draw a wire to a new node", "Shift+C, type its name, Enter"},
        {"Draw a frame", "Shift+F"},
        {"Show the menu of what is selected", "Menu or Shift+F10"},
        {"Stop what has begun", "Esc"},
        {"Zoom to the pointer", "wheel"},
        {"Zoom to fit", "Shift+1"},
        {"Move the view", "Space and drag"},
        {"Roles and cores: move a role", "Left, Right, or the processor's digit"},
        {"Roles and cores: leave a role to the machine", "Delete"},
        {"Capabilities: go along the graph", "Tab, arrow keys"},
        {"Capabilities: grant by keys", "G, arrow keys, Enter"},
        {"Capabilities: revoke, grant again", "Delete, R"},
        {"Capabilities: open a fold, or show what can be done", "Enter"},
        {"Capabilities: zoom to fit", "F"},
        {"Pool: go from cell to cell", "arrow keys, Home, End"},
        {"Pool: look closely at one, look away", "Enter, Esc"},
        {"Pool: next and previous client that was found", "Enter, Shift+Enter"},
        {"Pool: fold the group", "Space"},
        {"Pool: larger or smaller cells, fit", "+, -, wheel, 0"},
        {"Schedule: zoom, show all", "+, -, wheel, 0"},
        {"Schedule: move through time", "arrow keys, Home, End, drag"},
        {"Schedule: hold the picture", "F"},
        {"Schedule: go from run to run, zoom to it", "comma, period, Z"},
        {"Schedule: next missed deadline, next overrun", "M, O"},
        {"Experiments: carry out the one that is chosen", "Enter"},
        {"Results: pick several, to compare them", "Shift and arrow keys, Ctrl and click"},
        {"Results: throw away", "Delete"},
        {"Recordings: play, pause", "Space"},
        {"Recordings: a second back or on, ten seconds", "Left, Right, with Shift"},
        {"Recordings: a moment back or on", "comma, period"},
        {"Recordings: to the next or previous mark, start, end", "Page Down, Page Up, Home, End"},
    };

    private CanvasKeys() { }
}
