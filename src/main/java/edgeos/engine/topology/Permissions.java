package edgeos.engine.topology;

import edgeos.engine.cap.Authority;
import edgeos.engine.cap.Held;
import edgeos.engine.cap.Refusal;
import edgeos.engine.fwp.ChainPool;
import edgeos.engine.fwp.Template;
import edgeos.engine.gate.ReceiveGate;
import edgeos.engine.spec.ChainSpec;
import edgeos.engine.spec.EnginePlan;
import edgeos.engine.spec.LinkSpec;
import edgeos.telemetry.Event;
import edgeos.telemetry.EventLog;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Tells templates, chains, and gates what they may do under a plan. Changed by who holds the data plane still. */
final class Permissions {
    private final Roles roles;
    private final Authority authority;
    private final EventLog events;
    private final List<MemorySegment> taken = new ArrayList<>();
    private List<Authority.Failure> failures = List.of();

    Permissions(Roles roles, EventLog events) {
        this.roles = roles;
        this.authority = roles.authority();
        this.events = events;
    }

    /** Takes back and hands out what the plan says. Memory of objects that are gone is given back only by {@link #switchTo}: until then, cores find it in their tables. */
    void grant(EnginePlan plan) {
        List<Authority.Failure> before = failures;
        failures = authority.switchTo(plan, taken::add);
        failures.stream().filter(failure -> !before.contains(failure)).forEach(failure -> events.add(roles.clock().nanos(), Event.Level.WARNING,
                Event.Topic.CAPABILITY, "", "not granted: capability=" + failure.capability() + " reason=" + failure.outcome()));
    }

    /** Publishes what follows; before anything of the plan is run. */
    void switchTo(EnginePlan plan, Map<String, Template> templates, Map<String, ChainPool> pools, Map<String, ReceiveGate> gates) {
        var tenants = new HashMap<String, String>();
        plan.chains().forEach(chain -> tenants.put(chain.id(), chain.tenant()));
        var shares = new HashMap<String, List<LinkSpec>>();
        plan.links().stream().filter(LinkSpec::shared).forEach(link -> {
            shares.computeIfAbsent(link.from(), _ -> new ArrayList<>()).add(link);
            shares.computeIfAbsent(link.to(), _ -> new ArrayList<>()).add(link);
        });
        templates.forEach((node, template) -> {
            Held call = authority.calling(node);
            template.permit(toRun(template, shares.getOrDefault(node, List.of())), call.isGood() ? null : call.refusal(),
                    authority.table(node, tenants.getOrDefault(template.spec().chain(), "")), authority.refusals().nameless(node));
            template.cleanBy(authority.cleaning(node));
        });
        for (ChainSpec chain : plan.chains()) {
            List<String> inside = templates.values().stream().filter(template -> Objects.equals(template.spec().chain(), chain.id()))
                    .map(Template::id).toList();
            pools.get(chain.id()).permit(inside.stream().map(authority::creating).toArray(Held[]::new),
                    inside.stream().map(authority::cleaning).toArray(Held[]::new));
        }
        gates.forEach((node, gate) -> gate.permit(authority.receiving(node)));
        taken.forEach(roles.manager()::retirePiece);
        taken.clear();
    }

    private Refusal toRun(Template template, List<LinkSpec> shares) {
        var needs = new ArrayList<>(authority.running(template.id()));
        shares.forEach(link -> needs.addAll(authority.sharing(link)));
        Held creating = authority.creating(template.id());
        if (!template.isMade() && creating.isGood()) {
            template.make();
        } else if (!template.isMade()) {
            needs.add(creating);
        }
        return Held.missing(needs.toArray(Held[]::new));
    }
}
