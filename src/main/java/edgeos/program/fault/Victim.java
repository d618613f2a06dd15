package edgeos.program.fault;

import edgeos.memory.FwpMemory;
import edgeos.notation.DropReason;
import edgeos.notation.Settings;
import edgeos.program.Batch;
import edgeos.program.packet.EthernetLayout;
import edgeos.program.packet.Ipv4Layout;
import java.util.List;

/**
 * Has secrets: puts one into each {@code every}-th message, at its end, and keeps it in its memory. What becomes of that message is its fate: it is sent, dropped,
 * shortened by the secret, cut at its front where the secret is, or sent by the other port. All other messages are sent as they came.
 */
public final class Victim extends Attacker {
    /** What becomes of a message with a secret. */
    public static final List<String> FATES = List.of("sent", "dropped", "shortened", "cut", "otherPort");
    private static final int OTHER_PORT = 1;
    private static final int CLIENT = EthernetLayout.HEADER_BYTES + Ipv4Layout.SOURCE;
    /** Numbers of clients' secrets lie above those that a setting is likely to name, such as a neighbour's. */
    private static final int FIRST_OF_CLIENTS = 0x4000;
    private static final int CLIENTS = 0x3fff;

    private final int secret;

    /** A victim; reads {@code attack} as the fate, {@code every}, and {@code secret}: 0 for another one for each client address. */
    public Victim(Settings settings) {
        super(settings, FATES);
        secret = (int) settings.whole("secret", 1);
    }

    @Override
    void attack(Batch batch, FwpMemory memory) {
        if (batch.length() < CLIENT + Integer.BYTES + Canary.BYTES) {
            return;
        }
        int number = secret != 0 ? secret : FIRST_OF_CLIENTS + (batch.i32(CLIENT) & CLIENTS);
        memory.putLong(AttackLayout.REST + number % 64 * (long) Canary.BYTES, Canary.of(number));
        int at = attack().equals("cut") ? 0 : batch.length() - Canary.BYTES;
        batch.setI64(at, Canary.of(number));
        switch (attack()) {
            case "dropped" -> batch.drop(DropReason.DENIED);
            case "shortened" -> batch.truncate(at);
            case "cut" -> batch.skip(Canary.BYTES);
            case "otherPort" -> batch.send(OTHER_PORT);
            default -> { }
        }
    }
}
