// Which way packets go: a routing table with longest prefixes.
table :: RadixIPLookup(10.20.0.1/32 0,              // the server
                       10.20.0.12/30 1,             // clients 12 to 15
                       10.20.0.16/255.255.255.252 2, // clients 16 to 19
                       0.0.0.0/0 10.20.0.254 3);
FromDump("../traffic/edge-mix.pcap") -> Classifier(12/0800) -> MarkIPHeader(14) -> table;
table [0] -> server :: Counter -> Discard;
table [1] -> low :: Counter -> Discard;
table [2] -> high :: Counter -> Discard;
table [3] -> away :: Counter -> Discard;
