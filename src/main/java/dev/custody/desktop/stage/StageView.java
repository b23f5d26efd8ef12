package dev.custody.desktop.stage;

import static dev.custody.desktop.pane.Parts.part;
import static dev.custody.desktop.pane.Parts.styled;
import static dev.custody.desktop.pane.Parts.tool;

import dev.custody.desktop.action.Action;
import dev.custody.desktop.action.Actions;
import dev.custody.desktop.action.KeyMap;
import dev.custody.desktop.action.Tip;
import dev.custody.desktop.bridge.Frame;
import dev.custody.desktop.canvas.CanvasActions;
import dev.custody.desktop.canvas.CanvasSight;
import dev.custody.desktop.canvas.DiagramCanvas;
import dev.custody.desktop.canvas.Selection;
import dev.custody.diagram.Diagram;
import dev.custody.engine.Command;
import dev.custody.picture.OutcomeLooks;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/** The centre as it is seen. */
public final class StageView {
    private final StageViewModel model;
    private final DiagramCanvas canvas;
    private final Actions actions;
    /** What the menu of the diagram's ground offers; some of it is the window's. */
    private static final List<String> OF_PICTURE = List.of("copy-picture", "save-picture", "zoom-fit", "reset-places");

    private static final List<String> SENDS =
            List.of("send-one", "send-burst", "send-invalid", "send-poison", "send-late");

    private static final PseudoClass HINT = PseudoClass.getPseudoClass("hint");
    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");
    private static final PseudoClass TOLD = PseudoClass.getPseudoClass("told");
    /** Less high than that, in pixels, the diagram needs what words would take. */
    private static final double LOW_HEIGHT = 480;
    /** Less high than that, it needs what the buttons would take, too, and the line of the caption: that stands in the title's place. */
    private static final double LOWEST_HEIGHT = 270;
    /** Wider than any: what is told has all of the line. */
    private static final double WHOLE_LINE = 10_000;
    /** More than the pane has around the picture. */
    private static final double MARGIN = 100;

    private final StageCanvasActions canvasActions;
    private final BooleanProperty lowest = new SimpleBooleanProperty();

    private final Label title = part(new Label(), "title", "title");
    private final Button fault = part(new Button(), "toggle-fault", "small", "danger");
    private final FlowPane sends = styled(new FlowPane(), "sends");
    private @Nullable MenuButton sendMenu;
    private final Label summary = part(new Label(), "summary", "summary");
    private final Heading heading = new Heading(title, fault, sends, summary, 6);
    private final HBox corner = part(new HBox(), "canvas-corner", "corner");
    private final StackPane picture = part(new StackPane(), "picture");
    private final Label caption = part(new Label(), "caption", "caption");
    private final VBox stage = part(new VBox(heading, picture, caption), "stage", "pane", "stage");

    /** @param canvasActions adds what can be done with the canvas */
    public StageView(StageViewModel model, Actions actions, DiagramCanvas canvas, StageCanvasActions canvasActions) {
        this.canvas = canvas;
        this.model = model;
        this.actions = actions;
        this.canvasActions = canvasActions;
        title.setMinWidth(0);
        summary.setWrapText(true);
        SENDS.forEach(this::addSend);
        corner.setPickOnBounds(false);
        corner.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(corner, Pos.BOTTOM_LEFT);
        picture.setMinSize(0, 0);
        VBox.setVgrow(picture, Priority.ALWAYS);
        endBelowHeading();
        caption.setMaxWidth(Double.MAX_VALUE);
        caption.setMinHeight(Region.USE_PREF_SIZE);
        fill();
    }

    /** All of it. */
    Parent node() {
        return stage;
    }

    /** However near one is, the diagram leaves the heading uncovered; to the sides and below, it goes on to the pane's edges. */
    private void endBelowHeading() {
        Rectangle seen = new Rectangle(-MARGIN, 0, 0, 0);
        seen.widthProperty().bind(picture.widthProperty().add(2 * MARGIN));
        seen.heightProperty().bind(picture.heightProperty().add(MARGIN));
        picture.setClip(seen);
    }

    /** Made when it is needed, which is seldom. */
    private Node sendMenu() {
        MenuButton made = sendMenu;
        if (made == null) {
            made = part(new MenuButton(model.sendText()), "send-menu");
            made.getItems().addAll(SENDS.stream().map(actions::item).toList());
            sendMenu = made;
        }
        return made;
    }

    private void addSend(String action) {
        Button button = part(new Button(), action, "small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        actions.bind(button, action);
        sends.getChildren().add(button);
    }

    private void fill() {
        BooleanBinding told = lowest.and(model.captionProperty().isNotEmpty());
        title.textProperty()
                .bind(Bindings.when(told).then(model.captionProperty()).otherwise(model.titleProperty()));
        told.subscribe(now -> {
            title.pseudoClassStateChanged(TOLD, now);
            title.setWrapText(!now);
            title.setPrefWidth(now ? WHOLE_LINE : Region.USE_COMPUTED_SIZE);
            caption.setVisible(!now);
            caption.setManaged(!now);
        });
        summary.textProperty().bind(model.summaryProperty());
        caption.textProperty()
                .bind(Bindings.when(model.captionProperty().isEmpty())
                        .then(model.hintProperty())
                        .otherwise(model.captionProperty()));
        model.captionProperty().subscribe(said -> {
            caption.pseudoClassStateChanged(HINT, said.isEmpty());
            // What a person can do is seen whole; what happens changes all the time, and the diagram must not jump for
            // it.
            caption.setWrapText(said.isEmpty());
        });
        actions.bind(fault, "toggle-fault");
        fault.visibleProperty().bind(model.faultTextProperty().isNotEmpty());
        Tip.on(title, model.summaryProperty());
        stage.heightProperty().subscribe(height -> {
            boolean low = height.doubleValue() > 0 && height.doubleValue() < LOW_HEIGHT;
            stage.pseudoClassStateChanged(LOW, low);
            heading.setBrief(low);
            lowest.set(low && height.doubleValue() < LOWEST_HEIGHT);
            heading.setMenu(lowest.get() ? sendMenu() : null);
        });
        picture.getChildren().addAll(canvas, corner);
        canvasActions.add(canvas);
        corner.getChildren()
                .addAll(
                        tool(actions, "zoom-out", "icon-minus"),
                        tool(actions, "zoom-in", "icon-plus"),
                        tool(actions, "zoom-fit", "icon-whole"),
                        tool(actions, "reset-places", "icon-places"));
        new KeyMap(actions).listenOn(canvas);
        canvas.setActions(new CanvasActions() {
            @Override
            public void command(Command command) {
                model.give(command);
            }

            @Override
            public void select(Selection selection) {
                model.selectedProperty().set(selection);
            }

            @Override
            public void inspect() {
                actions.find("inspect").ifPresent(Action::run);
            }

            @Override
            public List<MenuItem> ofPicture() {
                return OF_PICTURE.stream()
                        .flatMap(id -> actions.find(id).stream())
                        .map(action -> actions.item(action.id()))
                        .toList();
            }
        });
        model.selectedProperty().subscribe(canvas.selectionProperty()::set);
        model.diagramProperty().subscribe(this::showDiagram);
        model.frameProperty().subscribe(this::showFrame);
    }

    private void showDiagram(@Nullable Diagram shown) {
        if (shown != null) {
            canvas.show(shown);
        }
    }

    private void showFrame(@Nullable Frame frame) {
        if (frame != null && frame.diagram().equals(model.diagramProperty().get())) {
            canvas.setLooks(new OutcomeLooks(frame.scene(), frame.ledger()));
            canvas.setLedger(frame.ledger());
            canvas.render(frame.scene(), frame.playheadMicros(), frame.pulseNanos() / 1e9);
        }
    }

    /** What the diagram shows now, for a picture of it; empty before anything goes on. */
    Optional<CanvasSight> sight() {
        return canvas.sight();
    }

    /** Where the focus goes when a person walks to this pane: what is selected, or else the first service. It selects nothing. */
    public void focus() {
        Stream.of(".component:selected", ".link:selected", ".component.service")
                .map(canvas::lookup)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(Node::requestFocus);
    }
}
