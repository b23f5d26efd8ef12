package dev.custody.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.bridge.Pulse;
import dev.custody.desktop.prefs.Looks;
import dev.custody.display.RobotExtension;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;

/** The preferences come when they are called, the first time as any other, with the focus in them; and go again. */
@ExtendWith(RobotExtension.class)
final class PreferencesInWindowTest {
    private static final int MANY = 20;

    @Test
    void comeWhenTheyAreCalled(FxRobot robot) {
        inWindow(robot, window -> {
            window.act("settings");
            Pulse.await(MANY);
            assertThat(areSeen(window.scene())).isTrue();
            assertThat(hasFocus(window.scene())).isTrue();
            window.act("escape");
            assertThat(areSeen(window.scene())).isFalse();
            assertThat(hasFocus(window.scene())).isFalse();
            window.act("settings");
            assertThat(areSeen(window.scene())).isTrue();
            assertThat(hasFocus(window.scene())).isTrue();
        });
    }

    @Test
    void stayAwayWherePutAwayBeforeTheyWereThere(FxRobot robot) {
        inWindow(robot, window -> {
            window.act("settings");
            window.act("settings");
            Pulse.await(MANY);
            assertThat(areSeen(window.scene())).isFalse();
            window.act("settings");
            assertThat(areSeen(window.scene())).isTrue();
        });
    }

    @Test
    void takeAndGiveTheFocusOnlyWhereNobodyTookItMeanwhile(FxRobot robot) {
        inWindow(robot, window -> {
            Node search = window.scene().lookup("#ledger-search");
            window.act("settings");
            search.requestFocus();
            Pulse.await(MANY);
            assertThat(areSeen(window.scene())).isTrue();
            assertThat(window.scene().getFocusOwner()).isSameAs(search);
            window.act("settings");
            assertThat(window.scene().getFocusOwner()).isSameAs(search);
        });
    }

    @Test
    void theWindowGrowsForAProjectorAndIsAsItWasWithoutOne(FxRobot robot) {
        inWindow(robot, window -> {
            double usual = headerHeight(window.scene());
            window.act("settings");
            Pulse.await(MANY);
            choose(window.scene(), "PROJECTOR");
            Pulse.await(MANY);
            assertThat(headerHeight(window.scene())).isGreaterThan(1.2 * usual);
            choose(window.scene(), "DARK");
            Pulse.await(MANY);
            assertThat(headerHeight(window.scene())).isEqualTo(usual);
            choose(window.scene(), "PROJECTOR");
            choose(window.scene(), "LIGHT");
            Pulse.await(MANY);
            assertThat(headerHeight(window.scene())).isEqualTo(usual);
        });
    }

    private static void choose(Scene scene, String theme) {
        ((ToggleButton) scene.lookup("#settings-theme-" + theme)).fire();
    }

    private static double headerHeight(Scene scene) {
        Node header = scene.lookup("#header");
        return header.localToScene(header.getLayoutBounds()).getHeight();
    }

    private static void inWindow(FxRobot robot, Consumer<Window> test) {
        TourWindow.open(Gallery.of(1280, 800, Looks.Theme.LIGHT), robot, (window, _) -> test.accept(window));
    }

    private static boolean areSeen(Scene scene) {
        Node drawer = scene.lookup(".settings-drawer");
        return drawer != null && drawer.isVisible();
    }

    private static boolean hasFocus(Scene scene) {
        Node owner = scene.getFocusOwner();
        while (owner != null && !owner.getStyleClass().contains("settings-drawer")) {
            owner = owner.getParent();
        }
        return owner != null;
    }
}
