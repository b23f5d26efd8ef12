package dev.custody.desktop.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.diagram.Component;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.diagram.Nature;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.display.FxThread;
import dev.custody.display.RobotExtension;
import dev.custody.engine.Command;
import dev.custody.engine.Nickname;
import dev.custody.ledger.Ledger;
import dev.custody.picture.OutcomeLooks;
import dev.custody.scene.Scene;
import dev.custody.scene.Story;
import dev.custody.trace.HopKind;
import dev.custody.trace.MessageId;
import dev.custody.trace.Receipt;
import dev.custody.trace.TraceEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.css.PseudoClass;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.geometry.Point3D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Shape;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The canvas in a window, with mouse and keyboard. */
@ExtendWith(RobotExtension.class)
final class DiagramCanvasTest {
    private static final ComponentId WORKER = new ComponentId("worker");
    private static final ComponentId DATABASE = new ComponentId("database");

    private final Diagram diagram = new Catalogue(new DiagramLoader()).diagram("building-blocks");
    private final Scene scene = new Scene(diagram);
    private final List<Command> commands = new CopyOnWriteArrayList<>();
    private final List<Selection> selections = new CopyOnWriteArrayList<>();
    private int inspected;
    private DiagramCanvas canvas;

    @Start
    void open(Stage stage) {
        canvas = new DiagramCanvas();
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
            public void inspect() {
                inspected++;
            }
        });
        canvas.reducedMotionProperty().set(false);
        javafx.scene.Scene root = new javafx.scene.Scene(canvas, 900, 600);
        root.getStylesheets()
                .add(DiagramCanvas.class.getResource("/styles/tokens.css").toExternalForm());
        stage.setScene(root);
        stage.show();
        canvas.show(diagram);
        canvas.applyCss();
        canvas.layout();
        canvas.render(scene, 0, 0);
    }

    private void tell(Story story, long micros, double seconds) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            story.feed(scene);
            canvas.render(scene, micros, seconds);
        });
    }

    private Node view(ComponentId id) {
        return FxThread.lookup(canvas, "#component-" + id.value());
    }

    private void focus(ComponentId id) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> view(id).requestFocus());
    }

    @Test
    void theNameOnAMessageStandsBesideItsToken() {
        canvas.setNames(message -> message.number() == 1 ? Nickname.of("<b>Ana</b>") : Optional.empty());
        Story story = new Story().created(1, "client", Nature.VALID).created(2, "client", Nature.VALID);
        story.hop(HopKind.REQUEST, "client", "service", 100_000, 1);
        story.hop(HopKind.REQUEST, "client", "service", 100_000, 2);
        tell(story, 50_000, 1);
        assertThat(FxThread.lookupAll(canvas, ".name-flag"))
                .filteredOn(Node::isVisible)
                .singleElement()
                .satisfies(flag -> assertThat(((Label) flag).getText()).isEqualTo("<b>Ana</b>"));
        canvas.setNames(_ -> Optional.empty());
        tell(new Story(), 60_000, 2);
        assertThat(FxThread.lookupAll(canvas, ".name-flag")).noneMatch(Node::isVisible);
    }

    /** A step back within one instant, or another branch: time stands still, and the message that falls was never sent. */
    @Test
    void whatNeverHappenedIsNotShownOn() {
        Ledger ledger = new Ledger(diagram);
        Story sent = new Story().at(50_000).created(1, "client", Nature.VALID);
        int hop = sent.hop(HopKind.REQUEST, "client", "service", 100_000, 1);
        Story lost = new Story().at(50_000).lost(hop, TraceEvent.LossReason.CUT);
        sent.events().forEach(ledger::accept);
        lost.events().forEach(ledger::accept);
        canvas.setLooks(new OutcomeLooks(scene, ledger));
        tell(sent, 50_000, 1);
        tell(lost, 50_000, 1.1);
        assertThat(scene.happenings()).hasSize(1);

        Scene before = new Scene(diagram);
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            canvas.setLooks(new OutcomeLooks(before, new Ledger(diagram)));
            canvas.render(before, 50_000, 1.2);
        });
    }

    /** A jump to a later time, or a canvas that is seen again: what broke long before, and was mended, does not break now. */
    @Test
    void whatHappenedLongAgoIsNotShownAsIfItHappenedNow() {
        tell(new Story().created(1, "client", Nature.VALID), 0, 1);
        Story mended =
                new Story().at(1_000_000).killed("worker", -1).at(2_000_000).restarted("worker", -1);
        tell(mended, 30_000_000, 1.1);
        assertThat(isSame(30_000_000, 1.3, 10)).as("it stands still").isTrue();

        tell(new Story().at(40_000_000).killed("worker", -1).restarted("worker", -1), 40_000_000, 11);
        assertThat(isSame(40_000_000, 11.2, 20)).as("it bursts").isFalse();
    }

    private boolean isSame(long micros, double seconds, double later) {
        return Arrays.equals(pixels(micros, seconds), pixels(micros, later));
    }

    private int[] pixels(long micros, double seconds) {
        int[] pixels = new int[900 * 600];
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            canvas.render(scene, micros, seconds);
            canvas.snapshot(null, null)
                    .getPixelReader()
                    .getPixels(0, 0, 900, 600, PixelFormat.getIntArgbInstance(), pixels, 0, 900);
        });
        return pixels;
    }

    @Test
    void anotherDiagramMayBeRenderedBeforeItIsLaidOut() {
        Diagram other = new Catalogue(new DiagramLoader()).diagram("sync-api");
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            canvas.show(other);
            canvas.render(new Scene(other), 0, 1);
            canvas.applyCss();
            canvas.layout();
            canvas.render(new Scene(other), 0, 2);
        });

        assertThat(view(new ComponentId("api"))).isNotNull();
        assertThat(view(WORKER)).isNull();
    }

    @Test
    void arrowKeysWalkTheComponents(FxRobot robot) {
        focus(new ComponentId("client"));

        robot.type(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.DOWN, KeyCode.LEFT);

        assertThat(selections)
                .containsExactly(
                        new Selection.OfComponent(new ComponentId("service")),
                        new Selection.OfComponent(new ComponentId("queue")),
                        new Selection.OfComponent(WORKER),
                        new Selection.OfComponent(DATABASE));
        assertThat(view(DATABASE).isFocused()).isTrue();
    }

    @Test
    void keysKillAndRestart(FxRobot robot) {
        focus(WORKER);
        robot.type(KeyCode.R, KeyCode.K);
        tell(new Story().killed("worker", -1), 1, 1);
        robot.type(KeyCode.DELETE, KeyCode.R, KeyCode.K);

        assertThat(commands)
                .containsExactly(
                        new Command.Kill(WORKER, Command.ALL_REPLICAS),
                        new Command.Restart(WORKER, Command.ALL_REPLICAS),
                        new Command.Restart(WORKER, Command.ALL_REPLICAS));
    }

    @Test
    void aFollowedMessageDimsWhatItNeverTouchedUntilEscape(FxRobot robot) {
        Ledger ledger = new Ledger(diagram);
        Story story = new Story().created(1, "client", Nature.VALID);
        int hop = story.hop(HopKind.REQUEST, "client", "service", 10, 1);
        story.arrived(hop);
        story.events().forEach(ledger::accept);
        focus(WORKER);
        canvas.setLedger(ledger);
        WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> canvas.selectionProperty().set(new Selection.OfMessage(new MessageId(1))));
        tell(story, 10, 1);

        assertThat(FxThread.lookupAll(canvas, ".trail-numbers").stream().filter(Node::isVisible))
                .extracting(label -> ((Label) label).getText())
                .containsExactly("1");
        assertThat(isAside(WORKER)).isTrue();
        assertThat(isAside(new ComponentId("service"))).isFalse();

        robot.type(KeyCode.ESCAPE);
        tell(new Story(), 10, 2);

        assertThat(selections).containsExactly(new Selection.None());
        assertThat(isAside(WORKER)).isFalse();
        assertThat(FxThread.lookupAll(canvas, ".trail-numbers")).noneMatch(Node::isVisible);
    }

    /** In another branch a message of the same number went elsewhere, through as many hands. */
    @Test
    void theWayOfAFollowedMessageIsThatOfTheBranch() {
        WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> canvas.selectionProperty().set(new Selection.OfMessage(new MessageId(1))));
        tell(new Story().created(1, "client", Nature.VALID), 5, 1);

        followAlong("client", "service");
        assertThat(isAside(new ComponentId("service"))).isFalse();
        assertThat(isAside(WORKER)).isTrue();

        followAlong("queue", "worker");
        assertThat(isAside(new ComponentId("service"))).isTrue();
        assertThat(isAside(WORKER)).isFalse();
    }

    private void followAlong(String from, String to) {
        Ledger ledger = new Ledger(diagram);
        Story story = new Story().created(1, "client", Nature.VALID);
        story.arrived(story.hop(HopKind.REQUEST, from, to, 10, 1));
        story.events().forEach(ledger::accept);
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> canvas.setLedger(ledger));
        tell(new Story(), 10, 2);
    }

    private boolean isAside(ComponentId id) {
        return view(id).getPseudoClassStates().contains(PseudoClass.getPseudoClass("aside"));
    }

    @Test
    void whoHoldsAndWhoCarriesTheOnlyCopySaysSo() {
        Ledger ledger = new Ledger(diagram);
        Story story = new Story().created(1, "client", Nature.VALID).receipt(1, "client", Receipt.ACCEPTED);
        story.job(1, "worker", 0, 1);
        story.events().forEach(ledger::accept);
        canvas.setLedger(ledger);
        tell(story, 10, 1);

        assertThat(view(WORKER).getAccessibleText()).contains("only copy of 1 message");
        assertThat(((Label) FxThread.lookup(view(WORKER), ".only-copy")).getText())
                .isEqualTo("only copy");
        assertThat(FxThread.lookup(view(WORKER), ".down-sign")).isNull();

        ledger.accept(new Story().stored("queue", "", 1, 1).events().getFirst());
        tell(new Story().stored("queue", "", 1, 1), 10, 2);

        assertThat(FxThread.lookup(view(WORKER), ".only-copy")).isNull();
        assertThat(view(new ComponentId("queue")).getAccessibleText()).contains("Holds 1 message that got a yes");
    }

    @Test
    void arrowHeadsEndOutsideTheRingAroundWhoHolds() {
        Ledger ledger = new Ledger(diagram);
        Story story = new Story().created(1, "client", Nature.VALID).receipt(1, "client", Receipt.ACCEPTED);
        story.stored("queue", "", 1, 1);
        story.events().forEach(ledger::accept);
        canvas.setLedger(ledger);
        tell(story, 10, 1);

        Region ring = (Region) FxThread.lookup(view(new ComponentId("queue")), ".custody-ring");
        Bounds drawn = WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            ring.applyCss();
            Insets out = ring.getBackground().getOutsets();
            return ring.localToScene(new BoundingBox(
                    -out.getLeft(),
                    -out.getTop(),
                    ring.getWidth() + out.getLeft() + out.getRight(),
                    ring.getHeight() + out.getTop() + out.getBottom()));
        });
        assertThat(drawn.getWidth()).isGreaterThan(FxThread.boundsInScene(ring).getWidth());
        assertThat(FxThread.lookupAll(canvas, ".road-head"))
                .isNotEmpty()
                .allSatisfy(head -> assertThat(FxThread.boundsInScene(head).intersects(shrunk(drawn)))
                        .isFalse());
    }

    /** By what is added to come to whole pixels: a half at each side. */
    private static Bounds shrunk(Bounds bounds) {
        return new BoundingBox(
                bounds.getMinX() + 0.5, bounds.getMinY() + 0.5, bounds.getWidth() - 1, bounds.getHeight() - 1);
    }

    @Test
    void linksKeepTheirColoursWhenTheyAreLaidOutAnew() {
        List<Paint> fills = WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            canvas.resize(700, 500);
            canvas.layout();
            return canvas.lookupAll(".road-head").stream()
                    .map(head -> ((Shape) head).getFill())
                    .toList();
        });

        assertThat(fills).isNotEmpty().doesNotContain(Color.BLACK);
    }

    @Test
    void aClickSelects(FxRobot robot) {
        robot.clickOn(view(WORKER));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(selections).contains(new Selection.OfComponent(WORKER));
        assertThat(commands).isEmpty();
    }

    @Test
    void aClickOnTheGlyphAtTheCornerKillsAndASecondOneRestarts() {
        Node glyph = FxThread.lookup(view(WORKER), ".kill-glyph");
        click(glyph, 1);
        tell(new Story().killed("worker", -1), 1, 1);
        click(glyph, 1);

        assertThat(commands)
                .containsExactly(
                        new Command.Kill(WORKER, Command.ALL_REPLICAS),
                        new Command.Restart(WORKER, Command.ALL_REPLICAS));
    }

    @Test
    void aDoubleClickKillsOnceAndASingleOneNever() {
        click(view(DATABASE), 1);
        assertThat(commands).isEmpty();
        click(view(DATABASE), 2);

        assertThat(commands).containsExactly(new Command.Kill(DATABASE, Command.ALL_REPLICAS));
    }

    @Test
    void aDoubleClickOnAClientSendsForItCannotBeKilled() {
        click(view(new ComponentId("client")), 2);

        assertThat(commands).containsExactly(new Command.Send(new ComponentId("client"), Nature.VALID, 1));
        assertThat(FxThread.lookup(view(new ComponentId("client")), ".kill-glyph"))
                .isNull();
    }

    @Test
    void aDoubleClickCutsALinkAndHealsIt() {
        Node link =
                FxThread.lookupAll(canvas, ".link").stream().skip(1).findFirst().orElseThrow();
        ComponentId service = new ComponentId("service");
        ComponentId queue = new ComponentId("queue");
        click(FxThread.lookup(link, ".road"), 2);
        tell(new Story().cut("service", "queue").cut("queue", "service"), 1, 1);
        click(FxThread.lookup(link, ".road"), 2);

        assertThat(commands)
                .containsExactly(
                        new Command.Cut(service, queue),
                        new Command.Cut(queue, service),
                        new Command.Heal(service, queue),
                        new Command.Heal(queue, service));
        assertThat(link.getAccessibleText()).isEqualTo("Service to Queue, cut");
    }

    @Test
    void aClickOnATokenSelectsItsMessage() {
        tell(new Story().created(7, "client", Nature.VALID).job(1, "service", 0, 7), 1, 1);
        click(FxThread.lookup(view(new ComponentId("service")), ".socket"), 1);

        assertThat(selections).containsExactly(new Selection.OfMessage(new MessageId(7)));
    }

    @Test
    void enterAsksForAllAboutAComponent(FxRobot robot) {
        focus(DATABASE);
        robot.type(KeyCode.ENTER);

        assertThat(selections).endsWith(new Selection.OfComponent(DATABASE));
        assertThat(inspected).isEqualTo(1);
    }

    @Test
    void theMenuOffersWhatCanBeDone(FxRobot robot) {
        focus(DATABASE);
        robot.type(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(menu()).containsExactly("Kill", "Slow ×10", "Refuse writes", "Inspect");
        robot.type(KeyCode.ESCAPE);
        focus(new ComponentId("client"));
        robot.type(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(menu())
                .containsExactly(
                        "Send one", "Send a burst of 10", "Send an invalid one", "Send a poison one", "Inspect");
    }

    @Test
    void aScreenReaderHearsWhatAComponentHolds() {
        tell(
                new Story()
                        .created(1, "client", Nature.VALID)
                        .job(1, "worker", 0, 1)
                        .step(1, "2", "commit"),
                1,
                1);

        assertThat(view(WORKER).getAccessibleText())
                .isEqualTo("Worker, service, up. worker. At work on message 1, commit, step 3 of 4.");
        assertThat(view(DATABASE).getAccessibleText()).isEqualTo("Database, database, up. orders: 0 committed.");
    }

    @Test
    void everyComponentAndLinkHasAccessibleText() {
        for (Component component : diagram.components()) {
            assertThat(view(component.id()).getAccessibleText()).startsWith(component.title() + ", ");
        }
        assertThat(FxThread.lookupAll(canvas, ".link"))
                .hasSize(4)
                .allSatisfy(link -> assertThat(link.getAccessibleText()).contains(" to "));
    }

    @Test
    void aMessageIsSeenWhereItIs() throws Exception {
        Color before = colorInFirstSocket();
        tell(new Story().created(7, "client", Nature.VALID).job(1, "service", 0, 7), 1, 1);

        assertThat(colorInFirstSocket()).isNotEqualTo(before);
    }

    private Color colorInFirstSocket() throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> {
                    Bounds socket = onCanvas(view(new ComponentId("service")).lookup(".socket"));
                    // Left of the number, well within the token.
                    return canvas.getScene()
                            .snapshot(null)
                            .getPixelReader()
                            .getColor((int) (socket.getMinX() + socket.getWidth() * 0.12), (int) socket.getCenterY());
                })
                .get();
    }

    private static Bounds onCanvas(Node node) {
        return node.localToScene(node.getBoundsInLocal());
    }

    private List<String> menu() {
        return FxThread.ask(() -> Window.getWindows().stream()
                .filter(w -> w instanceof ContextMenu && w.isShowing())
                .map(ContextMenu.class::cast)
                .flatMap(m -> m.getItems().stream())
                .map(MenuItem::getText)
                .filter(text -> text != null)
                .toList());
    }

    /** The headless robot sends each press twice and each release once, which makes click counts meaningless. */
    private void click(Node node, int count) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            Bounds bounds = onCanvas(node);
            double x = bounds.getCenterX();
            double y = bounds.getCenterY();
            Point2D at = node.sceneToLocal(x, y);
            node.fireEvent(new MouseEvent(
                    node,
                    node,
                    MouseEvent.MOUSE_CLICKED,
                    x,
                    y,
                    x,
                    y,
                    MouseButton.PRIMARY,
                    count,
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
                    new PickResult(node, new Point3D(at.getX(), at.getY(), 0), 1)));
        });
    }
}
