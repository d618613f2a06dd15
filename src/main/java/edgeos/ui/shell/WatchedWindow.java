package edgeos.ui.shell;

import edgeos.lab.Session;
import edgeos.lab.experiment.watching.Windows;
import edgeos.telemetry.Snapshot;
import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.geometry.Camera;
import edgeos.ui.canvas.geometry.NodeSpot;
import edgeos.ui.canvas.gesture.Board;
import edgeos.ui.editor.Pulse;
import edgeos.ui.editor.PulseListener;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Stage;

/** One window that an experiment watches. What counts frames is touched by the JavaFX application thread only. */
final class WatchedWindow implements Windows.Window {
    private static final int MOST_FRAMES = 100_000;
    private static final long LONGEST_ANSWER_SECONDS = 20;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Lab lab;
    private final Stage stage;
    private final Scene scene;
    private final long[] gapsNanos = new long[MOST_FRAMES];
    private final PulseListener frame = this::frame;
    private final Runnable pulse = this::pulse;
    private int frames;
    private long pulses;
    private long lastNanos;
    private Runnable atNextPulse = () -> { };

    /** Counts the frames of this stage; made on the JavaFX application thread. */
    WatchedWindow(Lab lab, Stage stage) {
        this.lab = lab;
        this.stage = stage;
        this.scene = stage.getScene();
        lab.editor().addPulse(frame);
        scene.addPostLayoutPulseListener(pulse);
    }

    @Override
    public void run(double load) {
        boolean runs = Toolkit.onWindow(() -> {
            lab.editor().run().loadProperty().set(load);
            return lab.editor().run().start();
        });
        // what was begun beside the window is over when this returns
        if (!runs || !lab.editor().live().map(Session::start).orElse(false)) {
            throw new IllegalStateException("phase=experiment the drawing is not fit to run: " + lab.editor().shown().findings());
        }
    }

    @Override
    public void show(Windows.Shape shape) {
        Toolkit.onWindow(() -> {
            take(shape);
            return this;
        });
    }

    /** On the JavaFX application thread. */
    void take(Windows.Shape shape) {
        lab.panels().charts().set(shape == Windows.Shape.CHARTS);
        stage.setIconified(shape == Windows.Shape.MINIMISED);
    }

    @Override
    public Snapshot snapshot() {
        return lab.editor().shown().snapshot();
    }

    @Override
    public void beginFrames() {
        Toolkit.onWindow(() -> {
            frames = 0;
            pulses = 0;
            lastNanos = 0;
            return this;
        });
    }

    @Override
    public Windows.Frames endFrames() {
        return Toolkit.onWindow(() -> {
            long[] sorted = Arrays.copyOf(gapsNanos, frames);
            Arrays.sort(sorted);
            return new Windows.Frames(sorted, pulses, lab.editor().run().hertzProperty().get());
        });
    }

    @Override
    public Windows.Answer click(int number) throws InterruptedException {
        var handled = new CompletableFuture<Long>();
        var shown = new CompletableFuture<Long>();
        var used = new CompletableFuture<Long>();
        long start = System.nanoTime();
        Platform.runLater(() -> {
            long usedBefore = THREADS.getCurrentThreadCpuTime();
            atNextPulse = () -> {
                used.complete(THREADS.getCurrentThreadCpuTime() - usedBefore);
                shown.complete(System.nanoTime() - start);
            };
            press(number);
            handled.complete(System.nanoTime() - start);
            Platform.requestNextPulse();
        });
        try {
            return new Windows.Answer(handled.get(LONGEST_ANSWER_SECONDS, TimeUnit.SECONDS), shown.get(LONGEST_ANSWER_SECONDS, TimeUnit.SECONDS),
                    used.get(LONGEST_ANSWER_SECONDS, TimeUnit.SECONDS));
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the window does not answer a click", e);
        }
    }

    @Override
    public void close() {
        try {
            closeNow();
        } catch (IllegalStateException unanswered) {
            if (!Toolkit.isEnding()) {
                throw unanswered;
            }
        }
    }

    private void closeNow() {
        Toolkit.onWindow(() -> {
            scene.removePostLayoutPulseListener(pulse);
            lab.editor().removePulse(frame);
            stage.close();
            lab.dispose();
            return this;
        });
    }

    private void frame(Pulse beat) {
        if (lastNanos != 0 && frames < MOST_FRAMES) {
            gapsNanos[frames++] = beat.nowNanos() - lastNanos;
        }
        lastNanos = beat.nowNanos();
    }

    private void pulse() {
        pulses++;
        Runnable waiting = atNextPulse;
        atNextPulse = () -> { };
        waiting.run();
    }

    /** A click on the middle of a node, as the mouse would do it. */
    private void press(int number) {
        Board board = lab.window().canvasView().board();
        List<NodeSpot> nodes = List.copyOf(board.plot().nodes());
        Box box = nodes.get(Math.floorMod(number, nodes.size())).box();
        Camera camera = board.camera();
        Node surface = scene.lookup("#canvas");
        Point2D at = surface.localToScene(camera.viewX(box.centreX()), camera.viewY(box.centreY()));
        send(surface, MouseEvent.MOUSE_PRESSED, at, true);
        send(surface, MouseEvent.MOUSE_RELEASED, at, false);
        send(surface, MouseEvent.MOUSE_CLICKED, at, false);
    }

    private static void send(Node target, EventType<MouseEvent> type, Point2D at, boolean down) {
        Event.fireEvent(target, new MouseEvent(type, at.getX(), at.getY(), at.getX(), at.getY(), MouseButton.PRIMARY, 1, false, false, false, false, down,
                false, false, true, false, true, new PickResult(target, at.getX(), at.getY())));
    }
}
