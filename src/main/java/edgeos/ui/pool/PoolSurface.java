package edgeos.ui.pool;

import edgeos.model.Drawing;
import edgeos.telemetry.FwpState;
import edgeos.ui.canvas.paint.CrispCanvas;
import edgeos.ui.pool.layout.Cell;
import edgeos.ui.pool.layout.Census;
import edgeos.ui.pool.layout.Group;
import edgeos.ui.pool.layout.Groups;
import edgeos.ui.pool.layout.Wall;
import edgeos.ui.pool.paint.Mosaic;
import edgeos.ui.pool.paint.StateMark;
import edgeos.ui.pool.paint.WallPainter;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Appearance;
import edgeos.ui.theme.Blank;
import edgeos.ui.theme.Tokens;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/** The wall itself: cells, words over them, and a bar to scroll. Painted anew only when something that is in sight has changed. JavaFX application thread only. */
final class PoolSurface extends Region {
    private static final Texts TEXTS = Texts.of(PoolSurface.class);
    private static final double BAR = 12;

    private final Appearance appearance;
    private final Consumer<Cell> open;
    private final Mosaic mosaic = new Mosaic();
    private final CrispCanvas over = new CrispCanvas();
    private final ScrollBar bar = new ScrollBar();
    private final CellHint hint = new CellHint();
    private final InvalidationListener again = _ -> repaint();
    private final Set<String> folded = new HashSet<>();
    private Drawing drawing = Drawing.EMPTY;
    private Census census = Census.EMPTY;
    private List<Group> groups = List.of();
    private Wall wall = Wall.EMPTY;
    private Blank empty = new Blank("session", "");
    private Cell cursor;
    private int pointed = -1;
    private double pointerX;
    private double pointerY;
    /** From cell to cell; 0: as it fits. */
    private int pitch;
    private double scroll;
    private boolean stale = true;
    private boolean moved = true;
    private long paintings;

    /** A wall of nothing; {@code open} shows a cell closely. */
    PoolSurface(Appearance appearance, Consumer<Cell> open) {
        this.appearance = appearance;
        this.open = open;
        getStyleClass().add(PoolStyles.SURFACE);
        setId("pool-surface");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText(TEXTS.get("surface"));
        setAccessibleHelp(TEXTS.get("keys"));
        setMinSize(0, 0);
        var clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        mosaic.view().setMouseTransparent(true);
        mosaic.view().setManaged(false);
        over.setManaged(false);
        empty.setVisible(false);
        bar.setOrientation(Orientation.VERTICAL);
        bar.setFocusTraversable(false);
        bar.valueProperty().subscribe(value -> scrollTo(value.doubleValue()));
        getChildren().setAll(mosaic.view(), over, empty, bar, hint);
        new PoolMouse(this);
        new PoolKeys(this);
        widthProperty().addListener(again);
        heightProperty().addListener(again);
        focusedProperty().addListener(again);
        appearance.themeProperty().addListener(again);
        appearance.scaleProperty().addListener(again);
    }

    /** Shows these cells. Nothing is painted if they look like those before. */
    void show(Lookout.Seen seen) {
        boolean same = seen.census().isLike(census) && seen.wish().drawing() == drawing && isLike(seen.groups());
        drawing = seen.wish().drawing();
        census = seen.census();
        groups = same ? groups : seen.groups();
        if (!same) {
            repaint();
        }
    }

    private boolean isLike(List<Group> next) {
        boolean same = next.size() == groups.size();
        for (int at = 0; same && at < next.size(); at++) {
            Group one = next.get(at);
            Group two = groups.get(at);
            same = one.key().equals(two.key()) && one.all() == two.all() && java.util.Arrays.equals(one.cells(), two.cells());
        }
        return same;
    }

    /** Shows this where there are no cells; the keyboard stays on the wall if it was on what was offered before. */
    void invite(Blank blank) {
        boolean keyed = Stream.iterate(getScene() == null ? null : getScene().getFocusOwner(), Objects::nonNull, Node::getParent).anyMatch(each -> each == empty);
        blank.setManaged(false);
        blank.setVisible(empty.isVisible());
        getChildren().set(getChildren().indexOf(empty), blank);
        empty = blank;
        if (keyed) {
            requestFocus();
        }
        repaint();
    }

    /** Where cells are now. */
    Wall wall() {
        return wall;
    }

    Census census() {
        return census;
    }

    /** How far it is scrolled down. */
    double scroll() {
        return scroll;
    }

    /** How often it was painted, and how many cells that were. */
    long paintings() {
        return paintings;
    }

    /** See {@link #paintings()}. */
    long paintedCells() {
        return mosaic.paintedCells();
    }

    Blank empty() {
        return empty;
    }

    CellHint hint() {
        return hint;
    }

    /** The cell that the keyboard is at, or that was clicked, if it is still there. */
    Optional<Cell> cursor() {
        return Optional.ofNullable(cursor).filter(cell -> census.number(cell) >= 0);
    }

    /** Goes to a cell and brings it into sight, unfolding its group. */
    void go(Cell cell) {
        cursor = cell;
        int number = census.number(cell);
        groups.stream().filter(group -> java.util.Arrays.binarySearch(group.cells(), number) >= 0).forEach(group -> folded.remove(group.key()));
        layWall();
        reveal(number);
        tell();
        repaint();
    }

    /** Goes that way from where the keyboard is. */
    void go(Wall.Way way) {
        int next = wall.next(cursor == null ? -1 : census.number(cursor), way);
        if (next >= 0) {
            go(census.cell(next));
        }
    }

    /** Goes up or down by what is in sight. */
    void page(int by) {
        for (int row = 0; row < Math.max(1, getHeight() / wall.pitch() - 1); row++) {
            go(by < 0 ? Wall.Way.UP : Wall.Way.DOWN);
        }
    }

    /** Goes to the first cell of all that this holds for; false if there is none. */
    boolean goToFirst(java.util.function.IntPredicate isMeant) {
        for (Group group : groups) {
            for (int cell : group.cells()) {
                if (isMeant.test(cell)) {
                    go(census.cell(cell));
                    return true;
                }
            }
        }
        return false;
    }

    /** Looks closely at the cell that the keyboard is at. */
    void openCursor() {
        cursor().ifPresent(open);
    }

    /** Looks closely at the cell, or folds or unfolds the group, at a place of the view. */
    void press(double x, double y) {
        int cell = wall.cellAt(x, y + scroll);
        if (cell >= 0) {
            go(census.cell(cell));
            open.accept(cursor);
        } else {
            wall.headerAt(y + scroll).ifPresent(section -> fold(section.group().key()));
        }
    }

    /** Folds or unfolds the group of the cell that the keyboard is at. */
    void foldCursor() {
        cursor().map(census::number).flatMap(wall::section).ifPresent(section -> fold(section.group().key()));
    }

    private void fold(String key) {
        if (!folded.remove(key)) {
            folded.add(key);
        }
        repaint();
    }

    /** Folds all groups, or unfolds them if all are. */
    void foldAll() {
        boolean all = groups.stream().allMatch(group -> folded.contains(group.key()));
        folded.clear();
        if (!all) {
            groups.forEach(group -> folded.add(group.key()));
        }
        repaint();
    }

    /** The next size of cells, larger or smaller; the cell that the keyboard is at stays where it is. */
    void zoom(int steps) {
        zoom(steps, cursor().map(census::number).filter(wall::shows).orElseGet(() -> wall.cellAt(Wall.MARGIN, getHeight() / 2 + scroll)));
    }

    /** The same, but the cell under the pointer stays there. */
    void zoom(int steps, double x, double y) {
        int under = wall.cellAt(x, y + scroll);
        zoom(steps, under >= 0 ? under : wall.cellAt(Wall.MARGIN, y + scroll));
    }

    private void zoom(int steps, int held) {
        int at = Wall.PITCHES.indexOf(wall.pitch());
        int next = Wall.PITCHES.get(Math.clamp(at + steps, 0, Wall.PITCHES.size() - 1));
        double heldY = held < 0 ? 0 : wall.y(held) - scroll;
        pitch = next;
        layWall();
        scrollTo(held < 0 ? scroll : wall.y(held) - Math.clamp(heldY, 0, Math.max(0, getHeight() - next)));
        repaint();
    }

    /** Cells as large as all of them fit into the view, from now on. */
    void fit() {
        pitch = 0;
        repaint();
    }

    /** Scrolls to so many pixels from the top. */
    void scrollTo(double wanted) {
        double next = Math.round(Math.clamp(wanted, 0, Math.max(0, wall.height() - getHeight())));
        if (next != scroll) {
            scroll = next;
            repaint();
        }
    }

    /** The pointer is here; not a number: it is gone. */
    void point(double x, double y) {
        pointerX = x;
        pointerY = y;
        int now = Double.isNaN(x) ? -1 : wall.cellAt(x, y + scroll);
        if (now != pointed || now >= 0) {
            pointed = now;
            moved = true;
            requestLayout();
        }
    }

    /** Paints with the next frame. */
    void repaint() {
        stale = true;
        requestLayout();
    }

    void dispose() {
        appearance.themeProperty().removeListener(again);
        appearance.scaleProperty().removeListener(again);
    }

    @Override
    protected void layoutChildren() {
        if (getWidth() < 1 || getHeight() < 1) {
            return;
        }
        if (stale) {
            layWall();
            stale = false;
            moved = true;
            paintings++;
            mosaic.paint(wall, census, scroll, getWidth(), getHeight(), density(), tokens());
        }
        if (moved) {
            moved = false;
            words();
        }
        bar.resizeRelocate(getWidth() - BAR, 0, BAR, getHeight());
        empty.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    private void words() {
        over.fit(getWidth(), getHeight(), density());
        pointed = Double.isNaN(pointerX) || pointed < 0 ? -1 : wall.cellAt(pointerX, pointerY + scroll);
        new WallPainter(over.begin(1, 0, 0), tokens(), wall, census, scroll, getWidth(), getHeight(), node -> Groups.node(drawing, node))
                .paint(pointed, cursor == null ? -1 : census.number(cursor), isFocused());
        empty.setVisible(groups.isEmpty());
        hint.setVisible(false);
        if (pointed >= 0) {
            hint.show(words(pointed), pointerX, pointerY, getWidth() - BAR, getHeight());
        }
    }

    private String words(int number) {
        Cell cell = census.cell(number);
        FwpState state = census.state(number);
        String who = census.who(number);
        String node = Groups.node(drawing, cell.node());
        String name = cell.instance() < 0 ? node : TEXTS.get("numbered", node, cell.instance());
        return TEXTS.get(census.colour(number) == Census.COLOURLESS ? "cell" : "cell.coloured", name, who.isEmpty() ? "" : "  " + who, StateMark.word(state), StateMark.meaning(state));
    }

    private void tell() {
        cursor().ifPresent(cell -> setAccessibleText(WallPainter.spoken(Groups.node(drawing, cell.node()), Groups.chain(drawing, cell.chain()), cell.instance(),
                census.state(census.number(cell)), census.who(census.number(cell)))));
    }

    private void layWall() {
        wall = pitch == 0 ? Wall.fitting(groups, folded, getWidth() - BAR, getHeight()) : Wall.of(groups, folded, getWidth() - BAR, pitch);
        double most = Math.max(0, wall.height() - getHeight());
        scroll = Math.clamp(scroll, 0, most);
        bar.setVisible(most > 0);
        bar.setMax(most);
        bar.setVisibleAmount(most == 0 ? 1 : most * getHeight() / wall.height());
        bar.setUnitIncrement(wall.pitch());
        bar.setBlockIncrement(getHeight());
        bar.setValue(scroll);
    }

    private void reveal(int cell) {
        if (wall.shows(cell)) {
            double top = wall.y(cell);
            double room = Math.max(0, getHeight() - wall.pitch() - Wall.HEADER);
            scrollTo(top - scroll < Wall.HEADER ? top - Wall.HEADER : top - scroll > room + Wall.HEADER ? top - room : scroll);
        }
    }

    private Tokens tokens() {
        return appearance.theme().tokens();
    }

    private double density() {
        double output = getScene() == null || getScene().getWindow() == null ? 1 : getScene().getWindow().getOutputScaleX();
        return Math.clamp(output * appearance.scaleProperty().get(), 1, 4);
    }
}
