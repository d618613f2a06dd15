package edgeos.program.fault;

import edgeos.memory.FwpMemory;
import edgeos.notation.Settings;
import edgeos.program.Batch;
import edgeos.program.Hypercalls;
import java.util.List;

/** Takes more than its share: copies of every message by all ports, a ring that it never drains, handles and log lines without end. */
public final class Greedy extends Attacker {
    /** What it can take. */
    public static final List<String> ATTACKS = List.of("flood", "neverDrains", "handles", "log");
    private static final int ALL_PORTS = 0b1111;
    private static final int HANDLES = 1_000;
    private static final int LINES = 100;
    private static final String LINE = "here I am again ".repeat(100);

    private final int slot;

    /** An attacker; reads {@code attack}, {@code every}, and {@code slot}. */
    public Greedy(Settings settings) {
        super(settings, ATTACKS);
        slot = (int) settings.whole("slot", StolenSlot.STANDARD_SLOT);
    }

    @Override
    public void process(Batch batch, FwpMemory memory) {
        if (!attack().equals("neverDrains") || !isDue(memory)) {
            super.process(batch, memory);
        }
    }

    @Override
    void attack(Batch batch, FwpMemory memory) {
        switch (attack()) {
            case "flood" -> batch.sendTo(ALL_PORTS);
            case "handles" -> open(batch, memory);
            default -> {
                for (int line = 0; line < LINES; line++) {
                    batch.hypercalls().log(LINE);
                }
            }
        }
    }

    /** Opens what its slot names without closing it, until it is told that there are enough. */
    private void open(Batch batch, FwpMemory memory) {
        for (int handle = 0; handle < HANDLES; handle++) {
            if (batch.hypercalls().open(slot) == Hypercalls.REFUSED) {
                count(memory, AttackLayout.REFUSED, 1);
                return;
            }
        }
    }
}
