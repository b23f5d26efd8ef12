package dev.custody.desktop.compare;

import dev.custody.desktop.bridge.EngineHost;
import dev.custody.desktop.bridge.InStep;
import dev.custody.desktop.canvas.DiagramCanvas;
import dev.custody.desktop.pane.Desk;
import dev.custody.desktop.pane.Fxml;
import dev.custody.desktop.pane.Pane;
import dev.custody.desktop.prefs.SavedPlaces;
import dev.custody.desktop.text.Texts;
import dev.custody.diagram.Diagram;
import dev.custody.sink.heap.HeapSinks;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javafx.scene.Parent;

/** Two runs side by side, as a panel. */
public final class ComparePane implements Pane {
    private final CompareViewModel model;
    private final CompareView controller;
    private final Parent view;

    public ComparePane(Desk desk) {
        this(desk, aThread());
    }

    /** @param engineThread runs the engine of the run that goes along */
    ComparePane(Desk desk, Executor engineThread) {
        Texts texts = desk.language().texts(ComparePane.class);
        InStep other = new InStep(
                desk.playback(), () -> new EngineHost(engineThread, HeapSinks::new), System::nanoTime, desk.notices());
        model = new CompareViewModel(desk.playback(), other, desk.runs().catalogue(), desk.selection(), texts);
        controller = new CompareView(model, texts, canvas(desk), canvas(desk));
        view = Fxml.load(controller, texts);
    }

    /** A thread that is there only while it has something to do. */
    private static Executor aThread() {
        return new ThreadPoolExecutor(
                0,
                1,
                1,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().name("engine of the comparison").daemon().factory());
    }

    private static DiagramCanvas canvas(Desk desk) {
        DiagramCanvas canvas = new DiagramCanvas(new SavedPlaces(desk.preferences()), desk.language());
        desk.preferences().reducedMotion().subscribe(canvas.reducedMotionProperty()::set);
        return canvas;
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void focus() {
        controller.focus();
    }

    @Override
    public void shown(boolean seen) {
        model.setSeen(seen);
    }

    /** Compares with the same run on that diagram. */
    public void choose(Diagram other) {
        model.choose(other);
    }

    /** Compares with the remedy of the diagram, if it names one. */
    public void chooseRemedy() {
        model.chooseRemedy();
    }
}
