package edgeos.lab.experiment.chain;

import edgeos.lab.experiment.FigureRow;
import java.util.LinkedHashMap;
import java.util.List;

/** Figures from elsewhere to hold the others against. */
final class References {
    private static final double LINE_BITS_PER_SECOND = 10e9;
    private static final int FRAME_BYTES = 64;
    /** Preamble and gap of Ethernet, around each frame. */
    private static final int AROUND_BYTES = 20;
    private static final int BITS = 8;
    private static final int PAPER_HOPS = 6;

    private References() { }

    /** In the order of the table. */
    static List<FigureRow> rows() {
        double line = LINE_BITS_PER_SECOND / ((FRAME_BYTES + AROUND_BYTES) * BITS);
        return List.of(row("10 GbE at minimum frames", Double.NaN, FRAME_BYTES, line, line * FRAME_BYTES * BITS, "none", "D", "what a 10 Gbit/s line can carry"),
                row("EdgeOS", PAPER_HOPS, Double.NaN, Double.NaN, LINE_BITS_PER_SECOND, "page tables, copied at each hop", "S", "stated: above 10 Gbit/s for up to 6 FWPs"));
    }

    private static FigureRow row(String system, double hops, double bytes, double perSecond, double bitsPerSecond, String isolation, String mark, String remark) {
        var values = new LinkedHashMap<String, Object>();
        values.put("system", system);
        values.put("hops", hops);
        values.put("bytes", bytes);
        values.put("messagesPerSecond", Double.isNaN(perSecond) ? (Object) perSecond : (Object) Math.round(perSecond));
        values.put("bitsPerSecond", Math.round(bitsPerSecond));
        values.put("isolation", isolation);
        values.put("mark", mark);
        return new FigureRow(system, values, true, remark);
    }
}
