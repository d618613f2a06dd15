package edgeos.program.net;

import edgeos.memory.FwpMemory;
import edgeos.notation.DropReason;
import edgeos.notation.PacketMatch;
import edgeos.notation.PacketRule;
import edgeos.notation.Settings;
import edgeos.program.Batch;
import edgeos.program.Program;
import edgeos.program.packet.Ipv4Layout;
import edgeos.program.packet.Outline;
import java.util.List;

/**
 * Drops what its rules deny: the first rule that matches decides, or {@code otherwise} if none does. It keeps no state.
 *
 * <p>What is not IPv4 (ARP, IPv6) is decided by rules for {@code any} alone, or {@code otherwise}. Broken IPv4 is dropped as malformed,
 * and so are fragments that could hide ports (RFC 1858): a first one without a whole TCP or UDP header, and one of TCP that lies over it.
 */
public final class Firewall implements Program {
    private final PacketMatch[] matches;
    private final boolean[] allows;
    private final boolean otherwiseAllows;

    /**
     * A firewall; reads {@code rules} and {@code otherwise}.
     *
     * @throws IllegalArgumentException if a rule cannot be read
     */
    public Firewall(Settings settings) {
        List<PacketRule> rules = settings.lines("rules").stream().map(PacketRule::parse).toList();
        matches = rules.stream().map(PacketRule::match).toArray(PacketMatch[]::new);
        allows = new boolean[matches.length];
        for (int rule = 0; rule < allows.length; rule++) {
            allows[rule] = rules.get(rule).allow();
        }
        otherwiseAllows = settings.text("otherwise", "allow").equals("allow");
    }

    @Override
    public long stateBytes() {
        return 0;
    }

    @Override
    public void process(Batch batch, FwpMemory memory) {
        while (batch.next()) {
            long outline = Outline.of(batch);
            if (Outline.isBroken(outline) || hidesPorts(batch, outline)) {
                batch.drop(DropReason.MALFORMED);
            } else {
                decide(batch, FrameMatch.first(matches, batch, outline));
            }
        }
    }

    private void decide(Batch batch, int rule) {
        if (!(rule < 0 ? otherwiseAllows : allows[rule])) {
            batch.drop(DropReason.DENIED);
        }
    }

    private static boolean hidesPorts(Batch batch, long outline) {
        int protocol = Outline.protocol(outline);
        if (protocol != Ipv4Layout.TCP && protocol != Ipv4Layout.UDP) {
            return false;
        }
        if (!Outline.isLaterFragment(outline)) {
            return !Outline.hasTransport(outline);
        }
        return protocol == Ipv4Layout.TCP
                && (batch.u16(Outline.network(outline) + Ipv4Layout.FRAGMENT) & Ipv4Layout.FRAGMENT_OFFSET) == 1;
    }
}
