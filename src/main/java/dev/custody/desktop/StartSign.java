package dev.custody.desktop;

import dev.custody.desktop.bridge.Pulse;
import java.util.function.BooleanSupplier;

/** Says on standard output that a window can be used, for whoever measures how long that takes. */
public final class StartSign {
    /** A system property: whether Custody says so. */
    public static final String PROPERTY = "custody.start.sign";

    /** The line that it prints. */
    public static final String LINE = "custody: the window can be used";

    /** The line that it prints when all panels are there too. */
    public static final String WHOLE = "custody: all of the window is there";

    /** What one pulse asks for is on the screen when the second after it begins. */
    private static final int PULSES = 2;

    private StartSign() {}

    /** Says so once, when what there is to see has been seen. On JavaFX's thread only. */
    public static void give(BooleanSupplier isThere) {
        new Waiting(isThere, LINE).pulse.start();
    }

    /** Says once that what was put into the window now has been seen, and that it was the last. On JavaFX's thread only. */
    public static void giveWhole() {
        new Waiting(() -> true, WHOLE).pulse.start();
    }

    private static final class Waiting {
        private final Pulse pulse = new Pulse(_ -> look());
        private final BooleanSupplier isThere;
        private final String line;
        private int pulses;

        Waiting(BooleanSupplier isThere, String line) {
            this.isThere = isThere;
            this.line = line;
        }

        private void look() {
            if (isThere.getAsBoolean() && ++pulses > PULSES) {
                pulse.stop();
                System.out.println(line);
            }
        }
    }
}
