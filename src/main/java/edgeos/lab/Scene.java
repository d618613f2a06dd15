package edgeos.lab;

import edgeos.engine.spec.EnginePlan;
import edgeos.model.Drawing;
import edgeos.model.check.Finding;
import java.util.List;

/**
 * What people gave a session to run. Immutable.
 *
 * @param drawing the drawing
 * @param findings what was found in it
 * @param plan what the engine carries out of it
 * @param load by what rates are multiplied
 * @param clients how many clients sources have; 0: as drawn
 */
record Scene(Drawing drawing, List<Finding> findings, EnginePlan plan, double load, int clients) {
    /** This, but where the other runs the same, drawn as that; breakpoints and probes are always those of the other: they are no part of what is turned back. */
    Scene as(Scene now) {
        return plan.equals(now.plan()) ? new Scene(now.drawing(), now.findings(), plan, load, clients) : new Scene(drawing.withWatching(now.drawing().watching()), findings, plan, load, clients);
    }
}
