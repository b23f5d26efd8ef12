package dev.custody.desktop.bridge;

import dev.custody.diagram.Diagram;
import dev.custody.ledger.Ledger;
import dev.custody.scene.Activity;
import dev.custody.scene.Pace;
import dev.custody.scene.Scene;
import dev.custody.trace.TraceEvent;

/** All that follows the playhead, at one position. It only goes forward; to go back, see {@link Checkpoints}. */
public final class Folds {
    private final Activity activity;
    private final Ledger ledger;
    private final Scene scene;
    private int position;

    Folds(Diagram diagram) {
        this(new Activity(), new Ledger(diagram), new Scene(diagram), 0);
    }

    private Folds(Activity activity, Ledger ledger, Scene scene, int position) {
        this.activity = activity;
        this.ledger = ledger;
        this.scene = scene;
        this.position = position;
    }

    Folds copy() {
        return new Folds(activity.copy(), ledger.copy(), scene.copy(), position);
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

    public Ledger ledger() {
        return ledger;
    }

    Scene scene() {
        return scene;
    }

    Pace.Situation situation(long nextMicros) {
        return activity.situation(nextMicros);
    }
}
