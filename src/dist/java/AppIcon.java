import edgeos.charts.Png;
import edgeos.ui.theme.Icons;
import edgeos.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Transform;

/** The icon of the application as a picture: the lab's sign on the ground of its dark theme, drawn as the window draws it, in memory. */
final class AppIcon {
    private static final int SIDE = 512;
    private static final double ROUND = 6;

    private AppIcon() { }

    static void write(Path file) throws IOException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        CompletableFuture<int[]> pixels = new CompletableFuture<>();
        Platform.startup(() -> {
            try {
                pixels.complete(pixels());
            } catch (RuntimeException failed) {
                pixels.completeExceptionally(failed);
            }
        });
        Png.write(file, pixels.join(), SIDE, SIDE);
    }

    private static int[] pixels() {
        SVGPath sign = Icons.shape("edgeos-lab");
        sign.setFill(Theme.DARK.tokens().flow());
        Rectangle ground = new Rectangle(2, 2, Icons.SIZE - 4, Icons.SIZE - 4);
        ground.setArcWidth(ROUND);
        ground.setArcHeight(ROUND);
        ground.setFill(Theme.DARK.tokens().bg());
        var parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        parameters.setTransform(Transform.scale(SIDE / Icons.SIZE, SIDE / Icons.SIZE));
        parameters.setViewport(new javafx.geometry.Rectangle2D(0, 0, SIDE, SIDE));
        WritableImage image = new Group(ground, sign).snapshot(parameters, new WritableImage(SIDE, SIDE));
        int[] argb = new int[SIDE * SIDE];
        image.getPixelReader().getPixels(0, 0, SIDE, SIDE, PixelFormat.getIntArgbInstance(), argb, 0, SIDE);
        return argb;
    }
}
