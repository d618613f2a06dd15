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
        List<Cidr> networks = new ArrayList<>();
        EtherAddress answer = null;
        for (String word : words) {
            if (word.contains(".")) {
                networks.add(Networks.parse(word));
            } else if (answer == null) {
                answer = EtherAddress.parse(word);
            } else {
                throw new IllegalArgumentException("there is one answer to an entry: address=" + word);
            }
        }
        if (answer == null || networks.isEmpty()) {
            throw new IllegalArgumentException("an entry is addresses and a hardware address, such as '10.0.0.1 00:1b:21:3c:9d:f8': entry=" + text.strip());
        }
        return new ArpEntry(networks, answer);
    }
}
