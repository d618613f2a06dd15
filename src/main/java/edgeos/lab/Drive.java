package edgeos.lab;

import edgeos.engine.Engine;
import edgeos.lab.time.Ticker;
import java.util.function.Consumer;

/** How an engine goes on once it was started: by itself, by a timer, or by hand, and somebody looks at it meanwhile. Called by one thread at a time. */
final class Drive {
    private final Engine engine;
    private final Sampler sampler;
    private final LiveSwarms swarms;
    private final Knobs knobs;
    private final Consumer<Throwable> defect;
    private final Beats beats;
    private Ticker ticker;

    /** What is done at each tick, on the ticker's thread. */
    interface Beats {
        /** In SLOW: a step, or a part of what has to be done before it. */
        void step();

        /** In SLOW: true if there is more to be done before the next step. */
        boolean isHeldUp();

        /** Live: a look at what became of it. */
        void look();

        /** It was halted; told to the thread that did: what was being done before a step is done, or dropped. */
        void halted();
    }

    /**
     * Of an engine that is held.
     *
     * @param defect told what went wrong in a look
     */
    Drive(Engine engine, Sampler sampler, LiveSwarms swarms, Knobs knobs, Beats beats, Consumer<Throwable> defect) {
        this.beats = beats;
        this.engine = engine;
        this.sampler = sampler;
        this.swarms = swarms;
        this.knobs = knobs;
        this.defect = defect;
    }

    /** Lets it go on; by hand, only what was there to be seen is looked at. */
    void go(Mode mode) {
        endTicker();
        switch (mode) {
            case LIVE -> {
                engine.runLive();
                swarms.live(true);
                ticker = new Ticker("edgeos sampler", sampler::periodNanos, beats::look, defect);
            }
            case SLOW -> ticker = new Ticker("edgeos pace", () -> beats.isHeldUp() ? 0 : knobs.paceNanos(), beats::step, defect);
            case STEP -> sampler.look();
        }
    }

    /** Holds it: when this returns, nobody looks at it any more but who is asked to. */
    void halt() {
        endTicker();
        swarms.live(false);
        engine.hold();
        beats.halted();
    }

    private void endTicker() {
        if (ticker != null) {
            ticker.end();
            ticker = null;
        }
    }
}
