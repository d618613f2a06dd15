package edgeos.ui.notice;

import edgeos.telemetry.Event;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Icons;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/**
 * The bar at the bottom with room for a notice at its right: figures there say less while one is shown. Where both do not fit side by side, the notice has lines of its own above them. So it covers nothing.
 * JavaFX application thread only; {@link #dispose()} at the end.
 */
public final class NoticeBar extends Region {
    private static final Texts TEXTS = Texts.of(NoticeBar.class);
    /** What the figures keep at the least, and their share where there is more. */
    private static final double LEAST_FIGURES = 200;
    private static final double SHARE_OF_FIGURES = 0.3;
    private static final double ROW = 22;
    private static final double AROUND = 3;

    private final Notices notices;
    private final Region figures;
    private final HBox box = new HBox(8);
    private final Subscription shows;
    private Node focusedBefore;
    private boolean presenting;

    /** The bar {@code figures}, and what these notices say. */
    public NoticeBar(Region figures, Notices notices) {
        this.figures = figures;
        this.notices = notices;
        getStyleClass().add("lab-notice-bar");
        box.setId("notice");
        box.getStyleClass().add("lab-notice");
        box.setAlignment(Pos.CENTER_LEFT);
        box.setAccessibleRole(AccessibleRole.PARENT);
        box.hoverProperty().subscribe(_ -> notices.hold(isAttended()));
        box.focusWithinProperty().subscribe(_ -> notices.hold(isAttended()));
        box.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        box.setVisible(false);
        getChildren().setAll(figures, box);
        shows = Subscription.combine(notices.shownProperty().subscribe(this::show), notices.moreProperty().subscribe(_ -> show(notices.shownProperty().get())));
    }

    /** Puts the focus on what the notice offers first; false if there is none. */
    public boolean focusNotice() {
        if (!box.isVisible()) {
            return false;
        }
        focusedBefore = getScene().getFocusOwner();
        box.lookupAll(".button").stream().findFirst().ifPresent(Node::requestFocus);
        return true;
    }

    /** In front of a class, questions wait that can. */
    public void setPresenting(boolean on) {
        presenting = on;
        show(notices.shownProperty().get());
    }

    /** Lets go of the notices. */
    public void dispose() {
        shows.unsubscribe();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return figures.prefHeight(width) + (isBeside(width) ? 0 : box.prefHeight(width) + 2 * AROUND);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double low = figures.prefHeight(width);
        double taken = box.isVisible() && isBeside(width) ? snapSizeX(box.prefWidth(-1)) + 2 * AROUND : 0;
        figures.resizeRelocate(0, getHeight() - low, width - taken, low);
        if (taken > 0) {
            double high = Math.min(ROW, box.prefHeight(-1));
            box.resizeRelocate(width - taken + AROUND, getHeight() - low + snapPositionY((low - high) / 2), taken - 2 * AROUND, high);
        } else {
            box.resizeRelocate(AROUND, AROUND, width - 2 * AROUND, box.prefHeight(width - 2 * AROUND));
        }
    }

    /** True if there is room for it beside the figures, or nothing to make room for. */
    private boolean isBeside(double width) {
        return !box.isVisible() || width < 0 || box.prefWidth(-1) + 2 * AROUND <= width - Math.max(LEAST_FIGURES, width * SHARE_OF_FIGURES);
    }

    private boolean isAttended() {
        return box.isHover() || box.isFocusWithin();
    }

    private void show(Notice first) {
        Notice notice = presenting && first != null && first.canWait() ? null : first;
        boolean hadFocus = box.isFocusWithin();
        box.setVisible(notice != null);
        box.getChildren().setAll(notice == null ? List.of() : parts(notice));
        for (Event.Level level : Event.Level.values()) {
            box.pseudoClassStateChanged(PseudoClass.getPseudoClass(name(level)), notice != null && notice.level() == level);
        }
        box.setAccessibleText(notice == null ? "" : TEXTS.get(name(notice.level()), notice.words()));
        box.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        notices.hold(isAttended());
        if (hadFocus && focusedBefore != null) {
            focusedBefore.requestFocus();
            focusedBefore = null;
        }
        requestLayout();
    }

    private List<Node> parts(Notice notice) {
        List<Node> parts = new ArrayList<>();
        parts.add(Icons.graphic(switch (notice.level()) {
            case INFO -> "check";
            case WARNING -> "warning";
            case ERROR -> "error";
        }, 0.6));
        Label words = new Label(notice.words());
        words.setId("notice.words");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        parts.add(words);
        notice.offers().forEach(offer -> parts.add(button("notice.offer", offer.words(), () -> notices.take(notice, offer))));
        if (notices.moreProperty().get() > 0) {
            parts.add(button("notice.next", TEXTS.get("next", notices.moreProperty().get()), notices::dismiss));
        }
        parts.add(close());
        return parts;
    }

    private Button close() {
        Button close = button("notice.close", null, notices::dismiss);
        close.setGraphic(Icons.graphic("close", 0.6));
        close.setAccessibleText(TEXTS.get("close"));
        close.getStyleClass().add("close");
        return close;
    }

    private static Button button(String id, String words, Runnable does) {
        Button button = new Button(words);
        button.setId(id);
        button.setMinSize(USE_PREF_SIZE, ROW - 2);
        button.setOnAction(_ -> does.run());
        HBox.setMargin(button, new Insets(1, 0, 1, 0));
        return button;
    }

    private static String name(Event.Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            notices.dismiss();
            event.consume();
        }
    }
}
