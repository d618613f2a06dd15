package edgeos.lab;

import edgeos.engine.Engine;
import edgeos.telemetry.EventLog;
import edgeos.telemetry.Snapshot;

/** What a session lets its time see and change. Called with the lock of that time held, while the engine is held; whoever implements it takes no lock for which that one could wait. */
interface Stage {
    /** True if there is an engine, and it is held or steps. */
    boolean steps();

    /** True if it ran live since it was started. */
    boolean ranLive();

    /** The engine. */
    Engine engine();

    /** Who looks at it. */
    Sampler sampler();

    /** What people gave it. */
    Scene scene();

    /** The newest figures. */
    Snapshot snapshot();

    /** The log into which engine and session write. */
    EventLog events();

    /** The engine was set back to where it carried this out. */
    void show(Scene scene);

    /** Has the engine carry this out from now on, as it did before. */
    void carryOut(Scene scene);

    /** The log went back, too: whoever read it has to read it anew. */
    void turnedBack();
}
