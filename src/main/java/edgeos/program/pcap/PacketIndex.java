package edgeos.program.pcap;

import edgeos.memory.RecordLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Where the packets of a file are, while it is being read. Used by the thread that reads. */
final class PacketIndex {
    private final byte[] content;
    private final List<String> warnings = new ArrayList<>();
    private int[] offsets = new int[1024];
    private int[] lengths = new int[1024];
    private long[] times = new long[1024];
    private int count;
    private int cut;
    private int tooLong;
    private int otherLinks;
    private int otherLinkType;

    PacketIndex(byte[] content) {
        this.content = content;
    }

    /** Adds a packet that lies inside the content; one that no ring's record can hold is left out. */
    void add(int offset, int lengthBytes, long originalBytes, long epochNanos) {
        if (lengthBytes > RecordLayout.MOST_LENGTH_BYTES) {
            tooLong++;
            return;
        }
        if (count == offsets.length) {
            offsets = Arrays.copyOf(offsets, count * 2);
            lengths = Arrays.copyOf(lengths, count * 2);
            times = Arrays.copyOf(times, count * 2);
        }
        offsets[count] = offset;
        lengths[count] = lengthBytes;
        times[count++] = epochNanos;
        if (lengthBytes < originalBytes) {
            cut++;
        }
    }

    /** Passes over a packet that is no Ethernet frame. */
    void skipOtherLink(int linkType) {
        otherLinks++;
        otherLinkType = linkType;
    }

    /** The time of the last packet; 0 if there is none. */
    long lastNanos() {
        return count == 0 ? 0 : times[count - 1];
    }

    /** Notes where reading had to stop. */
    void stoppedAt(long offset, String why) {
        warnings.add(why + ": packet=" + (count + 1) + " offset=" + offset + "; what comes before is used");
    }

    /** The file, or an error if it has nothing to offer but what is wrong with it. */
    PacketFile finish() throws CaptureException {
        if (otherLinks > 0 && count == 0) {
            throw new CaptureException("packets are not Ethernet frames: linkType=" + otherLinkType + " packets=" + otherLinks
                    + "; capture on an Ethernet interface (link type 1)");
        }
        if (count == 0 && !warnings.isEmpty()) {
            throw new CaptureException(warnings.getFirst());
        }
        if (otherLinks > 0) {
            warnings.add("left out what is no Ethernet frame: packets=" + otherLinks + " linkType=" + otherLinkType);
        }
        if (tooLong > 0) {
            warnings.add("left out packets that are too long: packets=" + tooLong + " most=" + RecordLayout.MOST_LENGTH_BYTES
                    + "; capture with offloads switched off");
        }
        if (cut > 0) {
            warnings.add("packets were cut off when captured: packets=" + cut + "; capture with a larger snap length");
        }
        if (count == 0) {
            warnings.add("there are no packets in it");
        }
        return new PacketFile(content, Arrays.copyOf(offsets, count), Arrays.copyOf(lengths, count), Arrays.copyOf(times, count),
                warnings.isEmpty() ? null : String.join(". ", warnings));
    }
}
