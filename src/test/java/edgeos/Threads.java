package edgeos;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The lab's threads that are there now. A test may begin while those of the one before it are still on their way out. */
public final class Threads {
    private final Set<Thread> others = ofLab();

    /** From now on: whatever is there already is nobody's here. */
    public Threads() { }

    private static Set<Thread> ofLab() {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().startsWith("edgeos ")).collect(Collectors.toSet());
    }

    /** Names of those that came since and are still there. */
    public List<String> names() {
        return ofLab().stream().filter(thread -> !others.contains(thread)).map(Thread::getName).sorted().toList();
    }
}
