package edgeos.ui.canvas.gesture;

import edgeos.model.Drawing;
import edgeos.model.edit.Parts;
import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.geometry.Camera;
import edgeos.ui.canvas.geometry.Hit;
import edgeos.ui.canvas.geometry.HitTest;
import edgeos.ui.canvas.geometry.Plot;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.Selection;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;

/** What gestures work on and the view shows: the editor, where its drawing stands, what part of it is seen, and what a gesture says. */
public final class Board {
    private final Editor editor;
    private final ReadOnlyObjectWrapper<Plot> plot = new ReadOnlyObjectWrapper<>(this, "plot");
    private final ObjectProperty<Camera> camera = new SimpleObjectProperty<>(this, "camera", Camera.HOME);
    private final ObjectProperty<Feedback> feedback = new SimpleObjectProperty<>(this, "feedback", Feedback.NONE);
    private final ChangeListener<Drawing> drawn = (_, _, next) -> plotOf(next);
    private final Glide glide = new Glide(this, this::plotOf);
    private final ChangeListener<String> entered = (_, _, _) -> turn();
    private double viewWidth;
    private double viewHeight;

    /** A board for this editor. */
    public Board(Editor editor) {
        this.editor = editor;
        plotOf(editor.drawing());
        editor.drawingProperty().addListener(drawn);
        editor.scopeProperty().addListener(entered);
    }

    /** Who edits the drawing. */
    public Editor editor() {
        return editor;
    }

    /** Where everything stands; another one after each edit. */
    public ReadOnlyObjectProperty<Plot> plotProperty() {
        return plot.getReadOnlyProperty();
    }

    /** Where everything stands. */
    public Plot plot() {
        return plot.get();
    }

    /** What part of the drawing is seen. */
    public ObjectProperty<Camera> cameraProperty() {
        return camera;
    }

    /** What part of the drawing is seen. */
    public Camera camera() {
        return camera.get();
    }

    /** Shows another part of the drawing. */
    public void look(Camera next) {
        camera.set(next);
    }

    /** The view has this size now. */
    public void resize(double width, double height) {
        viewWidth = width;
        viewHeight = height;
    }

    /** The part of the drawing that is seen. */
    public Box seen() {
        return camera().sees(viewWidth, viewHeight);
    }

    /** Width of the view in its own pixels. */
    public double viewWidth() {
        return viewWidth;
    }

    /** Height of the view in its own pixels. */
    public double viewHeight() {
        return viewHeight;
    }

    /** What a gesture says and shows. */
    public ObjectProperty<Feedback> feedbackProperty() {
        return feedback;
    }

    /** Shows this. */
    public void show(Feedback next) {
        feedback.set(next);
    }

    /** What lies under a point of the drawing. */
    public Hit hit(double x, double y) {
        return HitTest.at(plot(), x, y, camera().zoom());
    }

    /** What is selected, as edits want it. */
    public Parts selected() {
        return parts(editor.selection());
    }

    /** A selection as edits want it. */
    public static Parts parts(Selection selection) {
        return selection.parts();
    }

    /** What an edit has moved since this drawing is shown on its way to where it is now. */
    public void glideFrom(Drawing before) {
        glide.from(before);
    }

    /** Lets go of the editor. */
    public void dispose() {
        glide.stop();
        editor.drawingProperty().removeListener(drawn);
        editor.scopeProperty().removeListener(entered);
    }

    private void plotOf(Drawing drawing) {
        Plot next = new Plot(drawing, editor.scopeProperty().get());
        plot.set(next);
        editor.scopeProperty().set(next.scope());
    }

    private void turn() {
        if (!editor.scopeProperty().get().equals(plot().scope())) {
            plotOf(editor.drawing());
        }
    }
}
