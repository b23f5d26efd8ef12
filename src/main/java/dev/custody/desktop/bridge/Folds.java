package dev.custody.desktop.bridge;

import dev.custody.diagram.Diagram;
import dev.custody.ledger.Ledger;
import dev.custody.scene.Scene;
import dev.custody.trace.TraceEvent;

/** All that follows the playhead, at one position. It only goes forward; to go back, begin with a new one. */
final class Folds {
    private final Activity activity = new Activity();
    private final Ledger ledger;
    private final Scene scene;
    private int position;

    Folds(Diagram diagram) {
        ledger = new Ledger(diagram);
        scene = new Scene(diagram);
    }

    void take(TraceEvent event) {
        activity.take(event);
        ledger.accept(event);
        scene.accept(event);
        position++;
    }

    int position() {
        return position;
    }

    Ledger ledger() {
        return ledger;
    }

    Scene scene() {
        return scene;
    }

    Pace.Situation situation(long nextMicros) {
        return activity.situation(nextMicros);
    }
}
