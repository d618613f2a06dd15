package edgeos.lab.experiment.memcached;

import edgeos.lab.experiment.contest.ContestException;
import edgeos.lab.experiment.contest.ForClients;
import edgeos.model.Drawing;
import edgeos.model.Extras;
import edgeos.model.Machine;
import edgeos.model.format.DrawingFormat;
import edgeos.notation.Placement;
import java.util.Map;

/**
 * A memcached FWP for each client, all roles of the engine on the one processor that servers have.
 *
 * @param clients how many
 * @param scale how long they are measured
 */
record Fwps(int clients, Scale scale) implements ForClients {
    private static final Placement TOGETHER = new Placement(1, 1,
            Map.of(Placement.GATE, MemcachedExperiment.SERVERS, Placement.MANAGER, MemcachedExperiment.SERVERS, Placement.mover(0), MemcachedExperiment.SERVERS, Placement.core(0), MemcachedExperiment.SERVERS));

    @Override
    public String word() {
        return "fwp";
    }

    @Override
    public String system() {
        return "one FWP per client";
    }

    @Override
    public String isolation() {
        return "own memory and capabilities, in one process";
    }

    @Override
    public String remark() {
        return "memory without what all share, the JVM with its heap, and without the system's own for sockets" + scale.aside();
    }

    @Override
    public String against() {
        return ForClients.name(Processes.WORD, clients);
    }

    private Drawing drawn() {
        return FwpServers.drawing(clients).withMachine(new Machine(Machine.Scheduling.RUN_TO_COMPLETION, TOGETHER, Extras.NONE));
    }

    @Override
    public String drawing() {
        return DrawingFormat.write(drawn());
    }

    @Override
    public Turns start() throws ContestException, InterruptedException {
        return MemcachedExperiment.asking(new FwpServers(drawn(), clients), clients, scale);
    }
}
