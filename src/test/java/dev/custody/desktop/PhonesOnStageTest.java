package dev.custody.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.custody.audience.TestPhone;
import dev.custody.desktop.bridge.EngineHost;
import dev.custody.desktop.bridge.Playback;
import dev.custody.desktop.files.RecentFiles;
import dev.custody.desktop.prefs.Preferences;
import dev.custody.desktop.prefs.PreferencesModel;
import dev.custody.desktop.prefs.WindowPlace;
import dev.custody.desktop.text.Language;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.display.FxThread;
import dev.custody.display.RobotExtension;
import dev.custody.engine.Run;
import dev.custody.scenario.DiagramSource;
import dev.custody.scenario.RunFile;
import dev.custody.scenario.story.ScenarioCatalogue;
import dev.custody.sink.h2.H2Sinks;
import dev.custody.trace.MessageId;
import dev.custody.trace.TraceEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A presentation with phones in the room, from the key that invites them to the file of the run: all of it as it is, over HTTP. */
@ExtendWith(RobotExtension.class)
final class PhonesOnStageTest {
    private static final long PULSE_NANOS = 16_666_667;
    private static final int QUEUE_IS_RIGHT = 1;

    @TempDir
    private Path directory;

    private final Catalogue catalogue = new Catalogue(new DiagramLoader());
    private final WindowViewModel model = new WindowViewModel();
    private final EngineHost engine = new EngineHost(Runnable::run, H2Sinks::inMemory);
    private final Playback playback = new Playback(engine, System::nanoTime, model::tell);
    private final Map<String, TestPhone> phones = new LinkedHashMap<>();
    private Window window;
    private long now = 1;

    @Start
    void open(Stage stage) {
        RunFileDialogs dialogs = new RunFileDialogs() {
            @Override
            public Optional<Path> askWhereToSave(String suggestedName) {
                return Optional.of(saved());
            }

            @Override
            public Optional<Path> askWhatToOpen() {
                return Optional.empty();
            }
        };
        window = new Window(
                stage,
                catalogue,
                playback,
                model,
                new Outside(dialogs, Outside.nobody().clip(), RecentFiles.inMemory()),
                new PreferencesModel(Preferences.DEFAULTS.withWindow(WindowPlace.of(1000, 720))),
                Language.ENGLISH);
        window.show();
        stage.setWidth(1000);
        stage.setHeight(720);
        window.layOut();
    }

    private Path saved() {
        return directory.resolve("hall.run.json");
    }

    @AfterEach
    void close(FxRobot robot) throws Exception {
        for (TestPhone phone : phones.values()) {
            phone.close();
        }
        robot.interact(() -> {
            window.close();
            engine.close();
        });
    }

    @Test
    void theRoomVotesAndSendsAndTheRunIsTheSameAgain(FxRobot robot) throws Exception {
        present(robot);
        inviteWith(robot, "Ana", "Ben", "<b>Cem</b>");
        robot.type(KeyCode.PAGE_DOWN);
        send(robot, "Ana", "{\"number\":7,\"text\":\"tea\"}");
        untilSeen(robot, ".name-flag", "Ana");
        send(robot, "<b>Cem</b>", "{\"number\":8}");
        untilSeen(robot, ".name-flag", "<b>Cem</b>");

        goOnUntil(robot, "#present-question");
        robot.type(KeyCode.S);
        Map<String, Integer> questions = new LinkedHashMap<>();
        for (String name : phones.keySet()) {
            JsonNode question = phones.get(name).next("question");
            assertThat(question.path("question").textValue()).isEqualTo(text(robot, "#present-question-text"));
            questions.put(name, question.path("number").intValue());
        }
        assertThat(vote("Ana", questions, 0)).isEqualTo(200);
        assertThat(vote("Ben", questions, 0)).isEqualTo(200);
        assertThat(vote("<b>Cem</b>", questions, 3)).isEqualTo(200);
        until(
                robot,
                () -> text(robot, "#present-hands-1").equals("2")
                        && text(robot, "#present-hands-4").equals("1"));
        assertThat(text(robot, "#speaker-counted-1")).isEqualTo("2");
        assertThat(vote("Ben", questions, QUEUE_IS_RIGHT))
                .as("changes their mind")
                .isEqualTo(200);
        until(
                robot,
                () -> text(robot, "#present-hands-1").equals("1")
                        && text(robot, "#present-hands-2").equals("1"));
        assertThat(text(robot, "#speaker-counted-2")).isEqualTo("1");

        robot.type(KeyCode.PAGE_DOWN);
        pulse(robot, 1);
        assertThat(vote("Ana", questions, QUEUE_IS_RIGHT)).as("too late").isEqualTo(409);
        goOnUntil(robot, "#present-decided");
        assertThat(text(robot, "#present-hands-2")).isEqualTo("1");
        for (TestPhone phone : phones.values()) {
            JsonNode answer = phone.next("question");
            while (answer.path("right").intValue() < 0) {
                assertThat(answer.path("open").booleanValue()).isFalse();
                answer = phone.next("question");
            }
            assertThat(answer.path("right").intValue()).isEqualTo(QUEUE_IS_RIGHT);
            assertThat(answer.path("because").textValue()).isEqualTo(text(robot, "#present-because"));
        }

        send(robot, "Ben", "{\"number\":300}");
        goOnUntil(robot, "#present-checks");
        assertThat(seenOn("Ana")).isEqualTo("ACCEPTED DELIVERED");
        assertThat(seenOn("<b>Cem</b>")).isEqualTo("ACCEPTED DELIVERED");
        assertThat(seenOn("Ben")).isEqualTo("REJECTED REJECTED");

        robot.type(KeyCode.ESCAPE);
        robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        until(robot, () -> Files.exists(saved()));
        assertThat(Files.readString(saved())).contains("by \\\"Ana\\\"", "by \\\"<b>Cem</b>\\\"");
        assertThat(replayed()).isEqualTo(playback.trace().events());
    }

    @Test
    void whoGoesBackBlanksForksAndEndsItTakesThePhonesAlong(FxRobot robot) throws Exception {
        present(robot);
        inviteWith(robot, "Ana");
        TestPhone ana = phones.get("Ana");
        goOnUntil(robot, "#present-question");
        JsonNode first = ana.next("question");
        assertThat(ana.vote(first.path("number").intValue(), 0).statusCode()).isEqualTo(200);
        until(robot, () -> text(robot, "#present-hands-1").equals("1"));
        send(robot, "Ana", "{\"number\":7}");
        assertThat(untilStands(robot, ana, "known").path("number").intValue()).isPositive();

        robot.type(KeyCode.PAGE_UP);
        assertThat(ana.next("question").has("question")).as("it is taken away").isFalse();
        robot.type(KeyCode.B);
        assertThat(isSeen(robot, "#present-curtain")).isTrue();
        assertThat(ana.send(ana.offer(), "client", "Ana", "{\"number\":8}").statusCode())
                .isEqualTo(202);
        pulse(robot, 20);
        assertThat(sentBy("Ana")).as("in the past, the phone waits").isEqualTo(1);

        goOnUntil(robot, "#present-question");
        assertThat(isSeen(robot, "#present-curtain")).isFalse();
        JsonNode again = ana.next("question");
        assertThat(again.path("number").intValue())
                .isNotEqualTo(first.path("number").intValue());
        assertThat(again.path("yours").intValue()).isNegative();
        assertThat(text(robot, "#present-hands-1")).isEqualTo("0");
        until(robot, () -> sentBy("Ana") == 2);
        assertThat(branches()).isEqualTo(1);

        robot.type(KeyCode.HOME);
        until(robot, () -> isSeen(robot, "#presentation"));
        // Not the one in the window below.
        Node stage = robot.lookup("#presentation").query();
        robot.clickOn(FxThread.lookup(stage, "#component-queue")).type(KeyCode.K);
        until(robot, () -> branches() == 2);
        assertThat(untilStands(robot, ana, "gone").has("number")).isFalse();
        assertThat(sentBy("Ana")).isZero();
        send(robot, "Ana", "{\"number\":9}");
        goOnUntil(robot, "#present-checks");

        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#presentation").tryQuery()).isEmpty();
        pulse(robot, 2);
        send(robot, "Ana", "{\"number\":10}");
        assertThat(window.invite().address()).as("the phones stay").isPresent();
    }

    @Test
    void comesBackToTheBeatAlthoughSomebodySentAMessageMeanwhile(FxRobot robot) throws Exception {
        present(robot);
        inviteWith(robot, "Ana");
        goOnUntil(robot, "#present-question");
        robot.type(KeyCode.ESCAPE);
        send(robot, "Ana", "{\"number\":7}");

        robot.press(KeyCode.SHIFT).type(KeyCode.F5).release(KeyCode.SHIFT);
        untilOnStage(robot);
        assertThat(isSeen(robot, "#present-question")).isTrue();
        goOnUntil(robot, "#present-checks");
    }

    @Test
    void whoGoesOnBehindTheInvitationSeesThePictureFirst(FxRobot robot) throws Exception {
        present(robot);
        inviteWith(robot, "Ana");
        robot.type(KeyCode.I);
        pulse(robot, 1);
        robot.clickOn("#invite-phones");
        pulse(robot, 2);
        assertThat(isSeen(robot, "#invite-layer")).as("a click on it").isTrue();

        robot.type(KeyCode.PAGE_DOWN);
        pulse(robot, 2);
        assertThat(isSeen(robot, "#invite-layer")).isFalse();
        assertThat(isSeen(robot, "#present-title")).as("nothing is told yet").isTrue();
    }

    private int branches() {
        return playback.branching().shownProperty().get().branches().size();
    }

    private long sentBy(String name) {
        return playback.planSoFar().orElseThrow().commands().stream()
                .filter(given -> given.command().toString().contains(name))
                .count();
    }

    private JsonNode untilStands(FxRobot robot, TestPhone phone, String standing) throws Exception {
        List<JsonNode> seen = new ArrayList<>();
        until(robot, () -> {
            phone.heard("message").stream()
                    .filter(message -> message.path("standing").asText().equals(standing))
                    .forEach(seen::add);
            return !seen.isEmpty();
        });
        return seen.getLast();
    }

    private List<TraceEvent> replayed() {
        RunFile.Reading reading = RunFile.read(saved(), DiagramSource.of(catalogue, new DiagramLoader()), false);
        assertThat(reading).isInstanceOf(RunFile.Read.class);
        List<TraceEvent> events = new ArrayList<>();
        Run run = new Run(((RunFile.Read) reading).run().plan(), H2Sinks.inMemory(), events::add);
        run.advanceTo(playback.playheadMicros());
        return events;
    }

    // ---- the stage

    private void present(FxRobot robot) throws Exception {
        robot.interact(() -> {
            window.open(new ScenarioCatalogue(DiagramSource.of(catalogue, new DiagramLoader()))
                    .scenario("building-blocks-worker"));
            window.act("present");
        });
        untilOnStage(robot);
    }

    /** Until it was drawn once, too. */
    private void untilOnStage(FxRobot robot) throws Exception {
        until(robot, () -> robot.lookup("#presentation").tryQuery().isPresent());
        pulse(robot, 1);
    }

    private void inviteWith(FxRobot robot, String... names) throws Exception {
        robot.type(KeyCode.I);
        pulse(robot, 1);
        robot.type(KeyCode.ENTER);
        until(robot, () -> window.invite().address().isPresent());
        for (String name : names) {
            phones.put(
                    name,
                    TestPhone.join(window.invite().address().orElseThrow()).listen());
        }
        until(robot, () -> text(robot, "#invite-phones").startsWith(names.length + " "));
        for (TestPhone phone : phones.values()) {
            phone.offer();
        }
        robot.type(KeyCode.ESCAPE);
        assertThat(isSeen(robot, "#presentation")).isTrue();
        Node stage = robot.lookup("#presentation").query();
        assertThat(FxThread.ask(() -> stage.getScene().getFocusOwner()))
                .as("not the first thing in the picture")
                .isSameAs(stage);
    }

    /** To that, beat by beat, as somebody does who is in a hurry. */
    private void goOnUntil(FxRobot robot, String seen) throws Exception {
        until(robot, () -> {
            if (!isSeen(robot, seen)) {
                robot.type(KeyCode.PAGE_DOWN);
            }
            return isSeen(robot, seen);
        });
    }

    private static boolean isSeen(FxRobot robot, String id) {
        return robot.lookup(id).tryQuery().map(Node::isVisible).orElse(false);
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private void untilSeen(FxRobot robot, String style, String text) throws Exception {
        until(
                robot,
                () -> robot.lookup(style).queryAllAs(Label.class).stream()
                        .anyMatch(label -> label.isVisible() && label.getText().equals(text)));
    }

    private void pulse(FxRobot robot, int times) {
        robot.interact(() -> {
            for (int i = 0; i < times; i++) {
                playback.pulse(now += PULSE_NANOS);
            }
        });
    }

    /** Lets time pass, here and on the other threads. */
    private void until(FxRobot robot, Callable<Boolean> reached) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> {
            pulse(robot, 10);
            return reached.call();
        });
    }

    // ---- the phones

    private void send(FxRobot robot, String name, String payload) throws Exception {
        TestPhone phone = phones.get(name);
        assertThat(phone.send(phone.offer(), "client", name, payload).statusCode())
                .isEqualTo(202);
        until(
                robot,
                () -> playback.planSoFar().orElseThrow().commands().stream()
                        .anyMatch(given -> given.command().toString().contains(name)));
    }

    private int vote(String name, Map<String, Integer> questions, int choice) throws Exception {
        return phones.get(name).vote(questions.get(name), choice).statusCode();
    }

    /** What the phone shows of its message last: what it was told, and what became of it. */
    private String seenOn(String name) throws Exception {
        JsonNode last = phones.get(name).reload().next("message");
        assertThat(playback.authorship()
                        .nameOf(new MessageId(last.path("number").intValue())))
                .hasValueSatisfying(known -> assertThat(known.text()).isEqualTo(name));
        return last.path("told").textValue() + " " + last.path("outcome").textValue();
    }
}
