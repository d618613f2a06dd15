package edgeos.engine.figures;

import edgeos.engine.fwp.ChainPool;
import edgeos.engine.fwp.Instance;
import edgeos.engine.fwp.Stage;
import edgeos.engine.fwp.Template;
import edgeos.engine.fwp.Unit;
import edgeos.engine.spec.EnginePlan;
import edgeos.engine.topology.Topology;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sums of what programs tell of themselves, over all FWPs of a node in a chain. Asks only FWPs to which something happened since they were last asked, and a bounded
 * number of them at a look, so that 100,000 idle FWPs hold nothing up; where more are busy than that, their sums lag behind by some looks.
 *
 * <p>Called by who holds the data plane still.
 */
final class ProgramFigures {
    private static final int MOST_ASKED = 1_000;
    private static final long[] NOTHING = {};

    /** What FWPs of a template told, added up by name. */
    private static final class Totals {
        private final List<String> names = new ArrayList<>();
        private long[] sums = NOTHING;

        private long[] add(Map<String, Long> figures) {
            if (figures.isEmpty()) {
                return NOTHING;
            }
            long[] told = new long[sums.length];
            int at = 0;
            for (Map.Entry<String, Long> figure : figures.entrySet()) {
                int place = place(figure.getKey(), at++);
                told = place < told.length ? told : Arrays.copyOf(told, sums.length);
                told[place] = figure.getValue();
                sums[place] += figure.getValue();
            }
            return told;
        }

        /** FWPs of a template mostly tell the same names in the same order: then nothing is searched for. */
        private int place(String name, int guess) {
            if (guess < names.size() && names.get(guess).equals(name)) {
                return guess;
            }
            int place = names.indexOf(name);
            if (place < 0) {
                names.add(name);
                sums = Arrays.copyOf(sums, names.size());
                return names.size() - 1;
            }
            return place;
        }

        private void subtract(long[] told) {
            for (int at = 0; at < told.length; at++) {
                sums[at] -= told[at];
            }
        }
    }

    private final Topology topology;
    private final Map<Template, Totals> totals = new LinkedHashMap<>();
    private final List<Instance> asked = new ArrayList<>();
    private EnginePlan plan;

    ProgramFigures(Topology topology) {
        this.topology = topology;
    }

    /** Asks those to which something happened. */
    void look() {
        if (plan != topology.plan()) {
            plan = topology.plan();
            askAnew();
        }
        int left = MOST_ASKED;
        for (ChainPool pool : topology.pools().values()) {
            left -= look(pool.occupied(), left);
        }
    }

    /** After an edit, FWPs may be other FWPs. */
    private void askAnew() {
        totals.clear();
        for (ChainPool pool : topology.pools().values()) {
            pool.all().forEach(instance -> instance.tell(null));
            pool.noteAll();
        }
    }

    /** Asks at most so many, keeps those that hold messages, and puts them behind those that were not asked. Returns how many were asked. */
    private int look(List<Instance> occupied, int most) {
        int count = Math.min(most, occupied.size());
        List<Instance> first = occupied.subList(occupied.size() - count, occupied.size());
        for (Instance instance : first) {
            ask(instance);
            if (instance.isAtRest()) {
                instance.settle();
            } else {
                asked.add(instance);
            }
        }
        first.clear();
        occupied.addAll(0, asked);
        asked.clear();
        return count;
    }

    private void ask(Instance instance) {
        long[][] before = instance.told();
        boolean active = instance.state() == Instance.State.ACTIVE;
        long[][] told = active ? new long[instance.fwps()][] : null;
        int place = 0;
        for (Unit unit : instance.units()) {
            for (Stage stage : unit.stages()) {
                Totals sum = totals.computeIfAbsent(stage.template(), _ -> new Totals());
                if (before != null) {
                    sum.subtract(before[place]);
                }
                if (active) {
                    told[place] = sum.add(stage.template().figures(stage.memory()));
                }
                place++;
            }
        }
        instance.tell(told);
    }

    /** What the FWPs of a template in chains told, added up by name. */
    Map<String, Long> of(Template template) {
        Totals sum = totals.get(template);
        var figures = new HashMap<String, Long>();
        if (sum != null) {
            for (int at = 0; at < sum.sums.length; at++) {
                figures.put(sum.names.get(at), sum.sums[at]);
            }
        }
        return figures;
    }
}
