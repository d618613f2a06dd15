// Bytes of headers, masks, and names of addresses; one connection from all outputs of the classifier.
AddressInfo(server 10.20.0.1, clients 10.20.0.0/24);
fields :: IPClassifier(tcp[13] & 0x17 == 0x02,               // SYN alone: neither FIN, RST, nor ACK
                       ip[8] < 64,                           // the time to live
                       src host server and dst net clients,
                       src port & 0xff00 == 0,               // below 256
                       -);
FromDump("../traffic/edge-mix.pcap") -> Classifier(12/0800) -> fields;
fields => opening :: Counter, travelled :: Counter, down :: Counter, low :: Counter, rest :: Counter -> Discard;
