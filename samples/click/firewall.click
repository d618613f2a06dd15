// A middlebox in front of a server: nobody may reach memcached, nor open connections to ports 20 to 60.
require(package "ip");
define($SERVER 10.20.0.1);

elementclass Checked {
    // Frames in, sound IPv4 packets out by 0, all else by 1.
    input -> type :: Classifier(12/0800, -);
    type [0] -> check :: CheckIPHeader(14, CHECKSUM true) -> [0] output;
    type [1] -> [1] output;
    check [1] -> [1] output;
}

checked :: Checked;
wall :: IPFilter(drop tcp port 11211,
                 drop tcp opt syn and not tcp opt ack and dst $SERVER and dst port >= 20 and dst port <= 60,
                 allow all);

FromDump("../traffic/edge-mix.pcap") -> checked -> wall -> passed :: Counter -> Discard;
checked [1] -> odd :: Counter -> Discard;
