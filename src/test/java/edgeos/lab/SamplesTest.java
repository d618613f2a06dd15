package edgeos.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplesTest {
    @TempDir
    Path temporary;

    @Test
    void shouldPutWhatAJarHoldsIntoARealFolder() throws IOException {
        Path jar = temporary.resolve("a lab.jar");
        try (OutputStream file = Files.newOutputStream(jar); JarOutputStream out = new JarOutputStream(file)) {
            for (String name : new String[] {"samples/", "samples/default.json", "samples/traffic/", "samples/traffic/mix.pcap"}) {
                out.putNextEntry(new JarEntry(name));
                out.write(name.endsWith("/") ? new byte[0] : name.getBytes(StandardCharsets.UTF_8));
            }
        }
        Path folder = Samples.located(URI.create("jar:" + jar.toUri() + "!/samples/default.json").toURL());
        assertEquals("samples/default.json", Files.readString(folder.resolve("default.json")));
        assertEquals("samples/traffic/mix.pcap", Files.readString(folder.resolve("traffic").resolve("mix.pcap")));
    }

    @Test
    void shouldUseTheFolderOfABuildAsItIs() throws IOException {
        Path first = Files.writeString(temporary.resolve("default.json"), "{}");
        assertEquals(temporary, Samples.located(first.toUri().toURL()));
    }

    @Test
    void shouldOpenTheDefaultFirst() {
        assertTrue(Samples.all().isEmpty() || Samples.all().getFirst().equals(Samples.first().orElseThrow()));
        assertTrue(Samples.all().stream().allMatch(Files::isRegularFile));
    }
}
