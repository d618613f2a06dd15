package edgeos.notation.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HomeTest {
    @Test
    void shouldBeWhereTheUserIsAtHome() {
        assertEquals(Path.of(System.getProperty("user.home")), Home.folder());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "/home/gr\0e"})
    void shouldBeTheFolderForTemporaryFilesWhereNoPathLeadsHome(String name) {
        assertEquals(Path.of(System.getProperty("java.io.tmpdir")), Home.folder(name));
    }
}
