package edgeos.program.fault;

import edgeos.memory.FwpMemory;
import edgeos.notation.Settings;
import edgeos.program.Batch;
import edgeos.program.Hypercalls;
import java.util.List;

/**
 * Uses slots and handles that are not, or no longer, its own: empty, revoked, guessed, too weak, closed, another FWP's.
 *
 * <p>To smuggle, one such FWP opens its slot and writes the handle into each message ({@code smuggle}); another one that receives the message uses it ({@code smuggled}).
 *
 * <p>What works is not followed by what would be refused: an attack that succeeds must not look like one that was caught.
 */
public final class StolenSlot extends Attacker {
    /** What it can use. */
    public static final List<String> ATTACKS = List.of("emptySlot", "guessedSlot", "outsideSlot", "weakSlot", "forgedHandle", "staleHandle", "smuggle",
            "smuggled", "doorbell");
    /** The slot that it uses unless told otherwise: the first that users grant. */
    static final int STANDARD_SLOT = 16;
    private static final int SLOTS = 256;
    private static final int FIRST_SEND_SLOT = 8;
    private static final int PORTS = 8;
    private static final int AT_END = 8;

    private final int slot;

    /** An attacker; reads {@code attack}, {@code every}, and {@code slot}. */
    public StolenSlot(Settings settings) {
        super(settings, ATTACKS);
        slot = (int) settings.whole("slot", STANDARD_SLOT);
    }

    @Override
    void attack(Batch batch, FwpMemory memory) {
        Hypercalls calls = batch.hypercalls();
        boolean refused = switch (attack()) {
            case "emptySlot" -> calls.open(slot) == Hypercalls.REFUSED;
            case "guessedSlot" -> areAllRefused(calls, 0, SLOTS);
            case "outsideSlot" -> calls.open(-1) == Hypercalls.REFUSED & calls.open(SLOTS) == Hypercalls.REFUSED
                    & calls.open(Integer.MIN_VALUE) == Hypercalls.REFUSED & !calls.signal(Integer.MAX_VALUE);
            case "weakSlot" -> isWritingRefused(calls, memory);
            case "forgedHandle" -> isForgeryRefused(calls, memory);
            case "staleHandle" -> isStaleRefused(calls, memory);
            case "smuggle" -> smuggle(batch, memory);
            case "smuggled" -> batch.length() >= AT_END && isRefused(calls, memory, batch.i64(batch.length() - AT_END));
            default -> areDoorbellsRefused(calls);
        };
        if (refused) {
            count(memory, AttackLayout.REFUSED, 1);
        }
    }

    private static boolean areAllRefused(Hypercalls calls, int from, int to) {
        for (int guess = from; guess < to; guess++) {
            if (calls.open(guess) != Hypercalls.REFUSED) {
                return false;
            }
        }
        return true;
    }

    /** Forges numbers beside that of a handle that it has, so that they lead to where there is one. */
    private boolean isForgeryRefused(Hypercalls calls, FwpMemory memory) {
        if (memory.getLong(AttackLayout.HANDLE) == 0) {
            memory.putLong(AttackLayout.HANDLE, calls.open(slot) + 1);
        }
        long seen = memory.getLong(AttackLayout.SEEN);
        return isRefused(calls, memory, memory.getLong(AttackLayout.HANDLE) - 1 ^ seen << Byte.SIZE) && isRefused(calls, memory, seen);
    }

    /** Rings each doorbell but those of its own wires. */
    private static boolean areDoorbellsRefused(Hypercalls calls) {
        for (int guess = 0; guess < SLOTS; guess++) {
            boolean own = guess >= FIRST_SEND_SLOT && guess < FIRST_SEND_SLOT + PORTS;
            if (!own && calls.signal(guess)) {
                return false;
            }
        }
        return true;
    }

    private boolean isWritingRefused(Hypercalls calls, FwpMemory memory) {
        long handle = calls.open(slot);
        if (handle == Hypercalls.REFUSED) {
            return false;
        }
        boolean refused = calls.write(handle, 0, memory, AttackLayout.REST, Long.BYTES) == Hypercalls.REFUSED;
        calls.close(handle);
        return refused;
    }

    private boolean isStaleRefused(Hypercalls calls, FwpMemory memory) {
        long handle = calls.open(slot);
        return handle != Hypercalls.REFUSED && calls.close(handle) && isRefused(calls, memory, handle);
    }

    private static boolean isRefused(Hypercalls calls, FwpMemory memory, long handle) {
        return calls.read(handle, 0, memory, AttackLayout.REST, Long.BYTES) == Hypercalls.REFUSED
                && calls.write(handle, 0, memory, AttackLayout.REST, Long.BYTES) == Hypercalls.REFUSED && !calls.close(handle);
    }

    /** Writes its own handle into the message, at the end. It is the receiver's use of it that has to be refused. */
    private boolean smuggle(Batch batch, FwpMemory memory) {
        if (memory.getLong(AttackLayout.HANDLE) == 0) {
            memory.putLong(AttackLayout.HANDLE, batch.hypercalls().open(slot) + 1);
        }
        if (batch.length() >= AT_END) {
            batch.setI64(batch.length() - AT_END, memory.getLong(AttackLayout.HANDLE) - 1);
        }
        return true;
    }
}
