// Deep inspection: packets that carry an HTTP request, however it is written. StringSearch is the lab's own.
FromDump("../traffic/edge-mix.pcap") -> words :: StringSearch("get /", "\x00\x00\x00\x00\x00\x00\x00\x00never", IGNORE_CASE true);
words [0] -> clean :: Counter -> Discard;
words [1] -> found :: Counter -> Discard;
