package edgeos.ui.experiments;

import edgeos.charts.Easel;
import edgeos.lab.experiment.Experiment;
import edgeos.lab.results.Kept;
import edgeos.lab.results.ResultStore;
import edgeos.lab.results.Study;
import edgeos.lab.suite.Standing;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.View;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Appearance;
import edgeos.ui.theme.WordButton;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The Experiments tab. On the left are questions and results, in the middle is the one that was chosen last, or several results over each other; while something is measured, a bar above says how far it
 * is, and the drawing's engine is held. JavaFX application thread only; call {@link #dispose()} at the end.
 */
public final class ExperimentsPane extends BorderPane {
    private static final Texts TEXTS = Texts.of(ExperimentsPane.class);
    private static final PseudoClass BAD = PseudoClass.getPseudoClass(ExperimentStyles.BAD);

    private final Editor editor;
    private final Supplier<List<Experiment>> experiments;
    private final ResultStore store;
    private final ResultDesk desk;
    private final PlotBoard board;
    private final StudyView study;
    private final Side side;
    private final RunBar bar = new RunBar(this::watch, this::cancel);
    private final Label notice = new Label();
    private final Button run = new Button(TEXTS.get("run"));
    private final Exports exports;
    private final Laboratory laboratory;
    private final Choices choices = new Choices();
    private final InvalidationListener inFront = _ -> front();
    private List<Kept> shown = List.of();
    private boolean watching;
    private boolean measuring;
    private List<Experiment> known = List.of();
    private boolean read;

    /**
     * A tab with these experiments.
     *
     * @param experiments which there are; asked by another thread as soon as the tab comes to the front
     * @param store where results are kept
     * @param desk who is asked which files
     */
    public ExperimentsPane(Editor editor, Appearance appearance, Supplier<List<Experiment>> experiments, ResultStore store, ResultDesk desk) {
        this.editor = editor;
        this.experiments = experiments;
        this.store = store;
        this.desk = desk;
        board = new PlotBoard(appearance, new Easel<>("plots"), text -> tell(false, text));
        study = new StudyView(board);
        side = new Side(choices);
        laboratory = new Laboratory(store, new Progressing());
        exports = new Exports(desk, () -> shown, board::theme, this::tell);
        getStyleClass().add(ExperimentStyles.PANE);
        setId("experiments");
        setMinSize(0, 0);
        dressTools();
        dressNotice();
        takeDrops();
        setLeft(side);
        setCenter(new VBox(bar, study));
        VBox.setVgrow(study, Priority.ALWAYS);
        setBottom(notice);
        editor.viewProperty().addListener(inFront);
        editor.errands().onCarryOut(this::carryOut);
        side.experiments().getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            run.setText(chosen == null ? TEXTS.get("run") : TEXTS.get("run.named", chosen.name()));
            settle();
        });
        front();
    }

    private void dressTools() {
        run.setId("experiment-run");
        WordButton.dress(run, true);
        run.setOnAction(_ -> choices.carryOut());
        exports.setDisable(true);
        study.setTools(List.of(run, exports));
        study.say(TEXTS.get("list.reading"));
        settle();
    }

    private void dressNotice() {
        notice.getStyleClass().add(ExperimentStyles.NOTICE);
        notice.setId("experiment-notice");
        notice.setWrapText(true);
        notice.setMaxWidth(Double.MAX_VALUE);
        tell(true, "");
    }

    /** Carries out an experiment that may be none of the list, and shows it. Says so if another one is under way. */
    public void carryOut(Experiment experiment) {
        editor.viewProperty().set(View.EXPERIMENTS);
        start(List.of(experiment), Study.Extent.CHOSEN);
    }

    @Override
    public void requestFocus() {
        side.requestFocus();
    }

    /** Ends what is being measured, and lets go of the editor. */
    public void dispose() {
        editor.viewProperty().removeListener(inFront);
        editor.errands().onCarryOut(_ -> { });
        laboratory.close();
        board.easel().close();
        study.dispose();
    }

    Side side() {
        return side;
    }

    StudyView study() {
        return study;
    }

    boolean isRunning() {
        return laboratory.isRunning();
    }

    /** What the tab shows at first. */
    private record Loaded(List<Experiment> known, ResultStore.Contents kept) { }

    /** Reads what there is as soon as somebody wants to see it. */
    private void front() {
        if (editor.viewProperty().get() == View.EXPERIMENTS && !read) {
            read = true;
            CompletableFuture.supplyAsync(() -> new Loaded(List.copyOf(experiments.get()), store.read()), Thread.ofPlatform().daemon().name("experiments")::start)
                    .whenComplete((loaded, problem) -> Platform.runLater(() -> {
                        if (problem == null) {
                            show(loaded);
                        } else {
                            side.say(TEXTS.get("list.failed"), TEXTS.get("list.failed"));
                            study.say(TEXTS.get("list.failed"));
                            tell(false, TEXTS.get("trouble.list", problem.getMessage()));
                        }
                    }));
        }
    }

    private void show(Loaded loaded) {
        known = loaded.known();
        side.say(TEXTS.get("list.empty"), TEXTS.get("results.empty"));
        loaded.kept().results().forEach(this::add);
        if (!loaded.kept().problems().isEmpty()) {
            tell(false, TEXTS.get("trouble.kept", loaded.kept().problems().getFirst()));
        }
        side.show(known);
        if (shown.isEmpty() && !watching) {
            side.chooseFirst();
        }
    }

    private void open(List<Path> files) {
        for (Path file : files) {
            try {
                add(ResultStore.open(file));
                tell(true, TEXTS.get("opened", file));
            } catch (IOException | IllegalArgumentException e) {
                tell(false, TEXTS.get("trouble.opened", file, e.getMessage()));
            }
        }
    }

    /** Files that are dropped here are results, and not drawings. */
    private void takeDrops() {
        setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        setOnDragDropped(event -> {
            open(event.getDragboard().getFiles().stream().map(File::toPath).toList());
            event.setDropCompleted(true);
            event.consume();
        });
    }

    private void add(Kept kept) {
        side.add(new Kept(kept.study().completedBy(known), kept.file(), kept.own()));
    }

    private void start(List<Experiment> wanted, Study.Extent extent) {
        if (laboratory.isRunning()) {
            tell(false, TEXTS.get("trouble.busy"));
            return;
        }
        tell(true, "");
        editor.run().hold();
        bar.run(true);
        measuring(true);
        laboratory.start(wanted, extent);
        watch();
    }

    private void measuring(boolean on) {
        measuring = on;
        side.setRunning(on);
        settle();
    }

    /** Run is for what is chosen, and for one at a time. */
    private void settle() {
        run.setDisable(measuring || side.experiment().isEmpty());
    }

    private void cancel() {
        laboratory.cancel();
    }

    /** Shows what is being measured from now on. */
    private void watch() {
        watching = true;
        laboratory.standing().ifPresent(this::follow);
    }

    private void follow(Standing now) {
        bar.show(now, side.expected(now.experiment().name(), laboratory.extent()), side.expected(laboratory.after(now), laboratory.extent()), System.nanoTime());
        if (watching) {
            shown = List.of();
            exports.setDisable(true);
            side.follow(now.experiment().name());
            study.showLive(Study.of(now.experiment(), now.soFar(), laboratory.extent(), Optional.empty(), ""));
        }
    }

    private void show(List<Kept> next) {
        shown = next;
        exports.setDisable(next.isEmpty());
        if (next.size() == 1) {
            study.show(next.getFirst());
        } else if (!next.isEmpty()) {
            study.show(next);
        }
    }

    /** Says something below; a blank text takes away what was said before. */
    private void tell(boolean good, String text) {
        notice.setText(good || text.isEmpty() ? text : "✕ " + text);
        notice.pseudoClassStateChanged(BAD, !good);
        notice.setVisible(!text.isEmpty());
        notice.setManaged(!text.isEmpty());
    }

    /** What is asked for on the left. */
    private final class Choices implements Side.Ways {
        /** Its newest result is shown, or that there is none. */
        @Override
        public void choose(Experiment experiment) {
            tell(true, "");
            look(experiment);
        }

        private void look(Experiment experiment) {
            watching = false;
            Optional<Kept> newest = side.newest(experiment.name());
            show(newest.stream().toList());
            newest.ifPresentOrElse(side::showSelected, () -> study.show(experiment, this::carryOut));
        }

        @Override
        public void carryOut() {
            side.experiment().ifPresent(experiment -> start(List.of(side.inExtent(experiment)), side.extent()));
        }

        @Override
        public void carryOutAll(List<Experiment> all) {
            start(all.stream().map(side::inExtent).toList(), side.extent());
        }

        /** The oldest of them is what the others are held against. */
        @Override
        public void compare(List<Kept> picked) {
            watching = false;
            String name = picked.getFirst().study().experiment();
            List<Kept> same = picked.stream().filter(kept -> kept.study().experiment().equals(name)).sorted(ResultStore.NEWEST_FIRST.reversed()).toList();
            tell(true, same.size() == picked.size() ? "" : TEXTS.get("trouble.several", name));
            show(same);
        }

        @Override
        public void forget(List<Kept> picked) {
            if (picked.isEmpty() || !desk.forget(picked.size())) {
                return;
            }
            for (Kept kept : picked) {
                try {
                    store.forget(kept);
                    side.remove(kept);
                } catch (IOException e) {
                    tell(false, TEXTS.get("trouble.delete", kept.file().orElseThrow(), e.getMessage()));
                }
            }
            side.experiment().ifPresent(this::look);
        }

        @Override
        public void open() {
            ExperimentsPane.this.open(desk.results());
        }
    }

    /** What comes of what is measured. */
    private final class Progressing implements Laboratory.Events {
        @Override
        public void came(Standing now) {
            follow(now);
        }

        @Override
        public void ended(Kept kept) {
            add(kept);
            if (watching) {
                show(List.of(kept));
                side.showSelected(kept);
            }
        }

        @Override
        public void notKept(String why) {
            tell(false, TEXTS.get("trouble.keep", why));
        }

        @Override
        public void finished() {
            watching = false;
            bar.run(false);
            measuring(false);
            editor.run().release();
            if (shown.isEmpty()) {
                side.experiment().ifPresent(choices::look);
            }
        }
    }
}
