package edgeos.model.kind;

import static edgeos.model.kind.Kind.Group.ENDPOINT;

import edgeos.model.kind.Setting.Folder;
import edgeos.model.kind.Setting.Whole;
import edgeos.notation.SharedBy;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Kinds that serve clients by their byte streams: one each, or, where a setting says so, many. */
public final class ServerKinds {
    /** The kind that serves files by HTTP, and tells each client by which number and colour to find its FWP. */
    public static final String HTTP = "http";

    private ServerKinds() { }

    static List<Kind> all() {
        return List.of(http(), memcached());
    }

    /** A kind with these ports for byte streams: in ports, then out ports. */
    private static Kind streams(Kind frames) {
        List<Port> ports = Stream.concat(frames.inPorts().stream(), frames.outPorts().stream())
                .map(port -> new Port(port.name(), port.index(), port.direction(), Port.Carries.STREAM)).toList();
        return new Kind(frames.id(), frames.title(), frames.group(), frames.role(), frames.program(), ports, frames.settings(), frames.summary());
    }

    private static Kind memcached() {
        return streams(Catalogue.fwp(ENDPOINT, "memcached", "memcached", "memcached.Memcached", List.of("in"), List.of("out"), "A memcached: answers its text protocol from items in its own memory, to one client, or to many that share them.",
                new Whole("memoryKibibytes", "Memory", "KiB", 64, 131_072, 256, "All that an FWP remembers: items, their table, and what is being said. When it is full, the items used longest ago go."),
                new Whole("mostItemBytes", "Item at most", "B", 1024, 1 << 27, 65_536, "A larger one is refused; none takes more than half of the memory."),
                new Whole(SharedBy.SETTING, "Shared by", "clients", 1, SharedBy.MOST, 1, "How many clients at once share its items, outside of a chain or in one with one instance for all; each takes 3 KiB more. 1: its client has it alone, in a chain with an instance for each.",
                        Map.of(1L, "one"))));
    }

    private static Kind http() {
        return streams(Catalogue.fwp(ENDPOINT, HTTP, "HTTP responder", "http.HttpResponder", List.of("in"), List.of("out"), "Serves the files of a folder by HTTP, to one client.",
                new Folder("folder", "Folder", "", "Whose files it serves, read when the drawing starts, and again by Run > Read files again; none: a page that tells which FWP serves it."),
                new Whole("filesKibibytes", "Files at most", "KiB", 1, 65_536, 1024, "How much the files may hold together: each FWP has its own copy."),
                new Whole("requestMillis", "Time for a request", "ms", 100, 86_400_000, 30_000, "Who needs longer to say a request is refused.")));
    }
}
