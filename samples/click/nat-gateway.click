// A NAT gateway between two Ethernets: headers come off, addresses are exchanged, and new headers go on.
rewriter :: IPRewriter(pattern 192.0.2.1 1024-65535 - - 0 1, drop);
FromDump("../traffic/edge-mix.pcap") -> Classifier(12/0800) -> Strip(14) -> CheckIPHeader
    -> side :: IPClassifier(src net 10.20.0.0/24 and dst host 10.20.0.1 and (tcp or udp), -);
side [0] -> [0] rewriter;
side [1] -> rest :: Counter -> Discard;
rewriter [0] -> EtherEncap(0x0800, 02:00:00:00:00:01, 02:00:00:00:00:02) -> outside :: Classifier(6/020000000001 12/0800, -);
outside [0] -> check :: CheckIPHeader(14) -> from :: IPClassifier(src 192.0.2.1, -);
outside [1] -> bare :: Counter -> Discard;
from [0] -> translated :: Counter -> Discard;
from [1] -> leaked :: Counter -> Discard;
check [1] -> broken :: Counter -> Discard;
rewriter [1] -> back :: Counter -> Discard;
