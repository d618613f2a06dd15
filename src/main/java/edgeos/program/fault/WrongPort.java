package edgeos.program.fault;

import edgeos.memory.FwpMemory;
import edgeos.notation.Settings;
import edgeos.program.Batch;
import java.util.List;

/** Sends by ports that have no wire, that there are not, and by none at all. */
public final class WrongPort extends Attacker {
    /** What it can send by. */
    public static final List<String> ATTACKS = List.of("unconnected", "beyond", "negative", "none");
    private static final int UNCONNECTED = 7;
    private static final int BEYOND = 9;

    /** An attacker; reads {@code attack} and {@code every}. */
    public WrongPort(Settings settings) {
        super(settings, ATTACKS);
    }

    @Override
    void attack(Batch batch, FwpMemory memory) {
        switch (attack()) {
            case "unconnected" -> batch.send(UNCONNECTED);
            case "beyond" -> batch.send(BEYOND);
            case "negative" -> batch.send(-1);
            default -> batch.sendTo(0);
        }
    }
}
