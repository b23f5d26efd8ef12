package dev.custody.desktop;

import dev.custody.desktop.bridge.Speed;
import dev.custody.desktop.notices.NoticesModel;
import dev.custody.desktop.pane.TestDesk;
import dev.custody.desktop.text.Language;
import dev.custody.desktop.text.Texts;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.engine.RunPlan;
import dev.custody.scenario.DiagramSource;

/** What opens runs in a window, as it is put together there, without a window. */
final class TestRuns {
    final Texts texts = Language.ENGLISH.texts(Window.class);
    final Catalogue catalogue;
    final TestDesk desk = new TestDesk();
    final NoticesModel notices = new NoticesModel();
    final RunFileActions files;
    final OpenRuns runs;

    TestRuns(Outside outside) {
        DiagramLoader loader = new DiagramLoader();
        catalogue = new Catalogue(loader);
        files = new RunFileActions(
                desk.playback,
                outside,
                DiagramSource.of(catalogue, loader),
                plan -> open(plan),
                scenario -> open(scenario.plan()),
                notices,
                texts);
        LeftRuns left = new LeftRuns(desk.playback, files, desk.actions, notices, texts);
        runs = new OpenRuns(catalogue, desk.playback, desk.selection, () -> Speed.ACTION, files, left);
        left.addAction(runs::resume);
    }

    private void open(RunPlan plan) {
        runs.open(plan);
    }
}
