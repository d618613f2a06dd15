package edgeos.ui.talk;

import edgeos.lab.talk.SceneDrawing;
import edgeos.lab.talk.SceneSource;
import edgeos.model.Drawing;
import edgeos.ui.canvas.paint.Live;
import edgeos.ui.export.DrawingImage;
import edgeos.ui.theme.Theme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.canvas.Canvas;
import javafx.scene.transform.Scale;
import javafx.util.Subscription;

/** Small pictures of what is drawn in scenes. Drawings that lie in files are read elsewhere, once. JavaFX application thread only. */
public final class Thumbnails {
    private static final double CRISP = 2;
    private static final double LARGEST = 0.5;

    private final Map<SceneDrawing, Optional<Drawing>> known = new HashMap<>();
    private final List<Runnable> listeners = new ArrayList<>();

    /** Calls this when more is known, until that is unsubscribed. */
    Subscription onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Files may hold something else by now. */
    public void forget() {
        known.clear();
    }

    /** A picture of this size; empty as long as the drawing is not known. */
    Canvas picture(SceneDrawing drawing, Theme theme, double width, double height) {
        return picture(drawing(drawing), theme, width, height);
    }

    /** As {@link #picture(SceneDrawing, Theme, double, double)}, of what is known. */
    static Canvas picture(Optional<Drawing> drawing, Theme theme, double width, double height) {
        Canvas picture = new Canvas(width * CRISP, height * CRISP);
        picture.getTransforms().setAll(new Scale(1 / CRISP, 1 / CRISP));
        drawing.filter(found -> !found.nodes().isEmpty())
                .ifPresent(found -> new DrawingImage(found, theme, 1, Live.NONE).paintFar(picture.getGraphicsContext2D(), picture.getWidth(), picture.getHeight(), LARGEST * CRISP));
        return picture;
    }

    /** What is drawn; empty as long as it is not known. */
    Optional<Drawing> drawing(SceneDrawing wanted) {
        if (wanted instanceof SceneDrawing.Embedded(Drawing within, _)) {
            return Optional.of(within);
        }
        if (!known.containsKey(wanted)) {
            known.put(wanted, Optional.empty());
            CompletableFuture.supplyAsync(() -> SceneSource.of(wanted).drawing()).thenAccept(read -> Platform.runLater(() -> {
                known.put(wanted, Optional.of(read));
                List.copyOf(listeners).forEach(Runnable::run);
            }));
        }
        return known.get(wanted);
    }
}
