// Two thousand packets a second and no more: all others wait in the queue.
FromDump("../traffic/edge-mix.pcap") -> Queue(8000) -> RatedUnqueue(2000) -> EtherRewrite(02:00:00:00:00:01, 02:00:00:00:00:02) -> slow :: Counter -> Discard;
