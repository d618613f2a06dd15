package edgeos.lab.experiment;

import edgeos.model.Drawing;
import edgeos.model.format.DrawingFormat;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** Drawings as results keep them: by name, each as the text of a file that the lab opens. Stateless; any thread. */
public final class Drawings {
    private Drawings() { }

    /** One drawing. */
    public static SequencedMap<String, String> of(String name, Drawing drawing) {
        var one = new LinkedHashMap<String, Drawing>();
        one.put(name, drawing);
        return of(one);
    }

    /** Several. */
    public static SequencedMap<String, String> of(SequencedMap<String, Drawing> drawings) {
        var texts = new LinkedHashMap<String, String>();
        drawings.forEach((name, drawing) -> texts.put(name, DrawingFormat.write(drawing)));
        return Collections.unmodifiableSequencedMap(texts);
    }
}
