package dev.custody.planted.desktop;

import javafx.application.Platform;

/** Knows the command line and a format, and goes round the bridge. */
public final class Offender {
    Object uses() {
        return new dev.custody.planted.cli.Offender();
    }

    Object format() {
        return new dev.custody.planted.report.html.Offender();
    }

    void later() {
        Platform.runLater(() -> {});
    }
}
