package edgeos.ui.shell;

import edgeos.model.Drawing;
import edgeos.ui.canvas.geometry.Camera;
import edgeos.ui.canvas.gesture.Board;
import edgeos.ui.editor.Document;
import edgeos.ui.shell.dialog.Dialogs;
import edgeos.ui.shell.file.Remembered;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import javafx.animation.AnimationTimer;
import javafx.stage.Stage;

/**
 * How fluent the canvas is with a large drawing: pans and zooms by a step each frame, drawn in software, on the display that {@code DISPLAY} names or, with none, in memory (where each frame is copied once more, which no user's is), and prints
 * how far apart frames came, and, as a busy machine spoils that, what the window's thread and the one that draws used for each: {@code mvn -q -Pfluency}.
 */
final class Fluency {
    private static final double WIDTH = 950;
    private static final double HEIGHT = 700;
    private static final int WARM_UP = 60;
    private static final double MILLIS = 1e6;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final int frames;
    private final String way;
    private Lab lab;

    private Fluency(int frames, String way) {
        this.frames = frames;
        this.way = way;
    }

    /**
     * Measures, and prints a line for each way of moving.
     *
     * @param args how many nodes, about two wires each; frames for each way; what the names of the ways to measure begin with, if not all
     */
    public static void main(String[] args) {
        start();
        new Fluency(Integer.parseInt(args[1]), args.length > 2 ? args[2] : "").measure(Drawings.large(Integer.parseInt(args[0])));
        System.exit(0);
    }

    private static void start() {
        if (display().isEmpty()) {
            Toolkit.startHeadless();
        } else {
            System.setProperty("prism.order", "sw");
            Toolkit.start();
        }
    }

    /** The display that there is; empty: none. */
    private static String display() {
        return Objects.requireNonNullElse(System.getenv("DISPLAY"), "");
    }

    private void measure(Drawing drawing) {
        out.printf("nodes=%d wires=%d chains=%d; %s%n", drawing.nodes().size(), drawing.links().size(), drawing.chains().size(), Toolkit.isHeadless() ? "no display, in memory" : "display " + display());
        Board board = Toolkit.onWindow(() -> open(drawing));
        Camera fit = Toolkit.onWindow(() -> Camera.fitting(board.plot().bounds().orElseThrow(), board.viewWidth(), board.viewHeight(), 20, 1));
        Camera near = new Camera(200, 200, 1);
        move("pan at 100 %", board, frame -> near.panned(-9.0 * frame, -5.0 * frame));
        Camera middle = new Camera(200, 200, 0.5);
        move("pan at 50 %", board, frame -> middle.panned(-9.0 * frame, -5.0 * frame));
        move("pan at " + Math.round(fit.zoom() * 100) + " %, all in view", board, frame -> fit.panned(60 * Math.sin(frame * 0.1), 40 * Math.sin(frame * 0.13)));
        move("zoom", board, frame -> fit.zoomed(0.25 + 0.625 * (1 - Math.cos(frame * 0.05)), board.viewWidth() / 2, board.viewHeight() / 2));
    }

    private Board open(Drawing drawing) {
        lab = new Lab(Remembered.forThisRunOnly(), new Dialogs());
        Stage stage = new Stage();
        stage.setScene(lab.scene(WIDTH, HEIGHT));
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
        lab.panels().charts().set(false);
        lab.panels().palette().set(false);
        lab.panels().inspector().set(false);
        lab.editor().open(Document.untitled(drawing, Path.of("target")));
        stage.show();
        return lab.window().canvasView().board();
    }

    private void move(String how, Board board, IntFunction<Camera> camera) {
        if (!how.startsWith(way)) {
            return;
        }
        var done = new CompletableFuture<long[]>();
        long[] used = new long[2];
        Toolkit.onWindow(() -> {
            new AnimationTimer() {
                private final long[] at = new long[frames + 1];
                private int frame = -WARM_UP;

                @Override
                public void handle(long now) {
                    if (frame >= 0) {
                        at[frame] = System.nanoTime();
                    }
                    if (frame == 0) {
                        used[0] = THREADS.getCurrentThreadCpuTime();
                        used[1] = drawing();
                    }
                    if (frame == frames) {
                        stop();
                        used[0] = THREADS.getCurrentThreadCpuTime() - used[0];
                        used[1] = drawing() - used[1];
                        done.complete(at);
                        return;
                    }
                    board.look(camera.apply(frame + WARM_UP));
                    frame++;
                }
            }.start();
            return this;
        });
        long[] at = done.join();
        double[] gaps = new double[frames];
        Arrays.setAll(gaps, frame -> (at[frame + 1] - at[frame]) / MILLIS);
        Arrays.sort(gaps);
        out.printf(Locale.ROOT, "%-28s frames apart p50=%.1f p99=%.1f ms; processor time a frame: window=%.1f drawing=%.1f ms%n", how, gaps[frames / 2], gaps[frames * 99 / 100], used[0] / MILLIS / frames,
                used[1] / MILLIS / frames);
    }

    /** What the thread that draws has used. */
    private static long drawing() {
        return Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds())).filter(thread -> thread != null && thread.getThreadName().startsWith("QuantumRenderer")).mapToLong(ThreadInfo::getThreadId)
                .map(THREADS::getThreadCpuTime).sum();
    }
}
