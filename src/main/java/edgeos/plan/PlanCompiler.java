package edgeos.plan;

import edgeos.engine.spec.AssetSpec;
import edgeos.engine.spec.ChainSpec;
import edgeos.engine.spec.EnginePlan;
import edgeos.engine.spec.GrantSpec;
import edgeos.engine.spec.LinkSpec;
import edgeos.engine.spec.NodeSpec;
import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.model.capability.Capability;
import edgeos.model.capability.CapabilityGraph;
import edgeos.model.capability.KernelObject;
import edgeos.model.client.Swarms;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Kind;
import edgeos.model.kind.Port;
import edgeos.model.kind.Setting;
import edgeos.notation.DomainRef;
import edgeos.notation.Right;
import edgeos.notation.Settings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Compiles a drawing in which the checks found no error. */
public final class PlanCompiler {
    private static final int LEAST_PER_PACKET = 8;
    private static final long NANOS_PER_MICRO = 1_000;
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final int STANDARD_RING_BYTES = 16_384;
    private static final int STANDARD_PRIORITY = 4;
    private static final int STANDARD_BUDGET_MICROS = 100;

    private final Drawing drawing;
    private final Path folder;
    private final Map<String, Node> nodes = new HashMap<>();
    private final Map<String, Chain> chains = new HashMap<>();

    private PlanCompiler(Drawing drawing, Path folder) {
        this.drawing = drawing;
        this.folder = folder;
        drawing.nodes().forEach(node -> nodes.put(node.id(), node));
        drawing.chains().forEach(chain -> chains.put(chain.id(), chain));
    }

    /**
     * The plan of a drawing.
     *
     * @param folder what relative paths start from
     * @throws IllegalArgumentException if the drawing has a kind or port that there is not: the checks find that before
     */
    public static EnginePlan compile(Drawing drawing, Path folder) {
        return new PlanCompiler(Swarms.without(drawing.enabled()), folder).plan();
    }

    private EnginePlan plan() {
        CapabilityGraph graph = CapabilityGraph.of(drawing);
        EnginePlan.Scheduling scheduling = switch (drawing.machine().scheduling()) {
            case RUN_TO_COMPLETION -> EnginePlan.Scheduling.RUN_TO_COMPLETION;
            case FIXED_PRIORITY -> EnginePlan.Scheduling.FIXED_PRIORITY;
            case EARLIEST_DEADLINE -> EnginePlan.Scheduling.EARLIEST_DEADLINE;
        };
        return new EnginePlan(scheduling, drawing.machine().placement(), drawing.nodes().stream().map(this::node).toList(),
                drawing.links().stream().map(this::link).toList(), drawing.chains().stream().map(PlanCompiler::chain).toList(),
                graph.objects().stream().filter(object -> object.ref().kind().isAsset()).map(PlanCompiler::asset).toList(),
                graph.capabilities().stream().map(PlanCompiler::grant).toList());
    }

    private static AssetSpec asset(KernelObject object) {
        return new AssetSpec(object.ref(), object.name(), object.bytes());
    }

    /** Only what sends is for one wire; readers and writers serve all wires of their ring. */
    private static GrantSpec grant(Capability capability) {
        boolean sends = capability.origin() == Capability.Origin.DERIVED && capability.holder().kind() == DomainRef.Kind.NODE
                && capability.rights().contains(Right.SEND) && capability.links().size() == 1;
        return new GrantSpec(capability.id(), capability.holder(), capability.slot(), capability.object(), capability.rights(), capability.badge(),
                capability.parent(), sends ? capability.links().iterator().next() : "", capability.revoked());
    }

    private static Kind kind(Node node) {
        return Catalogue.kind(node.kind()).orElseThrow(() -> new IllegalArgumentException("unknown kind: node=" + node.id() + " kind=" + node.kind()));
    }

    private NodeSpec node(Node node) {
        Kind kind = kind(node);
        Settings settings = node.settings().over(kind.defaults());
        for (Setting setting : kind.settings()) {
            boolean isPath = setting instanceof Setting.File || setting instanceof Setting.Folder;
            if (isPath && !settings.text(setting.name(), "").isBlank()) {
                settings = settings.with(setting.name(), folder.resolve(settings.text(setting.name(), "")).toAbsolutePath().normalize().toString());
            }
        }
        NodeSpec.Role role = switch (kind.role()) {
            case SOURCE -> NodeSpec.Role.SOURCE;
            case FWP -> NodeSpec.Role.FWP;
            case TRANSMIT -> NodeSpec.Role.TRANSMIT;
            case CLIENTS -> throw new IllegalArgumentException("clients are no part of the engine: node=" + node.id());
        };
        return new NodeSpec(node.id(), node.name(), role, kind.id(), kind.program(), settings, role == NodeSpec.Role.FWP ? node.chain() : null,
                kind.outPorts().size(), (int) settings.whole("ringBytes", STANDARD_RING_BYTES), (int) settings.whole("priority", STANDARD_PRIORITY),
                settings.whole("budgetMicros", STANDARD_BUDGET_MICROS) * NANOS_PER_MICRO);
    }

    private LinkSpec link(Link link) {
        Node from = nodes.get(link.from().node());
        Node to = nodes.get(link.to().node());
        int out = kind(from).outPort(link.from().port()).orElseThrow(() -> new IllegalArgumentException("unknown port: link=" + link.id())).index();
        int in = kind(to).inPort(link.to().port()).orElseThrow(() -> new IllegalArgumentException("unknown port: link=" + link.id())).index();
        return new LinkSpec(link.id(), from.id(), out, to.id(), in, link.mode() == Link.Mode.SHARE, isLossy(link, from, to));
    }

    private boolean isLossy(Link link, Node from, Node to) {
        return switch (link.whenFull()) {
            case WAIT -> false;
            case DROP -> true;
            case AUTO -> kind(from).outPort(link.from().port()).map(Port::carries).orElse(Port.Carries.FRAME).isDroppedByDefault(tenant(from), tenant(to));
        };
    }

    private String tenant(Node node) {
        Chain chain = node.chain() == null ? null : chains.get(node.chain());
        return chain == null ? "" : chain.tenant();
    }

    private static ChainSpec chain(Chain chain) {
        var policy = ChainSpec.Policy.valueOf(chain.policy().name());
        int instances = Math.max(1, chain.clients());
        int ahead = switch (chain.policy()) {
            case BYPASS -> 0;
            case SHARED -> 1;
            case HASHED -> instances;
            case PER_FLOW -> chain.createAhead() < 0 ? instances : chain.createAhead();
            case PER_PACKET -> chain.createAhead() < 0 ? Math.max(LEAST_PER_PACKET, instances) : chain.createAhead();
        };
        int limit = chain.policy() == Chain.Policy.HASHED ? Math.max(chain.limit(), instances) : chain.limit();
        return new ChainSpec(chain.id(), chain.name(), chain.tenant(), policy, ChainSpec.FlowBy.valueOf(chain.flowBy().name()), instances,
                Math.min(ahead, limit), limit, chain.idleMillis() * NANOS_PER_MILLI);
    }
}
