package edgeos.ui.pool;

import edgeos.lab.Moments;
import edgeos.model.Drawing;
import edgeos.notation.DomainRef;
import edgeos.telemetry.Snapshot;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.Pulse;
import edgeos.ui.editor.PulseListener;
import edgeos.ui.editor.Selection;
import edgeos.ui.editor.View;
import edgeos.ui.pool.layout.Cell;
import edgeos.ui.pool.layout.Census;
import edgeos.ui.pool.layout.Finder;
import edgeos.ui.pool.layout.Found;
import edgeos.ui.theme.Appearance;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;

/**
 * Every FWP of the machine as a cell, and one of them looked at closely. While another tab is in front, the engine is not asked and nothing is painted. JavaFX application thread
 * only; call {@link #dispose()} at the end.
 */
public final class PoolPane extends BorderPane {
    /** Of its time, a look may take one part in so many: 100,000 FWPs are looked at twice a second. */
    private static final int REST_SHARE = 20;

    private final Editor editor;
    private final Appearance appearance;
    private final PoolSurface surface;
    private final PoolBar bar;
    private final ClientPanel client;
    private final Invitation invitation;
    private final Consumer<String> showOnCanvas;
    private final Lookout lookout = new Lookout(seen -> Platform.runLater(() -> show(seen)));
    private final PulseListener pulses = this::pulse;
    private final InvalidationListener asked = _ -> look();
    private final InvalidationListener inFront = _ -> front();
    private Optional<Cell> close = Optional.empty();
    private Snapshot snapshot;
    private Moments shown;
    private long restUntilNanos = Long.MIN_VALUE;
    private Finder finder = Finder.of("", Drawing.EMPTY);
    /** What the search found, and for which text. */
    private Found found = Found.NOTHING;
    private String foundText = "";
    /** Of which text somebody went from one find to another. */
    private String walkedText = "";
    private boolean revealing;
    /** How many finds somebody wants to go on, as soon as there are any; 0: nobody does. */
    private int steps;

    /**
     * The pool of what this editor runs.
     *
     * @param showOnCanvas brings a node of the canvas into sight
     * @param run starts what is drawn, as the button above does
     */
    public PoolPane(Editor editor, Appearance appearance, Consumer<String> showOnCanvas, Runnable run) {
        this.editor = editor;
        this.appearance = appearance;
        this.showOnCanvas = showOnCanvas;
        surface = new PoolSurface(appearance, this::open);
        bar = new PoolBar(appearance, surface, this::walk);
        client = new ClientPanel(new Jumps());
        invitation = new Invitation(editor, run, () -> {
            bar.textProperty().set("");
            surface.requestFocus();
        });
        getStyleClass().add(PoolStyles.PANE);
        setMinSize(0, 0);
        setTop(bar);
        setCenter(surface);
        bar.textProperty().addListener(asked);
        bar.groupingProperty().addListener(asked);
        editor.drawingProperty().addListener(asked);
        editor.run().stateProperty().addListener(asked);
        editor.viewProperty().addListener(inFront);
        editor.addPulse(pulses);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && close.isPresent()) {
                lookAway();
                event.consume();
            }
        });
        front();
    }

    /** Lets somebody type which client to find. */
    public void beginSearch() {
        bar.beginSearch();
    }

    /** Larger or smaller cells, by so many steps. */
    public void zoom(int steps) {
        surface.zoom(steps);
    }

    /** Cells as large as all of them fit. */
    public void fit() {
        surface.fit();
    }

    @Override
    public void requestFocus() {
        surface.requestFocus();
    }

    /** Lets go of the editor and ends the thread. */
    public void dispose() {
        editor.drawingProperty().removeListener(asked);
        editor.run().stateProperty().removeListener(asked);
        editor.viewProperty().removeListener(inFront);
        editor.removePulse(pulses);
        lookout.close();
        bar.dispose();
        surface.dispose();
    }

    PoolSurface surface() {
        return surface;
    }

    PoolBar bar() {
        return bar;
    }

    ClientPanel client() {
        return client;
    }

    private boolean isSeen() {
        return editor.viewProperty().get() == View.POOL;
    }

    private void front() {
        editor.viewProperty().get();
        if (isSeen()) {
            revealing = true;
            look();
        } else if (shown != null) {
            lookout.away();
        }
    }

    /** Follows what is new, if there is anything. */
    private void pulse(Pulse pulse) {
        if (pulse.labels() && isSeen() && pulse.nowNanos() >= restUntilNanos && (editor.shown() != shown || editor.shown().snapshot() != snapshot)) {
            look();
        }
    }

    private void look() {
        Drawing drawing = editor.drawingProperty().get();
        editor.run().stateProperty().get();
        if (isSeen()) {
            if (editor.shown() != shown) {
                shown = editor.shown();
                close = Optional.empty();
                setRight(null);
            }
            snapshot = shown.snapshot();
            lookout.look(new Lookout.Wish(shown, drawing, bar.groupingProperty().get(), bar.textProperty().get(), close));
        }
    }

    private void show(Lookout.Seen seen) {
        if (seen.wish().shown() != editor.shown() || !isSeen()) {
            return;
        }
        restUntilNanos = System.nanoTime() + REST_SHARE * seen.tookNanos();
        invitation.next(seen).ifPresent(surface::invite);
        surface.show(seen);
        finder = seen.finder();
        found = seen.found();
        foundText = seen.wish().text();
        tellPlace();
        if (close.isPresent() && seen.wish().close().equals(close)) {
            client.show(close.get(), new ClientPanel.Look(seen.close(), editor.run().isRecorded()), seen.wish().drawing(), seen.census(), appearance.theme().tokens());
            setRight(client);
        }
        if (steps != 0) {
            walk(steps);
        }
        if (revealing && seen.census().count() > 0) {
            revealing = false;
            revealSelected();
        }
    }

    /** Goes to what is selected on the canvas: somebody came from there. */
    private void revealSelected() {
        Selection selection = editor.selection();
        Census census = surface.census();
        boolean isThere = surface.cursor().filter(cell -> selection.nodes().contains(cell.node()) || selection.chains().contains(cell.chain())).isPresent();
        if (!isThere && selection.nodes().size() + selection.chains().size() > 0) {
            surface.goToFirst(number -> {
                Cell cell = census.cell(number);
                return selection.nodes().contains(cell.node()) || selection.chains().contains(cell.chain());
            });
        }
    }

    /** Goes to the client that was typed, or else to the first cell that was found, and looks closely at it; from there so many on, around the end. */
    private void walk(int by) {
        String text = bar.textProperty().get();
        steps = text.isBlank() ? 0 : by;
        if (steps == 0 || !foundText.equals(text)) {
            return;
        }
        steps = 0;
        Census census = surface.census();
        int next = text.equals(walkedText) ? found.after(surface.cursor().map(census::number).orElse(-1), by) : found.first(number -> finder.isExact(census, number));
        if (next >= 0) {
            walkedText = text;
            surface.go(census.cell(next));
            surface.openCursor();
            tellPlace();
        }
    }

    private void tellPlace() {
        Census census = surface.census();
        bar.show(census, found.count(), foundText.equals(walkedText) ? surface.cursor().map(census::number).map(found::place).orElse(0) : 0);
    }

    private void open(Cell cell) {
        close = Optional.of(cell);
        editor.select(Selection.ofNode(cell.node()));
        look();
    }

    private void lookAway() {
        close = Optional.empty();
        setRight(null);
        surface.requestFocus();
        look();
    }

    /** Where the buttons of the panel lead. */
    private final class Jumps implements ClientPanel.Ways {
        @Override
        public void canvas(String node) {
            editor.viewProperty().set(View.CHAIN);
            showOnCanvas.accept(node);
        }

        @Override
        public void capabilities(String node) {
            editor.viewProperty().set(View.CAPABILITIES);
            editor.select(Selection.ofGraph(DomainRef.node(node).toString()));
        }

        @Override
        public void close() {
            lookAway();
        }
    }
}
