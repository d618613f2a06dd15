package edgeos.ui.canvas.bytes;

import edgeos.lab.decode.ByteDiff.Range;
import java.util.ArrayList;
import java.util.List;

/** Bytes in rows of sixteen, cut into stretches that are changed, pointed at, or neither. Stateless. */
final class HexDump {
    /** Bytes in a row. */
    static final int ROW = 16;
    /** So many rows are shown at the most. */
    static final int MOST_ROWS = 128;

    private HexDump() { }

    /**
     * A stretch of text in one look.
     *
     * @param text to show
     * @param changed whether a hop changed these bytes
     * @param pointed whether the field that is pointed at holds them
     */
    record Stretch(String text, boolean changed, boolean pointed) { }

    /** The rows of these bytes: offset, hexadecimal, and characters. */
    static List<List<Stretch>> rows(byte[] bytes, List<Range> changed, Range pointed) {
        List<List<Stretch>> rows = new ArrayList<>();
        for (int from = 0; from < bytes.length && rows.size() < MOST_ROWS; from += ROW) {
            rows.add(row(bytes, from, changed, pointed));
        }
        return rows;
    }

    private static List<Stretch> row(byte[] bytes, int from, List<Range> changed, Range pointed) {
        List<Stretch> row = new ArrayList<>();
        row.add(new Stretch(String.format("%04x  ", from), false, false));
        for (int column = 0; column < ROW; column++) {
            int at = from + column;
            String gap = column == ROW / 2 - 1 ? "  " : " ";
            if (at < bytes.length) {
                append(row, String.format("%02x", bytes[at] & 0xff), holds(changed, at), pointed != null && pointed.holds(at));
                append(row, gap, false, false);
            } else {
                append(row, "  " + gap, false, false);
            }
        }
        append(row, " ", false, false);
        for (int at = from; at < Math.min(from + ROW, bytes.length); at++) {
            char letter = (char) (bytes[at] & 0xff);
            append(row, letter >= 32 && letter < 127 ? String.valueOf(letter) : "·", holds(changed, at), pointed != null && pointed.holds(at));
        }
        return row;
    }

    private static boolean holds(List<Range> changed, int at) {
        return changed.stream().anyMatch(range -> range.holds(at));
    }

    private static void append(List<Stretch> row, String text, boolean changed, boolean pointed) {
        Stretch last = row.getLast();
        if (last.changed() == changed && last.pointed() == pointed) {
            row.set(row.size() - 1, new Stretch(last.text() + text, changed, pointed));
        } else {
            row.add(new Stretch(text, changed, pointed));
        }
    }
}
