package edgeos.engine.figures;

import edgeos.engine.count.Timing;
import edgeos.engine.fwp.ChainPool;
import edgeos.engine.fwp.Instance;
import edgeos.engine.fwp.Lane;
import edgeos.engine.fwp.Stage;
import edgeos.engine.fwp.Unit;
import edgeos.engine.fwp.Watched;
import edgeos.engine.spec.ChainSpec;
import edgeos.engine.topology.Roles;
import edgeos.engine.topology.Topology;
import edgeos.telemetry.Distribution;
import edgeos.telemetry.Distributions;
import edgeos.telemetry.InstanceView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.HdrHistogram.Histogram;

/**
 * Looks at one instance of a chain, or one FWP outside of chains, closely. While it does, movers time the messages that leave that one, and no others. Called by who holds the
 * data plane still.
 */
public final class CloseLook {
    private final Roles roles;
    private final Topology topology;
    private List<Timing> timings = List.of();
    private Instance instance;
    private Unit outside;
    private long activation;
    private long sinceNanos;

    /** Looks at nothing yet. */
    public CloseLook(Roles roles, Topology topology) {
        this.roles = roles;
        this.topology = topology;
    }

    /** Looks at an instance of a chain, or, where {@code chain} is empty, at the FWP of a node outside of chains. If there is none, it looks at nothing any more. */
    public Optional<InstanceView> at(String chain, int number, String node) {
        ChainPool pool = topology.pools().get(chain);
        if (pool != null && number >= 0 && number < pool.all().size()) {
            return Optional.of(view(pool.all().get(number)));
        }
        Optional<Unit> unit = chain.isEmpty() ? outside(node) : Optional.empty();
        if (unit.isEmpty()) {
            away();
        }
        return unit.map(this::view);
    }

    private Optional<Unit> outside(String node) {
        return topology.shared().values().stream().filter(unit -> Arrays.stream(unit.stages()).anyMatch(stage -> stage.template().id().equals(node))).findFirst();
    }

    /** Looks at nothing any more: movers time nothing for it. */
    private void away() {
        roles.movers().forEach(mover -> mover.lane().watch(null));
        timings = List.of();
        instance = null;
        outside = null;
    }

    private InstanceView view(Instance at) {
        boolean another = at.pool().spec().policy() == ChainSpec.Policy.PER_FLOW && at.activations() != activation;
        if (at != instance || another || timings.size() != roles.movers().size()) {
            begin(at, null);
        }
        long now = roles.clock().nanos();
        boolean serves = at.state() == Instance.State.ACTIVE;
        return new InstanceView(now, at.pool().spec().id(), at.number(), serves ? at.client() : 0, serves ? flow(at) : "", at.activations(),
                serves ? now - at.lastUsedNanos() : -1, fwps(at.units()), latency(), sinceNanos);
    }

    private InstanceView view(Unit at) {
        if (at != outside || timings.size() != roles.movers().size()) {
            begin(null, at);
        }
        long now = roles.clock().nanos();
        return new InstanceView(now, "", -1, 0, "", 0, -1, fwps(List.of(at)), latency(), sinceNanos);
    }

    private void begin(Instance of, Unit orOf) {
        instance = of;
        outside = orOf;
        activation = of == null ? 0 : of.activations();
        sinceNanos = roles.clock().nanos();
        var fresh = new ArrayList<Timing>();
        roles.movers().forEach(mover -> {
            Lane lane = mover.lane();
            var timing = new Timing();
            fresh.add(timing);
            lane.watch(new Watched(of, orOf, timing));
        });
        timings = fresh;
    }

    private Distribution latency() {
        Histogram all = Distributions.histogram();
        timings.forEach(timing -> timing.addTo(all));
        return Distributions.of(all);
    }

    private String flow(Instance at) {
        ChainSpec spec = at.pool().spec();
        return spec.policy() == ChainSpec.Policy.PER_FLOW && spec.flowBy() == ChainSpec.FlowBy.FIVE_TUPLE && at.key() >= 0 ? roles.flows().textOf(at.key()) : "";
    }

    private static List<InstanceView.Fwp> fwps(List<Unit> units) {
        var fwps = new ArrayList<InstanceView.Fwp>();
        for (Unit unit : units) {
            for (Stage stage : unit.stages()) {
                fwps.add(fwp(unit, stage));
            }
        }
        return fwps;
    }

    private static InstanceView.Fwp fwp(Unit unit, Stage stage) {
        boolean ownsRing = stage == unit.stages()[0];
        return new InstanceView.Fwp(stage.template().id(), unit.ring().entered(), unit.left(), unit.ring().count(), unit.ring().fill(),
                stage.piece().byteSize(), stage.memory().dirtiedBytes(), ownsRing ? unit.ringsBytes() : 0, unit.core(), unit.fillLane().number(),
                unit.lane().number(), unit.mishaps().count(), unit.fault() == null ? "" : unit.fault().text(), stage.template().figures(stage.memory()));
    }
}
