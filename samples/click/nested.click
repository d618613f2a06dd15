// Compound elements in compound elements, overloaded by what they are given, and one written on the spot.
elementclass Count { input -> c :: Counter -> output }
elementclass Only { $port | input -> f :: IPFilter(allow port $port, drop all) -> Count -> output
                 || $port, $proto | input -> f :: IPFilter(allow $proto port ${port}, drop all) -> Count -> output }
elementclass Alias Only;

t :: Tee;
FromDump("../traffic/edge-mix.pcap") -> t;
t [0] -> Alias(80) -> { input -> web :: Counter -> output } -> Discard;
t [1] -> dns :: Only(53, udp) -> { [0] input -> m :: Null -> n :: Counter -> [0] output } -> Discard;
