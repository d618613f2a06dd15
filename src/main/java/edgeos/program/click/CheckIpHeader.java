package edgeos.program.click;

import edgeos.memory.FwpMemory;
import edgeos.notation.Ipv4Address;
import edgeos.notation.Settings;
import edgeos.program.Batch;
import edgeos.program.Program;
import edgeos.program.packet.Checksum;
import edgeos.program.packet.Ipv4Layout;
import edgeos.program.packet.Outline;

/**
 * Click's CheckIPHeader: packets with a sound IPv4 header, right checksum, and a source that may be (or a destination that may be had from anywhere), leave by port 0,
 * cut to the length that the header says; all others leave by port 1.
 */
public final class CheckIpHeader implements Program {
    private static final int GOOD = 0;
    private static final int BAD = 1;
    private static final int SOUND_SUM = 0xffff;

    private final int offset;
    private final int[] badSources;
    private final int[] goodDestinations;
    private final boolean checksum;

    /**
     * A check; reads {@code offset}, {@code badSources}, {@code goodDestinations}, and {@code checksum}.
     *
     * @throws IllegalArgumentException if an address cannot be read
     */
    public CheckIpHeader(Settings settings) {
        offset = (int) settings.whole("offset", 0);
        badSources = settings.lines("badSources").stream().mapToInt(Ipv4Address::parse).toArray();
        goodDestinations = settings.lines("goodDestinations").stream().mapToInt(Ipv4Address::parse).toArray();
        checksum = settings.flag("checksum", true);
    }

    @Override
    public long stateBytes() {
        return 0;
    }

    @Override
    public void process(Batch batch, FwpMemory memory) {
        while (batch.next()) {
            long outline = batch.length() < offset ? 0 : Outline.ofPacket(batch, offset, batch.length() - offset, false);
            if (Outline.isIpv4(outline) && isGood(batch, outline)) {
                batch.truncate(Outline.end(outline));
                batch.send(GOOD);
            } else {
                batch.send(BAD);
            }
        }
    }

    private boolean isGood(Batch batch, long outline) {
        int header = Outline.transport(outline) - offset;
        if (checksum && Checksum.fold(Checksum.sum(batch, offset, header)) != SOUND_SUM) {
            return false;
        }
        return !isAmong(badSources, batch.i32(offset + Ipv4Layout.SOURCE)) || isAmong(goodDestinations, batch.i32(offset + Ipv4Layout.DESTINATION));
    }

    private static boolean isAmong(int[] addresses, int address) {
        for (int one : addresses) {
            if (one == address) {
                return true;
            }
        }
        return false;
    }
}
