package edgeos.program.fault;

import edgeos.memory.FwpMemory;
import edgeos.notation.Ipv4Address;
import edgeos.notation.Settings;
import edgeos.program.Batch;
import edgeos.program.packet.EthernetLayout;
import edgeos.program.packet.Ipv4Layout;
import java.util.List;

/**
 * Answers in another flow's name: writes another client's address over the true one, so that whoever goes by the bytes of a message takes it for that client's. At the
 * end of the message it keeps the truth, for a snoop to compare.
 */
public final class Impostor extends Attacker {
    /** Whose name it can use. */
    public static final List<String> ATTACKS = List.of("oneVictim", "everyone");
    private static final int SOURCE = EthernetLayout.HEADER_BYTES + Ipv4Layout.SOURCE;

    private final int victim;

    /** An attacker; reads {@code attack}, {@code every}, and {@code victim}. */
    public Impostor(Settings settings) {
        super(settings, ATTACKS);
        victim = Ipv4Address.parse(settings.text("victim", "10.20.0.1"));
    }

    @Override
    void attack(Batch batch, FwpMemory memory) {
        if (batch.length() < SOURCE + 2 * Integer.BYTES) {
            return;
        }
        batch.setI32(batch.length() - Integer.BYTES, batch.i32(SOURCE));
        int name = attack().equals("oneVictim") ? victim : victim + (int) (memory.getLong(AttackLayout.SEEN) & 7);
        batch.setI32(SOURCE, name);
    }
}
