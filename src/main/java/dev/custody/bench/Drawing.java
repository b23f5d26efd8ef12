package dev.custody.bench;

import dev.custody.desktop.Display;

/** How benchmarks of the window have it drawn: by the processor, since not every machine has a graphics card. */
final class Drawing {
    private Drawing() {}

    /**
     * Has JavaFX, which must not have started, draw by software: on the display, or on its headless platform where there is none.
     *
     * @return whether there is a display; stages without one must not be large
     */
    static boolean bySoftware() {
        boolean display = Display.detect() instanceof Display.Present && System.getProperty("glass.platform") == null;
        if (!display) {
            System.setProperty("glass.platform", "Headless");
        }
        System.setProperty("prism.order", "sw");
        return display;
    }
}
