package edgeos.lab.tour;

import edgeos.lab.Samples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the lab shows of itself. Immutable; any thread.
 *
 * @param title what people call it
 * @param scenes in their order, one at least
 */
public record Tour(String title, List<TourScene> scenes) {
    private static final String FILE = "tour/tour.md";

    public Tour {
        scenes = List.copyOf(scenes);
    }

    /** The text of the tour that comes with the lab; empty when this build has none. */
    public static Optional<Path> file() {
        return Samples.folder().map(samples -> samples.resolve(FILE)).filter(Files::isRegularFile);
    }

    /** How long all of it takes. */
    public double seconds() {
        return scenes.stream().mapToDouble(TourScene::seconds).sum();
    }

    /** When this scene begins, by its place from 0, in seconds from the beginning. */
    public double begins(int scene) {
        return scenes.subList(0, scene).stream().mapToDouble(TourScene::seconds).sum();
    }

    /** The moments at which a picture says most, one in each scene at least, in seconds from the beginning. */
    public List<Double> moments() {
        var moments = new ArrayList<Double>();
        for (int at = 0; at < scenes.size(); at++) {
            double begun = begins(at);
            scenes.get(at).picturesAt().forEach(second -> moments.add(begun + second));
        }
        return List.copyOf(moments);
    }
}
