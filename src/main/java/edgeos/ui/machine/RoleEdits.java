package edgeos.ui.machine;

import edgeos.model.edit.Roles;
import edgeos.notation.Placement;
import edgeos.notation.RoleName;
import edgeos.notation.Seats;
import edgeos.ui.editor.Editor;
import edgeos.ui.text.Texts;
import java.util.function.UnaryOperator;

/** Edits of how many roles there are and where they run: each is a step that can be undone, and reaches a running engine at once. */
final class RoleEdits {
    private static final Texts TEXTS = Texts.of(RoleEdits.class);

    private final Editor editor;
    private final int processors;

    RoleEdits(Editor editor, int processors) {
        this.editor = editor;
        this.processors = processors;
    }

    Placement drawn() {
        return editor.drawing().machine().placement();
    }

    /** What is drawn on this machine, and where it runs. */
    RoleMap map() {
        return RoleMap.of(drawn(), editor.shown().placement(), processors);
    }

    void place(RoleName role, int processor) {
        if (processor >= 0 && processor < processors) {
            apply(TEXTS.get("edit.place", role, processor), placement -> Roles.seat(placement, role.toString(), processor));
        }
    }

    void free(RoleName role) {
        apply(TEXTS.get("edit.free", role), placement -> Roles.free(placement, role.toString()));
    }

    /** Takes a role so many processors on; from before the first, or from an open place, on to the first, and back from the first to nobody's. */
    void shift(RoleName role, int by) {
        int at = map().spots().stream().filter(spot -> spot.role().equals(role)).mapToInt(RoleMap.Spot::processor).findFirst().orElse(RoleMap.OPEN);
        if (at + by == RoleMap.OPEN) {
            free(role);
        } else {
            place(role, at + by);
        }
    }

    void movers(int count) {
        apply(TEXTS.get("edit.movers"), placement -> Roles.movers(placement, Math.clamp(count, 0, Seats.MOST_MOVERS)));
    }

    void cores(int count) {
        apply(TEXTS.get("edit.cores"), placement -> Roles.cores(placement, Math.clamp(count, 0, Seats.MOST_CORES)));
    }

    void automatic() {
        apply(TEXTS.get("edit.automatic"), _ -> Placement.AUTOMATIC);
    }

    void together() {
        apply(TEXTS.get("edit.together"), _ -> Roles.together(0));
    }

    void apart() {
        apply(TEXTS.get("edit.apart"), _ -> Roles.apart(processors));
    }

    void sideBySide() {
        apply(TEXTS.get("edit.sideBySide"), _ -> Roles.sideBySide(processors));
    }

    private void apply(String name, UnaryOperator<Placement> edit) {
        editor.apply(name, drawing -> drawing.withMachine(drawing.machine().with(edit.apply(drawing.machine().placement()))));
    }
}
