package edgeos.engine.socket;

import java.util.LinkedHashSet;
import java.util.Set;

/** Lines that are not read for now, which closes their windows: their ring is full, or their client does not read its answers. Owned by the thread of the gates. */
final class Deaf {
    private final Doorstep doorstep;
    private final Set<Line> lines = new LinkedHashSet<>();

    Deaf(Doorstep doorstep) {
        this.doorstep = doorstep;
    }

    /** Reads from it no more, until there is room. */
    void add(Line line) {
        line.listen(false);
        lines.add(line);
    }

    /** True if one of them can be read. Before its thread sleeps: asks to be woken when rings have room again. */
    boolean canHearFenced() {
        boolean can = false;
        for (Line line : lines) {
            line.unit().wantSpaceFenced();
            can |= canHear(line);
        }
        return can;
    }

    private boolean canHear(Line line) {
        return !line.isHeld() && doorstep.hasRoom(line.unit());
    }

    /** Reads again from those that can be; how many are in it no more. */
    int listenAgain() {
        int before = lines.size();
        if (before > 0) {
            lines.removeIf(line -> {
                boolean closes = line.client().isClosing();
                boolean can = !closes && canHear(line);
                if (can) {
                    line.listen(true);
                }
                return closes || can;
            });
        }
        return before - lines.size();
    }
}
