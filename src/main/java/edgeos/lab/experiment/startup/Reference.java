package edgeos.lab.experiment.startup;

import edgeos.lab.experiment.FigureRow;
import edgeos.lab.experiment.RowBuilder;
import java.util.List;

/**
 * A time that somebody else measured, elsewhere.
 *
 * @param system what was started
 * @param nanos how long it took
 * @param isolation what separates one from the next
 * @param mark S: its authors say so; D: derived by arithmetic from what they say; elsewhere: from others' papers
 * @param remark what else is to be known
 */
record Reference(String system, long nanos, String isolation, String mark, String remark) {
    private static final String PAPER = "Ren et al., USENIX ATC 2020";

    /** All of them, quickest first. */
    static List<Reference> all() {
        return List.of(
                new Reference("EdgeOS activate", 5_500, "FWP", "D", PAPER + ": 5 to 6 us; stated (S): 170 times faster than fork()+exec()"),
                new Reference("EdgeOS create", 50_000, "FWP", "D", PAPER + "; stated (S): 20 times faster than a Linux process"),
                new Reference("Lucet instantiate", 50_000, "sandbox of WebAssembly", "elsewhere", "its authors: under 50 us"),
                new Reference("Linux fork()+exec()", 1_000_000, Commands.PROCESS, "D", PAPER + ": on its authors' machine"),
                new Reference("LightVM boot", 2_300_000, "virtual machine", "elsewhere", "its authors"),
                new Reference("V8 isolate", 5_000_000, "isolate of one process", "elsewhere", "its authors: about 5 ms"),
                new Reference("ClickOS boot", 30_000_000, "virtual machine", "elsewhere", "its authors: about 30 ms"),
                new Reference("Firecracker start", 126_000_000, "virtual machine", "D", PAPER + ": of the \"hello\" image"),
                new Reference("Linux docker start", 521_000_000, "container", "D", PAPER + "; stated (S): 84,000 times slower than EdgeOS"));
    }

    /** As a row that says where it comes from. */
    FigureRow row() {
        return new RowBuilder(system).with("system", system).with(Start.MEDIAN, nanos).with("isolation", isolation).with("mark", mark).row(remark);
    }
}
