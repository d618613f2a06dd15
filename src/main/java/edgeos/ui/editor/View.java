package edgeos.ui.editor;

/** What can be in front: the views of one drawing, each a tab of the window, and the sources of its programs. */
public enum View {
    /** Nodes and the wires between them. */
    CHAIN,
    /** Who may do what. */
    CAPABILITIES,
    /** Every FWP of the machine while it runs. */
    POOL,
    /** Questions that are answered by measuring: no view of the drawing, but beside them. */
    EXPERIMENTS,
    /** The source of a program: no view of the drawing, but in front of them. */
    SOURCE
}
