package edgeos.ui.editor;

import edgeos.lab.Mode;
import edgeos.lab.Moments;
import edgeos.lab.Provenance;
import edgeos.lab.Session;
import edgeos.lab.time.Mark;
import edgeos.lab.time.SteppedTime;
import edgeos.telemetry.Event;
import edgeos.telemetry.Snapshot;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;

/**
 * The run of the session as properties and commands: state, mode, load, clients, pace, and the newest snapshot.
 *
 * <p>What the user chose (mode, load, clients, pace) stays when another drawing is opened. JavaFX application thread only.
 */
public final class Run {
    /** Slowest and fastest pace of SLOW, in duty cycles that find work a second. */
    public static final double LEAST_PACE = 0.5;
    /** See {@link #LEAST_PACE}. */
    public static final double MOST_PACE = 1000;

    private final ReadOnlyObjectWrapper<Session.State> state = new ReadOnlyObjectWrapper<>(this, "state", Session.State.STOPPED);
    private final ReadOnlyObjectWrapper<Mode> mode = new ReadOnlyObjectWrapper<>(this, "mode", Mode.LIVE);
    private final ReadOnlyBooleanWrapper max = new ReadOnlyBooleanWrapper(this, "max");
    private final ReadOnlyBooleanWrapper drawingHeld = new ReadOnlyBooleanWrapper(this, "drawingHeld");
    private final Newest newest = new Newest();
    private final ReadOnlyObjectWrapper<List<Mark>> hits = new ReadOnlyObjectWrapper<>(this, "hits", List.of());
    private final DoubleProperty load = new SimpleDoubleProperty(this, "load", 1);
    private final IntegerProperty clients = new SimpleIntegerProperty(this, "clients", 0);
    private final DoubleProperty pace = new SimpleDoubleProperty(this, "pace", 10);
    private final Heart heart = new Heart(new Beats(), new MachineLoad(), this::trouble);
    private final Launch launch = new Launch(this);
    private final Readiness readiness = new Readiness(this::time, launch::isOn, () -> state.get() == Session.State.RUNNING && mode.get() == Mode.SLOW, heart::wake, this::trouble);
    private final News news = new News();
    private final ReadOnlyBooleanWrapper held = new ReadOnlyBooleanWrapper(this, "held");
    private boolean goesOnAfterwards;
    private final ReadOnlyObjectWrapper<Optional<Provenance>> provenance = new ReadOnlyObjectWrapper<>(this, "provenance", Optional.empty());
    private final ReadOnlyBooleanWrapper recorded = new ReadOnlyBooleanWrapper(this, "recorded");
    private final BooleanProperty playing = new SimpleBooleanProperty(this, "playing");
    private Chosen chosen = new Chosen(Mode.LIVE, false, 1, 0);
    private Moments shown;
    private Consumer<Throwable> troubled = _ -> { };

    /** What the user set, whatever recordings show meanwhile. */
    private record Chosen(Mode mode, boolean max, double load, int clients) { }

    Run() {
        load.addListener((_, _, factor) -> turn(session -> session.setLoad(factor.doubleValue())));
        clients.addListener((_, _, count) -> turn(session -> session.setClients(count.intValue())));
        pace.addListener((_, _, cycles) -> live().ifPresent(session -> session.setPace(cycles.doubleValue())));
    }

    private void turn(Consumer<Session> knob) {
        live().ifPresent(session -> readiness.afterwards(() -> knob.accept(session)));
        heart.wake();
    }

    /** Ends what was shown before and shows this; what the user chose holds for every session, and for no recording. */
    void attach(Moments next) {
        boolean wasLive = live().isPresent();
        if (shown != null) {
            shown.close();
        }
        if (wasLive) {
            chosen = new Chosen(mode.get(), max.get(), load.get(), clients.get());
        }
        shown = next;
        readiness.forget();
        max.set(next instanceof Session && chosen.max());
        goesOnAfterwards = false;
        playing.set(false);
        live().ifPresent(session -> {
            mode.set(chosen.mode());
            load.set(chosen.load());
            clients.set(chosen.clients());
            session.setMode(mode.get());
            session.setLoad(load.get());
            session.setClients(clients.get());
            session.setPace(pace.get());
        });
        provenance.set(next.provenance());
        recorded.set(next.provenance().isPresent());
        settle();
    }

    /** What is shown: a session, or a recording. */
    Moments shown() {
        return shown;
    }

    /** The session that runs here; empty while a recording is shown. */
    Optional<Session> live() {
        return shown instanceof Session session ? Optional.of(session) : Optional.empty();
    }

    /** From where and when the figures are; empty: they are measured here and now. */
    public ReadOnlyObjectProperty<Optional<Provenance>> provenanceProperty() {
        return provenance.getReadOnlyProperty();
    }

    /** True if a recording is shown, which nobody can edit, start, or turn. */
    public ReadOnlyBooleanProperty recordedProperty() {
        return recorded.getReadOnlyProperty();
    }

    /** See {@link #recordedProperty()}. */
    public boolean isRecorded() {
        return recorded.get();
    }

    /** Whether the recording that is shown is playing. */
    public BooleanProperty playingProperty() {
        return playing;
    }

    /** True while figures come one after the other by themselves: a session runs, or the recording of one plays. */
    public boolean goesOn() {
        return state.get() == Session.State.RUNNING && (playing.get() || !isRecorded());
    }

    /** Takes over what the recording shows now that it shows another moment. */
    public void settleRecorded() {
        settle();
    }

    Heart heart() {
        return heart;
    }

    /** Whether it runs. */
    public ReadOnlyObjectProperty<Session.State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** How it runs, or would. */
    public ReadOnlyObjectProperty<Mode> modeProperty() {
        return mode.getReadOnlyProperty();
    }

    /** The newest snapshot; changes about ten times a second while something runs. */
    public ReadOnlyObjectProperty<Snapshot> snapshotProperty() {
        return newest.snapshotProperty();
    }

    Newest newest() {
        return newest;
    }

    /** Multiplies the rate of all generators. */
    public DoubleProperty loadProperty() {
        return load;
    }

    /** How many clients each generator has; 0: as drawn. */
    public IntegerProperty clientsProperty() {
        return clients;
    }

    /** Pace of SLOW, in duty cycles that find work a second. */
    public DoubleProperty paceProperty() {
        return pace;
    }

    /** How the window's frames came lately. */
    public FrameTimes frames() {
        return heart.times();
    }

    /** Frames a second that may move: 60, or fewer, down to 15, while the processors are full. */
    public ReadOnlyIntegerProperty hertzProperty() {
        return heart.hertzProperty();
    }

    /** Whether anybody can see the window: what nobody sees is shown only when somebody does. */
    public void see(boolean visible) {
        heart.see(visible);
    }

    /** Shows figures with the next frame, although it were not time yet. */
    public void hurryFigures() {
        heart.hurryFigures();
    }

    /** True while something else is measured, which is not to be disturbed. */
    public ReadOnlyBooleanProperty heldProperty() {
        return held.getReadOnlyProperty();
    }

    /** Holds everything still until {@link #release}; what is to start meanwhile starts then. */
    public void hold() {
        if (!held.get()) {
            goesOnAfterwards = live().isPresent() && (shown.state() == Session.State.RUNNING || launch.isOn());
            held.set(true);
            playing.set(false);
            launch.giveUp();
            live().ifPresent(Session::pause);
            settle();
        }
    }

    /** Goes on with what {@link #hold} held. */
    public void release() {
        if (held.get()) {
            held.set(false);
            if (goesOnAfterwards) {
                start();
            }
        }
    }

    /** Starts, or, with thousands of FWPs, begins to; false if a finding forbids it, or a recording is shown. While everything is held, it starts afterwards. */
    public boolean start() {
        readiness.settle();
        if (held.get()) {
            goesOnAfterwards = true;
            return true;
        }
        boolean started = launch.begin();
        settle();
        return started;
    }

    /** How it starts where that takes long. */
    public Launch launch() {
        return launch;
    }

    /** Stops; the last figures stay. */
    public void stop() {
        readiness.settle();
        live().ifPresent(Session::stop);
        settle();
    }

    /** Holds everything still, or goes on; nothing while something else is measured, or it is starting. */
    public void togglePause() {
        if (held.get()) {
            return;
        }
        readiness.settle();
        live().ifPresent(session -> {
            switch (session.state()) {
                case RUNNING -> session.pause();
                case PAUSED -> session.resume();
                case STOPPED, STARTING -> { }
            }
        });
        settle();
    }

    /** Runs in this mode from now on, and draws what goes on. */
    public void setMode(Mode next) {
        readiness.settle();
        max.set(false);
        live().ifPresent(session -> session.setMode(next));
        settle();
    }

    /** Runs live from now on, with the drawing held, so that the engine has the machine. */
    public void setMax() {
        setMode(Mode.LIVE);
        max.set(live().isPresent());
        settle();
    }

    /** Whether the drawing is held whenever it runs live: {@link #setMax()} was the last that was chosen. */
    public ReadOnlyBooleanProperty maxProperty() {
        return max.getReadOnlyProperty();
    }

    /** Whether the drawing is held now: what is drawn is as of some time ago, while figures in words are still true. */
    public ReadOnlyBooleanProperty drawingHeldProperty() {
        return drawingHeld.getReadOnlyProperty();
    }

    /** At which breakpoints the run stopped; none while it goes on, or if it stopped for another reason. */
    public ReadOnlyObjectProperty<List<Mark>> hitsProperty() {
        return hits.getReadOnlyProperty();
    }

    /** See {@link Session#readFilesAgain}. */
    public void readFilesAgain() {
        live().ifPresent(Session::readFilesAgain);
    }

    /** Carries out one duty cycle, in STEP, starting if it was stopped; where a state of thousands of FWPs has to be kept first, once it is. False if a finding forbids it. */
    public boolean step() {
        boolean may = readyToStep();
        if (may) {
            readiness.when(Long.MAX_VALUE, () -> {
                live().orElseThrow().step(1);
                settle();
            });
        }
        settle();
        return may;
    }

    /** What gets it ready to be moved. */
    public Readiness readiness() {
        return readiness;
    }

    /** Gets ready to step, starting if it was stopped; false if a finding forbids it, something else is measured, or a recording is shown. */
    public boolean readyToStep() {
        if (held.get() || isRecorded()) {
            return false;
        }
        readiness.settle();
        Session session = live().orElseThrow();
        if (session.mode() != Mode.STEP) {
            session.setMode(Mode.STEP);
        }
        return session.state() != Session.State.STOPPED || start();
    }

    /** The time of the session, along which one can go while it steps; empty while a recording is shown. */
    public Optional<SteppedTime> time() {
        return live().map(Session::time);
    }

    /** Takes over what the session shows now that it is at another step. */
    public void settleStepped() {
        settle();
    }

    void dispose() {
        heart.end();
        shown.close();
    }

    private void settle() {
        state.set(shown.state());
        mode.set(shown.mode());
        boolean goesOnByItself = shown.state() == Session.State.RUNNING && shown.mode() != Mode.STEP;
        hits.set(goesOnByItself ? List.of() : time().map(SteppedTime::hits).orElse(List.of()));
        newest.take(shown);
        if (!readiness.isTurningBack()) {
            load.set(shown.load());
            clients.set(shown.clients());
        }
        boolean goes = isRecorded() ? playing.get() : launch.isOn() || state.get() == Session.State.RUNNING && mode.get() != Mode.STEP;
        heart.run(goes, !isRecorded() && mode.get() == Mode.SLOW);
        boolean spares = max.get() && state.get() == Session.State.RUNNING && mode.get() == Mode.LIVE;
        heart.spare(spares);
        drawingHeld.set(spares);
        heart.wake();
    }

    /** Who else is told of parts of the window that fail. */
    public void onTrouble(Consumer<Throwable> listener) {
        troubled = listener;
    }

    private void trouble(Throwable problem) {
        troubled.accept(problem);
        shown.events().add(shown.snapshot().atNanos(), Event.Level.ERROR, Event.Topic.FAULT, "",
                "a part of the window failed, all others go on: " + problem + " at=" + Arrays.stream(problem.getStackTrace()).findFirst().orElse(null));
    }

    /** What a beat of the heart is made of. */
    private final class Beats implements Heart.Beat {
        @Override
        public Pulse at(long nowNanos, boolean labels, boolean charts) {
            readiness.beat();
            if (labels) {
                newest.take(shown);
                news.listen(newest.snapshot());
                if (shown.state() != state.get() || shown.mode() != mode.get() || shown.load() != load.get() || shown.clients() != clients.get()) {
                    settle();
                }
            }
            return new Pulse(nowNanos, labels, charts, mode.get() == Mode.LIVE ? List.of() : live().map(Session::takeActs).orElse(List.of()));
        }

        @Override
        public boolean isQuiet() {
            news.listen(shown.snapshot());
            return news.isQuiet();
        }
    }
}
