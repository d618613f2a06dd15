package edgeos.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import edgeos.lab.talk.Talk;
import edgeos.lab.talk.TalkFormat;
import edgeos.ui.talk.TalkDesk.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TalkFilesTest extends LabFixture {
    @TempDir
    private Path folder;

    @Test
    void shouldNotSaveOverWhatSomebodyElseSavedMeanwhileUnlessTold() throws IOException {
        Path shared = folder.resolve("shared.edgetalk");
        Files.writeString(shared, """
                {"format": "edgeos-talk", "title": "Ours", "scenes": [{"name": "A", "drawing": "sample:default"}]}""");
        fx(() -> lab.files().openFile(shared));
        saveTitled("Ours once more");
        saveTitled("And again");
        assertEquals(List.of(), answers.asked.stream().filter("changed"::equals).toList(), "what the lab itself wrote is no surprise");
        TalkFormat.save(new Talk("Theirs", place().talk().scenes()), shared);
        saveTitled("Mine");
        assertEquals("changed", answers.asked.getLast());
        assertEquals("Theirs", TalkFormat.read(shared).talk().title());
        assertFalse(place().saved(), "what was not saved is still to be");
        answers.changed = true;
        saveTitled("Mine");
        assertEquals("Mine", TalkFormat.read(shared).talk().title());
    }

    private void saveTitled(String title) {
        fx(() -> lab.talks().desk().title(title));
        fx(() -> lab.actions().get("talk.save").perform());
    }

    private Place place() {
        return lab.talks().desk().placeProperty().get().orElseThrow();
    }
}
