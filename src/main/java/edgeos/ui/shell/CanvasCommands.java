package edgeos.ui.shell;

/** What the menus ask of the canvas. */
interface CanvasCommands {
    void cut();

    void copy();

    void paste();

    void duplicate();

    void delete();

    void selectAll();

    void frame();

    void zoomIn();

    void zoomOut();

    void zoomActual();

    void zoomToFit();
}
