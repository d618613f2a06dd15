package edgeos.ui.inspector;

import edgeos.model.kind.Setting;
import edgeos.notation.Cidr;
import edgeos.notation.DeadlineList;
import edgeos.notation.Ipv4Address;
import edgeos.notation.PacketMatch;
import edgeos.notation.PacketRule;
import edgeos.notation.PortRange;
import edgeos.notation.Seats;
import edgeos.notation.SizeMix;

/** What a line of text must look like. Stateless; any thread. */
final class Grammars {
    private Grammars() { }

    /**
     * The text, if it is one of the grammar; a null grammar takes all.
     *
     * @throws IllegalArgumentException if it is not; the message says why, for people
     */
    static String checked(Setting.Grammar grammar, String text) {
        switch (grammar) {
            case FREE -> { }
            case RULE -> PacketRule.parse(text);
            case MATCH -> PacketMatch.parse(text);
            case CIDR -> Cidr.parse(text);
            case ADDRESS -> Ipv4Address.parse(text);
            case PORTS -> PortRange.parse(text);
            case SIZES -> SizeMix.parse(text);
            case SEATS -> Seats.parse(text);
            case DEADLINES -> DeadlineList.parse(text);
            case null -> { }
        }
        return text;
    }
}
