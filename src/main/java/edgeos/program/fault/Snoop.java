package edgeos.program.fault;

import edgeos.memory.FwpMemory;
import edgeos.memory.RawRing;
import edgeos.memory.RecordLayout;
import edgeos.notation.Settings;
import edgeos.program.Batch;
import java.util.List;

/**
 * Looks for what is not its own: the last client's secrets in its memory and ring after recycling, a secret that was never sent to it, messages of strangers. Each time it
 * searches every byte that it has.
 */
public final class Snoop extends Attacker {
    /** What it can look for. */
    public static final List<String> ATTACKS = List.of("lastClient", "notSent", "strangers");
    private static final int FULL_LOOKS = 64;

    private final int secret;

    /** An attacker; reads {@code attack}, {@code every}, and {@code secret}: the number that must never be seen. */
    public Snoop(Settings settings) {
        super(settings, ATTACKS);
        secret = (int) settings.whole("secret", 1);
    }

    @Override
    void attack(Batch batch, FwpMemory memory) {
        switch (attack()) {
            case "lastClient" -> lookForLastClient(batch, memory);
            case "notSent" -> count(memory, AttackLayout.LEAKED, isLooking(memory) ? Canary.in(batch.rawRing(), secret) : 0);
            default -> lookForStrangers(batch, memory);
        }
    }

    /** Searching all bytes for each message would be all that it does: the first ones, then now and then. */
    private static boolean isLooking(FwpMemory memory) {
        long tried = memory.getLong(AttackLayout.TRIED);
        return tried <= 2 || tried % FULL_LOOKS == 0;
    }

    /** Whoever comes first is its client; then it keeps that secret wherever it can, for the next one to find. */
    private static void lookForLastClient(Batch batch, FwpMemory memory) {
        int own = batch.length() < Canary.BYTES ? Canary.NONE : Canary.numberOf(batch.i64(batch.length() - Canary.BYTES));
        if (own == Canary.NONE) {
            return;
        }
        boolean isNew = memory.getLong(AttackLayout.OWN) != own + 1L;
        if (isNew || isLooking(memory)) {
            count(memory, AttackLayout.LEAKED, Canary.othersIn(memory, AttackLayout.REST, own) + Canary.othersIn(batch.rawRing(), own));
        }
        memory.putLong(AttackLayout.OWN, own + 1L);
        keep(batch, memory, Canary.of(own));
    }

    private static void keep(Batch batch, FwpMemory memory, long secret) {
        long seen = memory.getLong(AttackLayout.SEEN);
        memory.putLong(AttackLayout.REST + seen % 500 * Canary.BYTES, secret);
        RawRing ring = batch.rawRing();
        ring.putLong(ring.offset(batch.position()) + RecordLayout.HEADER_BYTES, secret);
    }

    /** The sender left at the end of each message who it is really from: all must be from the same. */
    private static void lookForStrangers(Batch batch, FwpMemory memory) {
        if (batch.length() < Integer.BYTES) {
            return;
        }
        int client = batch.i32(batch.length() - Integer.BYTES);
        long first = memory.getLong(AttackLayout.OWN);
        if (first == 0) {
            memory.putLong(AttackLayout.OWN, 1L + Integer.toUnsignedLong(client));
        } else if (first != 1L + Integer.toUnsignedLong(client)) {
            count(memory, AttackLayout.LEAKED, batch.length());
        }
    }
}
