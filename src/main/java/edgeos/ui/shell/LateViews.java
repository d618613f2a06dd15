package edgeos.ui.shell;

import edgeos.lab.results.ResultStore;
import edgeos.lab.suite.Experiments;
import edgeos.ui.analysis.AnalysisBar;
import edgeos.ui.analysis.AnalysisStrip;
import edgeos.ui.canvas.CanvasActions;
import edgeos.ui.capability.CapabilityView;
import edgeos.ui.editor.Editor;
import edgeos.ui.experiments.ExperimentsPane;
import edgeos.ui.pool.PoolPane;
import edgeos.ui.shell.bar.Front;
import edgeos.ui.shell.dialog.Prompts;
import edgeos.ui.shell.file.Remembered;
import edgeos.ui.theme.Appearance;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The views behind the drawing, each made when somebody first looks at it: the window is there the sooner. JavaFX application thread only; call {@link #dispose()} at the end. */
final class LateViews {
    private final Editor editor;
    private final Made<Graph> graph;
    private final Made<PoolPane> pool;
    private final Made<ExperimentsPane> experiments;
    private Runnable run = () -> { };

    /**
     * None of them yet.
     *
     * @param showOnCanvas brings a node of the canvas into sight
     */
    LateViews(Editor editor, Appearance appearance, Remembered remembered, Prompts prompts, Consumer<String> showOnCanvas) {
        this.editor = editor;
        graph = new Made<>(() -> Graph.of(editor, appearance));
        pool = new Made<>(() -> new PoolPane(editor, appearance, showOnCanvas, () -> run.run()));
        experiments = new Made<>(() -> new ExperimentsPane(editor, appearance, () -> Experiments.all(WatchedWindows.besideThis()), new ResultStore(remembered.results()), prompts));
        editor.errands().onCarryOut(experiment -> experiments().carryOut(experiment));
    }

    /** What they offer where nothing has run: it starts what is drawn. */
    void offer(Runnable start) {
        run = start;
    }

    CapabilityView graph() {
        return graph.get().view;
    }

    PoolPane pool() {
        return pool.get();
    }

    ExperimentsPane experiments() {
        return experiments.get();
    }

    /** What menus and shortcuts ask of the view in front, which may be the canvas. */
    Front front(CanvasActions canvas) {
        return new Front(editor, canvas, () -> graph().actions(), this::pool, this::experiments);
    }

    void dispose() {
        editor.errands().onCarryOut(_ -> { });
        graph.end(Graph::dispose);
        pool.end(PoolPane::dispose);
        experiments.end(ExperimentsPane::dispose);
    }

    /** Who may do what, with what is asked of it. */
    private record Graph(CapabilityView view, AnalysisBar bar, AnalysisStrip strip) {
        static Graph of(Editor editor, Appearance appearance) {
            CapabilityView view = new CapabilityView(editor, appearance);
            AnalysisBar bar = new AnalysisBar(editor);
            AnalysisStrip strip = new AnalysisStrip(editor, bar);
            view.setTools(bar);
            view.setStrip(strip);
            return new Graph(view, bar, strip);
        }

        void dispose() {
            view.dispose();
            bar.dispose();
            strip.dispose();
        }
    }

    /** Something that is made at the first question. */
    private static final class Made<V> implements Supplier<V> {
        private final Supplier<V> making;
        private V made;

        Made(Supplier<V> making) {
            this.making = making;
        }

        @Override
        public V get() {
            made = made == null ? making.get() : made;
            return made;
        }

        void end(Consumer<V> how) {
            if (made != null) {
                how.accept(made);
            }
        }
    }
}
