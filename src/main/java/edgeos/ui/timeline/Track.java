package edgeos.ui.timeline;

import edgeos.lab.time.Mark;
import edgeos.lab.time.Timeline;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.MeantKey;
import edgeos.ui.theme.Styles;
import edgeos.ui.theme.Tip;
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

/**
 * The line of time: what was played, where the moment is, and what happened when. A press or drag goes there; arrow keys go by a second or a step, with Shift by ten seconds or a hundred steps, comma and period by a moment,
 * Page Up and Page Down to the next mark. What it is of says how it counts.
 */
final class Track extends Region {
    private static final Texts TEXTS = Texts.of(Track.class);
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
    private static final int MOST_TOLD = 6;

    private final LongConsumer goes;
    private final IntConsumer steps;
    private final Region rail = new Region();
    private final Region played = new Region();
    private final Region knob = new Region();
    private final List<SVGPath> signs = new ArrayList<>();
    private final List<Label> ticks = new ArrayList<>();
    private List<Mark> marks = List.of();
    private Ruler ruler = Ruler.TIME;
    private final String saying;
    private long first;
    private long length;
    private long at;
    private double madeFor = -1;
    private boolean low;

    /**
     * A track.
     *
     * @param id of it
     * @param saying key of the words that say where it is, of how much
     * @param goes told where somebody wants to be
     * @param steps told how many moments further
     */
    Track(String id, String saying, LongConsumer goes, IntConsumer steps) {
        this.saying = saying;
        this.goes = goes;
        this.steps = steps;
        getStyleClass().add(TimelineStyles.TRACK);
        setId(id);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setMinWidth(120);
        setMaxWidth(Double.MAX_VALUE);
        setLow(false);
        rail.getStyleClass().add(TimelineStyles.RAIL);
        played.getStyleClass().add(TimelineStyles.PLAYED);
        knob.getStyleClass().add(TimelineStyles.KNOB);
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

    /** It is of this, as far as that goes now. */
    void show(Timeline of, List<Mark> happened) {
        Ruler next = Ruler.of(of.unit());
        if (next != ruler || first != of.first() || length != of.length() || happened != marks) {
            ruler = next;
            first = of.first();
            length = of.length();
            marks = happened;
            madeFor = -1;
            say();
            requestLayout();
        }
    }

    /** Where it is now. */
    void move(long position) {
        if (position != at) {
            at = position;
            say();
            requestLayout();
        }
    }

    private void say() {
        setAccessibleText(TEXTS.get(saying, ruler.words(at), ruler.words(length)));
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        if (madeFor != width) {
            madeFor = width;
            make();
        }
        double here = x(at);
        rail.resizeRelocate(INSET, RAIL_Y - RAIL_HEIGHT / 2, Math.max(0, width - 2 * INSET), RAIL_HEIGHT);
        played.resizeRelocate(INSET, RAIL_Y - RAIL_HEIGHT / 2, Math.max(0, here - INSET), RAIL_HEIGHT);
        ticks.forEach(this::place);
        knob.resizeRelocate(here - KNOB / 2, RAIL_Y - KNOB / 2, KNOB, KNOB);
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
                texts.add(ruler.words(mark.at()) + "  " + mark.text());
            }
            signs.add(sign(gravest.kind(), x, texts));
        }
        long apart = ruler.apart((length - first) / Math.max(1, (getWidth() - 2 * INSET) / TICK_APART));
        for (long tick = Math.ceilDiv(first, apart) * apart; !low && length > first && tick <= length; tick += apart) {
            ticks.add(tick(tick));
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
        sign.getStyleClass().addAll(TimelineStyles.MARK, kind.name().toLowerCase(Locale.ROOT));
        sign.setLayoutX(x - MARK_SIZE / 2);
        sign.setLayoutY(MARK_Y);
        String all = String.join("\n", texts.subList(0, Math.min(MOST_TOLD, texts.size())));
        Tooltip.install(sign, new Tip(texts.size() > MOST_TOLD ? TEXTS.get("track.more", all, texts.size() - MOST_TOLD) : all));
        return sign;
    }

    private Label tick(long position) {
        var label = new Label(ruler.tick(position));
        label.getStyleClass().addAll(TimelineStyles.TICK, Styles.FIGURE);
        label.setMouseTransparent(true);
        label.setUserData(position);
        return label;
    }

    private void place(Label tick) {
        double wide = tick.prefWidth(-1);
        tick.resizeRelocate(Math.clamp(x((long) tick.getUserData()) - wide / 2, 0, Math.max(0, getWidth() - wide)), TICK_Y, wide, tick.prefHeight(-1));
    }

    private double x(long position) {
        double room = Math.max(0, getWidth() - 2 * INSET);
        return INSET + (length == first ? 0 : Math.clamp((position - first) / (double) (length - first), 0, 1) * room);
    }

    private void drag(MouseEvent event) {
        requestFocus();
        double room = Math.max(1, getWidth() - 2 * INSET);
        goes.accept(first + Math.round(Math.clamp((event.getX() - INSET) / room, 0, 1) * (length - first)));
        event.consume();
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        long step = event.isShiftDown() ? ruler.far() : ruler.near();
        boolean known = true;
        switch (MeantKey.of(event)) {
            case LEFT, DOWN -> goes.accept(at - step);
            case RIGHT, UP -> goes.accept(at + step);
            case COMMA -> steps.accept(-1);
            case PERIOD -> steps.accept(1);
            case HOME -> goes.accept(first);
            case END -> goes.accept(length);
            case PAGE_DOWN -> marks.stream().filter(mark -> mark.at() > at).findFirst().ifPresent(mark -> goes.accept(mark.at()));
            case PAGE_UP -> marks.stream().filter(mark -> mark.at() < at - ruler.on()).reduce((_, later) -> later).ifPresent(mark -> goes.accept(mark.at()));
            default -> known = false;
        }
        if (known) {
            event.consume();
        }
    }
}
