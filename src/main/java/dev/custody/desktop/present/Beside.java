package dev.custody.desktop.present;

import dev.custody.desktop.bridge.EngineHost;
import dev.custody.desktop.bridge.Frame;
import dev.custody.desktop.bridge.InStep;
import dev.custody.desktop.canvas.DiagramCanvas;
import dev.custody.desktop.pane.Desk;
import dev.custody.diagram.Diagram;
import dev.custody.picture.OutcomeLooks;
import dev.custody.scenario.Counterpart;
import dev.custody.sink.heap.HeapSinks;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** The other diagram of a scenario, under the same commands, in step with the one that is presented. */
final class Beside {
    private final Diagram diagram;
    private final DiagramCanvas canvas;
    private final InStep other;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("engine beside").daemon().factory());

    /** @param canvas to show it on */
    Beside(Desk desk, Diagram diagram, DiagramCanvas canvas) {
        this.diagram = diagram;
        this.canvas = canvas;
        canvas.show(diagram);
        other = new InStep(
                desk.playback(), () -> new EngineHost(thread, HeapSinks::new), System::nanoTime, desk.notices());
        other.frameProperty().subscribe(this::show);
    }

    Diagram diagram() {
        return diagram;
    }

    DiagramCanvas canvas() {
        return canvas;
    }

    void open() {
        other.setSeen(true);
        other.go(plan -> Optional.of(Counterpart.of(plan, diagram)));
    }

    void close() {
        other.setSeen(false);
        thread.shutdown();
    }

    private void show(@Nullable Frame frame) {
        if (frame != null) {
            canvas.setLooks(new OutcomeLooks(frame.scene(), frame.ledger()));
            canvas.setLedger(frame.ledger());
            canvas.render(frame.scene(), frame.playheadMicros(), frame.pulseNanos() / 1e9);
        }
    }
}
