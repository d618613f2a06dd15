package edgeos.os;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.OptionalLong;

/** Files that this program may have open, sockets included. Stateless; any thread. */
public final class OpenFiles {
    private OpenFiles() { }

    /** How many there may be at once, as {@code ulimit -n} says; empty where the system does not tell. */
    public static OptionalLong most() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system ? OptionalLong.of(system.getMaxFileDescriptorCount()) : OptionalLong.empty();
    }
}
