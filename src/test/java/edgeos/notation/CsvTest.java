package edgeos.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CsvTest {
    @Test
    void shouldQuoteWhatWouldBreakACell() {
        assertEquals("\"a,\"\"b\"\"\",c\r\n,\"two\nlines\"\r\n", Csv.of(Stream.of(List.of("a,\"b\"", "c"), List.of("", "two\nlines"))));
        assertEquals("", Csv.of(Stream.of()));
    }
}
