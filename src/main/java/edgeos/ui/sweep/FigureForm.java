package edgeos.ui.sweep;

import edgeos.lab.experiment.Plots;
import edgeos.lab.experiment.study.Measures;
import edgeos.lab.experiment.sweep.SweepExperiment;
import edgeos.model.Drawing;
import edgeos.model.check.Finding.Place;
import edgeos.model.field.Field;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** Which figures are measured: of the whole drawing, and of the part whose setting changes. */
final class FigureForm extends ScrollPane {
    private static final double HEIGHT = 176;

    private final List<String> names;
    private final List<CheckBox> boxes;

    /**
     * A form with what is usual ticked.
     *
     * @param changed told of every change
     */
    FigureForm(Drawing drawing, Field field, Runnable changed) {
        names = Stream.concat(Measures.ofWhole(drawing).stream(), ofPart(drawing, field).stream()).toList();
        boxes = names.stream().map(name -> {
            CheckBox box = new CheckBox(Plots.words(name));
            box.setId("sweep.figure." + name);
            box.setMnemonicParsing(false);
            box.setSelected(SweepExperiment.USUAL.contains(name));
            box.selectedProperty().addListener((_, _, _) -> changed.run());
            return box;
        }).toList();
        VBox list = new VBox(6);
        list.getChildren().setAll(boxes);
        setContent(list);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        setPrefViewportHeight(HEIGHT);
        setMinHeight(HEIGHT / 2);
    }

    private static List<String> ofPart(Drawing drawing, Field field) {
        return field.place() == Place.NODE ? Measures.ofNode(drawing, field.subject()) : field.place() == Place.CHAIN ? Measures.ofChain(drawing, field.subject()) : List.of();
    }

    /** The names of the figures that are ticked. */
    List<String> chosen() {
        return names.stream().filter(name -> boxes.get(names.indexOf(name)).isSelected()).toList();
    }
}
