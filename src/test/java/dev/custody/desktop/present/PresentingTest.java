package dev.custody.desktop.present;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.audience.Votes;
import dev.custody.desktop.action.Action;
import dev.custody.desktop.action.Chord;
import dev.custody.desktop.bridge.Speed;
import dev.custody.desktop.canvas.Selection;
import dev.custody.desktop.pane.TestDesk;
import dev.custody.desktop.text.Language;
import dev.custody.desktop.text.Texts;
import dev.custody.display.FxThread;
import dev.custody.display.RobotExtension;
import dev.custody.trace.TraceEvent;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** On stage, by every key and by mouse. */
@ExtendWith(RobotExtension.class)
final class PresentingTest {
    private static final Speed IN_A_HURRY = new Speed(30);

    private final TestDesk desk = new TestDesk();
    private final AtomicInteger invited = new AtomicInteger();
    /** A small one: all of it is drawn again with every key, by the processor. */
    private List<Rectangle2D> screens = List.of(new Rectangle2D(0, 0, 576, 360));

    private Presenting presenting;
    private Stage window;

    @Start
    void open(Stage stage) {
        window = stage;
        stage.setScene(new Scene(new StackPane()));
        // The stage that the class before had, with its sizes.
        stage.setMinWidth(0);
        stage.setMinHeight(0);
        stage.setWidth(700);
        stage.setHeight(500);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        presenting = new Presenting(
                desk.desk(),
                new House(
                        stage,
                        PresentingTest::dress,
                        () -> screens,
                        () -> LocalTime.of(14, 3),
                        Votes.NONE,
                        List::of,
                        id -> Optional.of(new Label("panel " + id)),
                        () -> false));
        presenting.addActions();
        Texts texts = Language.ENGLISH.texts(Presenting.class);
        desk.actions.add(new Action(
                "invite",
                Action.Group.WINDOW,
                new javafx.beans.property.ReadOnlyStringWrapper("Invite"),
                texts.of("invite"),
                List.of(Chord.always(KeyCode.F12)),
                new javafx.beans.property.ReadOnlyBooleanWrapper(true),
                invited::incrementAndGet));
        desk.open("queue-worker");
    }

    private static void dress(Scene scene) {
        scene.getStylesheets()
                .add(Objects.requireNonNull(PresentingTest.class.getResource("/styles/tokens.css"))
                        .toExternalForm());
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(presenting::leave);
    }

    /** It is no other run: it stays in its file. */
    @Test
    void whatIsOpenBeginsAnewWhenItIsPresented(FxRobot robot) {
        present(robot);

        assertThat(desk.begunAgain).isEqualTo(1);
    }

    private void present(FxRobot robot) {
        robot.interact(() -> {
            presenting.open(Stories.worker());
            desk.actions.get("present").run();
        });
        comeOn(robot);
    }

    /** Waits for what comes on stage, a step with each picture. */
    private void comeOn(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        pulse(robot, 5);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void pulse(FxRobot robot, int times) {
        robot.interact(() -> desk.pulse(times));
    }

    /** As for somebody in a hurry: what is seen on the way is drawn less often, and it comes to the same place. */
    private void untilItStands(FxRobot robot) {
        robot.interact(() -> {
            desk.pulse(2);
            desk.playback.setSpeed(IN_A_HURRY);
            desk.until(() -> !desk.frame().playing());
            desk.pulse(2);
        });
    }

    private static boolean isThere(FxRobot robot, String id) {
        return robot.lookup(id).tryQuery().map(Node::isVisible).orElse(false);
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private static Stage audience() {
        return stageWith("#presentation");
    }

    private static Stage speaker() {
        return stageWith("#speaker");
    }

    private static Stage stageWith(String selector) {
        return FxThread.ask(() -> Window.getWindows().stream()
                .filter(each -> each.getScene().lookup(selector) != null)
                .map(Stage.class::cast)
                .findFirst()
                .orElseThrow());
    }

    private boolean workerIsDown() {
        return desk.frame().scene().component(Stories.WORKER).isDown();
    }

    @Test
    void f5FillsTheScreenAndEscapeLeadsBack(FxRobot robot) {
        screens = List.of(new Rectangle2D(0, 0, 1000, 1000));
        present(robot);
        assertThat(audience().isFullScreen()).isTrue();
        assertThat(audience().getWidth()).isEqualTo(1000);
        assertThat(text(robot, "#present-title")).isEqualTo("A worker dies over an order");
        assertThat(isThere(robot, "#present-caption")).isFalse();

        assertThat(window.getScene().getRoot().getOpacity())
                .as("what is covered is not drawn")
                .isZero();

        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#presentation").tryQuery()).isEmpty();
        assertThat(window.isShowing()).isTrue();
        assertThat(window.getWidth()).isEqualTo(700);
        assertThat(window.getScene().getRoot().getOpacity()).isEqualTo(1);
    }

    @Test
    void whoComesOnStageIsToldHowToGoOnAndOutUntilTheFirstKey(FxRobot robot) {
        screens = List.of(new Rectangle2D(0, 0, 1280, 720));
        present(robot);
        assertThat(isThere(robot, "#present-hint")).isTrue();
        assertThat(text(robot, "#present-hint")).contains("Space", "Esc");
        Bounds hint = bounds(robot, "#present-hint");
        assertThat(hint.getMaxY()).isLessThanOrEqualTo(720);
        assertThat(hint.getMinY())
                .isGreaterThanOrEqualTo(bounds(robot, "#present-summary").getMaxY());

        robot.type(KeyCode.SPACE);
        pulse(robot, 2);
        assertThat(isThere(robot, "#present-hint")).isFalse();
        robot.type(KeyCode.ESCAPE);
    }

    @Test
    void aRunIsToldOfWithKeysOfItsOwnAndWhoHasTheSpeakersWindowNeedsNone(FxRobot robot) {
        robot.interact(() -> desk.actions.get("present").run());
        comeOn(robot);
        assertThat(text(robot, "#present-hint")).contains("play or pause", "Esc");
        assertThat(isThere(robot, "#present-hint")).isTrue();
        robot.type(KeyCode.ESCAPE);

        screens = List.of(new Rectangle2D(0, 0, 576, 360), new Rectangle2D(576, 0, 576, 360));
        present(robot);
        assertThat(isThere(robot, "#present-hint")).isFalse();
    }

    private static Bounds bounds(FxRobot robot, String id) {
        return FxThread.boundsInScene(robot.lookup(id).query());
    }

    @Test
    void whatIsOpenedBehindItEndsIt(FxRobot robot) {
        present(robot);
        robot.interact(() -> desk.open("outbox"));
        pulse(robot, 2);
        assertThat(robot.lookup("#presentation").tryQuery()).isEmpty();
        assertThat(desk.frame().diagram().id()).isEqualTo("outbox");
    }

    @Test
    void everyKeyThatGoesOnDoes(FxRobot robot) {
        for (KeyCode key : List.of(KeyCode.PAGE_DOWN, KeyCode.SPACE, KeyCode.RIGHT, KeyCode.DOWN)) {
            present(robot);
            robot.type(key);
            pulse(robot, 2);
            assertThat(text(robot, "#present-caption")).as(key.getName()).isEqualTo(Stories.FIRST);
            assertThat(isThere(robot, "#present-caption")).isTrue();
            assertThat(desk.frame().playing()).isTrue();
            robot.type(KeyCode.ESCAPE);
        }
    }

    @Test
    void everyKeyThatGoesBackDoes(FxRobot robot) {
        for (KeyCode key : List.of(KeyCode.PAGE_UP, KeyCode.LEFT, KeyCode.UP)) {
            present(robot);
            robot.type(KeyCode.PAGE_DOWN);
            untilItStands(robot);
            assertThat(isThere(robot, "#present-question")).isTrue();
            robot.type(key);
            pulse(robot, 2);
            assertThat(isThere(robot, "#present-title")).as(key.getName()).isTrue();
            robot.type(KeyCode.ESCAPE);
        }
    }

    @Test
    void aClickBesideEverythingGoesOnAndOneOnAComponentSelectsIt(FxRobot robot) {
        present(robot);
        robot.clickOn("#component-worker");
        pulse(robot, 2);
        assertThat(isThere(robot, "#present-title")).isTrue();

        robot.clickOn("#present-foot");
        pulse(robot, 2);
        assertThat(text(robot, "#present-caption")).isEqualTo(Stories.FIRST);
    }

    @Test
    void bAndFullStopMakeItBlackAndWMakesItWhite(FxRobot robot) {
        present(robot);
        for (KeyCode key : List.of(KeyCode.B, KeyCode.PERIOD, KeyCode.W)) {
            robot.type(key);
            assertThat(isThere(robot, "#present-curtain")).as(key.getName()).isTrue();
            robot.type(key);
            assertThat(isThere(robot, "#present-curtain")).isFalse();
        }
        robot.type(KeyCode.B).type(KeyCode.PAGE_DOWN);
        pulse(robot, 2);

        assertThat(isThere(robot, "#present-curtain")).isFalse();
        assertThat(isThere(robot, "#present-title"))
                .as("on only took the curtain up")
                .isTrue();
    }

    @Test
    void aDigitGoesToItsBeatAfterAMomentOrAtOnceWithEnter(FxRobot robot) {
        present(robot);
        robot.type(KeyCode.DIGIT2);
        assertThat(text(robot, "#present-number")).isEqualTo("2");
        pulse(robot, 10);
        assertThat(isThere(robot, "#present-question")).isFalse();
        robot.interact(() -> desk.pulse(60));
        untilItStands(robot);
        assertThat(isThere(robot, "#present-question")).isTrue();

        robot.type(KeyCode.HOME);
        pulse(robot, 2);
        robot.type(KeyCode.NUMPAD2).type(KeyCode.ENTER);
        untilItStands(robot);
        assertThat(isThere(robot, "#present-question")).isTrue();
        robot.type(KeyCode.HOME);
        pulse(robot, 2);
        assertThat(isThere(robot, "#present-title")).isTrue();
        robot.type(KeyCode.END);
        pulse(robot, 2);
        assertThat(isThere(robot, "#present-question")).isTrue();
    }

    @Test
    void handsAreCountedByKeysAndTheAnswerIsShown(FxRobot robot) {
        present(robot);
        robot.type(KeyCode.PAGE_DOWN);
        untilItStands(robot);
        robot.type(KeyCode.DIGIT2)
                .type(KeyCode.ENTER)
                .type(KeyCode.DIGIT1)
                .type(KeyCode.DIGIT4)
                .type(KeyCode.ENTER);
        robot.type(KeyCode.DIGIT1).type(KeyCode.PLUS).type(KeyCode.PLUS).type(KeyCode.MINUS);
        robot.clickOn("#present-choice-3").type(KeyCode.ADD);
        assertThat(text(robot, "#present-hands-1")).isEqualTo("1");
        assertThat(text(robot, "#present-hands-2")).isEqualTo("14");
        assertThat(text(robot, "#present-hands-3")).isEqualTo("1");
        assertThat(workerIsDown()).isFalse();

        robot.type(KeyCode.PAGE_DOWN);
        untilItStands(robot);
        assertThat(text(robot, "#present-hands-2")).isEqualTo("14");
        assertThat(text(robot, "#present-because")).contains("#2");
        int stood = desk.frame().position();
        robot.clickOn("#present-show-me");
        pulse(robot, 2);
        assertThat(desk.frame().position()).isLessThan(stood);
        robot.type(KeyCode.PAGE_DOWN);
        pulse(robot, 2);
        robot.type(KeyCode.PAGE_UP);
        pulse(robot, 2);
        assertThat(desk.frame().position()).isEqualTo(stood);
    }

    @Test
    void lShowsASpotThatFollowsTheMouse(FxRobot robot) {
        present(robot);
        robot.moveTo("#component-worker").type(KeyCode.L);
        Node spot = robot.lookup("#present-pointer").query();
        assertThat(spot.isVisible()).isTrue();
        double before = FxThread.boundsInScene(spot).getCenterX();
        robot.moveBy(-120, 0);
        assertThat(FxThread.boundsInScene(spot).getCenterX())
                .isCloseTo(before - 120, org.assertj.core.data.Offset.offset(2.0));
        robot.type(KeyCode.L);
        assertThat(spot.isVisible()).isFalse();
    }

    @Test
    void zGoesCloserToWhereTheMouseIsAndBack(FxRobot robot) {
        present(robot);
        Node worker = robot.lookup("#component-worker").query();
        double width = FxThread.boundsInScene(worker).getWidth();
        robot.moveTo(worker).type(KeyCode.Z);
        pulse(robot, 120);
        assertThat(FxThread.boundsInScene(worker).getWidth()).isGreaterThan(1.8 * width);
        robot.type(KeyCode.Z);
        pulse(robot, 120);
        assertThat(FxThread.boundsInScene(worker).getWidth())
                .isCloseTo(width, org.assertj.core.data.Offset.offset(1.0));
    }

    @Test
    void anythingCanBeKilledLiveByKeyAndByMouse(FxRobot robot) {
        present(robot);
        robot.clickOn("#component-worker").type(KeyCode.K);
        pulse(robot, 2);
        assertThat(workerIsDown()).isTrue();
        robot.type(KeyCode.R);
        pulse(robot, 2);
        assertThat(workerIsDown()).isFalse();
        robot.doubleClickOn("#component-worker");
        pulse(robot, 2);
        assertThat(workerIsDown()).isTrue();
        assertThat(isThere(robot, "#present-title")).isTrue();

        robot.type(KeyCode.PAGE_DOWN);
        pulse(robot, 30);
        assertThat(desk.frame().playing()).isTrue();
        assertThat(desk.playback.trace().events()).anyMatch(TraceEvent.Killed.class::isInstance);
    }

    @Test
    void whoWalkedToSomethingByTabMeansThat(FxRobot robot) {
        present(robot);
        walkTo(robot, "#component-worker");
        robot.type(KeyCode.K);
        pulse(robot, 2);
        assertThat(workerIsDown()).isTrue();
        robot.type(KeyCode.R);
        pulse(robot, 2);
        assertThat(workerIsDown()).isFalse();

        robot.type(KeyCode.S);
        pulse(robot, 120);
        walkTo(robot, "#speaker-reset");
        robot.type(KeyCode.SPACE);
        pulse(robot, 2);
        assertThat(text(robot, "#speaker-elapsed")).isEqualTo("0:00");
        assertThat(isThere(robot, "#present-title")).as("nothing is told yet").isTrue();
    }

    private void walkTo(FxRobot robot, String id) {
        for (int i = 0; i < 60; i++) {
            robot.type(KeyCode.TAB);
            if (robot.lookup(id).queryAll().stream().anyMatch(Node::isFocused)) {
                return;
            }
        }
        throw new AssertionError("no way by Tab to " + id);
    }

    @Test
    void pHoldsTimeAndLetsItGo(FxRobot robot) {
        present(robot);
        robot.type(KeyCode.PAGE_DOWN);
        pulse(robot, 10);
        robot.type(KeyCode.P);
        pulse(robot, 2);
        assertThat(desk.frame().playing()).isFalse();
        robot.type(KeyCode.P);
        pulse(robot, 2);
        assertThat(desk.frame().playing()).isTrue();
    }

    @Test
    void theMouseHidesWhenItRests(FxRobot robot) {
        present(robot);
        robot.moveTo("#component-worker");
        pulse(robot, 1);
        assertThat(audience().getScene().getRoot().getCursor()).isNull();
        pulse(robot, 200);
        assertThat(audience().getScene().getRoot().getCursor()).isEqualTo(Cursor.NONE);
        robot.moveBy(5, 5);
        assertThat(audience().getScene().getRoot().getCursor()).isNull();
    }

    @Test
    void f5AgainBeginsAnewAndShiftF5GoesOnWhereItWas(FxRobot robot) {
        present(robot);
        robot.type(KeyCode.PAGE_DOWN);
        untilItStands(robot);
        int stood = desk.frame().position();
        robot.type(KeyCode.ESCAPE);
        robot.interact(() -> desk.actions.get("present-here").run());
        comeOn(robot);
        assertThat(isThere(robot, "#present-question")).isTrue();
        assertThat(desk.frame().position()).isEqualTo(stood);

        robot.type(KeyCode.F5);
        comeOn(robot);
        assertThat(isThere(robot, "#present-title")).isTrue();
        assertThat(desk.frame().playheadMicros()).isZero();
    }

    @Test
    void aKeyThatIsHeldDownBuildsOneStage(FxRobot robot) {
        present(robot);
        Stage first = audience();

        robot.interact(() -> {
            for (int i = 0; i < 30; i++) {
                desk.actions.get("present").run();
            }
        });

        assertThat(audience()).isSameAs(first);
    }

    @Test
    void aKeyThatIsHeldDownBeginsTheRunAnewOnce(FxRobot robot) {
        robot.interact(() -> {
            presenting.open(Stories.worker());
            for (int i = 0; i < 30; i++) {
                desk.actions.get("present").run();
            }
        });
        comeOn(robot);

        assertThat(desk.begunAgain).isEqualTo(1);
        assertThat(isThere(robot, "#present-title")).isTrue();
    }

    @Test
    void whatIsOpenedOnTheWayToItIsNotPresented(FxRobot robot) {
        robot.interact(() -> {
            desk.actions.get("present").run();
            desk.open("outbox");
        });
        comeOn(robot);

        assertThat(robot.lookup("#presentation").tryQuery()).isEmpty();
    }

    /** Keys go to the window until the stage is there. */
    @Test
    void whoTurnsBackOnTheWayToItDoesNotComeOn(FxRobot robot) {
        for (int pictures = 0; pictures < 5; pictures++) {
            robot.interact(() -> {
                presenting.open(Stories.worker());
                desk.actions.get("present").run();
            });
            pulse(robot, pictures);
            robot.type(KeyCode.ESCAPE);
            comeOn(robot);

            assertThat(robot.lookup("#presentation").tryQuery())
                    .as("after %d pictures", pictures)
                    .isEmpty();
        }
        present(robot);
        assertThat(isThere(robot, "#present-title")).isTrue();
    }

    @Test
    void theRunGoesOnInTheWindowAsAnyRun(FxRobot robot) {
        present(robot);
        robot.type(KeyCode.PAGE_DOWN);
        untilItStands(robot);
        robot.type(KeyCode.ESCAPE);
        robot.interact(() -> {
            desk.playback.play();
            desk.untilRest();
        });
        assertThat(workerIsDown()).isFalse();
    }

    @Test
    void aRunWithoutAScenarioIsSteppedThrough(FxRobot robot) {
        robot.interact(() -> {
            desk.playback.pause();
            desk.actions.get("present").run();
        });
        comeOn(robot);
        assertThat(text(robot, "#present-title")).isEqualTo(Stories.DIAGRAM.title());
        robot.type(KeyCode.PAGE_DOWN);
        pulse(robot, 2);
        int first = desk.frame().position();
        assertThat(first).isPositive();
        robot.type(KeyCode.PAGE_DOWN).type(KeyCode.PAGE_DOWN).type(KeyCode.PAGE_UP);
        pulse(robot, 2);
        assertThat(desk.frame().position()).isGreaterThan(first);
        robot.type(KeyCode.SPACE);
        pulse(robot, 2);
        assertThat(desk.frame().playing()).isTrue();
    }

    @Test
    void theSpeakerHasAWindowWhoseButtonsActOnTheStage(FxRobot robot) throws TimeoutException {
        present(robot);
        robot.type(KeyCode.S);
        pulse(robot, 20);
        WaitForAsyncUtils.waitFor(
                5, java.util.concurrent.TimeUnit.SECONDS, speaker().showingProperty());
        assertThat(text(robot, "#speaker-next")).isEqualTo(Stories.FIRST);
        assertThat(text(robot, "#speaker-progress")).isEqualTo("Beat 0 of 3");
        assertThat(text(robot, "#speaker-time")).contains("03");

        press(robot, "#speaker-next-button");
        untilItStands(robot);
        assertThat(text(robot, "#speaker-now")).isEqualTo(Stories.QUESTION);
        assertThat(text(robot, "#speaker-notes")).isEqualTo("Wait for the hands.");
        robot.interact(
                () -> robot.lookup("#speaker-hands-2").queryAs(TextField.class).setText("21"));
        assertThat(text(robot, "#present-hands-2")).isEqualTo("21");
        press(robot, "#speaker-black");
        assertThat(isThere(robot, "#present-curtain")).isTrue();
        press(robot, "#speaker-black");
        press(robot, "#speaker-back-button");
        pulse(robot, 2);
        assertThat(isThere(robot, "#present-title")).isTrue();
        press(robot, "#speaker-invite");
        assertThat(invited).hasValue(1);
        press(robot, "#speaker-end");
        assertThat(robot.lookup("#presentation").tryQuery()).isEmpty();
        assertThat(robot.lookup("#speaker").tryQuery()).isEmpty();
    }

    @Test
    void theSpeakersWindowNamesWhatItWouldKillAndSeesWhatTheAudienceSees(FxRobot robot) {
        present(robot);
        robot.clickOn("#component-worker").type(KeyCode.S);
        pulse(robot, 20);
        assertThat(robot.lookup("#speaker-kill").queryAs(Button.class).getText())
                .isEqualTo("Kill Worker");
        assertThat(robot.lookup("#speaker-mirror")
                        .queryAs(javafx.scene.image.ImageView.class)
                        .getImage()
                        .getWidth())
                .isGreaterThan(400);
        press(robot, "#speaker-kill");
        pulse(robot, 2);
        assertThat(workerIsDown()).isTrue();
        assertThat(robot.lookup("#speaker-kill").queryAs(Button.class).getText())
                .isEqualTo("Restart Worker");
        robot.interact(() -> speaker().requestFocus());
        robot.type(KeyCode.PAGE_DOWN);
        pulse(robot, 2);
        assertThat(text(robot, "#present-caption")).isEqualTo(Stories.FIRST);
        robot.type(KeyCode.S);
        assertThat(robot.lookup("#speaker").tryQuery()).isEmpty();
        assertThat(desk.preferences.get().presenting().speaker()).isPresent();
    }

    @Test
    void theSpeakersTimeGoesOnWithoutTheWindowThatShowsIt(FxRobot robot) {
        present(robot);
        pulse(robot, 120);
        robot.type(KeyCode.S);
        pulse(robot, 2);
        assertThat(text(robot, "#speaker-elapsed")).isEqualTo("0:02");

        robot.type(KeyCode.S);
        pulse(robot, 60);
        robot.type(KeyCode.S);
        pulse(robot, 2);
        assertThat(text(robot, "#speaker-elapsed")).isEqualTo("0:03");
    }

    @Test
    void withTwoScreensTheSpeakerHasTheOneThatTheWindowIsOnAndTheyCanBeSwapped(FxRobot robot) {
        robot.interact(() -> {
            window.setWidth(400);
            window.setX(0);
        });
        screens = List.of(new Rectangle2D(0, 0, 450, 1000), new Rectangle2D(450, 0, 550, 1000));
        present(robot);
        assertThat(speaker().getX()).isLessThan(450);
        assertThat(speaker().getWidth()).isLessThanOrEqualTo(450);
        assertThat(isThere(robot, "#present-title")).isTrue();

        press(robot, "#speaker-swap");
        assertThat(speaker().getX()).isGreaterThanOrEqualTo(450);
        assertThat(desk.preferences.get().presenting().audience())
                .hasValueSatisfying(corner -> assertThat(corner.x()).isZero());
        press(robot, "#speaker-end");
        present(robot);
        assertThat(speaker().getX()).isGreaterThanOrEqualTo(450);
    }

    /** By the button itself: on one screen, one window lies on the other. */
    private static void press(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup(id).queryButton().fire());
    }

    @Test
    void whereToLookIsSelected(FxRobot robot) {
        present(robot);
        robot.type(KeyCode.PAGE_DOWN);
        untilItStands(robot);
        robot.type(KeyCode.PAGE_DOWN);
        pulse(robot, 90);

        Node worker = robot.lookup("#component-worker").query();
        assertThat(worker.getPseudoClassStates().toString()).contains("selected");
        assertThat(desk.selection.get()).as("the window's own stays").isEqualTo(new Selection.None());
    }

    @Test
    void iAsksForTheInvitation(FxRobot robot) {
        present(robot);
        robot.type(KeyCode.I);
        assertThat(invited).hasValue(1);
        robot.press(MouseButton.SECONDARY).release(MouseButton.SECONDARY);
        assertThat(isThere(robot, "#present-title")).isTrue();
    }
}
