package dev.custody.desktop;

import dev.custody.desktop.prefs.Looks;
import dev.custody.desktop.prefs.Preferences;
import dev.custody.desktop.prefs.Words;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.engine.RunPlan;
import dev.custody.sink.h2.H2Sinks;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.*;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
final class GermanWindowTest {
    static void collect(Node node, Set<String> into) {
        if (node instanceof Labeled l) into.add(l.getText());
        if (node instanceof Text t) into.add(t.getText());
        if (node instanceof TextInputControl t) {
            into.add(t.getPromptText());
            into.add(t.getText());
        }
        if (node.getAccessibleText() != null) into.add(node.getAccessibleText());
        if (node.getAccessibleHelp() != null) into.add(node.getAccessibleHelp());
        if (node instanceof Control c && c.getTooltip() != null)
            into.add(c.getTooltip().getText());
        if (node instanceof Parent p) for (Node n : p.getChildrenUnmodifiable()) collect(n, into);
    }

    @Test
    void look(FxRobot robot) {
        RunPlan tour =
                FirstTour.plan(new Catalogue(new DiagramLoader()).diagram(FirstTour.DIAGRAM), H2Sinks.inMemory());
        Preferences german = Gallery.of(1280, 800, Looks.Theme.LIGHT)
                .withWords(Words.DEFAULT.withTexts(Words.Tongue.GERMAN).withNumbers(Words.Tongue.GERMAN));
        for (Gallery.View view : Gallery.views(tour.diagram())) {
            Set<String> all = new TreeSet<>(java.util.Comparator.nullsFirst(java.util.Comparator.naturalOrder()));
            robot.interact(() -> new Shot(
                            german, tour, FirstTour.killMicros(tour), FirstTour.PULSES_AFTER_THE_KILL, (w, p, f) -> {
                                view.pose().take(w, p, f);
                                w.layOut();
                                collect(w.scene().getRoot(), all);
                            })
                    .take(new Stage()));
            System.out.println("=== " + view.name());
            all.stream()
                    .filter(s -> s != null && s.chars().anyMatch(Character::isLetter))
                    .forEach(s -> System.out.println("  | " + s.replace("\n", "\\n")));
        }
    }
}
