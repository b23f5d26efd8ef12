package dev.custody.desktop.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.custody.desktop.text.Language;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Nature;
import dev.custody.diagram.Place;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.display.FxThread;
import dev.custody.display.RobotExtension;
import dev.custody.engine.Command;
import dev.custody.layout.Neighbours.Direction;
import dev.custody.layout.Point;
import dev.custody.scene.Scene;
import dev.custody.scene.Story;
import dev.custody.trace.HopKind;
import dev.custody.trace.MessageId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Zoom, pan, the map, and moving components, with mouse and keyboard. */
@ExtendWith(RobotExtension.class)
final class CanvasViewTest {
    private static final ComponentId WORKER = new ComponentId("worker");
    private static final ComponentId DATABASE = new ComponentId("database");
    private static final ComponentId SERVICE = new ComponentId("service");

    private final Diagram diagram = new Catalogue(new DiagramLoader()).diagram("building-blocks");
    private final Scene scene = new Scene(diagram);
    private final Places places = Places.inMemory();
    private final List<Command> commands = new CopyOnWriteArrayList<>();
    private final List<Selection> selections = new CopyOnWriteArrayList<>();
    private DiagramCanvas canvas;

    @Start
    void open(Stage stage) {
        canvas = new DiagramCanvas(places, Language.ENGLISH);
        canvas.setActions(new CanvasActions() {
            @Override
            public void command(Command command) {
                commands.add(command);
            }

            @Override
            public void select(Selection selection) {
                selections.add(selection);
            }

            @Override
            public void inspect() {}
        });
        canvas.reducedMotionProperty().set(true);
        javafx.scene.Scene root = new javafx.scene.Scene(canvas, 900, 600);
        root.getStylesheets()
                .add(DiagramCanvas.class.getResource("/styles/tokens.css").toExternalForm());
        // The stage is the same in all classes, and would keep the size that it had in the last one.
        stage.setMinWidth(0);
        stage.setMinHeight(0);
        stage.setWidth(root.getWidth());
        stage.setHeight(root.getHeight());
        stage.setScene(root);
        // The headless platform tells the wheel's place on the screen as if it were that in the window.
        stage.setX(0);
        stage.setY(0);
        stage.show();
        canvas.show(diagram);
        canvas.applyCss();
        canvas.layout();
        canvas.render(scene, 0, 0);
    }

    private static void fx(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, action);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Node view(ComponentId id) {
        return FxThread.lookup(canvas, "#component-" + id.value());
    }

    private static Bounds onCanvas(Node node) {
        return FxThread.boundsInScene(node);
    }

    private static Point2D middle(Node node) {
        Bounds bounds = onCanvas(node);
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    private double zoom() {
        return canvas.zoomProperty().get();
    }

    private Minimap map() {
        return (Minimap) FxThread.lookup(canvas, ".minimap");
    }

    /** A place of the canvas with nothing on it. */
    private Point2D ground() {
        return new Point2D(6, 590);
    }

    private void press(MouseButton button, Point2D from, Point2D to) {
        fire(MouseEvent.MOUSE_PRESSED, button, from, from);
        for (int i = 1; i <= 4; i++) {
            fire(MouseEvent.MOUSE_DRAGGED, button, from, from.interpolate(to, i / 4.0));
        }
        fire(MouseEvent.MOUSE_RELEASED, button, from, to);
    }

    /** Sends what a mouse sends; the headless robot has but one button, and presses it twice. */
    private void fire(javafx.event.EventType<MouseEvent> type, MouseButton button, Point2D start, Point2D at) {
        boolean down = type != MouseEvent.MOUSE_RELEASED;
        fx(() -> {
            Node target = pick(canvas, start);
            Event.fireEvent(
                    target,
                    new MouseEvent(
                            type,
                            at.getX(),
                            at.getY(),
                            at.getX(),
                            at.getY(),
                            button,
                            1,
                            false,
                            false,
                            false,
                            false,
                            down && button == MouseButton.PRIMARY,
                            down && button == MouseButton.MIDDLE,
                            down && button == MouseButton.SECONDARY,
                            false,
                            false,
                            at.equals(start),
                            null));
        });
    }

    private Node pick(Node root, Point2D at) {
        return canvas.views().values().stream()
                .filter(view -> onCanvas(view).contains(at))
                .map(Node.class::cast)
                .findFirst()
                .orElse(root);
    }

    private void key(KeyCode code, boolean shift, boolean alt) {
        fx(() -> Event.fireEvent(
                canvas.getScene().getFocusOwner(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, alt, false)));
    }

    @Test
    void theWheelZoomsToThePointer(FxRobot robot) {
        Point2D worker = middle(view(WORKER));
        robot.moveTo(FxThread.ask(() -> canvas.localToScreen(worker)));
        for (int i = 0; i < 4; i++) {
            robot.scroll(1, VerticalDirection.UP);
            WaitForAsyncUtils.waitForFxEvents();
        }

        assertThat(zoom()).isGreaterThan(1.2);
        assertThat(middle(view(WORKER)).distance(worker)).isLessThan(2);
    }

    @Test
    void aDragOfTheGroundMovesTheView(FxRobot robot) {
        fx(canvas::zoomIn);
        Point2D before = middle(view(WORKER));
        Point2D at = ground();
        robot.moveTo(FxThread.ask(() -> canvas.localToScreen(at)))
                .press(MouseButton.PRIMARY)
                .moveBy(60, -40)
                .release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(middle(view(WORKER)).getX()).isCloseTo(before.getX() + 60, within(1.0));
        assertThat(middle(view(WORKER)).getY()).isCloseTo(before.getY() - 40, within(1.0));
    }

    @Test
    void theOtherButtonsMoveTheViewEvenFromAComponent() {
        fx(canvas::zoomIn);
        Point2D before = middle(view(WORKER));
        press(MouseButton.MIDDLE, before, before.add(50, 0));
        press(MouseButton.SECONDARY, before.add(50, 0), before.add(50, 30));

        assertThat(middle(view(WORKER)).distance(before.add(50, 30))).isLessThan(0.01);
        assertThat(places.of(diagram.id(), WORKER)).isEmpty();
    }

    @Test
    void keysMoveTheView(FxRobot robot) {
        fx(canvas::zoomIn);
        fx(() -> view(WORKER).requestFocus());
        Point2D before = middle(view(WORKER));
        key(KeyCode.RIGHT, true, false);
        key(KeyCode.DOWN, true, false);

        assertThat(middle(view(WORKER)).getX()).isLessThan(before.getX() - 10);
        assertThat(middle(view(WORKER)).getY()).isLessThan(before.getY() - 10);
        assertThat(selections).isEmpty();
    }

    @Test
    void aDoubleClickOnTheGroundBringsEverythingBackInSight() {
        Point2D home = middle(view(WORKER));
        fx(() -> {
            canvas.zoomIn();
            canvas.zoomIn();
        });
        assertThat(zoom()).isCloseTo(1.5625, within(1e-9));
        fx(() -> Event.fireEvent(
                canvas,
                new MouseEvent(
                        MouseEvent.MOUSE_CLICKED,
                        5,
                        590,
                        5,
                        590,
                        MouseButton.PRIMARY,
                        2,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        false,
                        false,
                        true,
                        null)));

        assertThat(zoom()).isEqualTo(1);
        assertThat(middle(view(WORKER)).distance(home)).isLessThan(1e-6);
    }

    @Test
    void aComponentIsDraggedItsLinksFollowAndItsPlaceIsKept(FxRobot robot) {
        Node link =
                FxThread.lookupAll(canvas, ".link").stream().skip(3).findFirst().orElseThrow();
        assertThat(link.getAccessibleText()).isEqualTo("Worker to Database");
        Bounds linkBefore = onCanvas(FxThread.lookup(link, ".road"));
        Point2D before = middle(view(WORKER));
        robot.moveTo(view(WORKER))
                .press(MouseButton.PRIMARY)
                .moveBy(30, 20)
                .moveBy(30, 25)
                .release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(middle(view(WORKER)).distance(before.add(60, 45))).isLessThan(1.5);
        assertThat(onCanvas(FxThread.lookup(link, ".road"))).isNotEqualTo(linkBefore);
        assertThat(places.of(diagram.id(), WORKER)).isPresent();
        assertThat(map().isMouseTransparent()).isFalse();
        assertThat(commands).isEmpty();
        assertThat(selections).containsOnly(new Selection.OfComponent(WORKER));

        DiagramCanvas another =
                WaitForAsyncUtils.waitForAsyncFx(5_000, () -> new DiagramCanvas(places, Language.ENGLISH));
        fx(() -> {
            canvas.getScene().setRoot(another);
            another.show(diagram);
            another.applyCss();
            another.layout();
        });
        Place own = diagram.component(WORKER).place();
        assertThat(places.of(diagram.id(), WORKER).orElseThrow().column()).isGreaterThan(own.column());
        Bounds there = onCanvas(FxThread.lookup(another, "#component-worker"));
        Bounds queue = onCanvas(FxThread.lookup(another, "#component-queue"));
        assertThat(there.getCenterX()).isGreaterThan(queue.getCenterX() + 20);

        fx(another::resetPlaces);
        assertThat(places.of(diagram.id(), WORKER)).isEmpty();
        assertThat(middle(FxThread.lookup(another, "#component-worker")).distance(before))
                .isLessThan(1e-6);
    }

    @Test
    void theHandDoesNotLoseWhatItDragsUnderTheMapThatShowsItself(FxRobot robot) {
        Point2D before = middle(view(WORKER));
        robot.moveTo(view(WORKER))
                .press(MouseButton.PRIMARY)
                .moveBy(100, 90)
                .moveBy(10, 20)
                .release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(map().isVisible()).isTrue();
        assertThat(middle(view(WORKER)).distance(before.add(110, 110))).isLessThan(1.5);
    }

    @Test
    void aTremblingHandClicks() {
        Point2D at = middle(view(WORKER));
        press(MouseButton.PRIMARY, at, at.add(3, 2));

        assertThat(middle(view(WORKER))).isEqualTo(at);
        assertThat(places.of(diagram.id(), WORKER)).isEmpty();
    }

    @Test
    void keysMoveTheSelectedComponent() {
        fx(() -> {
            canvas.selectionProperty().set(new Selection.OfComponent(WORKER));
            view(WORKER).requestFocus();
        });
        Point2D before = middle(view(WORKER));
        key(KeyCode.LEFT, true, true);
        key(KeyCode.DOWN, true, true);

        assertThat(middle(view(WORKER)).getX()).isLessThan(before.getX() - 5);
        assertThat(middle(view(WORKER)).getY()).isGreaterThan(before.getY() + 5);
        assertThat(places.of(diagram.id(), WORKER)).isPresent();
        assertThat(selections).isEmpty();
    }

    @Test
    void whatWasDraggedOutOfSightIsFittedInAgain() {
        Point2D at = middle(view(DATABASE));
        press(MouseButton.PRIMARY, at, new Point2D(5, 5));
        assertThat(onCanvas(view(DATABASE)).getMinX()).isNegative();
        assertThat(map().isVisible()).isTrue();
        fx(canvas::fit);

        assertThat(onCanvas(view(DATABASE)).getMinX()).isPositive();
        assertThat(onCanvas(view(DATABASE)).getMinY()).isPositive();
        assertThat(map().isVisible()).isFalse();
    }

    @Test
    void theMapShowsItselfWhileNotAllIsInSightAndAClickInItLooksThere(FxRobot robot) {
        assertThat(map().isVisible()).isFalse();
        fx(() -> {
            for (int i = 0; i < 4; i++) {
                canvas.zoomIn();
            }
            new Story().killed("worker", -1).feed(scene);
            canvas.render(scene, 1, 1);
        });
        assertThat(map().isVisible()).isTrue();
        assertThat(map().getAccessibleText())
                .startsWith("Map. Zoom 244 percent.")
                .endsWith("Down: Worker.");

        List<Node> blocks = List.copyOf(FxThread.lookupAll(map(), ".minimap-block"));
        int worker = List.copyOf(canvas.views().keySet()).indexOf(WORKER);
        robot.clickOn(blocks.get(worker));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(middle(view(WORKER)).distance(450, 300))
                .as("a pixel of the map is many")
                .isLessThan(30);
        assertThat(map().getAccessibleText()).contains("In sight: Worker");
        assertThat(selections).isEmpty();
        assertThat(onCanvas(FxThread.lookup(map(), ".minimap-frame")).contains(middle(blocks.get(worker))))
                .isTrue();
        fx(canvas::fit);
        assertThat(map().isVisible()).isFalse();
    }

    @Test
    void theMapOfAnotherDiagramTellsNothingOfTheOneBefore() {
        fx(() -> canvas.move(WORKER, canvas.fitted().home().worldAt(-400, 310)));
        assertThat(map().isVisible()).isTrue();
        Scene other = new Scene(new Catalogue(new DiagramLoader()).diagram("broadcast"));
        ComponentId down = new ComponentId("shipping-database");
        fx(() -> {
            new Story().killed(down.value(), -1).feed(other);
            canvas.show(other.diagram());
            canvas.render(other, 1, 1);
            canvas.layout();
            for (int i = 0; i < 4; i++) {
                canvas.zoomIn();
            }
        });
        assertThat(map().getAccessibleText())
                .endsWith("Down: " + other.diagram().component(down).title() + ".");
    }

    @Test
    void aMessageIsOnItsSocketAtEveryZoomAndPanEvenBeforeItIsSharp() throws Exception {
        Image without = picture();
        fx(() -> {
            new Story()
                    .created(7, "client", Nature.VALID)
                    .job(1, "service", 0, 7)
                    .feed(scene);
            canvas.render(scene, 1, 1);
        });
        onItsSocket();
        for (int step : new int[] {3, 2, -7, 1}) {
            fx(() -> {
                for (int i = 0; i < Math.abs(step); i++) {
                    if (step > 0) {
                        canvas.zoomIn();
                    } else {
                        canvas.zoomOut();
                    }
                }
                canvas.pan(Direction.LEFT);
                canvas.move(SERVICE, canvas.fitted().home().worldAt(430 + step * 3, 310));
            });
            onItsSocket();
            fx(canvas::settle);
            onItsSocket();
        }
        assertThat(picture()).isNotEqualTo(without);
    }

    @Test
    void aMessageIsOnItsSocketAtOnceWhenWhatWasDraggedAwayIsFittedInAgain() throws Exception {
        fx(() -> {
            canvas.reducedMotionProperty().set(false);
            new Story()
                    .created(7, "client", Nature.VALID)
                    .job(1, "service", 0, 7)
                    .feed(scene);
            canvas.render(scene, 1, 1);
            canvas.move(WORKER, new Point(4_000, 100));
            canvas.keepPlace(WORKER);
            canvas.fit();
            canvas.settle();
            canvas.render(scene, 1, 1.01);
        });

        onItsSocket();
    }

    @Test
    void aMessageOnItsWayIsOnItsLinkAfterZoomAndPan() throws Exception {
        fx(() -> {
            Story story = new Story();
            story.at(1_000).created(7, "client", Nature.VALID).hop(HopKind.REQUEST, "client", "service", 1_000, 7);
            story.feed(scene);
            canvas.render(scene, 1_500, 1);
            canvas.zoomIn();
            canvas.zoomIn();
            canvas.pan(Direction.UP);
            canvas.settle();
        });
        Bounds client = onCanvas(view(new ComponentId("client")));
        Bounds service = onCanvas(view(SERVICE));
        double x = (client.getMaxX() + service.getMinX()) / 2;
        Node road = FxThread.lookup(canvas, ".link .road");

        Point2D blob = blob(x, onCanvas(road).getCenterY(), 60);
        assertThat(blob.getX()).isCloseTo(x, within(2.0));
        // It travels on the right of its road.
        double lane = canvas.fitted().metrics().lane() * canvas.fitted().home().scale() * zoom();
        assertThat(blob.getY()).isCloseTo(onCanvas(road).getCenterY() + lane, within(2.0));
    }

    @Test
    void itIsSharpAMomentAfterTheZoomHasChanged() throws Exception {
        fx(() -> {
            new Story().created(7, "client", Nature.VALID).feed(scene);
            canvas.render(scene, 1, 1);
        });
        fx(canvas::zoomIn);
        WaitForAsyncUtils.waitFor(
                5,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(
                                () -> !((javafx.scene.image.ImageView) canvas.lookup("ImageView")).isSmooth())
                        .get());
    }

    private Image picture() throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> (Image) canvas.getScene().snapshot(null))
                .get();
    }

    /** The middle of the message that is seen, and that can be clicked, is the middle of its socket. */
    private void onItsSocket() throws Exception {
        Point2D socket = middle(FxThread.lookup(view(SERVICE), ".socket"));
        assertThat(canvas.messageAt(socket.getX(), socket.getY())).isEqualTo(new MessageId(7));
        double reach = onCanvas(FxThread.lookup(view(SERVICE), ".socket")).getWidth() * 0.9;
        Point2D blob = blob(socket.getX(), socket.getY(), reach);
        assertThat(blob.distance(socket)).as("%s is not at %s", blob, socket).isLessThan(1.5);
    }

    /** The middle of what is painted in the layer of tokens around there. */
    private Point2D blob(double x, double y, double reach) throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> {
                    canvas.layout();
                    Node layer = canvas.lookup(".token-layer");
                    javafx.scene.SnapshotParameters clear = new javafx.scene.SnapshotParameters();
                    clear.setFill(javafx.scene.paint.Color.TRANSPARENT);
                    Image image = layer.snapshot(clear, null);
                    PixelReader pixels = image.getPixelReader();
                    double minX = Double.MAX_VALUE;
                    double minY = Double.MAX_VALUE;
                    double maxX = -1;
                    double maxY = -1;
                    for (int py = (int) Math.max(0, y - reach); py < Math.min(image.getHeight(), y + reach); py++) {
                        for (int px = (int) Math.max(0, x - reach); px < Math.min(image.getWidth(), x + reach); px++) {
                            if (pixels.getArgb(px, py) >>> 24 > 128) {
                                minX = Math.min(minX, px);
                                minY = Math.min(minY, py);
                                maxX = Math.max(maxX, px + 1);
                                maxY = Math.max(maxY, py + 1);
                            }
                        }
                    }
                    return new Point2D((minX + maxX) / 2, (minY + maxY) / 2);
                })
                .get();
    }
}
