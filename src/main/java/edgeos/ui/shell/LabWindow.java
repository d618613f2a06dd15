package edgeos.ui.shell;

import edgeos.ui.editor.Editor;
import edgeos.ui.inspector.InspectorPane;
import edgeos.ui.palette.PalettePane;
import edgeos.ui.theme.Appearance;
import edgeos.ui.theme.Layouts;
import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.fxml.FXML;
import javafx.fxml.FXMLLoader;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/** The frame of the window, from {@code layouts/lab.fxml}: bars at the top and bottom, panels around the canvas. */
final class LabWindow {
    private static final String SPLIT = "charts.at";
    private static final double SPLIT_FIRST = 0.66;

    private final Editor editor;
    private final Panels panels;
    private final Remembered remembered;
    private final CanvasStage stage;
    private final Region charts;
    private final PalettePane palette;
    private final InspectorPane inspector;
    private final StatusBar status;
    @FXML private BorderPane frame;
    @FXML private SplitPane centre;
    @FXML private Tab chainTab;

    LabWindow(Editor editor, Appearance appearance, Panels panels, Remembered remembered) {
        this.editor = editor;
        this.panels = panels;
        this.remembered = remembered;
        stage = new CanvasStage(editor, appearance);
        charts = new Region();
        palette = new PalettePane(stage);
        inspector = new InspectorPane(editor);
        status = new StatusBar(editor);
        load();
    }

    /** What the menus ask of the canvas. */
    CanvasCommands canvas() {
        return stage;
    }

    /** Joins the parts; once, as soon as there are actions. */
    void build(Actions actions, Menus menus) {
        frame.setTop(new TopBar(editor, actions, menus.bar()).node());
        frame.setBottom(status.node());
        chainTab.setContent(stage.node());
        panels.palette().subscribe(shown -> frame.setLeft(shown ? palette : null));
        panels.inspector().subscribe(shown -> frame.setRight(shown ? inspector : null));
        panels.charts().subscribe(this::showCharts);
    }

    Region node() {
        return frame;
    }

    void dispose() {
        keepSplit();
        status.dispose();
        inspector.dispose();
    }

    private void showCharts(boolean shown) {
        if (shown && !centre.getItems().contains(charts)) {
            centre.getItems().add(charts);
            centre.setDividerPositions(remembered.number(SPLIT, 0.2, 0.95, SPLIT_FIRST));
        } else if (!shown) {
            keepSplit();
            centre.getItems().remove(charts);
        }
    }

    private void keepSplit() {
        if (centre.getDividerPositions().length > 0) {
            remembered.number(SPLIT, centre.getDividerPositions()[0]);
        }
    }

    private void load() {
        FXMLLoader loader = new FXMLLoader(Layouts.location("lab.fxml"));
        loader.setController(this);
        try {
            loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("phase=window layout=lab.fxml", e);
        }
    }
}
