package dev.custody.desktop.advise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.compare.ComparePane;
import dev.custody.desktop.pane.PaneType;
import dev.custody.desktop.pane.Place;
import dev.custody.desktop.pane.Stories;
import dev.custody.desktop.pane.TestDesk;
import dev.custody.desktop.pane.TestStage;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.display.FxThread;
import dev.custody.display.RobotExtension;
import dev.custody.scenario.DiagramSource;
import dev.custody.scenario.story.Scenario;
import dev.custody.scenario.story.ScenarioCatalogue;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The panel alone, used by mouse and keyboard. */
@ExtendWith(RobotExtension.class)
final class AdviseViewTest {
    private final TestDesk desk = new TestDesk(
            new PaneType("advise", Place.CENTRE, AdvisePane.class, AdvisePane::new),
            new PaneType("stage", Place.CENTRE, ComparePane.class, ComparePane::new));
    private final Told told = new Told();
    private AdvisePane pane;
    private Scene scene;

    /** Scenarios that are read when somebody asks for them. */
    private static final class Told implements Stories {
        private final ReadOnlyObjectWrapper<List<Scenario>> all = new ReadOnlyObjectWrapper<>(List.of());
        private final List<Scenario> presented = new ArrayList<>();

        @Override
        public void read() {
            DiagramLoader loader = new DiagramLoader();
            all.set(new ScenarioCatalogue(DiagramSource.of(new Catalogue(loader), loader)).all());
        }

        @Override
        public ReadOnlyObjectProperty<List<Scenario>> allProperty() {
            return all.getReadOnlyProperty();
        }

        @Override
        public void present(Scenario scenario) {
            presented.add(scenario);
        }
    }

    @Start
    void open(Stage stage) {
        desk.stories = told;
        pane = new AdvisePane(desk.desk());
        scene = new Scene(pane.view(), 720, 900);
        TestStage.show(stage, scene);
        desk.open("building-blocks");
        desk.desk().panes().show("advise");
        pane.shown(true);
    }

    private List<String> advised() {
        return FxThread.lookupAll(scene.getRoot(), ".advised").stream()
                .map(each -> ((Labeled) each).getText())
                .toList();
    }

    private boolean asks(String answer) {
        return FxThread.lookup(scene, "#answer-" + answer) != null;
    }

    @Test
    void anAnswerChangesWhatIsAdvisedAndWhatIsAsked(FxRobot robot) {
        assertThat(advised()).containsExactly("Synchronous API", "Nothing to build");
        assertThat(asks("outage-no")).isTrue();

        robot.clickOn("#answer-work-long");
        assertThat(advised()).containsExactly("Task queue");
        assertThat(asks("outage-no")).isFalse();
        assertThat(asks("capture-yes")).isFalse();

        robot.clickOn("#advise-again");
        assertThat(advised()).first().isEqualTo("Synchronous API");
        assertThat(((RadioButton) FxThread.lookup(scene, "#answer-work-short")).isSelected())
                .isTrue();
    }

    @Test
    void nobodyHasToWaitForTheScenarios(FxRobot robot) {
        desk.stories = Stories.NONE;
        robot.interact(() -> scene.setRoot(new AdvisePane(desk.desk()).view()));
        assertThat(advised()).first().isEqualTo("Synchronous API");
        assertThat(FxThread.lookup(scene, ".watch")).isNull();
    }

    @Test
    void theKeysAnswer(FxRobot robot) {
        robot.interact(pane::focus);
        assertThat(FxThread.lookup(scene, "#answer-source-caller").isFocused()).isTrue();
        robot.type(KeyCode.DOWN);
        assertThat(advised()).containsExactly("Queue and worker");
        assertThat(FxThread.lookup(scene, "#answer-source-queue").isFocused()).isTrue();
    }

    @Test
    void whatIsAdvisedOpensAndItsScenarioIsPresented(FxRobot robot) {
        robot.interact(() -> ((Hyperlink) scene.lookup(".watch")).fire());
        assertThat(told.presented).extracting(Scenario::id).containsExactly("sync-api-edge");

        robot.clickOn("#advice-sync-api");
        desk.pulse(1);
        assertThat(desk.frame().diagram().id()).isEqualTo("sync-api");
        assertThat(desk.desk().panes().isOpen("stage")).isTrue();
    }

    @Test
    void theOthersAreNamedWithTheAnswerThatSpeaksAgainstThem(FxRobot robot) {
        TitledPane others = (TitledPane) FxThread.lookup(scene, ".titled-pane");
        robot.interact(() -> others.setExpanded(true));
        assertThat(FxThread.lookupAll(others.getContent(), ".reason").stream().map(each -> ((Label) each).getText()))
                .anyMatch(reason -> reason.startsWith("“Yes: it hardly ever is”: A gateway and a worker are"));
    }

    @Test
    void nothingIsCutOff(FxRobot robot) {
        robot.interact(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        });
        // The others are folded away.
        List<Label> seen = FxThread.lookupAll(scene.getRoot(), ".reason").stream()
                .filter(each -> each.getParent() instanceof AdviceCard)
                .map(Label.class::cast)
                .toList();
        assertThat(seen).hasSizeGreaterThan(3);
        for (Label reason : seen) {
            assertThat(reason.getHeight())
                    .isGreaterThanOrEqualTo(FxThread.ask(() -> reason.prefHeight(reason.getWidth())) - 1);
        }
    }
}
