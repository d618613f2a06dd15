package edgeos.lab;

import edgeos.engine.Engine;
import edgeos.telemetry.DigitAnswer;
import edgeos.telemetry.InstanceView;
import edgeos.telemetry.PoolView;
import edgeos.telemetry.ScheduleTrace;
import edgeos.telemetry.ShownCertificate;
import edgeos.telemetry.UnderWay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What a session's engine shows to who asks for it. Any thread; a look may wait until the engine has time for it. */
final class EngineSights implements Sights {
    /** Nobody tells more from each other. */
    private static final int MOST_UNDER_WAY = 400;

    private final Supplier<Engine> engine;
    private volatile ScheduleTrace lastSchedule = ScheduleTrace.EMPTY;

    /** What the engine that is given now shows; null: nothing runs. */
    EngineSights(Supplier<Engine> engine) {
        this.engine = engine;
    }

    /** Keeps of an engine that was closed what is worth a look after it. */
    void keep(Engine closed) {
        lastSchedule = closed.schedule();
    }

    @Override
    public ScheduleTrace schedule() {
        Engine now = engine.get();
        return now == null ? lastSchedule : now.schedule();
    }

    @Override
    public Map<String, String> listening() {
        Engine now = engine.get();
        return now == null ? Map.of() : now.listening();
    }

    @Override
    public Optional<ShownCertificate> certificate(String node) {
        Engine now = engine.get();
        return now == null ? Optional.empty() : now.certificate(node);
    }

    @Override
    public PoolView pool() {
        Engine now = engine.get();
        return now == null ? PoolView.EMPTY : now.pool();
    }

    @Override
    public List<UnderWay> underWay() {
        Engine now = engine.get();
        return now == null ? List.of() : now.time().underWay(MOST_UNDER_WAY);
    }

    @Override
    public Optional<InstanceView> look(String chain, int instance, String node) {
        Engine now = engine.get();
        return now == null ? Optional.empty() : now.look(chain, instance, node);
    }

    @Override
    public boolean ask(String source, byte[] image, long number) {
        Engine now = engine.get();
        return now != null && now.questions().ask(source, image, number);
    }

    @Override
    public List<DigitAnswer> takeAnswers() {
        Engine now = engine.get();
        return now == null ? List.of() : now.questions().takeAnswers();
    }

    @Override
    public void lookAway() {
        Engine now = engine.get();
        if (now != null) {
            now.look("", -1, "");
        }
    }
}
