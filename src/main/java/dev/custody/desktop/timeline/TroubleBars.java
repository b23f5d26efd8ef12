package dev.custody.desktop.timeline;

import dev.custody.chart.Axis;
import dev.custody.desktop.pane.Parts;
import dev.custody.desktop.text.Texts;
import dev.custody.words.Figures;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** What was wrong for a while, as bars between the marks and the rail. */
final class TroubleBars {
    private static final double HEIGHT = 4;
    private static final double STEP = 5;
    /** A bar is never too short to be seen. */
    private static final double LEAST_WIDTH = 4;

    private final Pane pane;
    private final TimelineViewModel model;
    private final Texts texts;
    private final SharedTip tip = new SharedTip();
    private List<Troubles.Trouble> drawn = List.of();

    TroubleBars(Pane pane, TimelineViewModel model, Texts texts) {
        this.pane = pane;
        this.model = model;
        this.texts = texts;
    }

    /** Bars that are as they were are only put in their places. */
    void draw(double width) {
        List<Troubles.Trouble> now = model.troubles();
        if (!now.equals(drawn)) {
            drawn = now;
            pane.getChildren().setAll(now.stream().map(this::bar).toList());
        }
        for (int i = 0; i < drawn.size(); i++) {
            place(pane.getChildren().get(i), drawn.get(i), width);
        }
    }

    private Region bar(Troubles.Trouble trouble) {
        Region bar = Parts.styled(
                new Region(),
                "trouble",
                "trouble-" + trouble.begun().kind().name().toLowerCase(Locale.ROOT));
        bar.setManaged(false);
        String text = text(trouble);
        bar.setAccessibleText(text);
        tip.tell(bar, text);
        return bar;
    }

    /** As the run goes on, what is not over lasts longer. */
    void grow(double width) {
        for (int i = 0; i < drawn.size(); i++) {
            if (!drawn.get(i).isOver()) {
                place(pane.getChildren().get(i), drawn.get(i), width);
            }
        }
    }

    private void place(Node bar, Troubles.Trouble trouble, double width) {
        Axis axis = model.axisProperty().get();
        long to = Math.min(trouble.toMicros(), model.edgeProperty().get());
        double from = Math.clamp(axis.xOf(trouble.begun().atMicros(), width), 0, width);
        double end = Math.clamp(axis.xOf(to, width), from, width);
        bar.resizeRelocate(from, trouble.row() * STEP, Math.max(LEAST_WIDTH, end - from), HEIGHT);
    }

    private String text(Troubles.Trouble trouble) {
        String from = Figures.clock(trouble.begun().atMicros(), texts.numbers());
        return trouble.isOver()
                ? texts.of("trouble", trouble.begun().text(), from, Figures.clock(trouble.toMicros(), texts.numbers()))
                : texts.of("trouble.lasts", trouble.begun().text(), from);
    }
}
