package edgeos.ui.timeline;

import edgeos.lab.Mode;
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
import java.util.function.UnaryOperator;
import javafx.util.Subscription;

/** Shows the part at which a run stopped, and says which it was and when. JavaFX application thread; {@link #dispose()} lets go of the editor. */
public final class StopTeller {
    private static final Texts TEXTS = Texts.of(StopTeller.class);

    private final Editor editor;
    private final Notices notices;
    private final UnaryOperator<String> name;
    private final Consumer<String> reveal;
    private final Subscription stops;
    /** Holds no longer once the run went on. */
    private Notice told;

    /** Tells of what this editor runs; {@code name} is what people call the node, link, or chain of an id, {@code reveal} selects and shows it. */
    public StopTeller(Editor editor, Notices notices, UnaryOperator<String> name, Consumer<String> reveal) {
        this.editor = editor;
        this.notices = notices;
        this.name = name;
        this.reveal = reveal;
        stops = editor.run().hitsProperty().subscribe(this::tell);
    }

    /** Lets go of the editor. */
    public void dispose() {
        stops.unsubscribe();
    }

    private void tell(List<Mark> hits) {
        if (told != null) {
            notices.withdraw(told);
            told = null;
        }
        if (hits.isEmpty()) {
            return;
        }
        Mark first = hits.getFirst();
        String more = hits.size() == 1 ? "" : TEXTS.get("stop.more", hits.size() - 1);
        told = notices.tell(Notice.warning(Event.Topic.RUN, words(first) + more).offering(TEXTS.get("stop.goOn"), this::goOn));
        if (!first.subject().isEmpty()) {
            reveal.accept(first.subject());
        }
    }

    /** What is done by steps says itself which part it was; a live run is looked at from time to time, and only that. */
    private String words(Mark hit) {
        boolean isNamed = editor.run().modeProperty().get() != Mode.LIVE || hit.subject().isEmpty();
        return isNamed ? TEXTS.get("stop", hit.text(), when()) : TEXTS.get("stop.at", name.apply(hit.subject()), when(), hit.text());
    }

    private String when() {
        return editor.run().time().filter(time -> time.isOn() && editor.run().modeProperty().get() != Mode.LIVE).map(time -> TEXTS.get("stop.step", Quantity.grouped(time.position()), Quantity.nanos(time.atNanos())))
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
