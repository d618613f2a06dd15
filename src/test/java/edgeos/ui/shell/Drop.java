package edgeos.ui.shell;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
import java.io.File;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/** Files from a file manager, let go over a window: no robot can drag them where there is no display. JavaFX application thread only. */
final class Drop {
    private static final double AT = 200;

    private Drop() { }

    /** Lets this file go over a node; false if nobody wanted it, as the pointer showed. */
    static boolean on(Node target, Path file) {
        Dragboard board = DragboardHelper.createDragboard(holding(List.of(file.toFile())));
        DragEvent over = event(DragEvent.DRAG_OVER, board, target);
        Event.fireEvent(target, over);
        boolean wanted = over.isAccepted();
        if (wanted) {
            Event.fireEvent(target, event(DragEvent.DRAG_DROPPED, board, target));
        }
        return wanted;
    }

    private static DragEvent event(EventType<DragEvent> type, Dragboard board, Node target) {
        return new DragEvent(null, target, type, board, AT, AT, AT, AT, TransferMode.COPY, null, null, null);
    }

    private static TKClipboard holding(List<File> files) {
        return (TKClipboard) Proxy.newProxyInstance(TKClipboard.class.getClassLoader(), new Class<?>[] {TKClipboard.class}, (_, method, arguments) -> switch (method.getName()) {
            case "getContent" -> DataFormat.FILES.equals(arguments[0]) ? files : null;
            case "getTransferModes" -> EnumSet.of(TransferMode.COPY);
            case "getContentTypes" -> Set.of(DataFormat.FILES);
            case "hasContent" -> DataFormat.FILES.equals(arguments[0]);
            case "toString" -> "files";
            default -> method.getReturnType() == boolean.class ? false : null;
        });
    }
}
