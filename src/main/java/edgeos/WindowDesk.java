package edgeos;

import edgeos.cli.Desk;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The window, for the command line. Used by the thread that started the program. */
final class WindowDesk implements Desk {
    private final Display display;

    WindowDesk(Display display) {
        this.display = display;
    }

    @Override
    public boolean hasDisplay() {
        return display.isThere();
    }

    @Override
    public void open(Optional<Path> file, List<Path> allowed) throws DeskException {
        Optional<String> obstacle = display.obstacle();
        if (obstacle.isPresent()) {
            throw new DeskException(obstacle.get());
        }
        throw new DeskException("This build has no window.");
    }

    @Override
    public void paint(Path drawing, List<Path> allowed, Picture picture) throws DeskException {
        throw new DeskException("This build has no window to take a picture of.");
    }
}
