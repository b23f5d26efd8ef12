package dev.custody.desktop.compare;

import dev.custody.desktop.action.Tip;
import dev.custody.desktop.bridge.Frame;
import dev.custody.desktop.canvas.CanvasActions;
import dev.custody.desktop.canvas.DiagramCanvas;
import dev.custody.desktop.canvas.OutcomeSign;
import dev.custody.desktop.canvas.Selection;
import dev.custody.desktop.text.Texts;
import dev.custody.diagram.Diagram;
import dev.custody.engine.Command;
import dev.custody.ledger.Names;
import dev.custody.ledger.Outcome;
import dev.custody.picture.OutcomeLooks;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.event.Event;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/** One of the two runs as it is seen: its title, what it amounts to, and its diagram. */
final class HalfView extends VBox {
    private final CompareViewModel model;
    private final Side side;
    private final Texts texts;
    private final Names names;
    private final DiagramCanvas canvas;
    /** The title, and signs beside it in its line as far as they fit: what more lines would take, the diagram needs. */
    private final FlowPane head = new FlowPane();

    private final HeadRoom room = new HeadRoom();
    /** The other one, if it stands beside this one. */
    private @Nullable HalfView beside;

    private final VBox nothing = new VBox();

    HalfView(CompareViewModel model, Side side, Texts texts, DiagramCanvas canvas) {
        this.model = model;
        this.side = side;
        this.texts = texts;
        this.names = new Names(texts.bundle().getLocale());
        this.canvas = canvas;
        String id = "compare-" + side.name().toLowerCase(Locale.ROOT);
        setId(id);
        getStyleClass().add("compare-half");
        Label title = new Label();
        title.getStyleClass().add("title");
        title.setId(id + "-title");
        title.textProperty().bind(model.titleProperty(side));
        StackPane picture = new StackPane(canvas, nothing);
        picture.setMinSize(0, 0);
        VBox.setVgrow(picture, Priority.ALWAYS);
        head.getStyleClass().add("compare-head");
        head.setId(id + "-head");
        head.setRowValignment(VPos.BASELINE);
        head.setMinWidth(0);
        head.getChildren().add(within(title));
        getChildren().addAll(room, picture);
        // What there is no room for lies on nothing else.
        Rectangle seen = new Rectangle();
        seen.widthProperty().bind(widthProperty());
        seen.heightProperty().bind(heightProperty());
        setClip(seen);

        canvas.setActions(new CanvasActions() {
            @Override
            public void command(Command command) {
                if (side == Side.LEFT) {
                    model.give(command);
                }
            }

            @Override
            public void select(Selection selection) {
                model.select(side, selection);
            }

            @Override
            public void inspect() {
                // The inspector shows what is selected in the run that is open: that is an action of the window.
            }
        });
        if (side == Side.RIGHT) {
            takeNoCommands();
            sayWhatThereWouldBe();
        }
        model.diagramProperty(side).subscribe(this::showDiagram);
        model.selectionProperty(side).subscribe(canvas.selectionProperty()::set);
        model.frameProperty(side).subscribe(this::showFrame);
        model.halfProperty(side).subscribe(this::showSigns);
    }

    /** What goes along gets its commands from the other one: nothing here offers to give any. */
    private void takeNoCommands() {
        canvas.getStyleClass().add("read-only");
        canvas.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, Event::consume);
        canvas.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER
                    || event.getCode() == KeyCode.SPACE
                    || event.getCode() == KeyCode.CONTEXT_MENU) {
                event.consume();
            }
        });
    }

    private void sayWhatThereWouldBe() {
        Label name = new Label(texts.of("nothing.title"));
        name.getStyleClass().add("pane-title");
        Label more = new Label(texts.of("nothing.text"));
        more.getStyleClass().add("summary");
        more.setWrapText(true);
        nothing.getChildren().addAll(name, more);
        nothing.getStyleClass().add("compare-nothing");
    }

    private void showDiagram(@Nullable Diagram diagram) {
        canvas.setVisible(diagram != null);
        head.setVisible(diagram != null);
        nothing.setVisible(diagram == null);
        if (diagram != null) {
            canvas.show(diagram);
            canvas.selectionProperty().set(model.selectionProperty(side).get());
        }
    }

    private void showFrame(@Nullable Frame frame) {
        if (frame != null && frame.diagram().equals(model.diagramProperty(side).get())) {
            canvas.setLooks(new OutcomeLooks(frame.scene(), frame.ledger()));
            canvas.setLedger(frame.ledger());
            canvas.render(frame.scene(), frame.playheadMicros(), frame.pulseNanos() / 1e9);
        }
    }

    private void showSigns(Half half) {
        List<Label> all = new ArrayList<>();
        for (Map.Entry<Outcome, Integer> each : half.counts().entrySet()) {
            Outcome outcome = each.getKey();
            Label count =
                    sign("sign", OutcomeSign.styleClass(outcome, true), each.getValue() + " " + names.of(outcome));
            count.getStyleClass().add("compare-count");
            if (outcome.isHarm()) {
                count.getStyleClass().add("harm");
            }
            all.add(count);
        }
        for (Half.Harm harm : half.harms()) {
            Label broken = sign(
                    "verdict",
                    harm.isClaim() ? "verdict-broken" : "verdict-witnessed",
                    texts.of(harm.isClaim() ? "broken" : "as-documented", harm.guarantee()));
            broken.getStyleClass().add(harm.isClaim() ? "compare-broken" : "compare-witnessed");
            broken.setTooltip(Tip.of(harm.why()));
            broken.setAccessibleHelp(harm.why());
            all.add(broken);
        }
        all.forEach(this::within);
        head.getChildren().remove(1, head.getChildren().size());
        head.getChildren().addAll(all);
        layOutHeads();
    }

    /** From now on the other one is beside this one; nothing if it is above or below. */
    void standBeside(@Nullable HalfView other) {
        beside = other;
        layOutHeads();
    }

    private void layOutHeads() {
        room.requestLayout();
        if (beside != null) {
            beside.room.requestLayout();
        }
    }

    /** As high as both heads need: diagrams that stand beside each other begin in one line, and have the same room. */
    private final class HeadRoom extends Region {
        HeadRoom() {
            setMinWidth(0);
            setMinHeight(USE_PREF_SIZE);
            getChildren().add(head);
        }

        @Override
        protected double computePrefHeight(double width) {
            double other = beside == null ? 0 : beside.head.prefHeight(width);
            return Math.max(head.prefHeight(width), other);
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected void layoutChildren() {
            head.resizeRelocate(0, 0, getWidth(), head.prefHeight(getWidth()));
        }
    }

    /** The label, never wider than all of the head. */
    private Label within(Label label) {
        label.maxWidthProperty().bind(head.widthProperty());
        return label;
    }

    private static Label sign(String kind, String styleClass, String text) {
        Region mark = new Region();
        mark.getStyleClass().addAll(kind, styleClass);
        Label label = new Label(text, mark);
        label.getStyleClass().add("sign-label");
        return label;
    }

    /** How large its diagram would be if this were so large; 0 where there is none, or it is not in a window yet. */
    double scaleIn(double width, double height) {
        Insets insets = getInsets();
        return canvas.isVisible()
                ? canvas.scaleIn(
                        width - insets.getLeft() - insets.getRight(),
                        height - insets.getTop() - insets.getBottom() - getSpacing() - head.prefHeight(width))
                : 0;
    }

    /** Puts the focus on the diagram. */
    void focus() {
        Node first = canvas.lookup(".component");
        if (first != null) {
            first.requestFocus();
        }
    }
}
