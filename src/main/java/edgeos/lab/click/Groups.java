package edgeos.lab.click;

import edgeos.lab.click.Body.End;
import edgeos.lab.click.Body.Wire;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The groups of elements of one body: {@code x => ( [0] -> [0]; [1] -> Paint(1) -> [0] ) -> y}. A group is no place of its own, as what it declares is seen outside of it; only its ports are, and these are gone as soon as wires
 * go straight through. Used by one thread.
 */
final class Groups {
    /** No name of Click begins so. */
    private static final String MARK = "(";
    private static final int MOST_STEPS = 200_000;

    private final Deque<String> open = new ArrayDeque<>();
    private int count;

    /** From now on {@code input} and {@code output} are those of another group, which is called as returned. */
    String begin() {
        open.push(MARK + ++count + ")");
        return open.peek();
    }

    /** And now again those of what is around it. */
    void end() {
        open.pop();
    }

    boolean isOpen() {
        return !open.isEmpty();
    }

    /** What {@code input} or {@code output} is called where they stand now. */
    String port(String word) {
        return isOpen() ? open.peek() + word : word;
    }

    /** The ports that a group has on one side, by what wires inside of it say; in order. */
    static List<Integer> ports(String group, String side, List<Wire> inside) {
        return inside.stream().map(wire -> side.equals(Body.INPUT) ? wire.from() : wire.to()).filter(end -> end.element().equals(group + side)).map(End::port).distinct().sorted().toList();
    }

    /** True for what names no element, but a port of a group or of a compound element. */
    static boolean isPort(String name) {
        return name.startsWith(MARK) || name.equals(Body.INPUT) || name.equals(Body.OUTPUT);
    }

    /** Lets wires go straight to where they lead through groups. */
    void straighten(List<Wire> wires, Issues issues) {
        if (count == 0) {
            return;
        }
        Map<End, List<End>> through = new HashMap<>();
        wires.stream().filter(wire -> isOfGroup(wire.from())).forEach(wire -> through.computeIfAbsent(wire.from(), _ -> new ArrayList<>()).add(wire.to()));
        Set<Wire> straight = new LinkedHashSet<>();
        int left = MOST_STEPS;
        for (Wire wire : wires) {
            if (isOfGroup(wire.from())) {
                continue;
            }
            Set<End> reached = reached(wire.to(), through, left);
            left -= reached.size();
            if (left <= 0) {
                issues.error(wire.line(), "", "there are too many connections: most=" + MOST_STEPS, "Import parts of it.");
                break;
            }
            List<Wire> on = reached.stream().filter(end -> !isOfGroup(end)).map(end -> new Wire(wire.from(), end, wire.line())).toList();
            straight.addAll(on);
            if (on.isEmpty()) {
                issues.warning(wire.line(), "", "a connection leads nowhere: from=" + wire.from().element() + " port=" + wire.from().port(), "Connect what it is wired to, inside.");
            }
        }
        wires.clear();
        wires.addAll(straight);
    }

    private static boolean isOfGroup(End end) {
        return end.element().startsWith(MARK);
    }

    /** Every end that a wire to this one comes to, ports of groups among them; stops at so many. */
    private static Set<End> reached(End first, Map<End, List<End>> through, int most) {
        Set<End> reached = new LinkedHashSet<>(List.of(first));
        Deque<End> next = new ArrayDeque<>(reached);
        while (!next.isEmpty() && reached.size() < most) {
            for (End end : through.getOrDefault(next.poll(), List.of())) {
                if (reached.add(end)) {
                    next.add(end);
                }
            }
        }
        return reached;
    }
}
