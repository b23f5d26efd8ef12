package dev.custody.planted.desktop;

import dev.custody.ledger.Outcome;
import javafx.application.Platform;

/** Knows the command line and a format, goes round the bridge, and speaks English only. */
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

    void later() {
        Platform.runLater(() -> {});
    }
}
