package edgeos.lab.lesson.grade;

import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Node;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Kind;
import edgeos.model.kind.Setting;
import edgeos.model.kind.Setting.Grammar;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What a drawing must not have to be graded at all: too much of anything, or a hand beyond the challenge's own files. Stateless; any thread. */
final class Guard {
    private static final int MOST_NODES = 1_000;
    private static final int MOST_LINKS = 4_000;
    private static final int MOST_CHAINS = 200;
    private static final int MOST_ASSETS = 2_000;
    private static final long MOST_FWPS = 200_000;
    private static final Set<Grammar> REACHING = EnumSet.of(Grammar.OWN_ADDRESS, Grammar.HOST, Grammar.TARGET, Grammar.DEVICE_ADDRESS, Grammar.DEVICE);

    private Guard() { }

    /** Why it is not run, as half a sentence; empty: it may be. */
    static Optional<String> refusal(Drawing start, Drawing submitted) {
        return tooMuch("nodes", submitted.nodes().size(), MOST_NODES)
                .or(() -> tooMuch("wires", submitted.links().size(), MOST_LINKS))
                .or(() -> tooMuch("chains", submitted.chains().size(), MOST_CHAINS))
                .or(() -> tooMuch("grants, objects, and policies", isolated(submitted), MOST_ASSETS))
                .or(() -> tooMuch("FWPs at once", Math.max(0, fwps(submitted)), Math.max(MOST_FWPS, fwps(start))))
                .or(() -> submitted.nodes().stream().filter(node -> reachesOut(node, start)).findFirst()
                        .map(node -> "it would reach beyond the challenge, by a socket, a device, or a file that it writes: node=" + node.id() + " kind=" + node.kind()));
    }

    private static Optional<String> tooMuch(String what, long count, long most) {
        return count <= most ? Optional.empty() : Optional.of("too many " + what + ": count=" + count + " most=" + most);
    }

    private static long isolated(Drawing drawing) {
        return (long) drawing.isolation().assets().size() + drawing.isolation().grants().size() + drawing.isolation().policies().size() + drawing.isolation().revoked().size();
    }

    private static long fwps(Drawing drawing) {
        return drawing.chains().stream().mapToLong(chain -> instances(chain) * Math.max(1, drawing.inside(chain.id()).size())).sum();
    }

    private static long instances(Chain chain) {
        return Math.max(0, Math.max(chain.createAhead() < 0 ? chain.clients() : chain.createAhead(), chain.policy() == Chain.Policy.HASHED ? chain.clients() : chain.limit()));
    }

    /** A node of the challenge itself may do what it does, in the very way in which it does it. */
    private static boolean reachesOut(Node node, Drawing start) {
        Optional<Kind> kind = Catalogue.kind(node.kind());
        if (kind.isEmpty()) {
            return false;
        }
        Optional<Node> same = start.node(node.id()).filter(own -> own.kind().equals(node.kind()));
        boolean isOwn = same.isPresent() && kind.get().settings().stream().filter(Guard::isReaching).allMatch(setting -> Objects.equals(value(node, setting), value(same.get(), setting)));
        return !isOwn && (kind.get().role() == Kind.Role.CLIENTS || kind.get().settings().stream().anyMatch(Guard::isReaching));
    }

    private static boolean isReaching(Setting setting) {
        return switch (setting) {
            case Setting.Text text -> REACHING.contains(text.grammar());
            case Setting.File file -> file.written();
            default -> false;
        };
    }

    private static Object value(Node node, Setting setting) {
        return Optional.ofNullable(node.settings().get(setting.name())).orElse(setting.defaultValue());
    }
}
