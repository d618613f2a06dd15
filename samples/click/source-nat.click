// Clients leave under one address; what the server answers finds its way back.
rewriter :: IPRewriter(pattern 192.0.2.1 1024-65535 - - 0 1, drop);
side :: IPClassifier(src net 10.20.0.0/24 and dst host 10.20.0.1 and (tcp or udp), -);
FromDump("../traffic/edge-mix.pcap") -> side;
side [0] -> [0] rewriter;
rewriter [0] -> check :: CheckIPHeader(14) -> outside :: IPClassifier(src 192.0.2.1, -);
outside [0] -> translated :: Counter -> Discard;
outside [1] -> leaked :: Counter -> Discard;
rewriter [1] -> back :: Counter -> Discard;
check [1] -> broken :: Counter -> Discard;
side [1] -> rest :: Counter -> Discard;
