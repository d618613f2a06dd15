package edgeos.engine.topology;

import edgeos.engine.cap.Assets;
import edgeos.engine.cap.Authority;
import edgeos.engine.count.Tally;
import edgeos.engine.duty.Clock;
import edgeos.engine.duty.Parker;
import edgeos.engine.fwp.Acts;
import edgeos.engine.fwp.FlowTable;
import edgeos.engine.fwp.Lane;
import edgeos.engine.fwp.Units;
import edgeos.engine.manager.Manager;
import edgeos.engine.mover.Mover;
import edgeos.engine.sched.Core;
import edgeos.engine.sched.Errands;
import edgeos.engine.sched.Scheduler;
import edgeos.engine.socket.ClientTable;
import edgeos.engine.tls.TlsServices;
import edgeos.memory.Slabs;
import edgeos.telemetry.EventLog;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * The roles of an engine and what they share. There may be more movers and cores than are in use, once a drawing wanted them. Changed by who holds all threads.
 *
 * @param units every unit by its number
 * @param gateParker where the thread of the gates sleeps
 * @param clients who is connected by sockets
 * @param tls what keeps the TLS sessions of clients
 * @param gateTally the gates' part of the conservation law
 */
public record Roles(Clock clock, Acts acts, Slabs slabs, Authority authority, Parker gateParker, Tally gateTally, FlowTable flows, ClientTable clients, TlsServices tls, Errands errands, Units units, List<Core> cores,
        Scheduler scheduler, Manager manager, List<Mover> movers) {
    /** Units have numbers below this: twice as many as the checks admit, as an edit builds what is new before what is old has gone. */
    static final int MOST_UNITS = 1 << 18;
    /** Flows have numbers below this. */
    static final int MOST_FLOWS = 1 << 17;

    /** Roles of an engine whose FWPs may take so much memory together, and whose keys are made of these numbers; all of them share one clock, which stands. */
    public static Roles with(int coreCount, int moverCount, long mostMemoryBytes, RandomGenerator keys, EventLog events) {
        var clock = new Clock();
        var acts = new Acts();
        var slabs = new Slabs(mostMemoryBytes);
        var flows = new FlowTable(MOST_FLOWS);
        var scheduler = new Scheduler();
        var units = new Units(MOST_UNITS);
        var manager = new Manager(clock, scheduler, flows, slabs, units, acts, events);
        var gateParker = new Parker();
        var clients = new ClientTable(clock, gateParker, MOST_FLOWS);
        manager.tellOfLosses(clients::lost);
        var roles = new Roles(clock, acts, slabs, new Authority(new Assets(slabs, keys)), gateParker, new Tally(), flows, clients, new TlsServices(clock, clients, events), new Errands(), units, new ArrayList<>(), scheduler, manager,
                new ArrayList<>());
        roles.grow(coreCount, moverCount);
        return roles;
    }

    /** At least so many cores and movers; those that there are stay. */
    void grow(int coreCount, int moverCount) {
        while (cores.size() < coreCount) {
            var core = new Core(cores.size(), MOST_UNITS, clock, acts, manager.parker(), errands, tls, clients);
            cores.add(core);
            scheduler.add(core);
        }
        while (movers.size() < moverCount) {
            var mover = new Mover(clock, scheduler, new Lane(movers.size(), MOST_UNITS), acts, manager, clients, units);
            movers.add(mover);
            scheduler.await(mover);
        }
    }

    /** The mover's lane of this number. */
    Lane lane(int number) {
        return movers.get(number).lane();
    }

    /** Everything that is ready to move is looked at again; by who holds all still. */
    public void ringAll() {
        movers.forEach(Mover::ringAll);
    }

    /** All parts of the conservation law but what is in flight. */
    public List<Tally> tallies() {
        return Stream.concat(Stream.of(gateTally, manager.tally()), movers.stream().map(mover -> mover.lane().tally())).toList();
    }
}
