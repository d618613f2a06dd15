package edgeos.ui.shell;

import edgeos.ui.shell.file.Remembered;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/**
 * The column at the right: the inspector above, a lesson below, and a divider between them. Where there is too little height for both, the lesson has all of it until it is folded; folded, its head stays at the bottom.
 * JavaFX application thread only.
 */
final class SideColumn extends StackPane {
    private static final String SPLIT = "lesson.at";
    /** So much that a lesson shows what its step waits for without being scrolled, in a window of 900 pixels. */
    private static final double SPLIT_FIRST = 0.3;
    private static final double SMALL_BELOW = 1100;
    private static final double WIDE_FROM = 1300;
    private static final double WIDTH = 296;
    private static final double LEAST = 284;
    private static final double WITH_LESSON = 344;
    private static final double LOW_BELOW = 600;

    private final Region inspector;
    private final Remembered remembered;
    private final SplitPane split = new SplitPane();
    private final BorderPane pile = new BorderPane();
    private Optional<Region> lesson = Optional.empty();
    private Subscription folds = Subscription.EMPTY;
    private boolean folded;
    private boolean inspecting;
    private boolean low;
    private double windowWidth;

    /** A column with nothing in it. */
    SideColumn(Region inspector, Remembered remembered) {
        this.inspector = inspector;
        this.remembered = remembered;
        split.setOrientation(Orientation.VERTICAL);
        split.getStyleClass().add("lab-centre");
        split.setMinSize(0, 0);
        setMinHeight(0);
        heightProperty().subscribe(height -> lower(height.doubleValue() > 0 && height.doubleValue() < LOW_BELOW));
    }

    /** Shows the inspector, or not. */
    void inspect(boolean on) {
        inspecting = on;
        arrange();
    }

    /** Shows a lesson, which says whether it is folded. */
    void teach(Region panel, ReadOnlyBooleanProperty isFolded) {
        lesson = Optional.of(panel);
        folds.unsubscribe();
        folds = isFolded.subscribe(on -> {
            folded = on;
            arrange();
        });
    }

    /** Shows no lesson. */
    void dismiss() {
        keepSplit();
        folds.unsubscribe();
        folds = Subscription.EMPTY;
        lesson = Optional.empty();
        arrange();
    }

    /** Is as wide as a window of this width has room for. */
    void fit(double width) {
        windowWidth = width;
        double wanted = width < SMALL_BELOW ? LEAST : lesson.isPresent() && width >= WIDE_FROM ? WITH_LESSON : WIDTH;
        inspector.setPrefWidth(wanted);
        lesson.ifPresent(panel -> panel.setPrefWidth(wanted));
    }

    /** Remembers where the divider is. */
    void keepSplit() {
        if (split.getDividerPositions().length > 0) {
            remembered.number(SPLIT, split.getDividerPositions()[0]);
        }
    }

    private void lower(boolean on) {
        if (on != low) {
            low = on;
            arrange();
        }
    }

    private void arrange() {
        keepSplit();
        fit(windowWidth);
        boolean alone = lesson.isPresent() && (!inspecting || low && !folded);
        if (lesson.isEmpty() || alone) {
            show(lesson.or(() -> inspecting ? Optional.of(inspector) : Optional.empty()));
        } else if (folded) {
            pile(lesson.get());
        } else {
            divide(lesson.get());
        }
    }

    private void show(Optional<Region> only) {
        if (!getChildren().equals(only.stream().toList())) {
            clear();
            getChildren().setAll(only.stream().toList());
        }
    }

    private void pile(Region panel) {
        if (!getChildren().contains(pile)) {
            clear();
            pile.setCenter(inspector);
            pile.setBottom(panel);
            getChildren().setAll(List.of(pile));
        }
    }

    private void divide(Region panel) {
        if (!getChildren().contains(split)) {
            clear();
            split.getItems().setAll(inspector, panel);
            getChildren().setAll(List.of(split));
            split.setDividerPositions(remembered.number(SPLIT, 0.1, 0.9, SPLIT_FIRST));
        }
    }

    /** A part is in one place at a time. */
    private void clear() {
        getChildren().clear();
        split.getItems().clear();
        pile.setCenter(null);
        pile.setBottom(null);
    }
}
