package edgeos.lab;

import edgeos.engine.Engine;
import edgeos.engine.Making;
import edgeos.engine.spec.EngineException;
import edgeos.engine.spec.EnginePlan;
import edgeos.lab.time.Progress;
import edgeos.telemetry.Event;
import edgeos.telemetry.EventLog;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * How a session gets its engine: at once, or, where that takes long, on a thread of its own, while the session is STARTING. What is changed meanwhile is so in the engine that it gets: an edit that its
 * plan knows of has it made anew. Any thread; its state is guarded by the session's lock.
 */
final class Starting {
    /** So few are made in a moment, on a busy machine, too: what the lab opens with is there with the next frame. */
    private static final long FEW_FWPS = 1_000;
    static final Duration LONGEST_BUILD = Duration.ofSeconds(60);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final Session session;
    /** The last one; when nobody wants it any more, its thread closes what it opened. */
    private volatile Attempt attempt;

    Starting(Session session) {
        this.session = session;
    }

    /**
     * What a session's engine is made of.
     *
     * @param plan what it holds
     * @param live whether it is to run on threads from its start; one that steps from its start does the same for the same seed
     * @param seed what that one chooses by
     */
    private record Recipe(EnginePlan plan, boolean live, long seed) {
        /**
         * Makes it, on the caller's thread.
         *
         * @throws EngineException if it cannot be, or nobody wants it any more
         */
        private Engine make(EventLog events, Making making) throws EngineException {
            return live ? new Engine(plan, events, making) : Engine.repeatable(plan, events, seed, making);
        }
    }

    /** Starts it at once, or lets it go on if it is paused; false, with findings that say why, if it cannot be. */
    boolean now() {
        await();
        session.programs.await(LONGEST_BUILD);
        synchronized (session) {
            if (session.engine != null) {
                session.resume();
                return true;
            }
            return session.isFitNow() && isBegun(recipe());
        }
    }

    /** What an engine would be made of now. With the session's lock. */
    private Recipe recipe() {
        return new Recipe(session.planned(session.drawing), session.mode == Mode.LIVE, session.seed);
    }

    private boolean isBegun(Recipe recipe) {
        try {
            begin(recipe.make(session.events, new Making()), recipe.plan());
            return true;
        } catch (EngineException failed) {
            session.report(failed);
            return false;
        } catch (RuntimeException | Error failed) {
            session.report(unforeseen(failed));
            return false;
        }
    }

    private static EngineException unforeseen(Throwable failed) {
        return new EngineException("", "it could not be started: " + failed, failed);
    }

    /** As {@link #now} where that is quick; else it is STARTING when this returns, and {@code over} is called on its thread when it is so no more. */
    boolean beside(Runnable over) {
        synchronized (session) {
            if (session.engine != null) {
                session.resume();
            }
            if (session.state != Session.State.STOPPED) {
                return true;
            }
            boolean isBuilt = session.programs.await(Duration.ZERO);
            if (isBuilt && !session.isFitNow()) {
                return false;
            }
            if (isBuilt && (attempt == null || !attempt.thread.isAlive())) {
                Recipe recipe = recipe();
                if (recipe.plan().fwpsAhead() <= FEW_FWPS) {
                    return isBegun(recipe);
                }
            }
            session.state = Session.State.STARTING;
            attempt = new Attempt(attempt == null ? null : attempt.thread, over);
            attempt.thread.start();
            return true;
        }
    }

    /** How far it is, if it is on its way. Waits for nobody. */
    Optional<Progress> progress() {
        Attempt now = attempt;
        return now == null || session.state != Session.State.STARTING ? Optional.empty() : Optional.of(now.progress());
    }

    /** Something was changed: what is being made of something else is made anew. With the session's lock. */
    void look() {
        if (session.state == Session.State.STARTING && attempt.of != null && !attempt.of.equals(recipe())) {
            attempt.making.giveUp();
        }
    }

    /** Nobody wants it to start any more; what was opened for it is closed soon. With the session's lock. */
    void giveUp() {
        if (session.state == Session.State.STARTING) {
            attempt.unwanted = true;
            attempt.making.giveUp();
            session.state = Session.State.STOPPED;
            session.events.add(0, Event.Level.INFO, Event.Topic.RUN, "", "given up before it began: created=" + attempt.making.made());
        }
    }

    /** Waits until it runs, or all is closed that was opened for it. Without the session's lock. */
    void await() {
        Attempt now = attempt;
        if (now != null && Thread.currentThread() != now.thread) {
            join(now.thread);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** From here on this engine is the session's, or, if that fails, it is closed and nobody's. With its lock. */
    private void begin(Engine made, EnginePlan of) {
        boolean isBegun = false;
        try {
            take(made, of);
            isBegun = true;
        } finally {
            if (!isBegun) {
                leave(made);
            }
        }
    }

    private void take(Engine made, EnginePlan of) {
        session.plan = of;
        session.engine = made;
        session.knobs.setOn(made);
        session.captures.start(made);
        session.swarms.begin(session.drawing);
        session.sampler = new Sampler(made, session.swarms, session.events, of, session::drawing, session::placement, session.onlookers());
        session.drive = new Drive(made, session.sampler, session.swarms, session.knobs, session.stage, session.defect);
        session.events.add(0, Event.Level.INFO, Event.Topic.RUN, "", "started: mode=" + session.mode.name().toLowerCase(Locale.ROOT));
        session.state = Session.State.RUNNING;
        session.goOn();
    }

    /** As if it never had been the session's. */
    private void leave(Engine made) {
        try {
            letGo();
        } finally {
            made.close();
        }
    }

    private void letGo() {
        if (session.drive != null) {
            session.drive.halt();
        }
        session.state = Session.State.STOPPED;
        session.ranLive = false;
        session.engine = null;
        session.sampler = null;
        session.drive = null;
        session.swarms.end();
    }

    /** One start that takes long. */
    private final class Attempt implements Runnable {
        private final Thread thread = Thread.ofPlatform().name("edgeos start").daemon().unstarted(this);
        private final Runnable over;
        /** What was opened for an earlier one may be in the way: the same ports, and files. */
        private final Thread before;
        private volatile Making making = new Making();
        private volatile Recipe of;
        private volatile boolean unwanted;

        private Progress progress() {
            Recipe made = of;
            Progress.Stage stage = before != null && before.isAlive() ? Progress.Stage.CLOSING : made == null ? Progress.Stage.BUILDING : Progress.Stage.MAKING;
            return new Progress(stage, making.made(), made == null ? 0 : made.plan().fwpsAhead());
        }

        private Attempt(Thread before, Runnable over) {
            this.before = before;
            this.over = over;
        }

        @Override
        public void run() {
            try {
                if (before != null) {
                    join(before);
                }
                awaitBuilds();
                make();
            } catch (RuntimeException | Error failed) {
                end(unforeseen(failed));
            } finally {
                over.run();
            }
        }

        private void awaitBuilds() {
            long end = System.nanoTime() + LONGEST_BUILD.toNanos();
            while (!unwanted && !session.programs.await(LOOK_AGAIN) && System.nanoTime() - end < 0) {
                Thread.onSpinWait();
            }
        }

        /** Makes engines until one is made of what is wanted still. */
        private void make() {
            boolean isOver = false;
            while (!isOver && isToBeMade()) {
                try {
                    isOver = isTaken(of.make(session.events, making));
                } catch (EngineException failed) {
                    isOver = !making.isGivenUp();
                    if (isOver) {
                        end(failed);
                    }
                }
            }
        }

        private boolean isToBeMade() {
            synchronized (session) {
                if (unwanted) {
                    return false;
                }
                if (!session.isFitNow()) {
                    session.state = Session.State.STOPPED;
                    return false;
                }
                of = recipe();
                making = new Making();
                return true;
            }
        }

        /** What was wrong in between with a drawing that is fit no more is told, as of one that runs; of such a drawing there may be no plan. */
        private boolean isTaken(Engine made) {
            boolean isOurs = true;
            try {
                synchronized (session) {
                    if (!unwanted && (!session.isFitNow() || of.equals(recipe()))) {
                        isOurs = false;
                        begin(made, of.plan());
                    }
                }
            } finally {
                if (isOurs) {
                    made.close();
                }
            }
            return !isOurs || unwanted;
        }

        private void end(EngineException failed) {
            synchronized (session) {
                if (!unwanted) {
                    session.state = Session.State.STOPPED;
                    session.report(failed);
                }
            }
        }
    }
}
