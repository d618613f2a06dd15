package edgeos.engine;

import edgeos.engine.duty.Clock;
import edgeos.program.pcap.PcapWriter;
import edgeos.telemetry.Event;
import edgeos.telemetry.EventLog;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Tells what becomes of the files that an engine writes: a failure as soon as it is seen, and once. Called under the engine's lock. */
final class FileReports {
    private final EventLog events;
    private final Clock clock;
    private final Set<PcapWriter> failed = new LinkedHashSet<>();

    FileReports(EventLog events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** Looks whether files can still be written. */
    void look(Stream<PcapWriter> files) {
        files.forEach(file -> file.failure().ifPresent(failure -> tell(file, failure)));
    }

    /** Completes a file. */
    void complete(PcapWriter file) {
        try {
            file.close();
        } catch (IOException failure) {
            tell(file, failure);
        }
        if (file.skipped() > 0 && !failed.contains(file)) {
            events.add(clock.nanos(), Event.Level.WARNING, Event.Topic.FILE, "", "a capture is not whole: file=" + file.file()
                    + " missed=" + file.skipped() + "; write to a faster disk, or lower the load");
        }
        failed.remove(file);
    }

    private void tell(PcapWriter file, IOException failure) {
        if (failed.add(file)) {
            events.add(clock.nanos(), Event.Level.ERROR, Event.Topic.FILE, "", failure.getMessage());
        }
    }
}
