package edgeos.model.kind;

import edgeos.notation.Cidr;
import edgeos.notation.ClientTarget;
import edgeos.notation.DeadlineList;
import edgeos.notation.DeviceName;
import edgeos.notation.HostName;
import edgeos.notation.Ipv4Address;
import edgeos.notation.PacketMatch;
import edgeos.notation.PacketRule;
import edgeos.notation.PortRange;
import edgeos.notation.Seats;
import edgeos.notation.SizeMix;
import edgeos.notation.click.ArpEntry;
import edgeos.notation.click.BytePattern;
import edgeos.notation.click.EtherAddress;
import edgeos.notation.click.FilterRule;
import edgeos.notation.click.IpExpression;
import edgeos.notation.click.RewriteInput;
import edgeos.notation.click.Route;
import edgeos.notation.click.SearchText;
import edgeos.notation.dns.ZoneLine;

/** What a line of text must look like. Stateless; any thread. */
public final class Grammars {
    private Grammars() { }

    /**
     * The text, if it is one of the grammar; a null grammar takes all.
     *
     * @throws IllegalArgumentException if it is not; the message says why, for people
     */
    public static String checked(Setting.Grammar grammar, String text) {
        switch (grammar) {
            case FREE -> { }
            case RULE -> PacketRule.parse(text);
            case MATCH -> PacketMatch.parse(text);
            case CIDR -> Cidr.parse(text);
            case ADDRESS, OWN_ADDRESS, DEVICE_ADDRESS -> Ipv4Address.parse(text);
            case HOST -> HostName.parse(text);
            case PORTS -> PortRange.parse(text);
            case SIZES -> SizeMix.parse(text);
            case SEATS -> Seats.parse(text);
            case DEADLINES -> DeadlineList.parse(text);
            case CLICK_RULE -> FilterRule.parse(text);
            case CLICK_EXPRESSION -> IpExpression.parse(text);
            case CLICK_BYTES -> BytePattern.parse(text);
            case CLICK_ROUTE -> Route.parse(text);
            case CLICK_INPUT -> RewriteInput.parse(text);
            case CLICK_ARP -> ArpEntry.parse(text);
            case ETHER_ADDRESS -> EtherAddress.parse(text);
            case SEARCH_TEXT -> SearchText.parse(text);
            case TARGET -> ClientTarget.parse(text);
            case ZONE_LINE -> ZoneLine.parse(text);
            case DEVICE -> DeviceName.parse(text);
            case null -> { }
        }
        return text;
    }
}
