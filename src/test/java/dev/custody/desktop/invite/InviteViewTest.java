package dev.custody.desktop.invite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.audience.Door;
import dev.custody.audience.TestPhone;
import dev.custody.desktop.pane.Fxml;
import dev.custody.desktop.pane.TestDesk;
import dev.custody.desktop.pane.TestStage;
import dev.custody.desktop.text.Language;
import dev.custody.desktop.text.Texts;
import dev.custody.display.FxThread;
import dev.custody.display.RobotExtension;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The invitation by mouse and by keyboard, in German. */
@ExtendWith(RobotExtension.class)
final class InviteViewTest {
    private static final Door NETWORK = new Door(InetAddress.ofLiteral("127.0.0.2"), "Saal");

    private TestDesk desk;
    private InviteViewModel model;

    @Start
    void open(Stage stage) {
        desk = new TestDesk().open("building-blocks");
        Texts texts = new Language(Locale.GERMAN).texts(InviteView.class);
        model = new InviteViewModel(
                desk.playback, () -> List.of(Door.OF_THIS_MACHINE, NETWORK), desk.notices::add, texts);
        Parent layer = Fxml.load(new InviteView(model, texts), texts);
        TestStage.show(stage, new Scene(layer, 980, 700), "tokens.css", "base.css", "overlays.css", "invite.css");
        model.toggle();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(model::close);
    }

    @Test
    void invitesToWhereItIsToldByMouse(FxRobot robot) throws Exception {
        until(robot, () -> model.doors().size() == 2);
        assertThat(text(robot, "#invite-warning")).isEqualTo("Niemand sonst kann dazukommen.");
        // The list of a choice is a window of its own, in which a robot without a display finds nothing.
        robot.interact(() -> robot.lookup("#invite-doors").query().requestFocus());
        robot.type(KeyCode.DOWN);
        assertThat(robot.lookup("#invite-doors").queryAs(ComboBox.class).getValue())
                .isEqualTo(NETWORK);
        assertThat(text(robot, "#invite-warning")).contains("nicht verschlüsselt");
        robot.clickOn("#invite-open");
        until(robot, () -> seen(robot, "#inviting"));
        assertThat(seen(robot, "#invite-choosing")).isFalse();
        assertThat(text(robot, "#invite-address").lines()).hasSize(3).first().isEqualTo("http://");
        String address = text(robot, "#invite-address").replace("\n", "");
        assertThat(address).startsWith("http://127.0.0.2:");
        assertThat(robot.lookup("#invite-code").query().getAccessibleText()).isEqualTo("QR-Code von " + address);
        assertThat(text(robot, "#invite-phones")).isEqualTo("Noch keine Telefone");

        try (TestPhone ana = TestPhone.join(address).listen()) {
            until(robot, () -> text(robot, "#invite-phones").equals("1 Telefon"));
            ana.send(ana.offer(), "client", "<b>Ana</b>", "{\"number\":7}");
            until(robot, () -> text(robot, "#invite-sent").equals("1 Nachricht"));
            assertThat(robot.lookup("#invite-latest .who").queryAs(Label.class).getText())
                    .isEqualTo("<b>Ana</b>");
            robot.clickOn("#invite-end");
            until(robot, () -> seen(robot, "#invite-choosing"));
            ana.next("over");
        }
    }

    @Test
    void worksByKeyboard(FxRobot robot) throws Exception {
        until(robot, () -> model.doors().size() == 2);
        until(robot, () -> robot.lookup("#invite-port").query().isFocused());
        robot.write("i99999").type(KeyCode.ENTER);
        assertThat(text(robot, "#invite-refused")).contains("ist kein Port");
        robot.eraseText(5);
        robot.type(KeyCode.ENTER);
        until(robot, () -> seen(robot, "#inviting"));
        until(robot, () -> robot.lookup("#invite-end").query().isFocused());
        robot.type(KeyCode.SPACE);
        until(robot, () -> seen(robot, "#invite-choosing"));
        assertThat(robot.lookup("#invite-doors").queryAs(ComboBox.class).getValue())
                .isEqualTo(Door.OF_THIS_MACHINE);
    }

    @Test
    void onALargeScreenWhatIsReadIsLarger(FxRobot robot) throws Exception {
        until(robot, () -> model.doors().size() == 2);
        robot.clickOn("#invite-open");
        until(robot, () -> seen(robot, "#inviting"));
        Label address = robot.lookup("#invite-address").queryAs(Label.class);
        double usual = FxThread.ask(() -> address.getFont().getSize());
        // The screen of a test is too small for a window of that size.
        Region layer = (Region) robot.lookup("#invite-layer").query();
        robot.interact(() -> {
            Scene scene = layer.getScene();
            Pane around = new Pane();
            scene.setRoot(around);
            around.getChildren().add(layer);
            layer.setPrefSize(1920, 1080);
        });
        FxThread.until(() -> address.getFont().getSize() > usual);
        robot.interact(() -> layer.setPrefSize(1920, 700));
        FxThread.until(() -> address.getFont().getSize() == usual);
    }

    @Test
    void aClickBesideItPutsItAwayAndOneOnItDoesNot(FxRobot robot) throws Exception {
        until(robot, () -> seen(robot, "#invite-choosing"));
        robot.clickOn("#invite-warning");
        assertThat(model.shownProperty().get()).isTrue();
        robot.clickOn(robot.offset("#invite-layer", -480, -340));
        assertThat(model.shownProperty().get()).isFalse();
        assertThat(seen(robot, "#invite-layer")).isFalse();
    }

    private void until(FxRobot robot, Callable<Boolean> reached) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> {
            robot.interact(() -> desk.pulse(1));
            return reached.call();
        });
    }

    private static boolean seen(FxRobot robot, String query) {
        return robot.lookup(query).tryQuery().filter(Node::isVisible).isPresent();
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Label.class).getText();
    }
}
