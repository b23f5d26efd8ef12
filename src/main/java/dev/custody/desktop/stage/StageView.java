package dev.custody.desktop.stage;

import dev.custody.desktop.action.Action;
import dev.custody.desktop.action.Actions;
import dev.custody.desktop.action.KeyMap;
import dev.custody.desktop.bridge.Frame;
import dev.custody.desktop.canvas.CanvasActions;
import dev.custody.desktop.canvas.CanvasSight;
import dev.custody.desktop.canvas.DiagramCanvas;
import dev.custody.desktop.canvas.Selection;
import dev.custody.diagram.Component;
import dev.custody.diagram.Diagram;
import dev.custody.engine.Command;
import dev.custody.picture.OutcomeLooks;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The centre as it is seen. */
public final class StageView {
    private final StageViewModel model;
    private final DiagramCanvas canvas;
    private final Actions actions;
    /** What the menu of the diagram's ground offers; some of it is the window's. */
    private static final List<String> OF_PICTURE = List.of("copy-picture", "save-picture", "zoom-fit", "reset-places");

    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");
    /** Less high than that, in pixels, the diagram needs what words would take. */
    private static final double LOW_HEIGHT = 480;

    private final StageCanvasActions canvasActions;

    @FXML
    private VBox stage;

    @FXML
    private Heading heading;

    @FXML
    private Label title;

    @FXML
    private Label summary;

    @FXML
    private Label caption;

    @FXML
    private Button sendOne;

    @FXML
    private Button sendBurst;

    @FXML
    private Button sendInvalid;

    @FXML
    private Button sendPoison;

    @FXML
    private Button sendLate;

    @FXML
    private Button fault;

    @FXML
    private StackPane picture;

    @FXML
    private HBox corner;

    /** @param canvasActions adds what can be done with the canvas */
    public StageView(StageViewModel model, Actions actions, DiagramCanvas canvas, StageCanvasActions canvasActions) {
        this.canvas = canvas;
        this.model = model;
        this.actions = actions;
        this.canvasActions = canvasActions;
    }

    @FXML
    void initialize() {
        title.textProperty().bind(model.titleProperty());
        summary.textProperty().bind(model.summaryProperty());
        caption.textProperty().bind(model.captionProperty());
        actions.bind(sendOne, "send-one");
        actions.bind(sendBurst, "send-burst");
        actions.bind(sendInvalid, "send-invalid");
        actions.bind(sendPoison, "send-poison");
        actions.bind(sendLate, "send-late");
        actions.bind(fault, "toggle-fault");
        fault.visibleProperty().bind(model.faultTextProperty().isNotEmpty());
        title.setTooltip(new Tooltip());
        title.getTooltip().textProperty().bind(model.summaryProperty());
        stage.heightProperty().subscribe(height -> {
            boolean low = height.doubleValue() > 0 && height.doubleValue() < LOW_HEIGHT;
            stage.pseudoClassStateChanged(LOW, low);
            heading.setBrief(low);
        });
        picture.getChildren().addFirst(canvas);
        canvasActions.add(canvas);
        addCorner("zoom-out", "icon-minus");
        addCorner("zoom-in", "icon-plus");
        addCorner("zoom-fit", "icon-whole");
        addCorner("reset-places", "icon-places");
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

    private void addCorner(String action, String icon) {
        Button button = new Button();
        button.setId(action);
        Region shape = new Region();
        shape.getStyleClass().addAll("icon", icon);
        button.setGraphic(shape);
        button.getStyleClass().addAll("flat", "tool");
        actions.bind(button, action);
        corner.getChildren().add(button);
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

    /** Where the focus goes when a person walks to this pane: what is selected, or else the first service. */
    public void focus() {
        Diagram shown = model.diagramProperty().get();
        if (shown == null) {
            return;
        }
        if (model.selectedProperty().get() instanceof Selection.None) {
            shown.components().stream()
                    .filter(Component.Service.class::isInstance)
                    .findFirst()
                    .ifPresent(service -> model.selectedProperty().set(new Selection.OfComponent(service.id())));
        }
        Node chosen = canvas.lookup(".component:selected");
        if (chosen != null) {
            chosen.requestFocus();
        }
    }
}
