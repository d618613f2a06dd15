package edgeos.ui.shell.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

/** Where a window may stand: so that its title and its corners are in reach, whatever screens were there when it was seen last. Stateless; any thread. */
public final class WindowPlace {
    private WindowPlace() { }

    /**
     * As near to {@code last} as it is all on the screen that shows most of it.
     *
     * @param last where the window was, in pixels; {@code null}: nowhere yet
     * @param screens what windows may cover of each screen
     * @return empty: no screen shows any of it
     */
    public static Optional<Rectangle2D> reachable(Rectangle2D last, List<Rectangle2D> screens) {
        return Optional.ofNullable(last).flatMap(place -> screens.stream().filter(screen -> screen.intersects(place))
                .max(Comparator.comparingDouble(screen -> shown(place, screen))).map(screen -> within(place, screen)));
    }

    /**
     * In the middle and a little above, no larger than the screen; told and not left to the toolkit, which puts the title of a window as high as the screen above it.
     *
     * @param width wanted, in pixels
     * @param height wanted, in pixels
     * @param screen what windows may cover of it
     */
    public static Rectangle2D first(double width, double height, Rectangle2D screen) {
        double fitsWidth = Math.min(width, screen.getWidth());
        double fitsHeight = Math.min(height, screen.getHeight());
        return new Rectangle2D(screen.getMinX() + Math.floor((screen.getWidth() - fitsWidth) / 2), screen.getMinY() + Math.floor((screen.getHeight() - fitsHeight) / 3), fitsWidth, fitsHeight);
    }

    /**
     * The screen that shows most of a window.
     *
     * @param place where it is, in pixels
     * @param screens what windows may cover of each screen
     * @param otherwise if none shows any of it
     */
    public static Rectangle2D screen(Rectangle2D place, List<Rectangle2D> screens, Rectangle2D otherwise) {
        return screens.stream().filter(screen -> screen.intersects(place)).max(Comparator.comparingDouble(screen -> shown(place, screen))).orElse(otherwise);
    }

    private static Rectangle2D within(Rectangle2D place, Rectangle2D screen) {
        double width = Math.min(place.getWidth(), screen.getWidth());
        double height = Math.min(place.getHeight(), screen.getHeight());
        return new Rectangle2D(Math.clamp(place.getMinX(), screen.getMinX(), screen.getMaxX() - width), Math.clamp(place.getMinY(), screen.getMinY(), screen.getMaxY() - height), width, height);
    }

    private static double shown(Rectangle2D place, Rectangle2D screen) {
        return (Math.min(place.getMaxX(), screen.getMaxX()) - Math.max(place.getMinX(), screen.getMinX())) * (Math.min(place.getMaxY(), screen.getMaxY()) - Math.max(place.getMinY(), screen.getMinY()));
    }
}
