package edgeos.ui.palette;

import edgeos.model.Asset;
import edgeos.model.Policy;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Kind;
import edgeos.ui.editor.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
    /** What happens when a drag begins, at a point of the scene. */
    interface Drag {
        void begin(double x, double y);
    }

    /** All parts, in the order of the palette. */
    static List<Part> all(Placing placing) {
        List<Part> parts = new ArrayList<>();
        Catalogue.kinds().forEach(kind -> parts.add(of(kind, placing)));
        parts.add(of(Asset.Kind.TENANT, "Tenant", "Whose chains are; what it is granted, each FWP of its chains holds.", "tenant", "network", placing));
        parts.add(of(Asset.Kind.DOMAIN, "Domain", "A protection domain without an FWP, such as an administrator.", "domain", "network", placing));
        parts.add(of(Asset.Kind.SHARED_MEMORY, "Shared memory", "Memory that several domains may be granted.", "sharedMemory", "network", placing));
        parts.add(of(Asset.Kind.SERVICE, "Service handle", "A handle of a library-OS service.", "service", "endpoint", placing));
        parts.add(of(Asset.Kind.KEY, "Key", "A secret of a few bytes.", "key", "endpoint", placing));
        parts.add(of(Policy.Rule.TENANTS_NEVER_MEET, "tenantsNeverMeet", "Tenants never meet", "No tenant can affect another.", placing));
        parts.add(of(Policy.Rule.ONLY_SUBJECTS_SEE, "onlySubjectsSee", "Only these see it", "Nobody else can come to read an object.", placing));
        parts.add(of(Policy.Rule.NEVER_AFFECTS, "neverAffects", "Never affects", "One domain can never affect another.", placing));
        return parts;
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

    private static Part of(Asset.Kind kind, String title, String summary, String icon, String tile, Placing placing) {
        Runnable place = () -> placing.add(kind);
        String group = kind == Asset.Kind.TENANT || kind == Asset.Kind.DOMAIN ? "Domains" : "Objects";
        return new Part(icon, title, summary, group, icon, tile, View.CAPABILITIES, place, (x, y) -> placing.carry(title, x, y, place));
    }

    private static Part of(Policy.Rule rule, String id, String title, String summary, Placing placing) {
        Runnable place = () -> placing.state(rule);
        return new Part(id, title, summary, "Policies", "policy", "yours", View.CAPABILITIES, place, (x, y) -> placing.carry(title, x, y, place));
    }
}
