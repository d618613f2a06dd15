package edgeos.ui.editor;

/** The views of one drawing, each a tab of the window. */
public enum View {
    /** Nodes and the wires between them. */
    CHAIN,
    /** Who may do what. */
    CAPABILITIES
}
