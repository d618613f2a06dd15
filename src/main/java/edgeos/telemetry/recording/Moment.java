package edgeos.telemetry.recording;

import edgeos.telemetry.PoolView;
import edgeos.telemetry.ScheduleTrace;
import edgeos.telemetry.Snapshot;

/**
 * What was to be seen at one moment. Immutable; any thread.
 *
 * @param atNanos from the start of the recording, by the wall's clock: the engine's own stands still while a run is paused and begins anew with each start
 * @param snapshot all figures
 * @param sampled true: rates are of the time between two such moments
 * @param fresh true: what was before is of another run or another clock, and no rates span both
 * @param drawing number of the drawing that ran, among {@link Recording#drawings()}
 * @param conditions what else was the case, in the words of whoever recorded
 * @param pool every FWP, as seen last
 * @param schedule who ran when, as seen last
 */
public record Moment(long atNanos, Snapshot snapshot, boolean sampled, boolean fresh, int drawing, String conditions, PoolView pool, ScheduleTrace schedule) {
    /** Before anything was recorded. */
    public static final Moment NONE = new Moment(0, Snapshot.EMPTY, false, false, 0, "", PoolView.EMPTY, ScheduleTrace.EMPTY);
}
