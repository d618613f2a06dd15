package edgeos.model.field;

import edgeos.model.Drawing;
import edgeos.model.Machine;
import edgeos.model.check.Finding.Place;
import edgeos.model.edit.Roles;
import edgeos.model.kind.Setting;
import edgeos.notation.Placement;
import edgeos.notation.Seats;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The fields of the machine under a drawing: how cores choose, how many roles there are, and where they run. Stateless; any thread. */
public final class MachineFields {
    private static final Map<Long, String> AUTOMATIC = Map.of(0L, Seats.AUTOMATIC);

    private MachineFields() { }

    /** All of them, in the inspector's order. */
    public static List<Field> all() {
        return List.of(
                Fields.choice("scheduling", "Scheduling", Machine.Scheduling.class, "How a core chooses the next FWP.", Place.DRAWING, "",
                        drawing -> drawing.machine().scheduling(), (drawing, scheduling) -> drawing.withMachine(drawing.machine().with(scheduling))),
                field(new Setting.Whole("fwpCores", "Cores for FWPs", "", 0, Seats.MOST_CORES, 0,
                        "How many cores run FWPs; 0: automatic, as many as fit the machine.", AUTOMATIC), "Set cores",
                        placement -> (long) placement.fwpCores(), (placement, value) -> Roles.cores(placement, Math.toIntExact((Long) value))),
                field(new Setting.Whole("movers", "Movers", "", 0, Seats.MOST_MOVERS, 0,
                        "How many movers copy messages from FWP to FWP; 0: automatic, as many as fit the machine.", AUTOMATIC), "Set movers",
                        placement -> (long) placement.movers(), (placement, value) -> Roles.movers(placement, Math.toIntExact((Long) value))),
                field(new Setting.Text("placement", "Placement", Setting.Grammar.SEATS, Seats.AUTOMATIC,
                        "Which processor a role runs on, such as mover 0 = 1, core 0 = 1; roles with the same one share a thread. The others are automatic."),
                        "Place roles", placement -> Seats.text(placement.seats()),
                        (placement, value) -> new Placement(placement.fwpCores(), placement.movers(), Seats.parse((String) value))));
    }

    private static Field field(Setting setting, String edit, Function<Placement, Object> get, BiFunction<Placement, Object, Placement> set) {
        return new Field(setting, edit, Place.DRAWING, "", drawing -> get.apply(drawing.machine().placement()),
                (drawing, value) -> placed(drawing, set.apply(drawing.machine().placement(), value)));
    }

    private static Drawing placed(Drawing drawing, Placement placement) {
        return drawing.withMachine(drawing.machine().with(placement));
    }
}
