package edgeos.lab.limit;

import edgeos.model.Drawing;
import edgeos.model.Extras;
import edgeos.model.Node;
import edgeos.notation.DropReason;
import edgeos.notation.Settings;
import edgeos.telemetry.Distribution;
import edgeos.telemetry.Ledger;
import edgeos.telemetry.Protection;
import edgeos.telemetry.Snapshot;
import edgeos.telemetry.Snapshot.LinkFigures;
import edgeos.telemetry.Snapshot.LinkState;
import edgeos.telemetry.Snapshot.NodeFigures;
import edgeos.telemetry.Snapshot.NodeState;
import edgeos.telemetry.Snapshot.RoleFigures;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Snapshots made by hand: who was busy since the start of the run, and who waited. */
final class Moments {
    /** A firewall called so, and a monitor without a name. */
    static final Drawing DRAWING = Drawing.EMPTY.withNodes(List.of(new Node("fw", "firewall", "firewall", 0, 0, null, Settings.NONE, Extras.NONE),
            new Node("mon", "monitor", "", 0, 0, null, Settings.NONE, Extras.NONE)));
    private static final double SECOND = 1e9;

    private Moments() { }

    static Moment at(double seconds) {
        return new Moment(seconds);
    }

    /** A snapshot in the making. */
    static final class Moment {
        private final double seconds;
        private final Map<String, Double> busy = new LinkedHashMap<>();
        private final Map<String, Double> ran = new LinkedHashMap<>();
        private final Map<String, Double> fills = new LinkedHashMap<>();
        private long stalls;
        private long lost;

        Moment(double seconds) {
            this.seconds = seconds;
            for (String role : List.of("gate", "mover 0", "manager", "core 0")) {
                busy.put(role, 0.0);
            }
        }

        /** Had work for so many seconds since the start. */
        Moment busy(String role, double busySeconds) {
            busy.put(role, busySeconds);
            return this;
        }

        /** Its program ran for so many seconds since the start. */
        Moment ran(String node, double ranSeconds) {
            ran.put(node, ranSeconds);
            return this;
        }

        Moment stalled(long times) {
            stalls = times;
            return this;
        }

        /** The ring of this node is so full. */
        Moment filled(String node, double fill) {
            fills.put(node, fill);
            return ran(node, ran.getOrDefault(node, 0.0));
        }

        /** So many messages found no room at a gate. */
        Moment lost(long messages) {
            lost = messages;
            return this;
        }

        Snapshot snapshot() {
            List<RoleFigures> roles = busy.entrySet().stream().map(role -> new RoleFigures(role.getKey(), (long) (role.getValue() * SECOND), 1)).toList();
            List<NodeFigures> nodes = ran.entrySet().stream().map(node -> new NodeFigures(node.getKey(), 0, 0, 0, Collections.nCopies(DropReason.count(), 0L),
                    0, 0, 0, 1, fills.getOrDefault(node.getKey(), 0.0), (long) (node.getValue() * SECOND), 0, 0, 0, NodeState.RUNNING, Map.of())).toList();
            var drops = new ArrayList<>(Collections.nCopies(DropReason.count(), 0L));
            drops.set(DropReason.RECEIVE_FULL.ordinal(), lost);
            var link = new LinkFigures("a", 0, 0, 0, 1, stalls, 0, 0, LinkState.BACK_PRESSURED);
            return new Snapshot((long) (seconds * SECOND), 1, new Ledger(lost, 0, 0, 0, drops, 0, 0), nodes, List.of(link), List.of(), roles, Distribution.EMPTY,
                    Snapshot.Split.NONE, Distribution.EMPTY, Distribution.EMPTY, Distribution.EMPTY, Distribution.EMPTY, 0, 0, Protection.NONE);
        }
    }
}
