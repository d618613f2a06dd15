// ARP, IPv4, IPv6, and whatever else there may be, each to a counter of its own.
packets :: FromDump("../traffic/edge-mix.pcap");
types :: Classifier(12/0806,            // ARP
                    12/0800,            /* IPv4 */
                    12/86dd, -);

packets -> types;
types [0] -> arp :: Counter -> Discard;
types [1] -> ip4 :: Counter -> Discard;
types [2] -> ip6 :: Counter -> Discard;
types [3] -> other :: Counter -> Discard;
