package edgeos.lab.lesson;

import edgeos.lab.lesson.condition.Condition;
import edgeos.lab.lesson.condition.DrawingFact;
import edgeos.lab.lesson.condition.EngineFact;
import edgeos.lab.lesson.condition.Ends;
import edgeos.lab.lesson.condition.Property;
import edgeos.lab.lesson.condition.Sight;
import edgeos.lab.lesson.condition.UserFact;
import edgeos.lab.lesson.script.Gesture;
import edgeos.lab.lesson.script.Spotlight;
import java.util.ArrayList;
import java.util.List;

/** Names that a lesson mentions, and those that it makes up, with their lines. Confined to one thread. */
final class Mentions {
    /** What is named. */
    enum What { ACTION, TAB, CHART, PANEL, NODE, CHAIN, SETTING,
        /** Of whatever is called so: a node, a chain, a wire, or a tenant. */
        PART }

    /**
     * A name.
     *
     * @param what of what
     * @param name the name; of a setting, its node's
     * @param more the name of a setting; of a new node, its kind; else empty
     * @param line where
     */
    record Mention(What what, String name, String more, int line) { }

    private final List<Mention> all = new ArrayList<>();
    private final List<Mention> made = new ArrayList<>();

    /** What is mentioned. */
    List<Mention> all() {
        return all;
    }

    /** Nodes and chains that come to be by what is done. */
    List<Mention> made() {
        return made;
    }

    private void add(What what, String name, int line) {
        all.add(new Mention(what, name, "", line));
    }

    void add(Condition condition, int line) {
        switch (condition) {
            case Condition.All all -> all.parts().forEach(part -> add(part, line));
            case Condition.Any any -> any.parts().forEach(part -> add(part, line));
            case Condition.Not not -> add(not.part(), line);
            case Condition.Lasting lasting -> add(lasting.part(), line);
            case DrawingFact fact -> add(fact, line);
            case EngineFact.Measures measures -> add(measures.subject(), line);
            case EngineFact _ -> { }
            case UserFact.Did did -> add(What.ACTION, did.action(), line);
            case UserFact.Saw saw -> add(saw.sight(), line);
            case UserFact.ChoseWire chose -> add(chose.ends(), line);
            case UserFact.Read _ -> { }
        }
    }

    private void add(DrawingFact fact, int line) {
        switch (fact) {
            case DrawingFact.Exists exists when exists.thing() != DrawingFact.Thing.TENANT ->
                    made.add(new Mention(exists.thing() == DrawingFact.Thing.NODE ? What.NODE : What.CHAIN, exists.id(), "", line));
            case DrawingFact.OfKind ofKind -> made.add(new Mention(What.NODE, ofKind.node(), ofKind.kind(), line));
            case DrawingFact.Inside inside -> add(What.NODE, inside.node(), line);
            case DrawingFact.Disabled disabled -> add(What.NODE, disabled.node(), line);
            case DrawingFact.Wired wired -> add(wired.ends(), line);
            case DrawingFact.Denied denied -> add(denied.ends(), line);
            case DrawingFact.Has has -> add(has.property(), line);
            case DrawingFact.Reaches reaches -> add(new Ends(reaches.from(), reaches.to()), line);
            default -> { }
        }
    }

    private void add(EngineFact.Subject subject, int line) {
        if (subject.ends() != null) {
            add(subject.ends(), line);
        } else if (subject.scope() != null) {
            switch (subject.scope()) {
                case NODE -> add(What.NODE, subject.id(), line);
                case CHAIN -> add(What.CHAIN, subject.id(), line);
                case LINK -> add(What.PART, subject.id(), line);
                case DRAWING, TENANT -> { }
            }
        } else {
            add(What.PART, subject.id(), line);
        }
    }

    private void add(Ends ends, int line) {
        add(What.NODE, Ends.node(ends.from()), line);
        add(What.NODE, Ends.node(ends.to()), line);
    }

    private void add(Property property, int line) {
        switch (property) {
            case Property.OfNode of -> all.add(new Mention(What.SETTING, of.node(), of.name(), line));
            case Property.OfChain of -> add(What.CHAIN, of.chain(), line);
            case Property.OfWire of -> add(of.ends(), line);
            case Property.OfMachine _ -> { }
        }
    }

    private void add(Sight sight, int line) {
        add(What.valueOf(sight.kind().name()), sight.name(), line);
    }

    void add(Spotlight spotlight, int line) {
        switch (spotlight) {
            case Spotlight.OnNode on -> add(What.NODE, on.id(), line);
            case Spotlight.OnChain on -> add(What.CHAIN, on.id(), line);
            case Spotlight.OnWire on -> add(on.ends(), line);
            case Spotlight.OnAction on -> add(What.ACTION, on.id(), line);
            case Spotlight.OnTab on -> add(What.TAB, on.name(), line);
            case Spotlight.OnChart on -> add(What.CHART, on.name(), line);
            case Spotlight.OnPanel on -> add(What.PANEL, on.name(), line);
            case Spotlight.OnKind _, Spotlight.OnControl _ -> { }
        }
    }

    void add(Gesture gesture, int line) {
        switch (gesture) {
            case Gesture.Add add -> made.add(new Mention(What.NODE, add.id(), add.kind(), line));
            case Gesture.Wire wire -> add(wire.ends(), line);
            case Gesture.Cut cut -> add(cut.ends(), line);
            case Gesture.Change change -> add(change.property(), line);
            case Gesture.Act act -> add(What.ACTION, act.action(), line);
            case Gesture.Open open -> add(open.sight(), line);
            case Gesture.Select select -> {
                select.nodes().forEach(node -> add(What.NODE, node, line));
                select.chains().forEach(chain -> add(What.CHAIN, chain, line));
                select.wires().forEach(wire -> add(wire, line));
            }
            case Gesture.Delete _, Gesture.Load _, Gesture.Clients _, Gesture.Revoke _, Gesture.Restore _, Gesture.Grant _, Gesture.Next _ -> { }
        }
    }
}
