package edgeos.lab.swarm;

import edgeos.os.Affinity;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/** Where a swarm's callers act: their thread, clock, buffers, and way to servers, and who is due, free, or about to connect. All of it belongs to that thread, but for the wishes at the top, which others set. */
final class Stage implements Runnable {
    static final ByteBuffer NOTHING = ByteBuffer.allocate(0);
    private static final int BUFFER_BYTES = 1 << 16;
    /** So many connect at once: more would overflow a server's backlog, and then wait for the system's next attempt, a second later. */
    private static final int MOST_GREETING = 64;
    private static final int MOST_LATE = 10_000;
    private static final long SWEEP_NANOS = 100_000_000;
    private static final long FIRST_REST_NANOS = 50_000_000;
    private static final int MOST_DOUBLINGS = 6;

    private volatile boolean ending;
    private volatile boolean paused;
    private volatile int wanted;
    private volatile double load = 1;
    private volatile SwarmSettings wantedPace;
    private final AtomicInteger doomed = new AtomicInteger();

    private final SwarmSettings settings;
    private final Switchboard board;
    private final Meter meter;
    private final IntFunction<Talk> talks;
    private final Dice dice;
    private final Arrivals arrivals;
    private final ByteBuffer in = ByteBuffer.allocateDirect(BUFFER_BYTES);
    private final ByteBuffer out = ByteBuffer.allocateDirect(BUFFER_BYTES);
    private final List<Caller> callers = new ArrayList<>();
    private final List<Caller> leaving = new ArrayList<>();
    private final ArrayDeque<Caller> queue = new ArrayDeque<>();
    private final ArrayDeque<Caller> free = new ArrayDeque<>();
    private final DueHeap timers = new DueHeap();
    /** When questions are due; all else is as in the settings. */
    private SwarmSettings pace;
    private int greeting;
    private long pausedNanos;
    private long sweptNanos;

    Stage(SwarmSettings settings, Switchboard board, Meter meter) {
        this.settings = settings;
        this.board = board;
        this.meter = meter;
        this.wanted = settings.clients();
        this.wantedPace = settings;
        this.pace = settings;
        this.talks = Talks.of(settings, new Pattern());
        this.dice = new Dice(settings.seed(), -2);
        this.arrivals = new Arrivals(settings.seed());
    }

    /** So many clients from now on. Any thread. */
    void want(int clients) {
        wanted = clients;
        board.wake();
    }

    int wanted() {
        return wanted;
    }

    /** Multiplies the rate of an open loop. Any thread. */
    void setLoad(double factor) {
        load = factor;
        board.wake();
    }

    /** From now on questions are due as these settings say, in a closed or open loop; all else stays. Any thread. */
    void follow(SwarmSettings loop) {
        wantedPace = loop;
        board.wake();
    }

    /** So many clients, drawn at random, are gone for good. Any thread. */
    void kill(int clients) {
        doomed.addAndGet(clients);
        board.wake();
    }

    /** Holds still, and its clock, too; or goes on. Any thread; {@code thread} is its own. */
    void pause(boolean still, Thread thread) {
        paused = still;
        board.wake();
        LockSupport.unpark(thread);
    }

    /** Any thread. */
    void end(Thread thread) {
        ending = true;
        board.wake();
        LockSupport.unpark(thread);
    }

    SwarmSettings settings() {
        return settings;
    }

    Switchboard board() {
        return board;
    }

    Meter meter() {
        return meter;
    }

    /** An empty buffer for what comes. */
    ByteBuffer in() {
        return in.clear();
    }

    /** An empty buffer for what goes. */
    ByteBuffer out() {
        return out.clear();
    }

    /** Its clock, which stands still while it is paused. */
    long nowNanos() {
        return System.nanoTime() - pausedNanos;
    }

    /** This one wants to connect. */
    void queue(Caller caller) {
        queue.add(caller);
    }

    /** Somebody no longer connects. */
    void greeted() {
        greeting--;
    }

    /** This one has connected; {@code busy}: it has something to ask. */
    void connected(Caller caller, boolean busy) {
        greeting--;
        if (busy) {
            return;
        }
        begin(caller);
    }

    /** Has one who waits for nothing ask from now on, but not all at once. */
    private void begin(Caller caller) {
        if (pace.isOpen()) {
            offer(caller);
        } else {
            due(caller, nowNanos() + Math.round(pace.thinkNanos() * dice.unit()));
        }
    }

    /** This one has got an answer; {@code all}: the last that it waited for. */
    void answered(Caller caller, boolean all) {
        if (pace.isOpen()) {
            offer(caller);
        } else if (all && pace.thinkNanos() == 0) {
            caller.ask(nowNanos(), settings.pipelined());
        } else if (all) {
            due(caller, nowNanos() + Math.round(dice.exponential(pace.thinkNanos())));
        }
    }

    /** This one failed, for so many times without an answer in between, and comes again after a while: longer each time, and each a little different, so that they do not all come at once. */
    void rest(Caller caller, int failures) {
        due(caller, nowNanos() + Math.round((FIRST_REST_NANOS << Math.min(failures, MOST_DOUBLINGS)) * (0.5 + dice.unit())));
    }

    private void due(Caller caller, long nanos) {
        timers.put(caller.index(), nanos);
    }

    private void offer(Caller caller) {
        if (!caller.isFree() && caller.canAsk()) {
            caller.setFree(true);
            free.add(caller);
        }
    }

    @Override
    public void run() {
        if (settings.processor() >= 0) {
            Affinity.pinNth(settings.processor());
        }
        try {
            while (!ending) {
                if (paused) {
                    hold();
                } else {
                    adjust();
                    wake();
                    arrive();
                    connect();
                    sweep();
                    await();
                }
            }
        } catch (IOException | RuntimeException problem) {
            meter.ended("the clients have ended: " + problem);
        } finally {
            callers.forEach(Caller::end);
            leaving.forEach(Caller::end);
            close();
        }
    }

    private void close() {
        try {
            board.close();
        } catch (IOException gone) {
            meter.ended("the clients have ended: " + gone);
        }
    }

    private void hold() {
        long from = System.nanoTime();
        while (paused && !ending) {
            LockSupport.park(this);
        }
        pausedNanos += System.nanoTime() - from;
    }

    private void adjust() {
        takePace();
        arrivals.setRate(pace.isOpen() ? pace.ratePerSecond() * load : 0, nowNanos());
        killSome(doomed.getAndSet(0));
        int count = wanted;
        while (callers.size() < count) {
            var caller = new Caller(callers.size(), talks.apply(callers.size()), this);
            callers.add(caller);
            caller.come();
        }
        while (callers.size() > count) {
            Caller last = callers.removeLast();
            timers.remove(last.index());
            if (!last.leave()) {
                leaving.add(last);
            }
        }
    }

    /** Whoever thinks, or waits for a question, begins anew; whoever waits for an answer finds out afterwards. */
    private void takePace() {
        SwarmSettings wish = wantedPace;
        if (wish == pace) {
            return;
        }
        pace = wish;
        free.forEach(caller -> caller.setFree(false));
        free.clear();
        for (Caller caller : callers) {
            if (caller.isIdle()) {
                timers.remove(caller.index());
                begin(caller);
            } else if (pace.isOpen()) {
                offer(caller);
            }
        }
    }

    /** Whoever is killed keeps the place among the callers, and never comes again. */
    private void killSome(int count) {
        if (count == 0) {
            return;
        }
        var alive = new ArrayList<>(callers);
        alive.removeIf(Caller::isGone);
        for (int left = Math.min(count, alive.size()); left > 0; left--) {
            Caller victim = alive.remove((int) (dice.unit() * alive.size()));
            timers.remove(victim.index());
            victim.kill();
        }
    }

    private void wake() {
        long now = nowNanos();
        for (long due = timers.firstNanos(); due <= now; due = timers.firstNanos()) {
            Caller caller = callers.get(timers.poll());
            caller.wake();
            if (pace.isOpen()) {
                offer(caller);
            } else {
                caller.ask(due, settings.pipelined());
            }
        }
    }

    private void arrive() {
        long now = nowNanos();
        for (int late = 0; arrivals.nextNanos() <= now - settings.timeoutNanos() && late < MOST_LATE; late++) {
            meter.late(1, "no client was free in time");
            arrivals.advance();
        }
        while (arrivals.nextNanos() <= now && !free.isEmpty()) {
            Caller caller = free.poll();
            caller.setFree(false);
            if (caller.canAsk()) {
                caller.ask(arrivals.nextNanos(), 1);
                arrivals.advance();
                offer(caller);
            }
        }
    }

    private void connect() {
        while (greeting < MOST_GREETING && !queue.isEmpty()) {
            Caller caller = queue.poll();
            if (caller.isQueuing()) {
                greeting++;
                caller.connect();
            }
        }
    }

    private void sweep() {
        long now = nowNanos();
        if (now - sweptNanos >= SWEEP_NANOS) {
            sweptNanos = now;
            callers.forEach(caller -> caller.sweep(now));
            leaving.forEach(caller -> caller.sweep(now));
            leaving.removeIf(Caller::isGone);
        }
    }

    private void await() throws IOException {
        long next = Math.min(timers.firstNanos(), sweptNanos + SWEEP_NANOS);
        next = free.isEmpty() ? next : Math.min(next, arrivals.nextNanos());
        long wait = greeting < MOST_GREETING && !queue.isEmpty() ? 0 : next - nowNanos();
        board.await(wait);
    }
}
