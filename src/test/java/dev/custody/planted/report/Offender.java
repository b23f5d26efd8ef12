package dev.custody.planted.report;

import javafx.scene.paint.Color;

/** Knows the command line, and draws with JavaFX. */
public final class Offender {
    Object uses() {
        return new dev.custody.planted.cli.Offender();
    }

    Color colour() {
        return Color.RED;
    }
}
