// Colours: TCP is painted 1, and told from the rest further on, in the same FWP.
FromDump("../traffic/edge-mix.pcap") -> kind :: IPClassifier(tcp, -);
kind [0] -> Paint(1) -> strip :: Strip(14) -> Unstrip(14) -> colours :: PaintSwitch;
colours [0] -> plain :: Counter -> Discard;
colours [1] -> red :: Counter -> Discard;
kind [1] -> others :: Counter -> Discard;
