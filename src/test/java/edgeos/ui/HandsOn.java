package edgeos.ui;

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
        FxToolkit.cleanupAfterTest(this, new ApplicationAdapter(this));
    }

    @Override
    public void init() { }

    @Override
    public void stop() { }
}
