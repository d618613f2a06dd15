package edgeos.engine;

import edgeos.engine.cap.Assets;
import edgeos.engine.cap.Authority;
import edgeos.engine.duty.Clock;
import edgeos.engine.duty.Parker;
import edgeos.engine.duty.ReadySet;
import edgeos.engine.fwp.Acts;
import edgeos.engine.fwp.FlowTable;
import edgeos.engine.fwp.Manager;
import edgeos.engine.fwp.Tally;
import edgeos.engine.fwp.Timing;
import edgeos.engine.mover.Mover;
import edgeos.engine.sched.Core;
import edgeos.engine.sched.Outbox;
import edgeos.engine.sched.Scheduler;
import edgeos.memory.Slabs;
import edgeos.telemetry.EventLog;
import java.util.List;
import java.util.stream.IntStream;

/** The roles of an engine and what they share; all but the cores belong to the data-plane thread. */
record Roles(Clock clock, Parker parker, ReadySet doorbells, Acts acts, Slabs slabs, Authority authority, Tally tally, Timing overall, FlowTable flows,
        Outbox outbox, List<Core> cores, Scheduler scheduler, Manager manager, Mover mover) {
    /** Units have numbers below this: twice as many as the checks admit, as an edit builds what is new before what is old has gone. */
    static final int MOST_UNITS = 1 << 18;
    private static final int MOST_FLOWS = 1 << 17;

    static Roles withCores(int count, EventLog events) {
        var clock = new Clock();
        var parker = new Parker();
        var doorbells = new ReadySet(MOST_UNITS);
        var acts = new Acts();
        var slabs = new Slabs();
        var authority = new Authority(new Assets(slabs));
        var tally = new Tally();
        var overall = new Timing();
        var flows = new FlowTable(MOST_FLOWS);
        var outbox = new Outbox();
        List<Core> cores = IntStream.range(0, count)
                .mapToObj(number -> new Core(number, MOST_UNITS, clock, acts, doorbells, parker, outbox)).toList();
        var scheduler = new Scheduler(cores);
        var manager = new Manager(clock, scheduler, flows, tally, slabs, doorbells, acts, events);
        var mover = new Mover(clock, scheduler, tally, acts, manager, doorbells, overall, MOST_UNITS);
        return new Roles(clock, parker, doorbells, acts, slabs, authority, tally, overall, flows, outbox, cores, scheduler, manager, mover);
    }
}
