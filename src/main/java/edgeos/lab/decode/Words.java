package edgeos.lab.decode;

import edgeos.program.packet.EthernetLayout;
import edgeos.program.packet.IcmpLayout;
import edgeos.program.packet.Ipv4Layout;
import edgeos.program.packet.Ipv6Layout;
import edgeos.program.packet.Octets;
import java.util.StringJoiner;

/** What people call the numbers of packets. */
final class Words {
    private static final int PREVIEW_BYTES = 96;

    private Words() { }

    /** An IPv4 address. */
    static String address(int address) {
        return (address >>> 24) + "." + (address >>> 16 & 0xff) + "." + (address >>> 8 & 0xff) + "." + (address & 0xff);
    }

    /** A hardware address. */
    static String hardware(Octets frame, int offset) {
        var bytes = new StringJoiner(":");
        for (int at = offset; at < offset + EthernetLayout.ADDRESS_BYTES; at++) {
            bytes.add(String.format("%02x", frame.u8(at)));
        }
        return bytes.toString();
    }

    /** An IPv6 address as RFC 5952 writes it: the longest run of two or more zero words is left out. */
    static String address6(Octets frame, int offset) {
        int words = Ipv6Layout.ADDRESS_BYTES / 2;
        int best = -1;
        int bestLength = 1;
        for (int from = 0; from < words; from++) {
            int to = from;
            while (to < words && frame.u16(offset + 2 * to) == 0) {
                to++;
            }
            if (to - from > bestLength) {
                best = from;
                bestLength = to - from;
            }
        }
        var text = new StringBuilder();
        for (int word = 0; word < words; word++) {
            if (word == best) {
                text.append("::");
                word += bestLength - 1;
            } else {
                text.append(text.isEmpty() || text.charAt(text.length() - 1) == ':' ? "" : ":")
                        .append(Integer.toHexString(frame.u16(offset + 2 * word)));
            }
        }
        return text.toString();
    }

    /** An Ethernet type. */
    static String etherType(int type) {
        return String.format("0x%04x", type) + switch (type) {
            case EthernetLayout.IPV4 -> " IPv4";
            case EthernetLayout.ARP -> " ARP";
            case EthernetLayout.IPV6 -> " IPv6";
            case EthernetLayout.VLAN -> " VLAN";
            default -> "";
        };
    }

    /** A protocol above IP. */
    static String protocol(int protocol) {
        return protocol + switch (protocol) {
            case Ipv4Layout.ICMP -> " ICMP";
            case Ipv4Layout.TCP -> " TCP";
            case Ipv4Layout.UDP -> " UDP";
            case Ipv6Layout.ICMPV6 -> " ICMPv6";
            default -> "";
        };
    }

    /** A port, with the name of its service if everyone knows it. */
    static String port(int port) {
        return port + switch (port) {
            case 22 -> " ssh";
            case 53 -> " dns";
            case 80 -> " http";
            case 123 -> " ntp";
            case 443 -> " https";
            case 5201 -> " iperf3";
            case 11_211 -> " memcached";
            default -> "";
        };
    }

    /** A type of ICMP message. */
    static String icmpType(int type) {
        return type + switch (type) {
            case IcmpLayout.ECHO_REPLY -> " echo reply";
            case IcmpLayout.UNREACHABLE -> " destination unreachable";
            case IcmpLayout.SOURCE_QUENCH -> " source quench";
            case IcmpLayout.REDIRECT -> " redirect";
            case IcmpLayout.ECHO_REQUEST -> " echo request";
            case IcmpLayout.TIME_EXCEEDED -> " time exceeded";
            case IcmpLayout.PARAMETER_PROBLEM -> " parameter problem";
            case IcmpLayout.TIMESTAMP_REQUEST -> " timestamp request";
            case IcmpLayout.TIMESTAMP_REPLY -> " timestamp reply";
            default -> "";
        };
    }

    /** The beginning of some bytes as text; a dot where there is none. */
    static String preview(Octets frame, int offset, int lengthBytes) {
        var text = new StringBuilder();
        for (int at = offset; at < offset + Math.min(lengthBytes, PREVIEW_BYTES); at++) {
            int octet = frame.u8(at);
            text.append(octet >= ' ' && octet < 0x7f ? (char) octet : '.');
        }
        return lengthBytes > PREVIEW_BYTES ? text.append(" ...").toString() : text.toString();
    }
}
