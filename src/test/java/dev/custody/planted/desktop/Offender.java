package dev.custody.planted.desktop;

import dev.custody.ledger.Outcome;
import javafx.application.Platform;
import javafx.scene.control.Spinner;

/** Knows the command line and a format, goes round the bridge, speaks English only, and has a control without a style. */
public final class Offender {
    Object uses() {
        return new dev.custody.planted.cli.Offender();
    }

    Object format() {
        return new dev.custody.planted.report.html.Offender();
    }

    String english(Outcome outcome) {
        return outcome.words();
    }

    Object unworn() {
        return new Spinner<Integer>();
    }

    void later() {
        Platform.runLater(() -> {});
    }
}
