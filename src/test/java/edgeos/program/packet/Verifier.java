package edgeos.program.packet;

import java.util.ArrayList;
import java.util.List;

/**
 * Says what is wrong with a frame's lengths and checksums. Written apart from the classes under test: it shares no code and no offset
 * with them, and sums each checksum anew over all it covers.
 */
public final class Verifier {
    private Verifier() { }

    /** What is wrong with an untagged frame; nothing if it is right or not IPv4. */
    public static List<String> faults(byte[] frame) {
        var faults = new ArrayList<String>();
        if (frame.length < 14 || at(frame, 12, 2) != 0x0800) {
            return faults;
        }
        int header = (frame[14] & 15) * 4;
        int total = (int) at(frame, 16, 2);
        if (14 + total > frame.length) {
            faults.add("IPv4 length " + total + " in a frame of " + frame.length);
            return faults;
        }
        check(faults, "IPv4", sum(frame, 14, header));
        boolean isWhole = (at(frame, 20, 2) & 0x3fff) == 0;
        int size = total - header;
        int from = 14 + header;
        if (isWhole) {
            transport(faults, frame, frame[23], from, size);
        }
        return faults;
    }

    private static void transport(List<String> faults, byte[] frame, int protocol, int from, int size) {
        long pseudo = at(frame, 26, 2) + at(frame, 28, 2) + at(frame, 30, 2) + at(frame, 32, 2) + protocol + size;
        switch (protocol) {
            case 1 -> check(faults, "ICMP", sum(frame, from, size));
            case 6 -> check(faults, "TCP", sum(frame, from, size) + pseudo);
            case 17 -> {
                if (at(frame, from + 4, 2) != size) {
                    faults.add("UDP length " + at(frame, from + 4, 2) + " instead of " + size);
                }
                if (at(frame, from + 6, 2) != 0) {
                    check(faults, "UDP", sum(frame, from, size) + pseudo);
                }
            }
            default -> { }
        }
    }

    private static void check(List<String> faults, String what, long sum) {
        long folded = sum;
        while (folded > 0xffff) {
            folded = folded % 65_536 + folded / 65_536;
        }
        if (folded != 0xffff) {
            faults.add(what + " checksum: sums up to " + Long.toHexString(folded));
        }
    }

    private static long sum(byte[] frame, int from, int size) {
        long sum = 0;
        for (int index = 0; index < size; index++) {
            sum += (long) (frame[from + index] & 255) << (index % 2 == 0 ? 8 : 0);
        }
        return sum;
    }

    private static long at(byte[] frame, int from, int size) {
        long number = 0;
        for (int index = 0; index < size; index++) {
            number = number * 256 + (frame[from + index] & 255);
        }
        return number;
    }
}
