package edgeos.ui.shell;

import edgeos.ui.theme.Appearance;
import edgeos.ui.tour.TourBand;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import javafx.beans.property.DoubleProperty;
import javafx.collections.ObservableList;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** The root of the scene: shows its content larger by the scale of the {@link Appearance}. Menus and tips, which open beside it, follow by their type. */
final class ScaledRoot extends Region {
    private static final double TYPE_PIXELS = 13;

    private final Region content;
    private final DoubleProperty factor;
    private TourBand below;

    ScaledRoot(Region content, Appearance appearance) {
        this.content = content;
        this.factor = appearance.scaleProperty();
        Scale scale = new Scale();
        scale.xProperty().bind(factor);
        scale.yProperty().bind(factor);
        content.getTransforms().add(scale);
        content.setManaged(false);
        getChildren().setAll(content);
        factor.addListener((_, _, _) -> requestLayout());
    }

    /** Keeps the type of menus and tips of this scene as large as the rest. */
    void scalePopups(ObservableList<String> stylesheets) {
        stylesheets.add(sheet(factor.get()));
        factor.addListener((_, before, after) -> {
            stylesheets.remove(sheet(before.doubleValue()));
            stylesheets.add(sheet(after.doubleValue()));
        });
    }

    /** Below the content, as high as it says. */
    void showBelow(TourBand band) {
        below = band;
        Scale scale = new Scale();
        scale.xProperty().bind(factor);
        scale.yProperty().bind(factor);
        band.getTransforms().add(scale);
        band.setManaged(false);
        getChildren().add(band);
    }

    @Override
    protected void layoutChildren() {
        double scale = factor.get();
        double width = Math.ceil(getWidth() / scale);
        double height = Math.ceil(getHeight() / scale);
        double low = below == null ? 0 : below.heightFor(width, height);
        content.resizeRelocate(0, 0, width, height - low);
        if (below != null) {
            below.resizeRelocate(0, (height - low) * scale, width, low);
        }
    }

    private static String sheet(double scale) {
        String css = String.format(Locale.ROOT, ".context-menu, .tooltip { -fx-font-size: %.1fpx; }", TYPE_PIXELS * scale);
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }
}
