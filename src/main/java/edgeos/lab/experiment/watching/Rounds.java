package edgeos.lab.experiment.watching;

import edgeos.lab.Consent;
import edgeos.lab.Session;
import edgeos.lab.experiment.Progress;
import edgeos.model.Drawing;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Measures sights in turns, forwards and backwards: those that are compared round after round, and then those that are idle. What is seen through one window is seen one after the other, as people do it. Used by one
 * thread, once; what there is when it ends early is kept.
 */
final class Rounds {
    private static final long CLICK_EVERY_NANOS = 97_000_000;

    private final Windows windows;
    private final Scale scale;
    private final Drawing chain;
    private final Path folder;
    private final Progress progress;
    private final List<List<Sight>> busy;
    private final List<List<Sight>> idle;
    private final Map<Sight, List<Reading>> readings = new EnumMap<>(Sight.class);
    private final int parts;
    private int part;

    /**
     * Nothing is measured yet.
     *
     * @param chain what runs, but for the crowd
     * @param folder what its relative paths start from
     * @param sights in the order of rows
     */
    Rounds(Windows windows, Scale scale, Drawing chain, Path folder, List<Sight> sights, Progress progress) {
        this.windows = windows;
        this.scale = scale;
        this.chain = chain;
        this.folder = folder;
        this.progress = progress;
        sights.forEach(sight -> readings.put(sight, new ArrayList<>()));
        busy = visits(sights.stream().filter(Sight::isBusy).toList());
        idle = visits(sights.stream().filter(sight -> !sight.isBusy()).toList());
        parts = (scale.warmUps() + scale.rounds()) * count(busy) + scale.idleRounds() * count(idle);
    }

    /** What it has come to, by sight. */
    List<Reading> of(Sight sight) {
        return readings.getOrDefault(sight, List.of());
    }

    /** False if somebody cancelled. */
    boolean run() throws InterruptedException {
        long begunNanos = System.nanoTime();
        int all = scale.warmUps() + scale.rounds();
        for (int round = 0; round < all && (round <= scale.warmUps() || isTimeLeft(begunNanos, round)); round++) {
            if (!round(round % 2 == 0 ? busy : busy.reversed(), round >= scale.warmUps())) {
                return false;
            }
        }
        part = all * count(busy);
        for (int round = 0; round < scale.idleRounds(); round++) {
            if (!round(idle, true)) {
                return false;
            }
        }
        return true;
    }

    private boolean isTimeLeft(long begunNanos, int round) {
        long passedNanos = System.nanoTime() - begunNanos;
        return passedNanos + passedNanos / round <= scale.most().toNanos();
    }

    private static List<List<Sight>> visits(List<Sight> sights) {
        List<List<Sight>> visits = new ArrayList<>();
        for (Sight sight : sights) {
            if (visits.isEmpty() || !sight.isSeenAfter(visits.getLast().getLast())) {
                visits.add(new ArrayList<>());
            }
            visits.getLast().add(sight);
        }
        return visits;
    }

    private static int count(List<List<Sight>> visits) {
        return visits.stream().mapToInt(List::size).sum();
    }

    private boolean round(List<List<Sight>> visits, boolean counts) throws InterruptedException {
        for (List<Sight> visit : visits) {
            if (progress.isCancelled()) {
                return false;
            }
            if (visit.getFirst().shape().isEmpty()) {
                alone(visit.getFirst(), counts);
            } else if (!through(visit, counts)) {
                return false;
            }
        }
        return true;
    }

    private void begin(Sight sight) {
        progress.begins(sight.words(), ++part, parts);
    }

    private void keep(Sight sight, Reading reading, boolean counts) {
        if (counts) {
            readings.get(sight).add(reading);
        }
    }

    private void alone(Sight sight, boolean counts) throws InterruptedException {
        begin(sight);
        try (var session = new Session(chain, folder, Consent.NONE)) {
            session.setLoad(sight.isBusy() ? 1 : 0);
            if (!session.start()) {
                throw new IllegalStateException("phase=experiment drawing=" + chain.title() + " is not fit to run: " + session.findings());
            }
            Thread.sleep(scale.before(sight, true));
            var watch = new Reading.Watch(session::snapshot);
            Thread.sleep(scale.length(sight));
            keep(sight, watch.end(), counts);
        }
    }

    /** One window, which shows one after the other; false if somebody cancelled. */
    private boolean through(List<Sight> visit, boolean counts) throws InterruptedException {
        Sight first = visit.getFirst();
        begin(first);
        try (Windows.Window window = windows.open(first.isCrowd() ? CrowdDrawing.made() : chain, folder, first.shape().orElseThrow())) {
            window.run(first.isBusy() ? 1 : 0);
            for (Sight sight : visit) {
                if (sight != first) {
                    if (progress.isCancelled()) {
                        return false;
                    }
                    begin(sight);
                    window.show(sight.shape().orElseThrow());
                }
                Thread.sleep(scale.before(sight, sight == first));
                keep(sight, seen(window, sight), counts);
            }
            return true;
        }
    }

    private Reading seen(Windows.Window window, Sight sight) throws InterruptedException {
        window.beginFrames();
        var watch = new Reading.Watch(window::snapshot);
        Thread.sleep(scale.length(sight));
        Reading reading = watch.end();
        Windows.Frames frames = window.endFrames();
        boolean answers = sight.isBusy() && sight != Sight.MINIMISED;
        return reading.seen(frames, answers ? clicks(window, System.nanoTime() + scale.length(sight).toNanos() / 2) : List.of());
    }

    /** Clicks at fixed times: how long one takes does not put off when the next is due. */
    private static List<Windows.Answer> clicks(Windows.Window window, long endNanos) throws InterruptedException {
        var answers = new ArrayList<Windows.Answer>();
        long due = System.nanoTime();
        for (int number = 0; due < endNanos; due += CLICK_EVERY_NANOS, number++) {
            Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
            long late = Math.max(0, System.nanoTime() - due);
            Windows.Answer answer = window.click(number);
            answers.add(new Windows.Answer(late + answer.handledNanos(), late + answer.shownNanos(), answer.usedNanos()));
        }
        return answers;
    }
}
