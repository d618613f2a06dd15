package edgeos.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.collections.ListChangeListener;
import javafx.css.CssParser;

/** Collects what JavaFX complains about in style sheets, whether while reading or while applying them. */
final class CssWatch extends Handler implements AutoCloseable {
    private final Logger logger = Logger.getLogger("javafx.css");
    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());
    private final ListChangeListener<CssParser.ParseError> errors = change -> {
        while (change.next()) {
            change.getAddedSubList().forEach(error -> complaints.add(error.getMessage()));
        }
    };

    CssWatch() {
        CssParser.errorsProperty().addListener(errors);
        logger.addHandler(this);
    }

    void assertSilent() {
        assertEquals(List.of(), List.copyOf(complaints));
    }

    @Override
    public void publish(LogRecord record) {
        complaints.add(record.getMessage());
    }

    @Override
    public void flush() { }

    @Override
    public void close() {
        logger.removeHandler(this);
        CssParser.errorsProperty().removeListener(errors);
    }
}
