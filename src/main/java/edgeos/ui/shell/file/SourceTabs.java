package edgeos.ui.shell.file;

import edgeos.lab.recovery.Unsaved;
import edgeos.model.Node;
import edgeos.ui.editor.Editor;
import edgeos.ui.program.SourcePane;
import edgeos.ui.shell.dialog.Prompts;
import edgeos.ui.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.util.Subscription;

/** The tabs with sources of programs, one a file, behind those that are always there. JavaFX application thread. */
public final class SourceTabs {
    private static final Texts TEXTS = Texts.of(SourceTabs.class);
    private final Editor editor;
    private final TabPane tabs;
    private final Prompts prompts;
    private final Subscription subscriptions;
    private Runnable typed = () -> { };

    /** Opens sources as tabs of this pane, until {@link #dispose}. */
    public SourceTabs(Editor editor, TabPane tabs, Prompts prompts) {
        this.editor = editor;
        this.tabs = tabs;
        this.prompts = prompts;
        subscriptions = Subscription.combine(editor.documentProperty().subscribe(_ -> closeOthers()), editor.drawingProperty().subscribe(_ -> closeOthers()));
        editor.errands().onEditSource(this::open);
    }

    /** True if this tab shows a source. */
    public static boolean isSource(Tab tab) {
        return tab != null && tab.getContent() instanceof SourcePane;
    }

    private void open(String node) {
        Optional<Path> source = ProgramFiles.source(editor, node);
        source.ifPresent(file -> tabs.getSelectionModel().select(find(file).orElseGet(() -> add(node, file))));
    }

    private Optional<Tab> find(Path file) {
        return tabs.getTabs().stream().filter(tab -> isSource(tab) && ((SourcePane) tab.getContent()).file().equals(file)).findFirst();
    }

    private Tab add(String node, Path file) {
        Tab tab = new Tab();
        try {
            SourcePane pane = new SourcePane(editor, node, file);
            tab.setContent(pane);
            tab.setClosable(true);
            tab.textProperty().bind(pane.changedProperty().map(changed -> file.getFileName() + (changed ? " *" : "")));
            tab.setOnCloseRequest(event -> ask(pane, event));
            pane.onTyped(() -> typed.run());
            tab.setOnClosed(_ -> {
                pane.dispose();
                typed.run();
            });
            tabs.getTabs().add(tab);
            javafx.application.Platform.runLater(pane::requestFocus);
        } catch (IOException failed) {
            prompts.failed(TEXTS.get("source.unreadable"), "file=" + file + " reason=" + Reason.of(failed));
            return tabs.getTabs().getFirst();
        }
        return tab;
    }

    /** Whom to tell when the text of a source changes, or one goes. */
    public void onTyped(Runnable listener) {
        typed = listener;
    }

    /** The texts that are not saved. */
    public List<Unsaved.Source> unsaved() {
        return panes().filter(pane -> pane.changedProperty().get()).map(pane -> new Unsaved.Source(pane.file(), pane.text())).toList();
    }

    /** Opens this source with a text that is not saved; false if no node names it, or it cannot be read. */
    public boolean restore(Path file, String text) {
        editor.drawing().nodes().stream().map(Node::id).filter(node -> ProgramFiles.source(editor, node).filter(file::equals).isPresent()).findFirst().ifPresent(this::open);
        Optional<SourcePane> pane = panes().filter(each -> each.file().equals(file)).findFirst();
        pane.ifPresent(found -> found.restore(text));
        return pane.isPresent();
    }

    private Stream<SourcePane> panes() {
        return tabs.getTabs().stream().filter(SourceTabs::isSource).map(tab -> (SourcePane) tab.getContent());
    }

    private void ask(SourcePane pane, Event event) {
        if (!mayClose(pane)) {
            event.consume();
        }
    }

    private boolean mayClose(SourcePane pane) {
        if (!pane.changedProperty().get()) {
            return true;
        }
        return switch (prompts.unsaved(pane.file().getFileName().toString())) {
            case SAVE -> pane.save();
            case DISCARD -> true;
            case CANCEL -> false;
        };
    }

    /** Asks about every source that is not saved; true if all may go. */
    public boolean mayCloseAll() {
        return panes().toList().stream().allMatch(this::mayClose);
    }

    /** Sources that no node of the drawing names any more go, unless something in them is not saved. */
    private void closeOthers() {
        tabs.getTabs().removeIf(tab -> {
            if (!isSource(tab)) {
                return false;
            }
            SourcePane pane = (SourcePane) tab.getContent();
            boolean goes = !pane.changedProperty().get()
                    && editor.drawing().nodes().stream().noneMatch(node -> ProgramFiles.source(editor, node.id()).filter(pane.file()::equals).isPresent());
            if (goes) {
                pane.dispose();
            }
            return goes;
        });
    }

    /** Lets go of the editor, and closes the sources without a question. */
    public void dispose() {
        subscriptions.unsubscribe();
        panes().forEach(SourcePane::dispose);
    }
}
