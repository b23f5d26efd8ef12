package dev.custody.picture;

import dev.custody.chart.Charts;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.engine.Command;
import dev.custody.engine.Run;
import dev.custody.engine.RunPlan;
import dev.custody.ledger.Ledger;
import dev.custody.scene.Scene;
import dev.custody.sink.heap.HeapSinks;
import dev.custody.trace.TraceEvent;
import java.util.ArrayList;
import java.util.List;

/** A run that goes on, with the scene and ledger that pictures are taken of. */
final class Filmed {
    static final Catalogue CATALOGUE = new Catalogue(new DiagramLoader());

    final Scene scene;
    final Ledger ledger;
    final Charts charts;
    final List<TraceEvent> events = new ArrayList<>();
    private final Run run;

    Filmed(String id) {
        this(CATALOGUE.diagram(id));
    }

    Filmed(Diagram diagram) {
        scene = new Scene(diagram);
        ledger = new Ledger(diagram);
        charts = new Charts(diagram);
        run = new Run(RunPlan.of(diagram, 7), new HeapSinks(), event -> {
            scene.accept(event);
            ledger.accept(event);
            events.add(event);
            charts.take(event, ledger);
        });
    }

    Filmed give(Command command) {
        run.give(command);
        return this;
    }

    Filmed time(long micros) {
        run.advanceTo(micros);
        return this;
    }

    Moment moment() {
        return Moment.of(scene, ledger, run.nowMicros());
    }
}
