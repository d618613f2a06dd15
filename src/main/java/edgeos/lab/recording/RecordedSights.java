package edgeos.lab.recording;

import edgeos.lab.Sights;
import edgeos.telemetry.DigitAnswer;
import edgeos.telemetry.InstanceView;
import edgeos.telemetry.PoolView;
import edgeos.telemetry.ScheduleTrace;
import edgeos.telemetry.ShownCertificate;
import edgeos.telemetry.recording.Moment;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was looked at when a moment was recorded; what nobody recorded is not there. Immutable; any thread. */
record RecordedSights(Moment moment) implements Sights {
    @Override
    public ScheduleTrace schedule() {
        return moment.schedule();
    }

    @Override
    public PoolView pool() {
        return moment.pool();
    }

    @Override
    public Map<String, String> listening() {
        return Map.of();
    }

    @Override
    public Optional<ShownCertificate> certificate(String node) {
        return Optional.empty();
    }

    @Override
    public Optional<InstanceView> look(String chain, int instance, String node) {
        return Optional.empty();
    }

    @Override
    public boolean ask(String source, byte[] image, long number) {
        return false;
    }

    @Override
    public List<DigitAnswer> takeAnswers() {
        return List.of();
    }

    @Override
    public void lookAway() { }
}
