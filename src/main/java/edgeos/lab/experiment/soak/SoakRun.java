package edgeos.lab.experiment.soak;

import edgeos.lab.Consent;
import edgeos.lab.Mode;
import edgeos.lab.Session;
import edgeos.model.Drawing;
import edgeos.model.check.Finding;
import edgeos.telemetry.Event;
import edgeos.telemetry.Ledger;
import edgeos.telemetry.Snapshot;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Does at random what a user can do to a running session, and looks each time whether all is well: the conservation law, counters that never fall, no defect told by the
 * engine. Now and then it {@linkplain #comeBack() comes back} to where it began, to see that every tenant is served again. One thread.
 */
final class SoakRun implements AutoCloseable {
    private static final int MOST_REMEMBERED = 12;
    private static final long MOST_WAIT_NANOS = 30_000_000_000L;
    private static final long GLANCE_MILLIS = 5;
    private static final int MOST_PAUSE_MILLIS = 60;
    private static final int MOST_STEPS = 200;
    private static final int MOST_LOAD = 3;
    private static final int MOST_CLIENTS = 40;
    private static final int MOST_INSTANCES = 50;
    private static final int MOST_FRAMES = 6;

    private final SplittableRandom random;
    private final RandomEdits edits;
    private final Session session = new Session(SoakDrawing.whole(), Path.of("."), Consent.NONE);
    private final ArrayDeque<String> journal = new ArrayDeque<>();
    private final Growth growth = new Growth();
    private Snapshot last = Snapshot.EMPTY;
    private long lastEvent;
    private String harm = "";
    private long edited;
    private long refused;
    private long faults;
    private long snapshots;
    /** What FWPs held at the first rest with so many instances of each chain. */
    private final Map<List<Long>, Long> heldAtRest = new HashMap<>();

    SoakRun(long seed) {
        random = new SplittableRandom(seed);
        edits = new RandomEdits(random.split());
        note(!session.start(), "the session does not start: " + session.findings());
    }

    /** What went wrong first, with what was done just before; empty: nothing. */
    String harm() {
        return harm;
    }

    /** Edits that were applied. */
    long edited() {
        return edited;
    }

    /** Edits that a finding or the engine refused, with what ran before going on. */
    long refused() {
        return refused;
    }

    /** Faults of FWPs. */
    long faults() {
        return faults;
    }

    /** Snapshots in which the law was asked for. */
    long snapshots() {
        return snapshots;
    }

    /** The law, when last looked at. */
    Ledger ledger() {
        return last.ledger();
    }

    Growth growth() {
        return growth;
    }

    /** Does one thing, and looks. What is thrown is what a user would be shown. */
    void act() throws InterruptedException {
        try {
            actOnce();
        } catch (RuntimeException | Error thrown) {
            note(true, "thrown at the user: " + thrown + " at " + Arrays.stream(thrown.getStackTrace()).limit(MOST_FRAMES).toList());
        }
        pause();
    }

    private void actOnce() {
        switch (random.nextInt(10)) {
            case 0 -> load();
            case 1 -> hold();
            case 2 -> stepMode();
            case 3 -> look();
            default -> edit();
        }
    }

    private void edit() {
        Drawing before = session.drawing();
        RandomEdits.Edit edit = edits.next(before);
        remember(edit.what());
        session.edit(edit.change().apply(before));
        if (isFit()) {
            edited++;
        } else {
            refused++;
            session.edit(before);
            note(!isFit(), "the drawing of before is refused: " + session.findings());
        }
    }

    private boolean isFit() {
        return session.findings().stream().noneMatch(finding -> finding.severity() == Finding.Severity.ERROR);
    }

    private void load() {
        double load = random.nextInt(MOST_LOAD + 1);
        int clients = random.nextInt(MOST_CLIENTS);
        remember("load " + load + ", " + clients + " clients");
        session.setLoad(load);
        session.setClients(clients);
    }

    private void hold() {
        int steps = random.nextInt(MOST_STEPS);
        remember("hold, " + steps + " steps, run");
        session.pause();
        check();
        session.step(steps);
        check();
        session.resume();
    }

    private void stepMode() {
        int steps = random.nextInt(MOST_STEPS);
        remember("mode STEP, " + steps + " steps, mode LIVE");
        session.setMode(Mode.STEP);
        session.step(steps);
        check();
        session.takeActs();
        session.setMode(Mode.LIVE);
    }

    private void look() {
        remember("look at FWPs");
        session.drawing().nodes().forEach(node -> session.instances(node.id(), MOST_INSTANCES));
    }

    private void pause() throws InterruptedException {
        long end = System.nanoTime() + random.nextInt(MOST_PAUSE_MILLIS) * 1_000_000L;
        do {
            check();
            Thread.sleep(GLANCE_MILLIS);
        } while (System.nanoTime() < end && harm.isEmpty());
    }

    /** Goes back to the first drawing and waits until every tenant is served; then measures memory. */
    void comeBack() throws InterruptedException {
        if (!harm.isEmpty()) {
            return;
        }
        remember("come back");
        session.setLoad(1);
        session.setClients(0);
        session.edit(SoakDrawing.whole());
        note(!isFit(), "the first drawing is refused: " + session.findings());
        long[] before = delivered();
        long patience = System.nanoTime() + MOST_WAIT_NANOS;
        while (!areServed(before) && System.nanoTime() < patience && harm.isEmpty()) {
            check();
            Thread.sleep(GLANCE_MILLIS);
        }
        note(!areServed(before), "a tenant is served no more: " + last.links() + " " + last.nodes());
        rest();
    }

    /** Without load, all that is in flight arrives, every instance whose client is gone is cleaned, and all memory is back. */
    private void rest() throws InterruptedException {
        session.setLoad(0);
        long patience = System.nanoTime() + MOST_WAIT_NANOS;
        do {
            Thread.sleep(GLANCE_MILLIS);
            check();
        } while (!isAtRest() && System.nanoTime() < patience && harm.isEmpty());
        note(!isAtRest(), "messages stay in rings, instances are not cleaned, or memory is not given back: heldBytes=" + heldAtRest + " now=" + last.memoryBytes()
                + " " + last.ledger() + " " + last.chains());
        heldAtRest.putIfAbsent(instances(), last.memoryBytes());
        growth.measure(last.memoryBytes());
        session.setLoad(1);
    }

    private boolean isAtRest() {
        boolean clean = last.chains().stream().allMatch(chain -> chain.cachedUncleaned() == 0 && (chain.active() == 0 || !SoakDrawing.LEFT.contains(chain.id())));
        return clean && last.ledger().inFlight() == 0 && last.memoryBytes() == heldAtRest.getOrDefault(instances(), last.memoryBytes());
    }

    private List<Long> instances() {
        return last.chains().stream().map(Snapshot.ChainFigures::created).toList();
    }

    private boolean areServed(long[] before) {
        long[] now = delivered();
        for (int sink = 0; sink < now.length; sink++) {
            if (now[sink] <= before[sink]) {
                return false;
            }
        }
        return true;
    }

    private long[] delivered() {
        Snapshot now = session.snapshot();
        return SoakDrawing.SINKS.stream().mapToLong(sink -> now.node(sink).orElseThrow().in()).toArray();
    }

    private void check() {
        Snapshot now = session.snapshot();
        if (now == last) {
            return;
        }
        snapshots++;
        note(now.ledger().imbalance() != 0, "the conservation law does not hold: " + now.ledger());
        note(now.ledger().produced() < last.ledger().produced() || now.ledger().delivered() < last.ledger().delivered(),
                "a counter fell: " + last.ledger() + " then " + now.ledger());
        note(leakedBytes(now) > 0, "bytes of another client were found: " + leakedBytes(now));
        long faultsNow = now.protection().faults().stream().mapToLong(each -> each.faults()).sum();
        long faultsBefore = last.protection().faults().stream().mapToLong(each -> each.faults()).sum();
        faults += faultsNow >= faultsBefore ? faultsNow - faultsBefore : faultsNow;
        last = now;
        List<Event> events = session.events().after(lastEvent);
        lastEvent = events.isEmpty() ? lastEvent : events.getLast().serial();
        events.stream().filter(Event::isDefect).findFirst().ifPresent(defect -> note(true, "the engine has a defect: " + defect.text()));
    }

    private static long leakedBytes(Snapshot now) {
        return now.node(SoakDrawing.SNOOP).map(node -> node.figures().getOrDefault("leakedBytes", 0L)).orElse(0L);
    }

    private void remember(String what) {
        journal.addLast(what);
        if (journal.size() > MOST_REMEMBERED) {
            journal.removeFirst();
        }
    }

    private void note(boolean happened, String what) {
        if (happened && harm.isEmpty()) {
            harm = what + "; before it: " + journal;
        }
    }

    @Override
    public void close() {
        session.close();
        check();
    }
}
