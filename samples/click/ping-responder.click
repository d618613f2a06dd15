// Answers every ping, and turns the frame around. What is no ping goes elsewhere.
FromDump("../traffic/edge-mix.pcap") -> Classifier(12/0800) -> ping :: ICMPPingResponder -> EtherMirror -> replies :: Counter -> ToDump(replies.pcap);
ping [1] -> others :: Counter -> Discard;
