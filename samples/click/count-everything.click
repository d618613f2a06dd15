// The simplest of all: every packet of a capture is counted and thrown away.
FromDump("../traffic/edge-mix.pcap") -> all :: Counter -> Discard;
