package edgeos.ui;

import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;

/**
 * Frames of JavaFX's headless windows reach their screen by rows. JavaFX 26 puts every pixel there through a buffer of its own, which was 44 % of all
 * processor time of tests with windows. What is on the screen is the same; what a window holds beyond its edges is left out, where JavaFX fails.
 *
 * <p>Threads: {@link #byRows} on any, before the first window; {@link #show} on that of the window.
 */
public final class Frames {
    /** Pixels in a row of the headless screen, and its rows: no setting of JavaFX 26 changes them. */
    static final int SIDE = 1000;

    private static final String WINDOW = "com.sun.glass.ui.headless.HeadlessWindow";
    private static final ClassDesc WINDOWS = ClassDesc.of(WINDOW);
    private static final ClassDesc PIXELS = ClassDesc.of("com.sun.glass.ui.Pixels");
    private static final ClassDesc BYTES = ByteBuffer.class.describeConstable().orElseThrow();
    private static final ClassDesc BUFFER = Buffer.class.describeConstable().orElseThrow();
    private static final ClassDesc HERE = Frames.class.describeConstable().orElseThrow();
    private static final MethodTypeDesc NUMBER = MethodTypeDesc.of(CD_int);

    private static boolean done;

    private Frames() { }

    /** Lets each headless window that is made from now on show its frames by {@link #show}: once a process, before JavaFX loads the class. */
    public static synchronized void byRows() {
        if (done) return;
        done = true;
        ClassLoader loader = Frames.class.getClassLoader();
        try (InputStream in = loader.getResourceAsStream(WINDOW.replace('.', '/') + ".class")) {
            Class<?> neighbour = Class.forName("com.sun.glass.ui.headless.HeadlessPlatformFactory", false, loader);
            ClassFile files = ClassFile.of();
            byte[] quicker = files.transformClass(files.parse(in.readAllBytes()), (made, element) -> {
                if (blits(element)) made.withMethodBody("blit", MethodTypeDesc.of(CD_void, PIXELS), 0, Frames::handOver);
                else made.with(element);
            });
            MethodHandles.privateLookupIn(neighbour, MethodHandles.lookup()).defineClass(quicker);
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException("class=" + WINDOW + " has no other way to show frames", e);
        }
    }

    private static boolean blits(ClassElement element) {
        return element instanceof MethodModel method && method.methodName().equalsString("blit");
    }

    /** {@code show(frameBuffer, getX(), getY(), pixels.getBuffer(), pixels.getWidth(), pixels.getHeight())}. */
    private static void handOver(CodeBuilder code) {
        code.aload(0).getfield(WINDOWS, "frameBuffer", BYTES)
                .aload(0).invokevirtual(WINDOWS, "getX", NUMBER)
                .aload(0).invokevirtual(WINDOWS, "getY", NUMBER)
                .aload(1).invokevirtual(PIXELS, "getBuffer", MethodTypeDesc.of(BUFFER))
                .aload(1).invokevirtual(PIXELS, "getWidth", NUMBER)
                .aload(1).invokevirtual(PIXELS, "getHeight", NUMBER)
                .invokestatic(HERE, "show", MethodTypeDesc.of(CD_void, BYTES, CD_int, CD_int, BUFFER, CD_int, CD_int))
                .return_();
    }

    /** Puts {@code width} x {@code height} pixels at {@code x}, {@code y} of the screen, as much of them as is on it; called by JavaFX. */
    public static void show(ByteBuffer screen, int x, int y, Buffer pixels, int width, int height) {
        IntBuffer to = screen.asIntBuffer();
        IntBuffer from = (IntBuffer) pixels;
        int left = Math.max(0, -x);
        int shown = Math.min(width, SIDE - x) - left;
        if (shown <= 0) return;
        for (int row = Math.max(0, -y); row < height && y + row < SIDE; row++) {
            to.put((y + row) * SIDE + x + left, from, row * width + left, shown);
        }
    }
}
