package edgeos.engine.sched;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The numbers under which runs of nodes' FWPs are traced. A node that is drawn no more keeps its number for a while, as traces name it; so that edits do not make this grow for ever, numbers of nodes
 * that went long ago, and that no trace names any more, are given to others.
 *
 * <p>Changed by who holds the data plane still; any thread may ask for the name of a number.
 */
final class TracedNodes {
    /** So many nodes that are gone keep their numbers without anybody looking into traces. */
    static final int MOST_GONE = 64;

    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    /** Drawn no more, those that went first before others. */
    private final Set<String> gone = new LinkedHashSet<>();
    private final ArrayDeque<Integer> free = new ArrayDeque<>();
    private volatile String[] names = new String[16];
    private int count;

    /** The node's number; the same as before if it had one. */
    int number(String node) {
        gone.remove(node);
        return numbers.computeIfAbsent(node, this::give);
    }

    private int give(String node) {
        int number = free.isEmpty() ? count++ : free.poll();
        String[] all = number < names.length ? names : Arrays.copyOf(names, names.length * 2);
        all[number] = node;
        names = all;
        return number;
    }

    /**
     * No nodes but these are drawn any more.
     *
     * @param traced asked, if need be, for the numbers that traces name
     */
    void keepOnly(Set<String> drawn, Supplier<BitSet> traced) {
        numbers.keySet().stream().filter(node -> !drawn.contains(node)).forEach(gone::add);
        if (gone.size() > MOST_GONE) {
            BitSet named = traced.get();
            for (String node : new ArrayList<>(gone).subList(0, gone.size() - MOST_GONE / 2)) {
                if (!named.get(numbers.get(node))) {
                    free.add(numbers.remove(node));
                    gone.remove(node);
                }
            }
        }
    }

    /** The node that has a number, or had it last. */
    String name(int number) {
        return names[number];
    }

    /** All nodes that have a number, or had it last, in the order of numbers; by who owns this. */
    List<String> names() {
        return List.of(Arrays.copyOf(names, count));
    }
}
