package edgeos.ui;

import java.util.Objects;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationAdapter;
import org.testfx.framework.junit5.ApplicationFixture;

/** A test with a stage of its own: TestFX's {@code ApplicationTest}, with {@link Hands}. */
@Tag(HandsOn.WINDOW)
public abstract class HandsOn extends Robot implements ApplicationFixture {
    /** Tests that open windows. */
    public static final String WINDOW = "window";

    @BeforeEach
    final void openStage() throws Exception {
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupApplication(() -> new ApplicationAdapter(this));
    }

    @AfterEach
    final void closeStage() throws Exception {
        interact(() -> Window.getWindows().stream().map(Window::getScene).filter(Objects::nonNull).forEach(Hands::letGo));
        FxToolkit.cleanupAfterTest(this, new ApplicationAdapter(this));
    }

    @Override
    public void init() { }

    @Override
    public void stop() { }
}
