package edgeos.notation;

import java.util.ArrayList;
import java.util.List;

/**
 * Lengths of frames: {@code 64}, or a mix such as {@code 64 x 7, 594 x 4, 1518 x 1}.
 *
 * @param parts each a length and its weight
 */
public record SizeMix(List<Part> parts) {
    /** The shortest frame: Ethernet, IPv4, and UDP headers. */
    public static final int LEAST_BYTES = 42;
    /** The longest frame: a jumbo frame. */
    public static final int MOST_BYTES = 9018;
    private static final int MOST_WEIGHT = 1_000_000;

    /**
     * One length of a mix.
     *
     * @param bytes the length
     * @param weight how often it comes, compared with the others
     */
    public record Part(int bytes, int weight) { }

    public SizeMix {
        parts = List.copyOf(parts);
    }

    /**
     * Reads a length or a mix.
     *
     * @throws IllegalArgumentException if the text is none; says which part is wrong
     */
    public static SizeMix parse(String text) {
        var parts = new ArrayList<Part>();
        for (String part : text.split(",", -1)) {
            if (!part.strip().matches("[0-9]{1,5}(\\s*x\\s*[0-9]{1,7})?")) {
                throw new IllegalArgumentException("not a length or mix such as '64' or '64 x 7, 1518 x 1': sizes=" + part.strip());
            }
            String[] pair = part.strip().split("\\s*x\\s*");
            int bytes = Integer.parseInt(pair[0]);
            int weight = pair.length == 1 ? 1 : Integer.parseInt(pair[1]);
            if (bytes < LEAST_BYTES || bytes > MOST_BYTES || weight < 1 || weight > MOST_WEIGHT) {
                throw new IllegalArgumentException("frames are " + LEAST_BYTES + " to " + MOST_BYTES + " bytes long, weights 1 to " + MOST_WEIGHT
                        + ": sizes=" + part.strip());
            }
            parts.add(new Part(bytes, weight));
        }
        return new SizeMix(parts);
    }

    @Override
    public String toString() {
        return parts.size() == 1 && parts.getFirst().weight() == 1 ? Integer.toString(parts.getFirst().bytes())
                : String.join(", ", parts.stream().map(part -> part.bytes() + " x " + part.weight()).toList());
    }
}
