package edgeos.lab;

import edgeos.model.Drawing;
import edgeos.model.check.Finding;
import edgeos.telemetry.Act;
import edgeos.telemetry.EventLog;
import edgeos.telemetry.Snapshot;
import java.nio.file.Path;
import java.util.List;

/**
 * A drawing and the engine that runs it.
 *
 * <p>Any one thread at a time may call it; {@link #snapshot()}, {@link #history()}, and {@link #events()} are safe from any thread and cheap.
 */
public final class Session implements AutoCloseable {
    /** Whether it runs. */
    public enum State { STOPPED, RUNNING, PAUSED }

    private final EventLog events = new EventLog(10_000);
    private volatile Drawing drawing;
    private volatile Path folder;
    private volatile Mode mode = Mode.LIVE;
    private volatile State state = State.STOPPED;
    private double load = 1;
    private int clients;

    /**
     * A stopped session.
     *
     * @param drawing what to run
     * @param folder what its relative paths start from
     * @param consent what it may touch outside of that folder
     */
    public Session(Drawing drawing, Path folder, Consent consent) {
        this.drawing = drawing;
        this.folder = folder;
    }

    /** The drawing as last edited. */
    public Drawing drawing() {
        return drawing;
    }

    /** What is wrong with the drawing now, files and consent included. */
    public List<Finding> findings() {
        return List.of();
    }

    /** Exchanges the drawing; if it runs, the difference is applied to the engine. */
    public void edit(Drawing next) {
        drawing = next;
    }

    /** Moves relative paths to another folder (after save-as) with this consent. */
    public void relocate(Path newFolder, Consent consent) {
        folder = newFolder;
    }

    /** Starts the engine; false, and nothing happens, if a finding is an error. A stepping session starts before its first duty cycle. */
    public boolean start() {
        state = State.RUNNING;
        return true;
    }

    /** Stops the engine: FWPs are terminated, threads end within a second. The last snapshot stays readable. */
    public void stop() {
        state = State.STOPPED;
    }

    /** Holds everything still. */
    public void pause() {
        state = State.PAUSED;
    }

    /** Goes on after {@link #pause()}. */
    public void resume() {
        state = State.RUNNING;
    }

    /** Whether it runs. */
    public State state() {
        return state;
    }

    /** How it runs. */
    public Mode mode() {
        return mode;
    }

    /** Changes how it runs, between duty cycles and with all messages where they are. */
    public void setMode(Mode next) {
        mode = next;
    }

    /** In STEP: carries out the next duty cycle that finds work (at most {@code most} idle ones are passed over); false if none did. */
    public boolean step(int most) {
        return false;
    }

    /** In SLOW: how many duty cycles that find work a second, 0.5 to 1000. */
    public void setPace(double dutyCyclesPerSecond) { }

    /** Multiplies the rate of all generators, 0 to 100; never edits the drawing. */
    public void setLoad(double factor) {
        load = factor;
    }

    /** See {@link #setLoad}. */
    public double load() {
        return load;
    }

    /** Sets how many clients each generator has; 0: as drawn. Never edits the drawing. */
    public void setClients(int count) {
        clients = count;
    }

    /** See {@link #setClients}. */
    public int clients() {
        return clients;
    }

    /** The newest snapshot; never null. */
    public Snapshot snapshot() {
        return Snapshot.EMPTY;
    }

    /** The last minute; never null. */
    public History history() {
        return History.EMPTY;
    }

    /** The event log. */
    public EventLog events() {
        return events;
    }

    /** Acts carried out in STEP and SLOW since the last call, oldest first; the oldest are dropped beyond 10,000. */
    public List<Act> takeActs() {
        return List.of();
    }

    /** The FWPs of a node, active ones first, at most {@code most}. */
    public List<InstanceFigures> instances(String nodeId, int most) {
        return List.of();
    }

    /** Starts to write what crosses a link into a pcap file, exchanging an earlier capture of that link. */
    public void capture(String linkId, Path file) { }

    /** Ends the capture of a link; the file is complete when this returns. */
    public void endCapture(String linkId) { }

    /** The links that are being captured. */
    public List<String> captured() {
        return List.of();
    }

    @Override
    public void close() {
        stop();
    }
}
