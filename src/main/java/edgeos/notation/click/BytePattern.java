package edgeos.notation.click;

import java.util.ArrayList;
import java.util.List;

/**
 * A pattern of Click's Classifier: clauses of offset, value, and mask, all of which must hold, such as {@code 12/0806 20/0001},
 * {@code !23/06}, {@code 14/4?}, {@code 20/0000%1fff}; {@code -} means every packet.
 */
public record BytePattern(List<Clause> clauses) {
    private static final int MOST_OFFSET = 65_535;
    private static final int HEX = 16;

    /**
     * One byte that must, or must not, be so.
     *
     * @param offset from the packet's first byte
     * @param mask which of its bits count
     * @param value what these bits are
     */
    public record Octet(int offset, int mask, int value) { }

    /** Bytes all of which must be so; or, negated, not all of them. */
    public record Clause(boolean negated, List<Octet> octets) {
        public Clause {
            octets = List.copyOf(octets);
        }
    }

    public BytePattern {
        clauses = List.copyOf(clauses);
    }

    /**
     * Reads a pattern.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static BytePattern parse(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            throw new IllegalArgumentException("a pattern is missing: such as '12/0800', or '-' for all else");
        }
        List<Clause> clauses = new ArrayList<>();
        if (!stripped.equals("-")) {
            for (String word : stripped.split("\\s+")) {
                clauses.add(clause(word));
            }
        }
        return new BytePattern(clauses);
    }

    private static Clause clause(String word) {
        if (!word.matches("!?[0-9]{1,5}/([0-9a-fA-F?]{2})+(%([0-9a-fA-F]{2})+)?")) {
            throw new IllegalArgumentException("not a clause such as 12/0800 or 20/0000%1fff: clause=" + word);
        }
        boolean negated = word.startsWith("!");
        String[] parts = word.substring(negated ? 1 : 0).split("[/%]");
        int offset = Integer.parseInt(parts[0]);
        String mask = parts.length > 2 ? parts[2] : "f".repeat(parts[1].length());
        if (offset > MOST_OFFSET || mask.length() != parts[1].length()) {
            throw new IllegalArgumentException("offset at most " + MOST_OFFSET + ", mask as long as the value: clause=" + word);
        }
        List<Octet> octets = new ArrayList<>();
        for (int at = 0; at < parts[1].length(); at += 2) {
            octets.add(octet(offset + at / 2, parts[1].substring(at, at + 2), Integer.parseInt(mask.substring(at, at + 2), HEX)));
        }
        return new Clause(negated, octets);
    }

    /** A question mark stands for whatever four bits. */
    private static Octet octet(int offset, String digits, int mask) {
        int known = (digits.charAt(0) == '?' ? 0 : 0xf0) | (digits.charAt(1) == '?' ? 0 : 0x0f);
        int value = Integer.parseInt(digits.replace('?', '0'), HEX);
        return new Octet(offset, mask & known, value & mask & known);
    }
}
