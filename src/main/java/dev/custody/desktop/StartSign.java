package dev.custody.desktop;

import dev.custody.desktop.bridge.Pulse;
import java.util.function.BooleanSupplier;

/** Says on standard output that a window can be used, for whoever measures how long that takes. */
public final class StartSign {
    /** A system property: whether Custody says so. */
    public static final String PROPERTY = "custody.start.sign";

    /** The line that it prints. */
    public static final String LINE = "custody: the window can be used";

    /** What one pulse asks for is on the screen when the second after it begins. */
    private static final int PULSES = 2;

    private StartSign() {}

    /** Says so once, when what there is to see has been seen. On JavaFX's thread only. */
    public static void give(BooleanSupplier isThere) {
        new Waiting(isThere).pulse.start();
    }

    private static final class Waiting {
        private final Pulse pulse = new Pulse(_ -> look());
        private final BooleanSupplier isThere;
        private int pulses;

        Waiting(BooleanSupplier isThere) {
            this.isThere = isThere;
        }

        private void look() {
            if (isThere.getAsBoolean() && ++pulses > PULSES) {
                pulse.stop();
                System.out.println(LINE);
            }
        }
    }
}
