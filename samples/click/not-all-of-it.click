// Elements that the lab has no kind for stay on the canvas, disabled; the rest runs.
FromDump("../traffic/edge-mix.pcap") -> arp :: Classifier(12/0806, -);
arp [0] -> q :: ARPQuerier(10.20.0.1, 02:00:00:00:00:01) -> Discard;
arp [1] -> MarkIPHeader(14) -> IPPrint("seen") -> rest :: Counter -> Discard;
