package edgeos.ui.editor;

import edgeos.lab.History;
import edgeos.lab.History.Sample;
import edgeos.lab.Mode;
import edgeos.lab.Moments;
import edgeos.telemetry.Snapshot;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What the window tells of a run, taken all at once: while one part of it is painted, the engine goes on, and the next part would tell of a later moment. JavaFX application thread only.
 */
final class Newest {
    private final ReadOnlyObjectWrapper<Snapshot> snapshot = new ReadOnlyObjectWrapper<>(this, "snapshot", Snapshot.EMPTY);
    private History history = History.EMPTY;
    private Optional<Sample> rates = Optional.empty();

    /** Takes what these show now. */
    void take(Moments shown) {
        history = shown.history();
        rates = shown.state().isOn() ? history.recent().map(sample -> shown.mode() == Mode.LIVE ? sample : sample.withoutRoleShares()) : Optional.empty();
        snapshot.set(shown.snapshot());
    }

    ReadOnlyObjectProperty<Snapshot> snapshotProperty() {
        return snapshot.getReadOnlyProperty();
    }

    Snapshot snapshot() {
        return snapshot.get();
    }

    /** The last minute. */
    History history() {
        return history;
    }

    /** The last second; empty while nothing runs, and before there is a sample. */
    Optional<Sample> rates() {
        return rates;
    }
}
