package edgeos.lab.time;

import java.util.Set;

/** Until when to step. Breakpoints of the drawing end it earlier. Immutable; any thread. */
public sealed interface Until {
    /** Until something of these kinds happens next; of none of them: until a breakpoint. */
    record Next(Set<Happening> kinds) implements Until {
        public Next {
            kinds = Set.copyOf(kinds);
        }
    }

    /** Until this becomes so: if it is so now, until it is so again after it was not. */
    record Becomes(Condition condition) implements Until { }
}
