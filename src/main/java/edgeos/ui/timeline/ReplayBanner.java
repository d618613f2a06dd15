package edgeos.ui.timeline;

import edgeos.lab.Moments;
import edgeos.lab.recording.Replay;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.View;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Icons;
import edgeos.ui.theme.Tip;
import edgeos.ui.theme.ToolButton;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/**
 * Says above everything else that these figures were not measured here and now, and, until somebody goes on, that a recording cannot be edited. Not there while a session is shown, nor beside
 * experiments, which are of this machine. JavaFX application thread only; call
 * {@link #dispose()} at the end.
 */
public final class ReplayBanner extends HBox {
    private static final Texts TEXTS = Texts.of(ReplayBanner.class);
    private static final double TIP_WIDTH = 480;

    private final Editor editor;
    private final Label text = new Label();
    private final Subscription subscriptions;
    private boolean refused;

    /**
     * The banner of this editor.
     *
     * @param edit opens the drawing of the moment that is shown as a drawing of its own
     */
    public ReplayBanner(Editor editor, Runnable edit) {
        this.editor = editor;
        getStyleClass().add(TimelineStyles.BANNER);
        setId("replay.banner");
        setAlignment(Pos.CENTER_LEFT);
        managedProperty().bind(visibleProperty());
        text.getStyleClass().add(TimelineStyles.BANNER_TEXT);
        text.setId("replay.provenance");
        text.setMaxWidth(Double.MAX_VALUE);
        var whole = new Tip("");
        whole.textProperty().bind(text.textProperty());
        whole.setWrapText(true);
        whole.setMaxWidth(TIP_WIDTH);
        text.setTooltip(whole);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button own = ToolButton.of("replay.edit", TEXTS.get("replay.edit"), TEXTS.get("replay.edit.tip"), edit);
        getChildren().setAll(Icons.graphic("record"), text, own);
        setLow(false);
        subscriptions = editor.shownProperty().subscribe(_ -> opened()).and(editor.viewProperty().subscribe((_, _) -> opened()))
                .and(editor.refusalsProperty().subscribe((_, _) -> refuse()))
                .and(editor.snapshotProperty().subscribe((_, _) -> goOn())).and(editor.selectionProperty().subscribe((_, _) -> goOn()));
    }

    /** In a low window it is one line, which a tip says whole. */
    public void setLow(boolean low) {
        text.setWrapText(!low);
        text.setMinHeight(low ? 0 : Region.USE_PREF_SIZE);
        pseudoClassStateChanged(TimelineStyles.LOW, low);
    }

    /** Lets go of the editor. */
    public void dispose() {
        subscriptions.unsubscribe();
    }

    private void opened() {
        refused = false;
        boolean recorded = editor.run().isRecorded();
        setVisible(recorded && editor.viewProperty().get() != View.EXPERIMENTS);
        if (recorded) {
            text.setText(words(editor.shown()));
        }
    }

    private void refuse() {
        refused = true;
        text.setText(TEXTS.get("replay.refused", words(editor.shown())));
    }

    /** Who looks at another moment or another part has read why nothing was edited. */
    private void goOn() {
        if (refused) {
            opened();
        }
    }

    private static String words(Moments shown) {
        boolean cut = shown instanceof Replay replay && !replay.isComplete();
        return TEXTS.get(cut ? "replay.of.cut" : "replay.of", shown.provenance().orElseThrow().words());
    }
}
