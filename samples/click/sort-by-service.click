// One stream, sorted by service. Values take over the words before them: "port 53 or 5353".
FromDump("../traffic/edge-mix.pcap")
    -> Strip(14)
    -> CheckIPHeader
    -> sort :: IPClassifier(tcp port www, port 53 or 5353, tcp port 443, udp port 5201 || tcp port 5201, icmp type echo, -);

sort [0] -> web :: Counter -> sunk :: Discard;
sort [1] -> dns :: Counter -> sunk;
sort [2] -> tls :: Counter -> sunk;
sort [3] -> iperf :: Counter -> sunk;
sort [4] -> pings :: Counter -> sunk;
sort [5] -> rest :: Counter -> sunk;
