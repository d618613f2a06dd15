// Each packet three times: one for each of two halves by a hash of its addresses, one for a sample, one through a queue.
FromDump("../traffic/edge-mix.pcap") -> copies :: Tee(3);
copies [0] -> halves :: HashSwitch(26, 8);
halves [0] -> even :: Counter -> Discard;
halves [1] -> odd :: Counter -> Discard;
copies [1] -> RandomSample(0.25) -> chosen :: Counter -> Discard;
copies [2] -> Queue(4000) -> Unqueue -> queued :: Counter -> Discard;
