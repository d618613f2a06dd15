package edgeos.lab.experiment.chain;

import edgeos.lab.experiment.FigureRow;
import java.util.LinkedHashMap;
import java.util.List;

/** Figures from elsewhere to hold the others against. */
final class References {
    /** Rates of lines that chains are held against. */
    static final List<Integer> LINES_GIGABITS = List.of(10, 25, 40);
    /** Bits in a gigabit. */
    static final double GIGA = 1e9;
    private static final int FRAME_BYTES = 64;
    /** Preamble and gap of Ethernet, around each frame. */
    private static final int AROUND_BYTES = 20;
    private static final int BITS = 8;
    private static final int PAPER_HOPS = 6;

    private References() { }

    /** In the order of the table. */
    static List<FigureRow> rows() {
        double line = framesPerSecond(LINES_GIGABITS.getFirst(), FRAME_BYTES);
        return List.of(row("10 GbE at minimum frames", Double.NaN, FRAME_BYTES, line, line * FRAME_BYTES * BITS, "none", "D", "what a 10 Gbit/s line can carry"),
                row("EdgeOS", PAPER_HOPS, Double.NaN, Double.NaN, LINES_GIGABITS.getFirst() * GIGA, "page tables, copied at each hop", "S", "stated: above 10 Gbit/s for up to 6 FWPs"));
    }

    /** What a picture calls a line. */
    static String line(int gigabits) {
        return gigabits + " Gbit/s line";
    }

    /** How many frames of this length a line carries, with what Ethernet puts around each. */
    static double framesPerSecond(int gigabits, int bytes) {
        return gigabits * GIGA / ((bytes + AROUND_BYTES) * BITS);
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
