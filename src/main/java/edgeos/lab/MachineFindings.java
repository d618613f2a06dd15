package edgeos.lab;

import edgeos.model.Drawing;
import edgeos.model.check.Finding;
import edgeos.notation.RoleName;
import edgeos.notation.Seats;
import java.util.List;

/** What a drawing asks of a machine that this one is not: it may come from a bigger one, and runs all the same. Stateless; any thread. */
final class MachineFindings {
    private MachineFindings() { }

    /**
     * A warning for each role that was placed on a processor that is not there.
     *
     * @param processors how many this machine has
     */
    static List<Finding> of(Drawing drawing, int processors) {
        return drawing.machine().placement().seats().entrySet().stream()
                .filter(seat -> seat.getValue() >= processors && seat.getValue() < Seats.MOST_PROCESSORS && RoleName.parse(seat.getKey()).isPresent())
                .map(seat -> new Finding(Finding.Severity.WARNING, Finding.Place.DRAWING, "", "placement",
                        "this machine has no such processor, so the role is placed as fits: role=" + seat.getKey() + " processor=" + seat.getValue()
                                + " processors=" + processors, "Place it on one from 0 to " + (processors - 1) + ", or leave it to the lab."))
                .toList();
    }
}
