package edgeos.ui.replay;

import edgeos.lab.time.Mark;
import edgeos.ui.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;

/** The line of time: what was played, where the moment is, and what happened when. A press or drag goes there; arrow keys go by a second, with Shift by ten, comma and period by a moment, Page Up and Page Down to the next mark. */
final class Track extends Region {
    private static final double HEIGHT = 42;
    private static final double LOW_HEIGHT = 27;
    private static final double INSET = 10;
    private static final double RAIL_Y = 17;
    private static final double RAIL_HEIGHT = 4;
    private static final double KNOB = 12;
    private static final double MARK_SIZE = 8;
    private static final double MARK_Y = 3;
    private static final double TICK_Y = 25;
    private static final double TICK_APART = 84;
    private static final double MARK_APART = 5;
    private static final long SECOND_NANOS = 1_000_000_000L;
    private static final long[] TICK_SECONDS = {1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200};

    private final LongConsumer goes;
    private final IntConsumer steps;
    private final Region rail = new Region();
    private final Region played = new Region();
    private final Region knob = new Region();
    private final List<SVGPath> signs = new ArrayList<>();
    private final List<Label> ticks = new ArrayList<>();
    private List<Mark> marks = List.of();
    private long lengthNanos;
    private long atNanos;
    private double madeFor = -1;
    private boolean low;

    /** A track; {@code goes} is told where somebody wants to be, {@code steps} how many moments further. */
    Track(LongConsumer goes, IntConsumer steps) {
        this.goes = goes;
        this.steps = steps;
        getStyleClass().add(ReplayStyles.TRACK);
        setId("timeline");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setMinWidth(120);
        setMaxWidth(Double.MAX_VALUE);
        setLow(false);
        rail.getStyleClass().add(ReplayStyles.RAIL);
        played.getStyleClass().add(ReplayStyles.PLAYED);
        knob.getStyleClass().add(ReplayStyles.KNOB);
        List.of(rail, played, knob).forEach(part -> part.setMouseTransparent(true));
        getChildren().setAll(rail, played, knob);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::drag);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Without ticks where height is dear. */
    void setLow(boolean now) {
        low = now;
        setMinHeight(low ? LOW_HEIGHT : HEIGHT);
        setPrefHeight(low ? LOW_HEIGHT : HEIGHT);
        madeFor = -1;
        requestLayout();
    }

    /** Another recording. */
    void show(long length, List<Mark> happened) {
        lengthNanos = length;
        marks = happened;
        madeFor = -1;
        say();
        requestLayout();
    }

    /** Where it is now. */
    void move(long at) {
        if (at != atNanos) {
            atNanos = at;
            say();
            requestLayout();
        }
    }

    private void say() {
        setAccessibleText("Moment of the recording: " + clock(atNanos) + " of " + clock(lengthNanos));
    }

    /** A time as minutes, seconds, and tenths. */
    static String clock(long nanos) {
        long tenths = nanos / (SECOND_NANOS / 10);
        return String.format(Locale.ROOT, "%d:%02d.%d", tenths / 600, tenths / 10 % 60, tenths % 10);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        if (madeFor != width) {
            madeFor = width;
            make();
        }
        double at = x(atNanos);
        rail.resizeRelocate(INSET, RAIL_Y - RAIL_HEIGHT / 2, Math.max(0, width - 2 * INSET), RAIL_HEIGHT);
        played.resizeRelocate(INSET, RAIL_Y - RAIL_HEIGHT / 2, Math.max(0, at - INSET), RAIL_HEIGHT);
        ticks.forEach(this::place);
        knob.resizeRelocate(at - KNOB / 2, RAIL_Y - KNOB / 2, KNOB, KNOB);
    }

    /** Signs and ticks for this width: signs that would lie over each other are one, the gravest. */
    private void make() {
        getChildren().removeAll(signs);
        getChildren().removeAll(ticks);
        signs.clear();
        ticks.clear();
        int next = 0;
        while (next < marks.size()) {
            Mark gravest = marks.get(next);
            double x = x(gravest.at());
            var texts = new ArrayList<String>();
            while (next < marks.size() && x(marks.get(next).at()) - x < MARK_APART) {
                Mark mark = marks.get(next++);
                gravest = mark.kind().compareTo(gravest.kind()) > 0 ? mark : gravest;
                texts.add(clock(mark.at()) + "  " + mark.text());
            }
            signs.add(sign(gravest.kind(), x, texts));
        }
        long step = step();
        for (long second = 0; !low && lengthNanos > 0 && second * SECOND_NANOS <= lengthNanos; second += step) {
            ticks.add(tick(second));
        }
        getChildren().addAll(0, ticks);
        getChildren().addAll(getChildren().indexOf(knob), signs);
    }

    /** A shape for each kind, so that colour is not what tells them apart. */
    private static String shape(Mark.Kind kind) {
        return switch (kind) {
            case ACTIVATION -> "M0 8V5L4 1L8 5V8z";
            case DROP -> "M0 0H8L4 8z";
            case BREAKPOINT -> "M4 0A4 4 0 1 0 4 8A4 4 0 1 0 4 0z";
            case EDIT -> "M0 8L4 0L8 8z";
            case RUN -> "M1 0H7V8H1z";
            case WARNING -> "M4 0L8 4L4 8L0 4z";
            case FAULT -> "M0 2L2 0L4 2L6 0L8 2L6 4L8 6L6 8L4 6L2 8L0 6L2 4z";
        };
    }

    private static SVGPath sign(Mark.Kind kind, double x, List<String> texts) {
        var sign = new SVGPath();
        sign.setContent(shape(kind));
        sign.getStyleClass().addAll(ReplayStyles.MARK, kind.name().toLowerCase(Locale.ROOT));
        sign.setLayoutX(x - MARK_SIZE / 2);
        sign.setLayoutY(MARK_Y);
        String more = texts.size() > 6 ? "\nand " + (texts.size() - 6) + " more" : "";
        Tooltip.install(sign, new Tooltip(String.join("\n", texts.subList(0, Math.min(6, texts.size()))) + more));
        return sign;
    }

    private static Label tick(long second) {
        var label = new Label(String.format(Locale.ROOT, "%d:%02d", second / 60, second % 60));
        label.getStyleClass().addAll(ReplayStyles.TICK, Styles.FIGURE);
        label.setMouseTransparent(true);
        label.setUserData(second);
        return label;
    }

    private void place(Label tick) {
        double wide = tick.prefWidth(-1);
        tick.resizeRelocate(Math.clamp(x((long) tick.getUserData() * SECOND_NANOS) - wide / 2, 0, Math.max(0, getWidth() - wide)), TICK_Y, wide, tick.prefHeight(-1));
    }

    private long step() {
        double most = Math.max(1, (getWidth() - 2 * INSET) / TICK_APART);
        for (long seconds : TICK_SECONDS) {
            if (lengthNanos / (double) (seconds * SECOND_NANOS) <= most) {
                return seconds;
            }
        }
        return TICK_SECONDS[TICK_SECONDS.length - 1] * Math.max(1, (long) (lengthNanos / (double) (TICK_SECONDS[TICK_SECONDS.length - 1] * SECOND_NANOS) / most));
    }

    private double x(long nanos) {
        double room = Math.max(0, getWidth() - 2 * INSET);
        return INSET + (lengthNanos == 0 ? 0 : Math.clamp(nanos / (double) lengthNanos, 0, 1) * room);
    }

    private void drag(MouseEvent event) {
        requestFocus();
        double room = Math.max(1, getWidth() - 2 * INSET);
        goes.accept((long) (Math.clamp((event.getX() - INSET) / room, 0, 1) * lengthNanos));
        event.consume();
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        long step = event.isShiftDown() ? 10 * SECOND_NANOS : SECOND_NANOS;
        boolean known = true;
        switch (event.getCode()) {
            case LEFT, DOWN -> goes.accept(atNanos - step);
            case RIGHT, UP -> goes.accept(atNanos + step);
            case COMMA -> steps.accept(-1);
            case PERIOD -> steps.accept(1);
            case HOME -> goes.accept(0);
            case END -> goes.accept(lengthNanos);
            case PAGE_DOWN -> marks.stream().filter(mark -> mark.at() > atNanos).findFirst().ifPresent(mark -> goes.accept(mark.at()));
            case PAGE_UP -> marks.stream().filter(mark -> mark.at() < atNanos - SECOND_NANOS / 4).reduce((_, later) -> later).ifPresent(mark -> goes.accept(mark.at()));
            default -> known = false;
        }
        if (known) {
            event.consume();
        }
    }
}
