package edgeos.notation;

/**
 * A rule of a firewall: {@code deny tcp 10.0.0.0/8 -> any : 80-90}, {@code allow any}.
 *
 * @param allow true if packets that match may pass
 * @param match which packets are meant
 */
public record PacketRule(boolean allow, PacketMatch match) {

    /**
     * Reads a rule.
     *
     * @throws IllegalArgumentException if the text is none; says which part is wrong
     */
    public static PacketRule parse(String text) {
        String[] words = text.strip().split("\\s+", 2);
        boolean allow = words[0].equalsIgnoreCase("allow");
        if (words.length != 2 || !allow && !words[0].equalsIgnoreCase("deny")) {
            throw new IllegalArgumentException("a rule is 'allow' or 'deny' and a match, such as 'deny tcp any -> any : 80': rule=" + text.strip());
        }
        return new PacketRule(allow, PacketMatch.parse(words[1]));
    }

    @Override
    public String toString() {
        return (allow ? "allow " : "deny ") + match;
    }
}
