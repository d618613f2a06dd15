package edgeos.os;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class WindowLibrariesTest {
    @Test
    void shouldSayInOneSentenceWhatToInstall() {
        var absent = new WindowLibraries.Library("libno-such-thing.so.9", "No Such Thing", "libno (Debian)");
        assertEquals(Optional.of("The window needs No Such Thing, which is not installed (library=libno-such-thing.so.9): "
                + "install the package libno (Debian)."), WindowLibraries.missingOf(List.of(absent)));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void shouldFindWhatIsThere() {
        assertEquals(Optional.empty(), WindowLibraries.missingOf(List.of(new WindowLibraries.Library("libm.so.6", "libm", "libc6"))));
    }
}
