package edgeos.model.check;

import edgeos.model.Node;
import edgeos.model.check.Finding.Place;
import edgeos.model.kind.Kind;
import edgeos.model.kind.Setting;
import edgeos.notation.dns.Zone;
import java.util.Optional;

/** Zones: what lines of one say together, where each alone is right. */
final class ZoneChecks {
    private ZoneChecks() { }

    static void check(Parts parts, Findings findings) {
        for (Node node : parts.drawing().nodes()) {
            Optional<Kind> kind = parts.kindOf(node.id());
            kind.stream().flatMap(each -> each.settings().stream()).filter(ZoneChecks::isZone).filter(setting -> isReadable(node, setting)).forEach(setting -> {
                try {
                    Zone.parse(node.settings().over(kind.get().defaults()).lines(setting.name()));
                } catch (IllegalArgumentException wrong) {
                    findings.error(Place.NODE, node.id(), setting.name(), wrong.getMessage(), "Correct " + setting.title() + ". " + setting.help());
                }
            });
        }
    }

    private static boolean isZone(Setting setting) {
        return setting instanceof Setting.Lines lines && lines.grammar() == Setting.Grammar.ZONE_LINE;
    }

    private static boolean isReadable(Node node, Setting setting) {
        Object value = node.settings().asMap().get(setting.name());
        return value == null || SettingChecks.problems(setting, value).isEmpty();
    }
}
