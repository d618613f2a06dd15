package edgeos.program;

import edgeos.notation.Settings;
import java.lang.reflect.InvocationTargetException;

/** Makes texts from the class names that the catalogue of kinds gives. */
public final class Programs {
    private Programs() { }

    /**
     * The text of a template.
     *
     * @param name the class below {@code edgeos.program}, such as {@code net.Firewall}
     * @param settings with every default filled in
     * @throws IllegalArgumentException if a setting cannot be used, or there is no such program
     */
    public static Program text(String name, Settings settings) {
        try {
            return Class.forName(Programs.class.getPackageName() + "." + name).asSubclass(Program.class)
                    .getConstructor(Settings.class).newInstance(settings);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof IllegalArgumentException cause) {
                throw cause;
            }
            throw new IllegalArgumentException("program failed to start: program=" + name + " cause=" + refused.getCause(), refused);
        } catch (NoSuchMethodException | IllegalAccessException | InstantiationException unfit) {
            throw new IllegalArgumentException("the program needs to be a public class with a public constructor that takes Settings: program=" + name, unfit);
        } catch (ClassCastException other) {
            throw new IllegalArgumentException("the class is no Program: program=" + name, other);
        } catch (ReflectiveOperationException | LinkageError absent) {
            throw new IllegalArgumentException("there is no such program: program=" + name, absent);
        }
    }
}
