package edgeos.lab.experiment.chain.rival;

import java.util.ArrayList;
import java.util.List;

/**
 * Agrona's OneToOneRingBuffer, with no mover: each hop reads its ring and writes what it read into the ring of the next, one copy with the bounds checks that Agrona makes by default. A hop so holds the
 * next one's ring: whoever does not trust hops cannot use it.
 */
public final class AgronaDirect implements Rival {
    @Override
    public String system() {
        return "agrona direct";
    }

    @Override
    public String isolation() {
        return "copies, but each hop can write into the next one's ring";
    }

    @Override
    public boolean copies() {
        return true;
    }

    @Override
    public boolean isTimed() {
        return true;
    }

    @Override
    public String absence() {
        return AgronaAccess.absence();
    }

    @Override
    public List<Placing> placings() {
        return List.of(Placing.HALVES, Placing.ONE_THREAD, Placing.ENDS_APART);
    }

    @Override
    public Running start(Load load, Tuning tuning) {
        var rings = new AgronaRings(load.hops() + 1, tuning.ringBytes());
        var source = new AgronaRings.Source(rings.ring(0), load);
        var arrivals = new Arrivals(load);
        var parts = new ArrayList<Duty>();
        parts.add(source);
        for (int hop = 0; hop < load.hops(); hop++) {
            parts.add(new AgronaRings.Hop(rings.ring(hop), rings.ring(hop + 1)));
        }
        parts.add(new AgronaRings.Sink(rings.ring(load.hops()), arrivals));
        return new CrewRun(Crew.along(system(), tuning.placing(), parts), arrivals, source::sent, rings::countAndEmpty, rings::free);
    }
}
