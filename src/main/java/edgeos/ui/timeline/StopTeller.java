package edgeos.ui.timeline;

import edgeos.lab.Session;
import edgeos.lab.time.Mark;
import edgeos.lab.time.SteppedTime;
import edgeos.notation.Quantity;
import edgeos.telemetry.Event;
import edgeos.ui.editor.Editor;
import edgeos.ui.notice.Notice;
import edgeos.ui.notice.Notices;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Amounts;
import java.util.List;
import java.util.function.Consumer;
import javafx.util.Subscription;

/** Shows the part at which a run stopped, and says which it was and when. JavaFX application thread; {@link #dispose()} lets go of the editor. */
public final class StopTeller {
    private static final Texts TEXTS = Texts.of(StopTeller.class);

    private final Editor editor;
    private final Notices notices;
    private final Consumer<String> reveal;
    private final Subscription stops;

    /** Tells of what this editor runs; {@code reveal} selects and shows the node, link, or chain of an id. */
    public StopTeller(Editor editor, Notices notices, Consumer<String> reveal) {
        this.editor = editor;
        this.notices = notices;
        this.reveal = reveal;
        stops = editor.run().hitsProperty().subscribe(this::tell);
    }

    /** Lets go of the editor. */
    public void dispose() {
        stops.unsubscribe();
    }

    private void tell(List<Mark> hits) {
        if (hits.isEmpty()) {
            return;
        }
        Mark first = hits.getFirst();
        String more = hits.size() == 1 ? "" : TEXTS.get("stop.more", hits.size() - 1);
        notices.tell(Notice.warning(Event.Topic.RUN, TEXTS.get("stop", first.text(), when()) + more).offering(TEXTS.get("stop.goOn"), this::goOn));
        if (!first.subject().isEmpty()) {
            reveal.accept(first.subject());
        }
    }

    private String when() {
        return editor.run().time().filter(SteppedTime::isOn).map(time -> TEXTS.get("stop.step", Quantity.grouped(time.position()), Quantity.nanos(time.atNanos())))
                .orElseGet(() -> TEXTS.get("stop.live", Amounts.clock(editor.snapshotProperty().get().atNanos())));
    }

    private void goOn() {
        if (editor.run().stateProperty().get() == Session.State.PAUSED) {
            editor.run().togglePause();
        } else {
            editor.run().step();
        }
    }
}
