package edgeos.lab.lesson.script;

import edgeos.lab.lesson.condition.Compared;
import edgeos.lab.lesson.condition.Condition;
import edgeos.lab.lesson.condition.DrawingFact;
import edgeos.lab.lesson.condition.EngineFact;
import edgeos.lab.lesson.condition.UserFact;
import edgeos.lab.Session;
import edgeos.model.Expectation.Comparison;
import java.util.List;

/** What a user does to make a condition hold, as far as that can be told from it. Stateless; any thread. */
public final class Derived {
    private Derived() { }

    /** The gestures, in their order; nothing for what is only to be waited for, or cannot be told. */
    public static List<Gesture> from(Condition condition) {
        return switch (condition) {
            case Condition.All all -> all.parts().stream().flatMap(part -> from(part).stream()).toList();
            case Condition.Any any -> from(any.parts().getFirst());
            case Condition.Lasting lasting -> from(lasting.part());
            case Condition.Not _ -> List.of();
            case DrawingFact fact -> of(fact);
            case EngineFact.Is is when is.state() == Session.State.PAUSED -> List.of(new Gesture.Act("run.pause", 1));
            case EngineFact.Is _ -> List.of(new Gesture.Act("run.run", 1));
            case EngineFact.Runs runs -> List.of(new Gesture.Act("run.mode." + runs.mode().name().toLowerCase(java.util.Locale.ROOT), 1));
            case EngineFact _ -> List.of();
            case UserFact.Did did -> List.of(new Gesture.Act(did.action(), did.times()));
            case UserFact.Saw saw -> List.of(switch (saw.sight().kind()) {
                case NODE -> new Gesture.Select(List.of(saw.sight().name()), List.of(), List.of());
                case CHAIN -> new Gesture.Select(List.of(), List.of(saw.sight().name()), List.of());
                default -> new Gesture.Open(saw.sight());
            });
            case UserFact.ChoseWire chose -> List.of(new Gesture.Select(List.of(), List.of(), List.of(chose.ends())));
            case UserFact.Read _ -> List.of(new Gesture.Next());
        };
    }

    private static List<Gesture> of(DrawingFact fact) {
        return switch (fact) {
            case DrawingFact.Wired wired -> List.of(new Gesture.Wire(wired.ends()));
            case DrawingFact.Has has when has.compared() instanceof Compared.ToText text -> List.of(new Gesture.Change(has.property(), text.value()));
            case DrawingFact.Has has when has.compared() instanceof Compared.ToNumber number && isReachedByItsValue(number.comparison()) ->
                    List.of(new Gesture.Change(has.property(), Compared.plain(number.value())));
            case DrawingFact.Revoked revoked -> List.of(new Gesture.Revoke(revoked.id()));
            case DrawingFact.Granted granted -> List.of(new Gesture.Grant(granted.holder(), granted.right(), granted.object()));
            default -> List.of();
        };
    }

    private static boolean isReachedByItsValue(Comparison comparison) {
        return comparison != Comparison.ABOVE && comparison != Comparison.BELOW;
    }
}
