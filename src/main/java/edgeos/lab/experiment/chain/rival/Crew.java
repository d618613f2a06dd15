package edgeos.lab.experiment.chain.rival;

import edgeos.os.Affinity;
import java.util.ArrayList;
import java.util.List;

/**
 * The threads of a rival: each goes round its parts again and again, and never sleeps. The first is kept on the first processor and the second on the second, as those of our engine are where a drawing
 * places its roles by hand. Started and stopped by one thread.
 */
final class Crew {
    /** Rounds without work before others may have the processor, as on a machine that has fewer processors than threads. */
    private static final int SPINS = 2_000;

    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;
    private volatile String failure = "";

    /** Starts threads for these parts of a chain, from source to sink, placed in this way. */
    static Crew along(String system, Placing placing, List<? extends Duty> parts) {
        var first = new ArrayList<Duty>();
        var second = new ArrayList<Duty>();
        for (int at = 0; at < parts.size(); at++) {
            (placing.threadOf(at, parts.size()) == 0 ? first : second).add(parts.get(at));
        }
        return of(system, List.of(first, second));
    }

    /** Starts a thread for each list of parts that is not empty. */
    static Crew of(String system, List<? extends List<? extends Duty>> shifts) {
        var crew = new Crew();
        for (List<? extends Duty> shift : shifts) {
            if (!shift.isEmpty()) {
                Duty[] parts = shift.toArray(Duty[]::new);
                int number = crew.threads.size();
                crew.threads.add(Thread.ofPlatform().name(system + " " + number).daemon().unstarted(() -> {
                    keepOnProcessor(number);
                    crew.work(parts);
                }));
            }
        }
        crew.threads.forEach(Thread::start);
        return crew;
    }

    private static void keepOnProcessor(int number) {
        int[] available = Affinity.availableCores();
        if (number < available.length) {
            Affinity.pin(available[number]);
        }
    }

    private void work(Duty[] parts) {
        int idle = 0;
        try {
            while (!stopping) {
                int done = 0;
                for (Duty part : parts) {
                    done += part.doWork();
                }
                if (done > 0) {
                    idle = 0;
                } else if (++idle < SPINS) {
                    Thread.onSpinWait();
                } else {
                    Thread.yield();
                }
            }
        } catch (RuntimeException | Error defect) {
            failure = defect.toString();
        }
    }

    /** Ends all threads and waits for them; an interrupt stays pending. Afterwards what they wrote is seen. */
    void stop() {
        stopping = true;
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException again) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Why a thread ended by itself; empty if none did. */
    String failure() {
        return failure;
    }
}
