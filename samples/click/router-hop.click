// One hop of an IP router in one FWP: strip, check, one less time to live, a fresh Ethernet header.
elementclass Hop { $from, $to |
    input -> Strip(14) -> CheckIPHeader -> ttl :: DecIPTTL -> SetIPChecksum -> EtherEncap(0x0800, $from, $to) -> output;
    ttl [1] -> [1] output;
}
hop :: Hop(02:00:00:00:00:01, 02:00:00:00:00:02);
FromDump("../traffic/edge-mix.pcap") -> Classifier(12/0800) -> hop -> again :: CheckIPHeader(14) -> alive :: Counter -> Discard;
hop [1] -> expired :: Counter -> Discard;
again [1] -> broken :: Counter -> Discard;
