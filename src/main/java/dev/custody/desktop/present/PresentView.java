package dev.custody.desktop.present;

import dev.custody.desktop.bridge.Frame;
import dev.custody.desktop.canvas.CanvasActions;
import dev.custody.desktop.canvas.DiagramCanvas;
import dev.custody.desktop.canvas.Selection;
import dev.custody.desktop.pane.Fxml;
import dev.custody.desktop.text.Texts;
import dev.custody.diagram.Diagram;
import dev.custody.engine.Command;
import dev.custody.picture.OutcomeLooks;
import dev.custody.scenario.story.Focus;
import dev.custody.scenario.story.Met;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.value.ObservableStringValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/** What the audience sees. */
public final class PresentView {
    private static final PseudoClass BRIGHT = PseudoClass.getPseudoClass("bright");
    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
    private static final PseudoClass VERY_LONG = PseudoClass.getPseudoClass("very-long");
    /** More characters than this do not fit in large type. */
    private static final int LONG_TEXT = 130;

    private static final int VERY_LONG_TEXT = 250;

    private final Show show;
    private final Controls controls;
    private final DiagramCanvas canvas;
    private final Diagram diagram;
    private final List<Node> overlays;
    private final Function<String, Optional<Node>> panels;
    private final Texts texts;
    private final QuestionView question;
    private Point2D mouse = Point2D.ZERO;

    @FXML
    private StackPane presentation;

    @FXML
    private StackPane sheet;

    @FXML
    private HBox names;

    @FXML
    private HBox middle;

    @FXML
    private StackPane picture;

    @FXML
    private StackPane panel;

    @FXML
    private StackPane foot;

    @FXML
    private VBox title;

    @FXML
    private Label titleText;

    @FXML
    private Label summary;

    @FXML
    private Label caption;

    @FXML
    private VBox checks;

    @FXML
    private Label note;

    @FXML
    private Label number;

    @FXML
    private Region spot;

    @FXML
    private Region curtain;

    /**
     * One that shows nothing yet.
     *
     * @param canvas that shows that diagram
     * @param overlays what may come over the picture
     * @param panels makes what a beat looks at beside the picture, by the id of the panel
     */
    PresentView(
            Show show,
            Controls controls,
            Diagram diagram,
            DiagramCanvas canvas,
            List<Node> overlays,
            Function<String, Optional<Node>> panels,
            Texts texts) {
        this.panels = panels;
        this.diagram = diagram;
        this.overlays = List.copyOf(overlays);
        this.show = show;
        this.controls = controls;
        this.canvas = canvas;
        this.texts = texts;
        question = new QuestionView(texts, controls::choose, () -> controls.wish(Wish.SHOW_ME));
    }

    @FXML
    void initialize() {
        put(canvas, picture);
        presentation.getChildren().addAll(presentation.getChildren().size() - 1, overlays);
        foot.getChildren().add(Fxml.load(question, texts));
        canvas.setActions(new Hand());
        controls.selectionProperty().subscribe(canvas.selectionProperty()::set);
        show.slideProperty().subscribe(this::show);
        show.focusProperty().subscribe(this::look);
        say(note, show.noteProperty());
        say(number, controls.number().typedProperty());
        Screening screening = controls.screening();
        screening.curtainProperty().subscribe(this::let);
        screening.pointerProperty().subscribe(spot::setVisible);
        screening.closeProperty().subscribe((_, close) -> look(close));
        screening.mouseRestsProperty().subscribe(rests -> presentation.setCursor(rests ? Cursor.NONE : null));
        presentation.addEventFilter(MouseEvent.ANY, this::mouse);
        presentation.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    }

    private static void put(DiagramCanvas made, StackPane into) {
        into.getChildren().setAll(made);
        Rectangle within = new Rectangle();
        within.widthProperty().bind(into.widthProperty());
        within.heightProperty().bind(into.heightProperty());
        into.setClip(within);
        made.lookupAll(".minimap").forEach(map -> map.setMouseTransparent(true));
    }

    /** Shows another diagram on the right, and what the two are called. */
    void putBeside(Beside beside) {
        StackPane there = new StackPane();
        there.setId("present-beside");
        there.setMinSize(0, 0);
        // Both as wide, whatever they hold.
        there.setPrefWidth(1);
        picture.setPrefWidth(1);
        put(beside.canvas(), there);
        HBox.setHgrow(there, Priority.ALWAYS);
        middle.getChildren().add(middle.getChildren().indexOf(panel), there);
        names.getChildren().setAll(name(diagram.title()), name(beside.diagram().title()));
    }

    private static Label name(String title) {
        Label name = new Label(title);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setPrefWidth(1);
        HBox.setHgrow(name, Priority.ALWAYS);
        return name;
    }

    /** Whether this is a picture of that diagram. */
    boolean isOf(Diagram other) {
        return diagram.equals(other);
    }

    /** Shows the run as it is now. */
    void show(Frame frame) {
        canvas.setLooks(new OutcomeLooks(frame.scene(), frame.ledger()));
        canvas.setLedger(frame.ledger());
        canvas.render(frame.scene(), frame.playheadMicros(), frame.pulseNanos() / 1e9);
    }

    private void show(Slide slide) {
        Node seen = switch (slide) {
            case Slide.Blank _ -> null;
            case Slide.Title(String name, String about) -> {
                titleText.setText(name);
                summary.setText(about);
                yield title;
            }
            case Slide.Narration(String text) -> {
                caption.setText(text);
                caption.pseudoClassStateChanged(LONG, text.length() > LONG_TEXT);
                caption.pseudoClassStateChanged(VERY_LONG, text.length() > VERY_LONG_TEXT);
                yield caption;
            }
            case Slide.Checks(List<Met> all) -> {
                checks.getChildren().setAll(all.stream().map(PresentView::line).toList());
                yield checks;
            }
            case Slide.Question asked -> {
                question.show(asked);
                yield question.node();
            }
            case Slide.Answer answer -> {
                question.show(answer);
                yield question.node();
            }
        };
        for (Node each : foot.getChildren()) {
            boolean isSeen = each.equals(seen);
            each.setVisible(isSeen);
            each.setManaged(isSeen);
        }
    }

    private static Node line(Met met) {
        Label line = new Label((met.met() ? "✓  " : "✗  ") + met.expectation().sentence());
        line.getStyleClass().addAll("present-check", met.met() ? "met" : "unmet");
        line.setWrapText(true);
        return line;
    }

    private static void say(Label label, ObservableStringValue text) {
        text.subscribe(said -> {
            label.setText(said);
            label.setVisible(!said.isEmpty());
        });
    }

    private void let(Screening.Curtain which) {
        curtain.setVisible(which != Screening.Curtain.UP);
        curtain.pseudoClassStateChanged(BRIGHT, which == Screening.Curtain.WHITE);
    }

    /** Where the beat says. */
    private void look(Focus where) {
        Selection there = Looking.at(where, diagram);
        controls.selectionProperty().set(there);
        Optional<Node> beside = Looking.panel(where).flatMap(panels);
        panel.getChildren().setAll(beside.map(Enlarged::new).stream().toList());
        panel.setVisible(beside.isPresent());
        panel.setManaged(beside.isPresent());
    }

    /** Where the speaker says. */
    private void look(boolean close) {
        if (close) {
            Point2D at = canvas.sceneToLocal(mouse);
            canvas.approach().toPlace(at.getX(), at.getY());
        } else {
            canvas.approach().home();
        }
    }

    // ---- the mouse

    private void mouse(MouseEvent event) {
        controls.screening().mouseMoved();
        mouse = new Point2D(event.getSceneX(), event.getSceneY());
        Point2D at = sheet.sceneToLocal(mouse);
        spot.autosize();
        spot.relocate(at.getX() - spot.getWidth() / 2, at.getY() - spot.getHeight() / 2);
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
            controls.wish(Wish.GO);
            event.consume();
        }
    }

    /** What is done on the diagram: live, as in the window, but a click beside everything goes on. */
    private final class Hand implements CanvasActions {
        @Override
        public void command(Command command) {
            show.give(command);
        }

        @Override
        public void select(Selection chosen) {
            controls.selectionProperty().set(chosen);
            if (chosen instanceof Selection.None) {
                controls.wish(Wish.GO);
            }
        }

        @Override
        public void inspect() {}
    }
}
