// Who sent it: hardware addresses are known though their header was stripped. What each sort of packet passes on its way stands in parentheses.
AddressInfo(gateway b2:de:9a:07:bb:d5);
FromDump("../traffic/edge-mix.pcap")
    -> Classifier(12/0800)
    -> Strip(14)
    -> CheckIPHeader
    -> IPClassifier(src ether host gateway:eth, tcp and dst ether host b2:de:9a:7:bb:d5, -) => (
           [0] -> down :: Counter -> [0];
           [1] -> up :: Counter -> [0];
           [2] -> rest :: Counter -> [0] )
    -> all :: Counter
    -> Discard;
