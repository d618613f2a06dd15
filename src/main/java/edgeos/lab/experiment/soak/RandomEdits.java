package edgeos.lab.experiment.soak;

import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Extras;
import edgeos.model.Link;
import edgeos.model.Machine;
import edgeos.model.Node;
import edgeos.model.capability.Capability;
import edgeos.model.capability.CapabilityGraph;
import edgeos.model.edit.Edits;
import edgeos.model.edit.Grants;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Kind;
import edgeos.model.kind.Setting;
import edgeos.notation.Placement;
import edgeos.notation.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Edits a drawing as a user could, at random; the same seed gives the same edits of the same drawing. One thread. */
final class RandomEdits {
    private static final String EXTRA = "extra-";
    private static final int MOST_EXTRAS = 6;
    private static final int MOST_REVOKED = 3;
    private static final int MOST_CORES = 4;
    private static final int MOST_MOVERS = 4;
    private static final int MOST_PROCESSORS = 8;

    /**
     * An edit.
     *
     * @param what in a few words, for whoever has to find out what went wrong
     */
    record Edit(String what, UnaryOperator<Drawing> change) { }

    private final SplittableRandom random;
    private final List<Kind> hostile = Catalogue.kinds().stream()
            .filter(kind -> kind.group() == Kind.Group.FAULTS && kind.setting("attack").isPresent() && kind.inPort("in").isPresent() && kind.outPort("out").isPresent())
            .toList();
    private int extras;

    RandomEdits(SplittableRandom random) {
        this.random = random;
    }

    /** The next edit of a drawing. */
    Edit next(Drawing drawing) {
        return switch (random.nextInt(12)) {
            case 0, 1 -> insert(drawing);
            case 2 -> remove(drawing);
            case 3, 4 -> attack();
            case 5 -> revoke(drawing);
            case 6 -> grantAgain(drawing);
            case 7 -> schedule();
            case 8 -> place();
            case 9 -> policy(SoakDrawing.FLOWS, List.of(Chain.Policy.values()));
            case 10 -> policy(SoakDrawing.SECRETS, List.of(Chain.Policy.PER_FLOW, Chain.Policy.PER_PACKET));
            default -> traffic();
        };
    }

    private <T> T any(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    /** A firewall, rate limiter, or monitor into a wire that starts or ends in a chain. */
    private Edit insert(Drawing drawing) {
        if (drawing.nodes().stream().filter(node -> node.id().startsWith(EXTRA)).count() >= MOST_EXTRAS) {
            return remove(drawing);
        }
        Link link = any(drawing.links());
        String id = EXTRA + extras++;
        String kind = any(List.of("firewall", "monitor", "rateLimiter"));
        String chain = drawing.node(link.to().node()).map(Node::chain).orElse(null);
        var node = new Node(id, kind, id, 12, 12, random.nextInt(4) == 0 ? null : chain, settings(kind), Extras.NONE);
        return new Edit("insert " + kind + " " + id + " into " + link.id(), before -> splice(before, link, node));
    }

    private static Drawing splice(Drawing before, Link link, Node node) {
        List<Node> nodes = new ArrayList<>(before.nodes());
        nodes.add(node);
        List<Link> links = new ArrayList<>(before.links());
        links.remove(link);
        links.add(new Link(link.id(), link.from(), new Link.End(node.id(), "in"), link.mode(), link.whenFull(), Extras.NONE));
        links.add(new Link(node.id() + ">", new Link.End(node.id(), "out"), link.to(), link.mode(), link.whenFull(), Extras.NONE));
        return before.withNodes(nodes).withLinks(links);
    }

    private Settings settings(String kind) {
        return switch (kind) {
            case "firewall" -> Settings.NONE.with("rules", List.of("deny udp any -> any : " + (1 + random.nextInt(1_000)), "allow any"));
            case "monitor" -> Settings.NONE.with("mostFlows", 16L << random.nextInt(6));
            default -> Settings.NONE.with("tokensPerSecond", 1e3 * (1 + random.nextInt(1_000))).with("burstTokens", 64.0);
        };
    }

    private Edit remove(Drawing drawing) {
        List<Node> all = drawing.nodes().stream().filter(node -> node.id().startsWith(EXTRA)).toList();
        if (all.isEmpty()) {
            return traffic();
        }
        String id = any(all).id();
        return new Edit("remove " + id, before -> unsplice(before, id));
    }

    private static Drawing unsplice(Drawing before, String id) {
        Link in = before.links().stream().filter(link -> link.to().node().equals(id)).findFirst().orElseThrow();
        Link out = before.links().stream().filter(link -> link.from().node().equals(id)).findFirst().orElseThrow();
        var joined = new Link(in.id(), in.from(), out.to(), in.mode(), in.whenFull(), Extras.NONE);
        Drawing without = Edits.exchange(before, joined);
        return without.withLinks(without.links().stream().filter(link -> !link.id().equals(out.id())).toList())
                .withNodes(without.nodes().stream().filter(node -> !node.id().equals(id)).toList());
    }

    /** Any fault of the palette, in place of what the hostile tenant had there; now and then something harmless again. */
    private Edit attack() {
        boolean harmless = random.nextInt(6) == 0;
        Kind kind = any(hostile);
        var choice = (Setting.Choice) kind.setting("attack").orElseThrow();
        String attack = any(choice.choices());
        var settings = harmless ? Settings.NONE : Settings.NONE.with("attack", attack).with("every", 1L + random.nextInt(50));
        String id = harmless ? "monitor" : kind.id();
        return new Edit("attack by " + id + " " + settings, before -> before.withNodes(before.nodes().stream().map(node -> node.id().equals(SoakDrawing.ATTACKER)
                ? new Node(node.id(), id, node.name(), node.x(), node.y(), node.chain(), settings, Extras.NONE) : node).toList()));
    }

    private Edit revoke(Drawing drawing) {
        if (drawing.isolation().revoked().size() >= MOST_REVOKED) {
            return grantAgain(drawing);
        }
        List<Capability> derived = CapabilityGraph.of(drawing).capabilities().stream().filter(each -> each.origin() == Capability.Origin.DERIVED).toList();
        String id = any(derived).id();
        return new Edit("revoke " + id, before -> Grants.revoke(before, id));
    }

    private Edit grantAgain(Drawing drawing) {
        List<String> revoked = drawing.isolation().revoked();
        if (revoked.isEmpty()) {
            return traffic();
        }
        String id = any(revoked);
        return new Edit("grant again " + id, before -> before.withIsolation(before.isolation().withRevoked(
                before.isolation().revoked().stream().filter(each -> !each.equals(id)).toList())));
    }

    private Edit schedule() {
        Machine.Scheduling scheduling = any(List.of(Machine.Scheduling.values()));
        return new Edit("schedule " + scheduling, before -> before.withMachine(new Machine(scheduling, before.machine().placement(), Extras.NONE)));
    }

    private Edit place() {
        int processors = Math.min(MOST_PROCESSORS, Runtime.getRuntime().availableProcessors());
        int cores = 1 + random.nextInt(MOST_CORES);
        int movers = 1 + random.nextInt(MOST_MOVERS);
        var placement = new Placement(cores, movers, seats(cores, movers, processors));
        return new Edit("place " + placement, before -> before.withMachine(new Machine(before.machine().scheduling(), placement, Extras.NONE)));
    }

    /** As it fits; everything on one processor; gate and manager apart; each mover beside a core; or some roles anywhere. */
    private Map<String, Integer> seats(int cores, int movers, int processors) {
        var all = new ArrayList<>(List.of(Placement.GATE, Placement.MANAGER));
        IntStream.range(0, movers).mapToObj(Placement::mover).forEach(all::add);
        IntStream.range(0, cores).mapToObj(Placement::core).forEach(all::add);
        var seats = new TreeMap<String, Integer>();
        switch (random.nextInt(5)) {
            case 0 -> { }
            case 1 -> all.forEach(role -> seats.put(role, 0));
            case 2 -> {
                seats.put(Placement.GATE, 0);
                seats.put(Placement.MANAGER, processors - 1);
                seats.put(Placement.mover(0), random.nextInt(processors));
            }
            case 3 -> {
                IntStream.range(0, movers).forEach(mover -> seats.put(Placement.mover(mover), mover % processors));
                IntStream.range(0, cores).forEach(core -> seats.put(Placement.core(core), core % processors));
            }
            default -> all.stream().filter(role -> random.nextBoolean()).forEach(role -> seats.put(role, random.nextInt(processors)));
        }
        return seats;
    }

    private Edit policy(String chain, List<Chain.Policy> policies) {
        Chain.Policy policy = any(policies);
        return new Edit("policy of " + chain + " " + policy, before -> before.withChains(before.chains().stream()
                .map(each -> each.id().equals(chain) ? each.with(policy) : each).toList()));
    }

    private Edit traffic() {
        String id = any(SoakDrawing.SOURCES);
        double rate = 500.0 * (1 + random.nextInt(30));
        long frames = random.nextBoolean() ? 0 : 1L + random.nextInt(100);
        String sizes = any(List.of("64", "64 x 7, 594 x 4, 1514 x 1", "1514", "200 x 1, 1000 x 1"));
        return new Edit("traffic of " + id + " " + rate + "/s " + frames + " a client, " + sizes, before -> before.withNodes(before.nodes().stream()
                .map(node -> node.id().equals(id) ? node.with(node.settings().with("ratePerSecond", rate).with("packetsPerClient", frames)
                        .with("sizesBytes", sizes)) : node).toList()));
    }
}
