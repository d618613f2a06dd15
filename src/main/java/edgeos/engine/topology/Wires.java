package edgeos.engine.topology;

import edgeos.engine.fwp.Wire;
import edgeos.engine.spec.EnginePlan;
import edgeos.engine.spec.LinkSpec;
import edgeos.program.pcap.PcapWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What becomes of links at a switch to another plan: those that lead where they led go on counting. By who holds the data plane still. */
final class Wires {
    private Wires() { }

    /** Adds captures of wires that are no more to {@code closing}. */
    static void switchTo(EnginePlan next, Map<String, Wire> wires, List<PcapWriter> closing) {
        var before = new LinkedHashMap<>(wires);
        wires.clear();
        for (LinkSpec link : next.links()) {
            Wire wire = before.get(link.id());
            if (wire == null || !isSamePath(wire.spec(), link)) {
                wire = new Wire(link);
            } else {
                before.remove(link.id());
                wire.respec(link);
            }
            wires.put(link.id(), wire);
        }
        before.values().stream().map(Wire::tap).filter(Objects::nonNull).forEach(closing::add);
    }

    private static boolean isSamePath(LinkSpec before, LinkSpec next) {
        return before.from().equals(next.from()) && before.to().equals(next.to()) && before.outPort() == next.outPort()
                && before.inPort() == next.inPort();
    }
}
