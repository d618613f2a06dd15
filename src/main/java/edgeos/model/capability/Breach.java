package edgeos.model.capability;

import edgeos.model.Policy;
import edgeos.model.capability.Influence.Step;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A way by which a policy can be broken.
 *
 * @param policy what should hold
 * @param path a shortest such way; never empty
 * @param mend the id of the capability whose revocation closes this way and costs least; empty: no capability does, as when a gateway's own port is concerned
 */
public record Breach(Policy policy, List<Step> path, String mend) {
    public Breach {
        path = List.copyOf(path);
    }

    /** The way in words, without a full stop. */
    public String words() {
        return path.stream().map(Step::text).collect(Collectors.joining("; "));
    }
}
