package edgeos.model.check;

import edgeos.model.Drawing;
import edgeos.model.check.Finding.Place;
import edgeos.notation.Placement;
import edgeos.notation.RoleName;
import edgeos.notation.Seats;
import java.util.Map;
import java.util.Optional;

/**
 * How the machine is set up. A seat that nobody can take places nothing, and so keeps no drawing from running; a number beyond all bounds does. Whether this
 * very machine has such a processor is looked at when a session has it: see {@code lab.Session.findings}.
 */
final class MachineChecks {
    private static final String PLACEMENT = "placement";

    private MachineChecks() { }

    static void check(Drawing drawing, Findings findings) {
        Placement placement = drawing.machine().placement();
        count("fwpCores", placement.fwpCores(), Seats.MOST_CORES, findings);
        count("movers", placement.movers(), Seats.MOST_MOVERS, findings);
        placement.seats().entrySet().forEach(seat -> seat(placement, seat, findings));
    }

    private static void count(String name, int count, int most, Findings findings) {
        if (count < 0 || count > most) {
            findings.error(Place.DRAWING, "", name, "this must be from 0 to " + most + ": " + name + "=" + count,
                    "Set it to 0: as many as fit the machine.");
        }
    }

    private static void seat(Placement placement, Map.Entry<String, Integer> seat, Findings findings) {
        String told = "role=" + seat.getKey() + " processor=" + seat.getValue();
        Optional<RoleName> role = RoleName.parse(seat.getKey());
        if (role.isEmpty()) {
            findings.warning(Place.DRAWING, "", PLACEMENT, "no role is called so, and nothing was placed: " + told,
                    "Name one of gate, manager, mover 0, core 0, and so on, or take it out.");
        } else {
            absent(placement, role.get(), told, findings);
        }
        if (seat.getValue() < 0 || seat.getValue() >= Seats.MOST_PROCESSORS) {
            findings.error(Place.DRAWING, "", PLACEMENT, "a processor must be from 0 to " + (Seats.MOST_PROCESSORS - 1) + ": " + told,
                    "Place it on another processor, or leave it to the lab.");
        }
    }

    /** Finds a seat of a role beyond those that there are, or can be. */
    private static void absent(Placement placement, RoleName role, String told, Findings findings) {
        boolean mover = role.kind() == RoleName.Kind.MOVER;
        if (!mover && role.kind() != RoleName.Kind.CORE) {
            return;
        }
        int drawn = mover ? placement.movers() : placement.fwpCores();
        int count = drawn > 0 ? drawn : mover ? Seats.MOST_MOVERS : Seats.MOST_CORES;
        if (role.number() >= count) {
            String name = mover ? "movers" : "fwpCores";
            findings.warning(Place.DRAWING, "", PLACEMENT, "there are not so many of them, and nothing was placed: " + told + " " + name + "=" + count,
                    (drawn > 0 ? "Raise " + name + ", or take" : "Take") + " its seat away.");
        }
    }
}
