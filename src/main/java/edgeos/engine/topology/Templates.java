package edgeos.engine.topology;

import edgeos.engine.fwp.Template;
import edgeos.engine.spec.EnginePlan;
import edgeos.engine.spec.NodeSpec;
import edgeos.engine.spec.NodeSpec.Role;
import edgeos.memory.Slabs;
import java.lang.foreign.MemorySegment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What becomes of templates at a switch to another plan: those whose FWPs can go on under their new settings do. By who holds the data plane still. */
final class Templates {
    private Templates() { }

    /** Adds those that go on under other settings to {@code changed}; returns those that are no more. */
    static List<Template> switchTo(EnginePlan next, Preparation prepared, Map<String, Template> templates, Roles roles, Set<Template> changed) {
        var before = new LinkedHashMap<>(templates);
        templates.clear();
        for (NodeSpec node : next.nodes()) {
            if (node.role() != Role.FWP) {
                continue;
            }
            Template template = before.get(node.id());
            if (template != null && template.accepts(node, prepared.text(node.id()))) {
                before.remove(node.id());
                if (template.swap(node, prepared.text(node.id()), prepared.image(node.id()))) {
                    changed.add(template);
                }
            } else {
                MemorySegment image = prepared.image(node.id());
                var checkpoint = roles.slabs().allocate(Math.max(Slabs.GRAIN_BYTES, image.byteSize()));
                template = new Template(node, prepared.text(node.id()), image, checkpoint);
                template.traceAs(roles.scheduler().tracedAs(node.id()));
            }
            templates.put(node.id(), template);
        }
        return List.copyOf(before.values());
    }
}
