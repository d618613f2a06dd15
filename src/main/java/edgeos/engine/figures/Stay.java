package edgeos.engine.figures;

import edgeos.engine.count.Residence;
import edgeos.engine.fwp.Template;
import edgeos.engine.fwp.Unit;
import edgeos.engine.ring.Ring;
import java.util.List;
import java.util.function.Predicate;

/**
 * How old the messages are that are in FWPs' rings at one moment, put down to what they wait for there. Made by who holds gates, movers, and the manager still.
 *
 * <p>Of long rings a few messages stand for all. That what they spent in earlier rings is put down to this one matters little: these are few, beside all that left, or they wait here for long.
 */
final class Stay {
    private static final int MOST_LOOKS = 16;

    private final List<Held> held;

    /** Those in one ring. */
    private record Held(Template template, Residence age) { }

    Stay(List<Unit> occupied, long nowNanos) {
        this.held = occupied.stream().filter(unit -> unit.stages().length > 0 && unit.ring().count() > 0).map(unit -> new Held(unit.stages()[0].template(), age(unit.ring(), nowNanos))).toList();
    }

    private static Residence age(Ring ring, long nowNanos) {
        long processed = ring.processedAcquire();
        int count = ring.count();
        int looks = Math.min(count, MOST_LOOKS);
        Residence age = Residence.NONE;
        for (int look = 0; look < looks; look++) {
            int k = (int) ((long) look * count / looks);
            long nanos = (nowNanos - ring.birth(k)) * ((long) (look + 1) * count / looks - k);
            age = age.plus(ring.end(k) <= processed ? new Residence(0, 0, nanos) : new Residence(nanos, 0, 0));
        }
        return age;
    }

    /** Of those that are at these FWPs. */
    Residence of(Predicate<Template> isMeant) {
        return held.stream().filter(each -> isMeant.test(each.template)).map(Held::age).reduce(Residence.NONE, Residence::plus);
    }
}
