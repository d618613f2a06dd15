package edgeos.ui.shell;

import edgeos.charts.Png;
import edgeos.telemetry.Event;
import edgeos.ui.Hands;
import edgeos.ui.HandsOn;
import edgeos.ui.Robot;
import edgeos.ui.notice.Notice;
import edgeos.ui.shell.dialog.Dialogs;
import edgeos.ui.shell.file.Remembered;
import edgeos.ui.theme.Theme;
import java.nio.file.*;
import java.util.*;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.image.*;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class DeskLooksScratch {
    final Robot robot = new Robot();

    void look(String name, Path sample, Consumer<Lab> act) throws Exception {
        FxToolkit.registerPrimaryStage();
        for (Theme theme : Theme.values()) for (double scale : new double[] {1, 2}) {
            Lab[] lab = new Lab[1]; Scene[] scene = new Scene[1]; Stage[] st = new Stage[1];
            robot.interact(() -> {
                Dialogs d = new Dialogs();
                lab[0] = new Lab(Remembered.forThisRunOnly(), d);
                lab[0].show(theme, scale);
                scene[0] = lab[0].scene(1400, 900);
                st[0] = new Stage(); st[0].setScene(scene[0]); st[0].setWidth(1400); st[0].setHeight(900); st[0].show();
                d.over(st[0], lab[0].appearance());
                if (sample != null) lab[0].files().openCopy(sample);
            });
            for (int i = 0; i < 5; i++) Hands.settle();
            robot.interact(() -> act.accept(lab[0]));
            for (int i = 0; i < 20; i++) { Hands.settle(); Thread.sleep(50); }
            robot.interact(() -> save(scene[0].snapshot(null), "/tmp/desk/" + name + "-" + theme.name().toLowerCase() + (int) scale + ".png"));
            robot.interact(() -> { Hands.letGo(scene[0]); st[0].close(); lab[0].dispose(); });
        }
    }

    static void save(WritableImage image, String file) {
        int w = (int) image.getWidth(), h = (int) image.getHeight();
        int[] argb = new int[w * h];
        image.getPixelReader().getPixels(0, 0, w, h, PixelFormat.getIntArgbInstance(), argb, 0, w);
        try { Png.write(Path.of(file), argb, w, h); } catch (java.io.IOException e) { throw new RuntimeException(e); }
    }

    @Test
    void notice() throws Exception {
        look("notice", Path.of("samples/default.json"), lab -> {
            lab.notices().tell(Notice.info(Event.Topic.FILE, "Saved as x.json."));
            lab.notices().tell(Notice.warning(Event.Topic.RUN, "Stopped at the breakpoint of the firewall: more than 100 messages waited.").offering("Go on", () -> {}));
        });
    }
}
