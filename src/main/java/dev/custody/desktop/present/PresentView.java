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
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** What the audience sees. */
public final class PresentView {
    private static final PseudoClass BRIGHT = PseudoClass.getPseudoClass("bright");
    private static final PseudoClass RESTING = PseudoClass.getPseudoClass("resting");

    private final Show show;
    private final Controls controls;
    private final DiagramCanvas canvas;
    private final Diagram diagram;
    private final List<Node> overlays;
    private final Function<String, Optional<Node>> panels;
    private final Texts texts;
    private final ToldView told;
    private Subscription listening = Subscription.EMPTY;
    private Point2D mouse = Point2D.ZERO;
    private Point2D mouseOnScreen = Point2D.ZERO;

    @FXML
    private StackPane presentation;

    @FXML
    private StackPane sheet;

    @FXML
    private HBox middle;

    @FXML
    private Pictures pictures;

    @FXML
    private StackPane panel;

    @FXML
    private VBox column;

    @FXML
    private Label note;

    @FXML
    private Label hint;

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
        told = new ToldView(texts, controls::choose, () -> controls.wish(Wish.SHOW_ME));
    }

    @FXML
    void initialize() {
        pictures.add(canvas, "present-picture", diagram.title());
        presentation.getChildren().addAll(presentation.getChildren().size() - 1, overlays);
        column.getChildren().add(Fxml.load(told, texts));
        canvas.setActions(new Hand());
        hint.setText(texts.of(show.size() == 0 ? "hint.run" : "hint.scenario"));
        Screening screening = controls.screening();
        listening = Subscription.combine(
                Subscription.combine(this.overlays.stream()
                        .map(each -> each.visibleProperty().subscribe(this::uncover))
                        .toArray(Subscription[]::new)),
                controls.selectionProperty().subscribe(canvas.selectionProperty()::set),
                show.slideProperty().subscribe(told::show),
                show.focusProperty().subscribe(this::look),
                say(note, show.noteProperty()),
                say(number, controls.number().typedProperty()),
                controls.hint().shownProperty().subscribe(hint::setVisible),
                screening.curtainProperty().subscribe(this::let),
                screening.pointerProperty().subscribe(spot::setVisible),
                screening.closeProperty().subscribe((_, close) -> look(close)),
                screening.mouseRestsProperty().subscribe(this::rest));
        presentation.addEventFilter(MouseEvent.ANY, this::mouse);
        presentation.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    }

    /** Nobody looks at it any more; what it showed goes on without it. */
    void close() {
        listening.unsubscribe();
        panel.getChildren().clear();
    }

    /** What lay over the picture may have had the focus. The first thing in the picture would get it, and look as if it were meant. */
    private void uncover(boolean covered) {
        if (!covered) {
            presentation.requestFocus();
        }
    }

    /** Shows another diagram beside it, and what the two are called. */
    void putBeside(Beside beside) {
        pictures.add(beside.canvas(), "present-beside", beside.diagram().title());
    }

    /** Keeps the rows of the diagram as they are, also when a panel comes and goes beside it, if one ever does. */
    void arrangeFor(boolean panels) {
        double beside = panels ? panel.getPrefWidth() : 0;
        canvas.roomProperty()
                .bind(Bindings.createObjectBinding(
                        () -> new Dimension2D(middle.getWidth() - beside, middle.getHeight()),
                        middle.widthProperty(),
                        middle.heightProperty()));
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

    private static Subscription say(Label label, ObservableStringValue text) {
        return text.subscribe(said -> {
            label.setText(said);
            label.setVisible(!said.isEmpty());
        });
    }

    private void let(Screening.Curtain which) {
        curtain.setVisible(which != Screening.Curtain.UP);
        curtain.pseudoClassStateChanged(BRIGHT, which == Screening.Curtain.WHITE);
    }

    /** A mouse that nobody moves is not seen, nor what it points at. */
    private void rest(boolean rests) {
        presentation.setCursor(rests ? Cursor.NONE : null);
        presentation.pseudoClassStateChanged(RESTING, rests);
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
        Point2D now = new Point2D(event.getScreenX(), event.getScreenY());
        if (!now.equals(mouseOnScreen) || event.isPrimaryButtonDown() || event.isSecondaryButtonDown()) {
            // Otherwise it was the picture that moved, below the mouse.
            controls.screening().mouseMoved();
        }
        mouseOnScreen = now;
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
