package dev.custody.desktop.advise;

import dev.custody.desktop.action.Tip;
import dev.custody.desktop.advise.Advised.Line;
import dev.custody.desktop.text.Texts;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

/** What is advised for one concern. */
final class AdviceCard extends VBox {
    private final AdviseViewModel model;
    private final Texts texts;

    AdviceCard(Advised advised, AdviseViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("advice-card");
        getChildren().add(label(advised.concern(), "note"));
        say(this, advised.rather(), "advised");
        if (!advised.costs().isEmpty()) {
            getChildren().add(label(texts.of("costs"), "heading"));
            advised.costs().forEach(cost -> getChildren().add(label("•  " + cost, "note")));
        }
        if (!advised.never().isEmpty()) {
            getChildren().add(label(texts.of("never"), "heading"));
            advised.never().forEach(each -> say(this, each, "warned"));
        }
        if (!advised.not().isEmpty()) {
            getChildren().add(others(advised.not()));
        }
    }

    private TitledPane others(List<Line> not) {
        VBox all = new VBox();
        all.getStyleClass().add("advice-others");
        not.forEach(each -> say(all, each, "rejected"));
        TitledPane pane = new TitledPane(texts.of("not", not.size()), all);
        pane.setExpanded(false);
        pane.setAnimated(false);
        return pane;
    }

    private void say(VBox into, Line line, String styleClass) {
        line.diagram()
                .ifPresentOrElse(
                        diagram -> {
                            Hyperlink link = new Hyperlink(line.title());
                            link.setId("advice-" + diagram.id());
                            link.getStyleClass().add(styleClass);
                            link.setWrapText(true);
                            link.setTooltip(Tip.of(texts.of("open.tip", line.title())));
                            link.setOnAction(_ -> model.open(diagram));
                            into.getChildren().add(link);
                        },
                        () -> into.getChildren().add(label(line.title(), styleClass)));
        into.getChildren().add(label(line.because(), "reason"));
        line.story().ifPresent(story -> {
            Hyperlink link = new Hyperlink(texts.of("watch", story.title()));
            link.getStyleClass().add("watch");
            link.setWrapText(true);
            link.setTooltip(Tip.of(texts.of("watch.tip")));
            link.setOnAction(_ -> model.present(story));
            into.getChildren().add(link);
        });
    }

    private static Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
