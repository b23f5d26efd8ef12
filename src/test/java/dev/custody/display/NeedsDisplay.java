package dev.custody.display;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of what JavaFX's headless platform cannot show: real windows on a real X server, which is started for it. All that
 * want the same screens run in a JVM of their own, and are left out where no such server is installed; those that want two have the
 * tag {@code two-screens} as well.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("display")
@ExtendWith(DisplayExtension.class)
public @interface NeedsDisplay {
    /** The screens that it wants. */
    Screens value() default Screens.ONE;
}
