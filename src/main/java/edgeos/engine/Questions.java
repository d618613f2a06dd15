package edgeos.engine;

import edgeos.engine.fwp.Answers;
import edgeos.engine.gate.ReceiveGate;
import edgeos.engine.topology.Roles;
import edgeos.engine.topology.Topology;
import edgeos.telemetry.DigitAnswer;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Where people ask what digit an image shows, as a client of a source of digits: the question goes the way of all its frames, and so does the answer. Any thread.
 */
public final class Questions {
    private final Roles roles;
    private final Topology topology;
    private final Consumer<Consumer<ReceiveGate>> gates;
    private final Answers answers;

    /** Questions to one of the {@code gates}, which are given out while the data plane is held still. */
    Questions(Roles roles, Topology topology, Consumer<Consumer<ReceiveGate>> gates) {
        this.roles = roles;
        this.topology = topology;
        this.gates = gates;
        answers = new Answers(roles.flows());
    }

    /**
     * Asks a question.
     *
     * @param source a node of kind {@code digits}
     * @param image 784 bytes; must not be changed any more
     * @param number by which the answer is found again
     * @return false if there is no such source, it takes no more at the moment, or the engine is closed
     */
    public boolean ask(String source, byte[] image, long number) {
        var taken = new AtomicBoolean();
        gates.accept(gate -> {
            if (gate.spec().id().equals(source)) {
                taken.set(put(gate, image, number));
            }
        });
        return taken.get();
    }

    private boolean put(ReceiveGate gate, byte[] image, long number) {
        int client = gate.traffic().offer(image, number, roles.clock().nanos());
        answers.awaitAt(client);
        topology.transmits().values().forEach(transmit -> transmit.showTo(answers));
        return client != 0;
    }

    /** The answers that left the drawing since the last call, oldest first; at most 64. */
    public List<DigitAnswer> takeAnswers() {
        return answers.take();
    }
}
