package edgeos.ui.palette;

import edgeos.model.Asset;
import edgeos.model.Policy;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Kind;
import edgeos.model.kind.Port;
import edgeos.ui.editor.View;
import edgeos.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Something that the palette offers.
 *
 * @param id unique among the parts; a kind's is the kind's
 * @param title what the palette calls it
 * @param summary what it is, in a sentence
 * @param group the heading it stands under
 * @param icon name of its icon
 * @param tile the style class that colours its icon
 * @param view the view of the drawing that it belongs to
 * @param place puts it there at once
 * @param drag takes it there by hand
 */
record Part(String id, String title, String summary, String group, String icon, String tile, View view, Runnable place, Drag drag) {
    private static final Texts TEXTS = Texts.of(Part.class);

    /** What happens when a drag begins, at a point of the scene. */
    interface Drag {
        void begin(double x, double y);
    }

    /** All parts, in the order of the palette. */
    static List<Part> all(Placing placing) {
        List<Part> parts = new ArrayList<>();
        Catalogue.kinds().forEach(kind -> parts.add(of(kind, placing)));
        parts.add(of(Asset.Kind.TENANT, "tenant", "network", placing));
        parts.add(of(Asset.Kind.DOMAIN, "domain", "network", placing));
        parts.add(of(Asset.Kind.SHARED_MEMORY, "sharedMemory", "network", placing));
        parts.add(of(Asset.Kind.SERVICE, "service", "endpoint", placing));
        parts.add(of(Asset.Kind.KEY, "key", "endpoint", placing));
        parts.add(of(Policy.Rule.TENANTS_NEVER_MEET, "tenantsNeverMeet", placing));
        parts.add(of(Policy.Rule.ONLY_SUBJECTS_SEE, "onlySubjectsSee", placing));
        parts.add(of(Policy.Rule.NEVER_AFFECTS, "neverAffects", placing));
        return parts;
    }

    /** Its ports, and why one would want it: a line each, or none. */
    String more() {
        Optional<Kind> kind = view == View.CHAIN ? Catalogue.kind(id) : Optional.empty();
        String ports = kind.map(found -> ports("ports.in", found.inPorts()) + ports("ports.out", found.outPorts())).orElse("");
        String own = "why." + id;
        String why = TEXTS.keys().contains(own) ? TEXTS.get("why." + id) : kind.map(found -> TEXTS.get("group.why." + found.group().name())).orElse("");
        return ports + (why.isEmpty() ? "" : "\n" + why);
    }

    private static String ports(String key, List<Port> ports) {
        return ports.isEmpty() ? "" : "\n" + TEXTS.get(key, ports.stream().map(Port::name).collect(Collectors.joining(", ")), TEXTS.get("carries." + ports.getFirst().carries().name()));
    }

    /** True if what is typed names it. */
    boolean matches(String wanted) {
        return wanted.isEmpty() || title.toLowerCase(Locale.ROOT).contains(wanted) || summary.toLowerCase(Locale.ROOT).contains(wanted)
                || group.toLowerCase(Locale.ROOT).contains(wanted);
    }

    private static Part of(Kind kind, Placing placing) {
        return new Part(kind.id(), kind.title(), kind.summary(), kind.group().title(), kind.id(), kind.group().name().toLowerCase(Locale.ROOT), View.CHAIN,
                () -> placing.inTheMiddle(kind.id()), (x, y) -> placing.begin(kind.id(), x, y));
    }

    private static Part of(Asset.Kind kind, String icon, String tile, Placing placing) {
        String title = TEXTS.get("part." + icon);
        Runnable place = () -> placing.add(kind);
        String group = TEXTS.get(kind == Asset.Kind.TENANT || kind == Asset.Kind.DOMAIN ? "group.domains" : "group.objects");
        return new Part(icon, title, TEXTS.get("part." + icon + ".is"), group, icon, tile, View.CAPABILITIES, place, (x, y) -> placing.carry(title, x, y, place));
    }

    private static Part of(Policy.Rule rule, String id, Placing placing) {
        String title = TEXTS.get("part." + id);
        Runnable place = () -> placing.state(rule);
        return new Part(id, title, TEXTS.get("part." + id + ".is"), TEXTS.get("group.policies"), "policy", "yours", View.CAPABILITIES, place, (x, y) -> placing.carry(title, x, y, place));
    }
}
