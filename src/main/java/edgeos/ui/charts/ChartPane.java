package edgeos.ui.charts;

import edgeos.charts.ChartPicture;
import edgeos.charts.figure.Chart;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.MenuKey;
import java.nio.IntBuffer;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * One chart, as pixels that somebody else drew, with a readout over it. The pointer reads it, or the arrow keys when it has the focus;
 * a double click or Enter enlarges it, its menu saves it.
 */
final class ChartPane extends Region {
    private static final Texts TEXTS = Texts.of(ChartPane.class);
    private static final double KEY_STEP = 8;

    private final ChartBoard board;
    private final Chart chart;
    private final Runnable enlarge;
    private final ImageView view = new ImageView();
    private final Readout readout = new Readout();
    /** A window of its own: made when somebody first asks for it. */
    private ContextMenu menu;
    private final InvalidationListener again = _ -> draw();
    private PixelBuffer<IntBuffer> pixels;
    private ChartPicture picture;
    private double pointerX = Double.NaN;
    private double pointerY;

    /**
     * A chart.
     *
     * @param enlarge what a double click does
     */
    ChartPane(ChartBoard board, Chart chart, Runnable enlarge) {
        this.board = board;
        this.chart = chart;
        this.enlarge = enlarge;
        getStyleClass().add(ChartStyles.PANE);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(chart.title());
        setFocusTraversable(true);
        view.setManaged(false);
        view.setSmooth(false);
        readout.setManaged(false);
        getChildren().setAll(view, readout);
        setMinSize(120, 80);
        setPrefSize(300, 216);
        setOnContextMenuRequested(event -> {
            menu().show(this, event.getScreenX(), event.getScreenY());
            event.consume();
        });
        setOnMouseMoved(this::point);
        setOnMouseDragged(this::point);
        setOnMouseExited(_ -> leave());
        setOnMouseClicked(this::click);
        setOnKeyPressed(this::key);
        widthProperty().addListener(again);
        heightProperty().addListener(again);
        sceneProperty().addListener(again);
        board.appearance().themeProperty().addListener(again);
        board.appearance().scaleProperty().addListener(again);
    }

    Chart chart() {
        return chart;
    }

    /** The picture that is shown; empty before the first. */
    Optional<ChartPicture> picture() {
        return Optional.ofNullable(picture);
    }

    Readout readout() {
        return readout;
    }

    /** Asks for a new picture, if there is a place to show it. */
    void draw() {
        int width = (int) getWidth();
        int height = (int) getHeight();
        if (getScene() != null && width > 0 && height > 0) {
            board.draw(this, chart, Math.min(width, 4096), Math.min(height, 4096), board.scale(getScene()), this::show);
        }
    }

    void dispose() {
        board.appearance().themeProperty().removeListener(again);
        board.appearance().scaleProperty().removeListener(again);
        hideMenu();
    }

    @Override
    protected void layoutChildren() {
        readout.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    private void show(ChartPicture next) {
        if (pixels == null || pixels.getWidth() != next.pixelWidth() || pixels.getHeight() != next.pixelHeight()) {
            IntBuffer own = IntBuffer.allocate(next.pixelWidth() * next.pixelHeight());
            own.put(0, next.pixels());
            pixels = new PixelBuffer<>(next.pixelWidth(), next.pixelHeight(), own, PixelFormat.getIntArgbPreInstance());
            view.setImage(new WritableImage(pixels));
        } else {
            pixels.updateBuffer(buffer -> {
                buffer.getBuffer().put(0, next.pixels());
                return null;
            });
        }
        view.setFitWidth(next.request().width());
        view.setFitHeight(next.request().height());
        picture = next;
        setAccessibleText(next.spoken());
        read();
    }

    private void point(MouseEvent event) {
        pointerX = event.getX();
        pointerY = event.getY();
        read();
    }

    private void leave() {
        pointerX = Double.NaN;
        read();
    }

    private void read() {
        picture().filter(_ -> !Double.isNaN(pointerX)).flatMap(shown -> shown.at(pointerX, pointerY))
                .ifPresentOrElse(reading -> readout.show(reading, pointerX, pointerY), readout::hide);
    }

    private void click(MouseEvent event) {
        hideMenu();
        requestFocus();
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            enlarge.run();
            event.consume();
        }
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> enlarge.run();
            case LEFT -> move(-KEY_STEP, 0);
            case RIGHT -> move(KEY_STEP, 0);
            case UP -> move(0, -KEY_STEP);
            case DOWN -> move(0, KEY_STEP);
            default -> {
                if (!MenuKey.isIn(event)) {
                    return;
                }
                menuByKey();
            }
        }
        event.consume();
    }

    private void move(double x, double y) {
        boolean fresh = Double.isNaN(pointerX);
        pointerX = Math.clamp((fresh ? getWidth() / 2 : pointerX) + x, 0, getWidth());
        pointerY = Math.clamp((fresh ? getHeight() / 2 : pointerY) + y, 0, getHeight());
        read();
    }

    private void menuByKey() {
        Point2D middle = localToScreen(getWidth() / 2, getHeight() / 2);
        menu().show(this, middle.getX(), middle.getY());
    }

    private void hideMenu() {
        if (menu != null) {
            menu.hide();
        }
    }

    private ContextMenu menu() {
        if (menu != null) {
            return menu;
        }
        var enlarged = new MenuItem(TEXTS.get("enlarge"));
        enlarged.setOnAction(_ -> enlarge.run());
        var png = new MenuItem(TEXTS.get("save.png"));
        png.setOnAction(_ -> picture().ifPresent(shown -> board.saver().png(getScene().getWindow(), shown)));
        var csv = new MenuItem(TEXTS.get("save.csv"));
        csv.setOnAction(_ -> picture().ifPresent(shown -> board.saver().csv(getScene().getWindow(), shown)));
        menu = new ContextMenu(enlarged, png, csv);
        return menu;
    }
}
