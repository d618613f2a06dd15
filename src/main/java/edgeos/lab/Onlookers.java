package edgeos.lab;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Who is told of every look that a session's sampler takes, on the thread that took it: they must be quick, and must not call the session. Any thread. */
public final class Onlookers {
    private final List<Consumer<Look>> present = new CopyOnWriteArrayList<>();

    Onlookers() { }

    /** Tells this one of every look from now on. */
    public void join(Consumer<Look> onlooker) {
        present.add(onlooker);
    }

    /** Undoes {@link #join}. */
    public void leave(Consumer<Look> onlooker) {
        present.remove(onlooker);
    }

    void saw(Look look) {
        present.forEach(onlooker -> onlooker.accept(look));
    }
}
