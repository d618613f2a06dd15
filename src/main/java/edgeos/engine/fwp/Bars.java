package edgeos.engine.fwp;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Whom a chain refuses because the instance that served them faulted, and until when. Bounded: the oldest make room. Owned by the manager's thread.
 */
public final class Bars {
    private static final int MOST = 4096;

    /** A client, flow, or hash that is refused, or was not long ago. */
    private static final class Bar {
        private final Template cause;
        private final Backoff backoff;
        private boolean restarted;

        private Bar(Template cause, Backoff backoff) {
            this.cause = cause;
            this.backoff = backoff;
        }
    }

    private final LinkedHashMap<Integer, Bar> byKey = new LinkedHashMap<>();

    /** Refuses a key from now on; returns for how long, {@link Backoff#NEVER} for good. */
    public long bar(int key, Template cause, long now, boolean forGood) {
        Bar before = byKey.remove(key);
        var bar = new Bar(cause, before == null ? new Backoff() : before.backoff);
        byKey.put(key, bar);
        if (byKey.size() > MOST) {
            byKey.pollFirstEntry();
        }
        return bar.backoff.begin(now, forGood);
    }

    /** True if this key is refused now. */
    public boolean refuses(int key, long now) {
        Bar bar = byKey.isEmpty() ? null : byKey.get(key);
        return bar != null && !bar.backoff.isOver(now);
    }

    /** True if this key is or was refused, so that its number must not be given to anybody else yet. */
    boolean knows(int key) {
        return byKey.containsKey(key);
    }

    /** This key is served again. */
    public void served(int key) {
        Bar bar = byKey.isEmpty() ? null : byKey.get(key);
        if (bar != null && !bar.restarted) {
            bar.restarted = true;
            bar.cause.faults().restarted();
        }
    }

    /** Forgets those whose next fault would be like their first. */
    public void forgetOld(long now) {
        byKey.values().removeIf(bar -> bar.backoff.isForgotten(now));
    }

    /** Refuses nobody any more because of such a template. */
    public void pardon(Predicate<Template> cause) {
        byKey.values().removeIf(bar -> cause.test(bar.cause));
    }

    /** Adds, for each template, how many are refused now because of it. */
    public void countInto(Map<Template, Integer> down, long now) {
        byKey.values().stream().filter(bar -> !bar.backoff.isOver(now)).forEach(bar -> down.merge(bar.cause, 1, Integer::sum));
    }
}
