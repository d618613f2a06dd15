// Answers ARP requests for the whole client network with one address.
FromDump("../traffic/edge-mix.pcap") -> split :: Classifier(12/0806 20/0001, -);
split -> arp :: ARPResponder(10.20.0.0/24 02:00:00:00:00:fe) -> replies :: Counter -> Discard;
arp [1] -> strangers :: Counter -> Discard;
split [1] -> rest :: Counter -> Discard;
