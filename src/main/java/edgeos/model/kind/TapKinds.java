package edgeos.model.kind;

import static edgeos.model.kind.Kind.Group.ENDPOINT;

import edgeos.model.kind.Setting.Grammar;
import edgeos.model.kind.Setting.Text;
import edgeos.model.kind.Setting.Whole;
import java.util.List;

/** Kinds for the network stack of the machine itself, by a TAP device. */
final class TapKinds {
    private TapKinds() { }

    static List<Kind> all() {
        return List.of(tapIn(), tapOut());
    }

    private static Text device() {
        return new Text("device", "Device", Grammar.DEVICE, "edgeos0", "What the system calls it: 1 to 15 letters and digits; the same for TAP in and TAP out.");
    }

    private static Kind tapIn() {
        return new Kind("tapIn", "TAP in", ENDPOINT, Kind.Role.SOURCE, "", List.of(new Port("out", 0, Port.Direction.OUT, Port.Carries.FRAME)), List.of(device(),
                new Text("hostAddress", "Machine's address", Grammar.DEVICE_ADDRESS, "10.77.0.1", "The address of this machine on the device's network; you are asked before it is made."),
                new Whole("prefixBits", "Network", "bits", 8, 30, 24, "How many bits of that address name the network: with 24, 10.77.0.2 to 10.77.0.254 are in the drawing.")),
                "Makes a network device of this machine: what the system sends into it comes in here. On Linux, as root.");
    }

    private static Kind tapOut() {
        return new Kind("tapOut", "TAP out", ENDPOINT, Kind.Role.TRANSMIT, "", List.of(new Port("in", 0, Port.Direction.IN, Port.Carries.FRAME)), List.of(device()),
                "Sends frames to this machine by a TAP device; where there is none, takes them out and counts them.");
    }
}
