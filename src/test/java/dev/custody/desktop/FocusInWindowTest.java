package dev.custody.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.prefs.Looks;
import dev.custody.desktop.prefs.Panels;
import dev.custody.desktop.prefs.Preferences;
import dev.custody.display.RobotExtension;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;

/** Where the focus is after what is done by key, the first time as any other: one goes on from there, and sees where that is. */
@ExtendWith(RobotExtension.class)
final class FocusInWindowTest {
    private static final int MANY = 20;

    @ParameterizedTest
    @CsvSource({
        "settings, #settings-theme-LIGHT",
        "pane-map, #explore",
        "pane-advise, #answer-source-caller",
        "pane-guarantees, .verdict-head",
        "pane-charts, #chart-THROUGHPUT",
        "invite, #invite-port"
    })
    void isSeenWhereAKeyLeads(String action, String to, FxRobot robot) {
        inWindow(robot, (window, frames) -> {
            window.act(action);
            frames.await(MANY);
            Node has = owner(window);
            assertThat(has).isSameAs(window.scene().lookup(to));
            assertThat(has.isFocusVisible()).isTrue();
        });
    }

    @Test
    void isSeenAroundTheInspector(FxRobot robot) {
        inWindow(robot, (window, frames) -> {
            window.act("inspect");
            frames.await(MANY);
            Region has = (Region) owner(window);
            assertThat(has.getId()).isEqualTo("inspector-scroll");
            assertThat(has.getBorder()).isNotNull();
        });
    }

    @Test
    void isSeenAtWhatIsOpenInTheCatalogue(FxRobot robot) {
        inWindow(robot, (window, frames) -> {
            window.act("pane-catalogue");
            frames.await(MANY);
            assertThat(owner(window).lookupAll(".item-cell")).anyMatch(Node::isFocused);
        });
    }

    @Test
    void isInTheSearchAlsoWhereOtherPanelsWereLeftOpen(FxRobot robot) {
        Preferences left = Gallery.of(1280, 800, Looks.Theme.LIGHT)
                .withPanels(new Panels(List.of("map", "inspector"), Panels.AS_AT_FIRST.sizes()));
        TourWindow.open(left, robot, (window, frames) -> {
            window.act("find-message");
            frames.await(MANY);
            assertThat(owner(window).getId()).isEqualTo("ledger-search");
            window.act("send-one");
            window.act("search-catalogue");
            frames.await(MANY);
            assertThat(owner(window).getId()).isEqualTo("search");
        });
    }

    @Test
    void goesFromPanelToPanelFromWhereItIs(FxRobot robot) {
        inWindow(robot, (window, frames) -> {
            window.act("previous-pane");
            assertThat(within(window)).isEqualTo("dock-right-below");
            window.act("pane-stage");
            window.act("next-pane");
            assertThat(within(window)).isEqualTo("dock-right");
            window.act("pane-sql");
            window.act("previous-pane");
            window.act("next-pane");
            frames.await(MANY);
            assertThat(owner(window).getId()).isEqualTo("sql-editor");
        });
    }

    @Test
    void escapePutsTheInvitationAwayEachTime(FxRobot robot) {
        inWindow(robot, (window, frames) -> {
            Node before = owner(window);
            for (int time = 0; time < 2; time++) {
                window.act("invite");
                frames.await(MANY);
                assertThat(owner(window).getId()).isEqualTo("invite-port");
                press(owner(window), KeyCode.ESCAPE);
                assertThat(owner(window)).isSameAs(before);
            }
        });
    }

    private static void press(Node node, KeyCode key) {
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    private static String within(Window window) {
        Node at = owner(window);
        while (!Objects.requireNonNullElse(at.getId(), "").startsWith("dock-")) {
            at = at.getParent();
        }
        return at.getId();
    }

    private static Node owner(Window window) {
        return Objects.requireNonNull(window.scene().getFocusOwner());
    }

    private static void inWindow(FxRobot robot, BiConsumer<Window, Shot.Frames> test) {
        TourWindow.open(Gallery.of(1280, 800, Looks.Theme.LIGHT), robot, test);
    }
}
