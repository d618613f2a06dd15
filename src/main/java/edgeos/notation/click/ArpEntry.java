package edgeos.notation.click;

import edgeos.notation.Cidr;
import java.util.ArrayList;
import java.util.List;

/**
 * For whom an ARPResponder answers, and what: {@code 10.0.0.1 10.1.0.0/16 00:1b:21:3c:9d:f8}.
 *
 * @param networks addresses that are asked for
 * @param address the hardware address that is the answer
 */
public record ArpEntry(List<Cidr> networks, EtherAddress address) {
    public ArpEntry {
        networks = List.copyOf(networks);
    }

    /**
     * Reads an entry.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static ArpEntry parse(String text) {
        String[] words = text.strip().split("\\s+");
        if (words.length < 2) {
            throw new IllegalArgumentException("an entry is addresses and a hardware address, such as '10.0.0.1 00:1b:21:3c:9d:f8': entry=" + text.strip());
        }
        List<Cidr> networks = new ArrayList<>();
        for (int at = 0; at < words.length - 1; at++) {
            networks.add(Networks.parse(words[at]));
        }
        return new ArpEntry(networks, EtherAddress.parse(words[words.length - 1]));
    }
}
