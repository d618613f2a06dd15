package edgeos.program.click;

import java.util.ArrayDeque;
import java.util.List;

/**
 * An automaton that finds any of several strings in one pass (A. Aho and M. Corasick, Efficient string matching, 1975), with all its transitions spelt out.
 * Immutable.
 */
final class StringAutomaton {
    private static final int BYTES = 256;

    /** State after a state and a byte. */
    private final char[] next;
    private final boolean[] ends;

    private StringAutomaton(int states) {
        next = new char[states * BYTES];
        ends = new boolean[states];
    }

    /** The automaton of these strings; at most 65,535 bytes of them. */
    static StringAutomaton of(List<byte[]> strings, boolean ignoreCase) {
        var automaton = new StringAutomaton(1 + strings.stream().mapToInt(string -> string.length).sum());
        int states = 1;
        for (byte[] string : strings) {
            int state = 0;
            for (byte octet : string) {
                int at = state * BYTES + folded(octet & 0xff, ignoreCase);
                if (automaton.next[at] == 0) {
                    automaton.next[at] = (char) states++;
                }
                state = automaton.next[at];
            }
            automaton.ends[state] = true;
        }
        automaton.complete(states);
        if (ignoreCase) {
            automaton.joinCases(states);
        }
        return automaton;
    }

    private static int folded(int octet, boolean ignoreCase) {
        return ignoreCase && octet >= 'A' && octet <= 'Z' ? octet + 'a' - 'A' : octet;
    }

    /** Level by level: where a state goes nowhere, it goes where its longest proper suffix goes. */
    private void complete(int states) {
        int[] suffix = new int[states];
        var ahead = new ArrayDeque<Integer>();
        for (int octet = 0; octet < BYTES; octet++) {
            if (next[octet] != 0) {
                ahead.add((int) next[octet]);
            }
        }
        while (!ahead.isEmpty()) {
            int state = ahead.remove();
            ends[state] |= ends[suffix[state]];
            for (int octet = 0; octet < BYTES; octet++) {
                char child = next[state * BYTES + octet];
                char fallback = next[suffix[state] * BYTES + octet];
                if (child == 0) {
                    next[state * BYTES + octet] = fallback;
                } else {
                    suffix[child] = fallback;
                    ahead.add((int) child);
                }
            }
        }
    }

    private void joinCases(int states) {
        for (int state = 0; state < states; state++) {
            for (int octet = 'A'; octet <= 'Z'; octet++) {
                next[state * BYTES + octet] = next[state * BYTES + octet + 'a' - 'A'];
            }
        }
    }

    /** The state after another and a byte; it starts at 0. */
    int next(int state, int octet) {
        return next[state * BYTES + octet];
    }

    /** True if a string ends here. */
    boolean isEnd(int state) {
        return ends[state];
    }
}
