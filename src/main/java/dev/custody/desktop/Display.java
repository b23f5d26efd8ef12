package dev.custody.desktop;

import java.util.Locale;

/**
 * Whether this machine can show a window, found out before JavaFX starts: JavaFX itself would answer with a stack trace.
 */
public sealed interface Display {
    /** There is a display, and what JavaFX needs to draw on it. */
    record Present() implements Display {}

    /** A window has nowhere to open; without one, everything works. */
    record NoDisplay(String line) implements Display {}

    /** There is a display, but not the library that JavaFX opens windows with; without a window, everything works. */
    record NoGtk(String line) implements Display {}

    /** Not even a picture can be drawn: JavaFX finds no fonts, or not the libraries that it lays text out with. */
    record NoText(String line) implements Display {}

    /** What {@link #detect} asks of a machine. */
    interface Machine {
        /** The operating system, as the property {@code os.name} says it. */
        String system();

        /** The variable {@code DISPLAY}, empty when it is not set. */
        String display();

        /** Whether the dynamic linker finds this library. */
        boolean loads(String library);

        /** Whether an X server answers at {@link #display}. */
        boolean displayAnswers();

        /** How many fonts fontconfig knows. */
        int fonts();
    }

    /** Asks this machine. */
    static Display detect() {
        return detect(new NativeMachine());
    }

    /** Asks the machine given; macOS and Windows bring a display and all that JavaFX needs with them. */
    static Display detect(Machine machine) {
        if (!machine.system().toLowerCase(Locale.ROOT).startsWith("linux")) {
            return new Present();
        }
        if (!machine.loads("libfreetype.so.6")
                || !machine.loads("libpangoft2-1.0.so.0")
                || !machine.loads("libfontconfig.so.1")
                || machine.fonts() == 0) {
            return new NoText("Custody opens no window and draws no picture: fonts, or the libraries that lay text out,"
                    + " are missing. To get them: apt install libgtk-3-0 fonts-dejavu-core");
        }
        boolean gtk = machine.loads("libgtk-3.so.0");
        String andGtk = gtk ? "" : "; GTK 3 is missing too: apt install libgtk-3-0";
        String elsewhere = "start Custody from a terminal on your desktop, or through ssh -X";
        if (machine.display().isEmpty()) {
            return new NoDisplay("Custody opens no window: there is no display (DISPLAY is not set). For one, "
                    + elsewhere + ", or apt install xvfb and put xvfb-run before the command" + andGtk + ".");
        }
        if (!gtk) {
            return new NoGtk("Custody opens no window: GTK 3 is missing. For one: apt install libgtk-3-0");
        }
        if (!machine.displayAnswers()) {
            return new NoDisplay("Custody opens no window: no display answers at DISPLAY=" + machine.display()
                    + ". For one, " + elsewhere + ".");
        }
        return new Present();
    }
}
