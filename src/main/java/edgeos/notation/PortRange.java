package edgeos.notation;

/**
 * Ports of TCP or UDP: {@code 80}, {@code 1024-65535}, or {@code any}.
 *
 * @param from the first port
 * @param to the last port
 */
public record PortRange(int from, int to) {
    private static final int MOST = 65_535;
    /** All ports. */
    public static final PortRange ANY = new PortRange(0, MOST);

    public PortRange {
        if (from < 0 || to > MOST || from > to) {
            throw new IllegalArgumentException("ports are 0 to 65535, the lower first: ports=" + from + "-" + to);
        }
    }

    /**
     * Reads a port, a range, or {@code any}.
     *
     * @throws IllegalArgumentException if the text is none of these
     */
    public static PortRange parse(String text) {
        String stripped = text.strip();
        if (stripped.equals("any")) {
            return ANY;
        }
        if (!stripped.matches("[0-9]{1,5}(\\s*-\\s*[0-9]{1,5})?")) {
            throw new IllegalArgumentException("not a port or range such as 80 or 1024-65535: ports=" + stripped);
        }
        String[] ends = stripped.split("\\s*-\\s*");
        return new PortRange(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
    }

    /** True if this port is among them. */
    public boolean contains(int port) {
        return port >= from && port <= to;
    }

    /** How many there are. */
    public int size() {
        return to - from + 1;
    }

    /** True if it leaves no port out. */
    public boolean isAny() {
        return from == 0 && to == MOST;
    }

    @Override
    public String toString() {
        return isAny() ? "any" : from == to ? Integer.toString(from) : from + "-" + to;
    }
}
