package edgeos.engine.traffic;

import edgeos.program.packet.Checksum;
import java.util.Arrays;

/**
 * The clients that a generator speaks for at the moment, by slot. Whoever leaves a slot is replaced by a client with the network's
 * next address. Owned by the thread of the gates.
 */
final class Clients {
    /** Bytes of an address's text: a space, the address, spaces. */
    static final int TEXT_BYTES = 16;

    /** What {@link #owner} never says. */
    static final long NOBODY = -1;

    private static final int FIRST_EPHEMERAL = 49_152;
    private static final int EPHEMERALS = 16_384;

    private final GeneratorSettings settings;
    private final byte[] text = new byte[TEXT_BYTES];
    private final int portSeed;
    private int[] addresses = {};
    private int[] ports = {};
    private long[] owners = {};
    private int[] sent = {};
    private int[] sequence = {};
    private long[] textHigh = {};
    private long[] textLow = {};
    private int slots;
    private int inUse;
    private long joined;

    Clients(GeneratorSettings settings) {
        this.settings = settings;
        this.portSeed = (int) ((settings.seed() * 0x9e3779b97f4a7c15L >>> 48) % EPHEMERALS);
        setCount(settings.clients());
    }

    /** Opens or closes slots; a slot that was open before goes on with its client. */
    void setCount(int count) {
        if (count > addresses.length) {
            addresses = Arrays.copyOf(addresses, count);
            ports = Arrays.copyOf(ports, count);
            owners = Arrays.copyOf(owners, count);
            sent = Arrays.copyOf(sent, count);
            sequence = Arrays.copyOf(sequence, count);
            textHigh = Arrays.copyOf(textHigh, count);
            textLow = Arrays.copyOf(textLow, count);
        }
        inUse = count;
        while (slots < count) {
            join(slots++);
        }
    }

    /** How many slots are open. */
    int count() {
        return inUse;
    }

    private void join(int slot) {
        long number = joined++;
        owners[slot] = number;
        addresses[slot] = settings.clientAddress(number);
        int sourcePort = FIRST_EPHEMERAL + (int) ((portSeed + number * 7) % EPHEMERALS);
        ports[slot] = sourcePort << 16 | settings.serverPort(number);
        sent[slot] = 0;
        sequence[slot] = settings.protocolIsTcp() ? (int) ((settings.seed() + number) * 0x9e3779b9L) : 1;
        writeText(addresses[slot]);
        textHigh[slot] = word(0);
        textLow[slot] = word(Long.BYTES);
    }

    private void writeText(int address) {
        Arrays.fill(text, (byte) ' ');
        int at = 1;
        for (int shift = 24; shift >= 0; shift -= 8) {
            int octet = address >>> shift & 0xff;
            if (octet >= 100) {
                text[at++] = (byte) ('0' + octet / 100);
            }
            if (octet >= 10) {
                text[at++] = (byte) ('0' + octet / 10 % 10);
            }
            text[at++] = (byte) ('0' + octet % 10);
            if (shift > 0) {
                text[at++] = '.';
            }
        }
    }

    private long word(int offset) {
        long word = 0;
        for (int at = offset; at < offset + Long.BYTES; at++) {
            word = word << 8 | text[at];
        }
        return word;
    }

    /** Notes that a slot's client sent a message; after its last one another client takes the slot. */
    void noteSent(int slot, int sequenceStep) {
        sequence[slot] += sequenceStep;
        if (settings.packetsPerClient() > 0 && ++sent[slot] == settings.packetsPerClient()) {
            join(slot);
        }
    }

    /** Who has a slot: another number for each client that ever joined; below 2^62. */
    long owner(int slot) {
        return owners[slot];
    }

    /** The address of a slot's client. */
    int address(int slot) {
        return addresses[slot];
    }

    /** The source port in the upper half, the server's port in the lower. */
    int ports(int slot) {
        return ports[slot];
    }

    /** The TCP sequence number, or, in its lower half, the echo's number. */
    int sequence(int slot) {
        return sequence[slot];
    }

    /** The first 8 bytes of the address's text. */
    long textHigh(int slot) {
        return textHigh[slot];
    }

    /** The last 8 bytes of the address's text. */
    long textLow(int slot) {
        return textLow[slot];
    }

    /** The sum of the address's text. */
    long textSum(int slot) {
        return Checksum.sum64(textHigh[slot]) + Checksum.sum64(textLow[slot]);
    }
}
