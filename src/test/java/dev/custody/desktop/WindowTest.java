package dev.custody.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.bridge.EngineHost;
import dev.custody.desktop.bridge.Frame;
import dev.custody.desktop.bridge.Notice;
import dev.custody.desktop.bridge.Playback;
import dev.custody.desktop.bridge.Speed;
import dev.custody.desktop.canvas.Selection;
import dev.custody.desktop.files.Clip;
import dev.custody.desktop.files.RecentFiles;
import dev.custody.desktop.prefs.Looks;
import dev.custody.desktop.prefs.Preferences;
import dev.custody.desktop.prefs.PreferencesModel;
import dev.custody.desktop.prefs.WindowPlace;
import dev.custody.desktop.text.Language;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.load.Catalogue;
import dev.custody.diagram.load.DiagramLoader;
import dev.custody.display.FxThread;
import dev.custody.display.RobotExtension;
import dev.custody.engine.Command;
import dev.custody.ledger.Ledger;
import dev.custody.ledger.Outcome;
import dev.custody.scene.ServiceState;
import dev.custody.sink.h2.H2Sinks;
import dev.custody.trace.TraceEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.image.Image;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The window by mouse and by keyboard, on real H2, with the test's own clock. */
@ExtendWith(RobotExtension.class)
final class WindowTest {
    private static final long PULSE_NANOS = 16_666_667;
    private static final int TOO_MANY_PULSES = 20_000;
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final ComponentId WORKER = new ComponentId("worker");

    @TempDir
    private Path directory;

    private Optional<Path> chosen = Optional.empty();
    private final List<Image> copied = new ArrayList<>();
    private final Clip clip = new Clip() {
        @Override
        public void text(String text) {}

        @Override
        public void picture(Image picture) {
            copied.add(picture);
        }
    };
    private final WindowViewModel model = new WindowViewModel();
    private final EngineHost engine = new EngineHost(Runnable::run, H2Sinks::inMemory);
    private final Playback playback = new Playback(engine, System::nanoTime, model::tell);
    private final PreferencesModel preferences =
            new PreferencesModel(Preferences.DEFAULTS.withWindow(WindowPlace.of(1000, 720)));
    private Window window;
    private long now = 1;

    @Start
    void open(Stage stage) {
        RunFileDialogs dialogs = new RunFileDialogs() {
            @Override
            public Optional<Path> askWhereToSave(String suggestedName) {
                return chosen.map(d -> d.resolve(suggestedName));
            }

            @Override
            public Optional<Path> askWhereToSavePicture(String suggestedName) {
                return chosen.map(d -> d.toString().endsWith(".svg") ? d : d.resolve(suggestedName));
            }

            @Override
            public Optional<Path> askWhatToOpen() {
                return chosen;
            }

            @Override
            public Optional<Path> askForFolder() {
                return Optional.empty();
            }
        };
        window = new Window(
                stage,
                new Catalogue(new DiagramLoader()),
                playback,
                model,
                new Outside(dialogs, clip, RecentFiles.inMemory()),
                preferences,
                Language.ENGLISH);
        window.show();
        // The stage is the same in all classes, and would keep the size that it had in the last one.
        stage.setWidth(1000);
        stage.setHeight(720);
        window.layOut();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(engine::close);
    }

    @Test
    void savesWhatIsSeenAsTheKindOfPictureThatItsNameSays(FxRobot robot, @TempDir Path directory) throws Exception {
        untilTheWorkerHoldsSomething(robot);
        chosen = Optional.of(directory);

        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G).release(KeyCode.G, KeyCode.SHIFT, KeyCode.CONTROL);

        Path png = directory.resolve("building-blocks.png");
        sooner(robot, () -> Files.exists(png));
        assertThat(javax.imageio.ImageIO.read(png.toFile()).getWidth()).isGreaterThan(700);

        chosen = Optional.of(directory.resolve("seen.svg"));
        robot.interact(() -> window.act("save-picture"));

        Path svg = directory.resolve("seen.svg");
        sooner(robot, () -> Files.exists(svg));
        assertThat(Files.readString(svg)).contains("data-component=\"worker\"", "@font-face");
    }

    @Test
    void copiesWhatIsSeen(FxRobot robot) throws Exception {
        untilTheWorkerHoldsSomething(robot);

        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C).release(KeyCode.C, KeyCode.SHIFT, KeyCode.CONTROL);

        sooner(robot, () -> !copied.isEmpty());
        assertThat(copied.getFirst().getWidth()).isGreaterThan(700);
    }

    @Test
    void theMenuOfTheGroundCopiesWhatIsSeen(FxRobot robot) throws Exception {
        untilTheWorkerHoldsSomething(robot);
        Node canvas = robot.lookup(".diagram-canvas").query();
        robot.interact(() -> Event.fireEvent(
                canvas, new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 5, 5, 5, 5, false, null)));
        robot.interact(() -> javafx.stage.Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
                .filter(item -> "item-copy-picture".equals(item.getId()))
                .forEach(MenuItem::fire));

        sooner(robot, () -> !copied.isEmpty());
    }

    /** What is done away from JavaFX's thread is told in a pulse. */
    private void sooner(FxRobot robot, BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> {
            pulse(robot, 1);
            return condition.getAsBoolean();
        });
    }

    @Test
    void isNeverSoNarrowThatItsContentIsCut() {
        Parent magnified = window.scene().getRoot();

        assertThat(((Stage) window.scene().getWindow()).getMinWidth())
                .isGreaterThanOrEqualTo(FxThread.ask(
                        () -> magnified.getChildrenUnmodifiable().getFirst().minWidth(-1)));
    }

    @Test
    void opensTheBuildingBlocksPlaying(FxRobot robot) {
        pulse(robot, 1);

        assertThat(label(robot, "#title")).isEqualTo("Building blocks");
        assertThat(frame().playing()).isTrue();
    }

    @Test
    void saysWhatToDoUntilSomethingHappens(FxRobot robot) {
        pulse(robot, 1);
        assertThat(label(robot, "#caption")).startsWith("Space plays");

        untilTheWorkerHoldsSomething(robot);
        assertThat(label(robot, "#caption")).startsWith("#");
    }

    @Test
    void whereThereIsHardlyAnyRoomTheCaptionStandsInTheTitlesPlace(FxRobot robot) {
        untilTheWorkerHoldsSomething(robot);
        robot.interact(() -> {
            Region stage = (Region) window.scene().lookup("#stage");
            Label title = (Label) stage.lookup("#title");
            Label caption = (Label) stage.lookup("#caption");
            double high = stage.getHeight();

            stage.resize(stage.getWidth(), 200);
            assertThat(title.getText()).startsWith("#").isEqualTo(caption.getText());
            assertThat(caption.isManaged()).isFalse();

            stage.resize(stage.getWidth(), high);
            assertThat(title.getText()).isEqualTo("Building blocks");
            assertThat(caption.isManaged()).isTrue();
        });
    }

    @Test
    void theTourHidesNothing(FxRobot robot) {
        robot.interact(() -> window.act("tour"));
        pulse(robot, 1);
        robot.interact(window::layOut);

        Bounds tour = bounds(robot, "#tour");
        assertThat(tour.getHeight()).isPositive();
        assertThat(tour.getMinY())
                .isGreaterThanOrEqualTo(bounds(robot, "#split").getMaxY());
        assertThat(tour.getMaxY()).isLessThanOrEqualTo(bounds(robot, "#bottom").getMinY());

        robot.clickOn("#tour-skip");
        robot.interact(window::layOut);
        assertThat(bounds(robot, "#split").getMaxY())
                .isEqualTo(bounds(robot, "#bottom").getMinY());
    }

    private static Bounds bounds(FxRobot robot, String selector) {
        return FxThread.boundsInScene(robot.lookup(selector).query());
    }

    @Test
    void theSpaceBarPlaysWhereTheListOfComparisonsHasTheFocusUnasked(FxRobot robot) throws TimeoutException {
        pulse(robot, 1);
        robot.interact(() -> window.act("pane-compare"));
        ComboBox<?> choice = untilComparisonHasTheFocus(robot);

        robot.type(KeyCode.SPACE);
        pulse(robot, 1);

        assertThat(frame().playing()).isFalse();
        assertThat(choice.isShowing()).isFalse();
    }

    @Test
    void whoComparesWithTheRemedyIsInTheComparison(FxRobot robot) throws TimeoutException {
        robot.interact(() -> window.open(new Catalogue(new DiagramLoader()).diagram("ack-first")));
        pulse(robot, 1);
        robot.interact(() -> window.act("compare-remedy"));
        assertThat(untilComparisonHasTheFocus(robot).getValue()).asString().contains("Remedy");
    }

    @Test
    void whoComparesFromThePaletteIsInTheComparison(FxRobot robot) throws TimeoutException {
        robot.interact(() -> window.act("palette"));
        robot.write("compare with outb").type(KeyCode.ENTER);

        assertThat(untilComparisonHasTheFocus(robot).getValue()).asString().endsWith("name=Outbox]");
    }

    @Test
    void thePaletteDoesToTheSelectedPartWhatItsMenuDoes(FxRobot robot) {
        untilTheWorkerHoldsSomething(robot);
        robot.clickOn("#component-worker");
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("kill").type(KeyCode.ENTER);
        pulse(robot, 1);
        assertThat(workerIsDown()).isTrue();

        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("worker: re");
        robot.interact(window::layOut);
        robot.clickOn(robot.lookup(".list-cell")
                .match(cell -> "Worker: Restart, Selected, K".equals(cell.getAccessibleText()))
                .<Node>query());
        pulse(robot, 1);
        assertThat(workerIsDown()).isFalse();
    }

    /** A panel that is new comes a moment later. */
    private static ComboBox<?> untilComparisonHasTheFocus(FxRobot robot) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> robot.lookup("#compare-choice")
                        .match(Node::isFocused)
                        .tryQuery()
                        .isPresent());
        return robot.lookup("#compare-choice").query();
    }

    @Test
    void aWorkerKilledByMouseGivesItsMessageBackAndItArrives(FxRobot robot) {
        untilTheWorkerHoldsSomething(robot);
        robot.clickOn("#component-worker");
        robot.clickOn("#toggle-fault");
        pulse(robot, 1);
        assertThat(workerIsDown()).isTrue();
        assertThat(button(robot, "#toggle-fault")).isEqualTo("Restart Worker");

        robot.clickOn("#toggle-fault");
        pulse(robot, 1);
        assertThat(workerIsDown()).isFalse();
        untilRest(robot);

        assertThat(label(robot, "#count-delivered")).isEqualTo(Integer.toString(allButTheRejected()));
        assertThat(playback.trace().events())
                .anySatisfy(event -> assertThat(event)
                        .isInstanceOfSatisfying(
                                TraceEvent.EntryLeased.class,
                                leased -> assertThat(leased.receives()).isEqualTo(2)));
    }

    @Test
    void aWorkerKilledByKeyboardGivesItsMessageBackAndItArrives(FxRobot robot) {
        untilTheWorkerHoldsSomething(robot);
        robot.type(KeyCode.F6).type(KeyCode.F6);
        for (int i = 0; i < 6 && !robot.lookup("#component-worker").query().isFocused(); i++) {
            robot.type(i % 2 == 0 ? KeyCode.RIGHT : KeyCode.DOWN);
        }
        assertThat(robot.lookup("#component-worker").query().isFocused()).isTrue();

        robot.type(KeyCode.K);
        pulse(robot, 1);
        assertThat(workerIsDown()).isTrue();
        robot.type(KeyCode.R);
        untilRest(robot);

        assertThat(frame().ledger().count(Outcome.DELIVERED)).isEqualTo(allButTheRejected());
        assertThat(robot.lookup("#claims .standing").queryAllAs(Label.class))
                .hasSize(3)
                .allSatisfy(label -> assertThat(label.getText()).isEqualTo("kept"));
    }

    @Test
    void comingBackToTheDiagramGivesItTheFocusAndSelectsNothing(FxRobot robot) {
        pulse(robot, 1);

        toTheMapAndBack(robot);

        Node first = robot.lookup("#component-service").query();
        assertThat(first.isFocused()).isTrue();
        assertThat(first.getPseudoClassStates()).doesNotContain(SELECTED);
    }

    @Test
    void comingBackToTheDiagramGoesToTheLinkThatIsSelected(FxRobot robot) {
        pulse(robot, 1);
        robot.interact(() ->
                window.select(new Selection.OfLink(frame().diagram().links().getFirst())));
        Node link = robot.lookup(".link:selected").query();

        toTheMapAndBack(robot);

        assertThat(link.isFocused()).isTrue();
        assertThat(link.getPseudoClassStates()).contains(SELECTED);
    }

    private static void toTheMapAndBack(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT3).release(KeyCode.CONTROL);
        assertThat(robot.lookup("#map-rows").query().isVisible()).isTrue();
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT2).release(KeyCode.CONTROL);
    }

    @Test
    void theSelectedMessageStaysSelectedWhereItDoesNotExistYet(FxRobot robot) {
        untilRest(robot);
        TableView<?> table = robot.lookup("#ledger-table").queryTableView();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> table.getSelectionModel().select(3));
        pulse(robot, 1);
        assertThat(table.getSelectionModel().getSelectedIndex()).isEqualTo(3);

        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> playback.seek(1_500_000));
        pulse(robot, 3);
        assertThat(table.getSelectionModel().getSelectedIndex()).isEqualTo(-1);

        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> playback.seek(frame().edgeMicros()));
        pulse(robot, 3);
        assertThat(table.getSelectionModel().getSelectedIndex()).isEqualTo(3);
    }

    private int allButTheRejected() {
        Ledger ledger = frame().ledger();
        return ledger.lives().size() - ledger.count(Outcome.REJECTED);
    }

    @Test
    void draggingThePlayheadBackTakesThePictureAndTheLedgerAlong(FxRobot robot) {
        untilRest(robot);
        int all = frame().ledger().lives().size();
        Node strip = robot.lookup("#timeline").query();
        Bounds bounds = FxThread.ask(() -> strip.localToScreen(strip.getBoundsInLocal()));
        double y = bounds.getMinY() + 33;

        robot.moveTo(bounds.getMinX() + bounds.getWidth() * 0.6, y);
        robot.press(MouseButton.PRIMARY).moveTo(bounds.getMinX() + bounds.getWidth() * 0.15, y);
        until(robot, () -> !frame().live());

        assertThat(frame().playing()).isFalse();
        assertThat(frame().ledger().lives()).hasSizeLessThan(all);
        assertThat(frame().scene().messages()).hasSameSizeAs(frame().ledger().lives());
        assertThat(label(robot, "#total")).startsWith(frame().ledger().lives().size() + " message");

        robot.release(MouseButton.PRIMARY).type(KeyCode.END);
        until(robot, () -> frame().live());
        assertThat(label(robot, "#total")).isEqualTo(all + " messages");
    }

    @Test
    void aSavedRunOpensWithTheSameTrace(FxRobot robot) throws Exception {
        untilTheWorkerHoldsSomething(robot);
        robot.clickOn("#component-worker").clickOn("#toggle-fault");
        pulse(robot, 60);
        robot.clickOn("#toggle-fault").type(KeyCode.B);
        untilRest(robot);
        List<TraceEvent> before = playback.trace().events();
        chosen = Optional.of(directory);
        robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        try (var files = Files.list(directory)) {
            chosen = files.findFirst();
        }
        assertThat(chosen).get().asString().endsWith("building-blocks.run.json");

        robot.interact(() -> window.open(new Catalogue(new DiagramLoader()).diagram("outbox")));
        robot.press(KeyCode.CONTROL).type(KeyCode.O).release(KeyCode.CONTROL);
        untilRest(robot);

        assertThat(label(robot, "#title")).isEqualTo("Building blocks");
        assertThat(playback.trace().events()).isEqualTo(before);
    }

    @Test
    void aBrokenRunFileIsToldInAPaneAndNothingElseHappens(FxRobot robot) throws Exception {
        pulse(robot, 1);
        Path broken = Files.writeString(directory.resolve("broken.run.json"), "{ \"format\": 1, ");
        chosen = Optional.of(broken);

        robot.press(KeyCode.CONTROL).type(KeyCode.O).release(KeyCode.CONTROL);

        assertThat(robot.lookup("#error").query().isVisible()).isTrue();
        assertThat(label(robot, "#error-title")).contains("broken.run.json").doesNotContain("Exception");
        assertThat(label(robot, "#title")).isEqualTo("Building blocks");
    }

    @Test
    void searchFindsADiagramAndEnterOpensIt(FxRobot robot) {
        robot.write("/");
        robot.write("outbox").type(KeyCode.ENTER);
        pulse(robot, 1);

        assertThat(label(robot, "#title")).isEqualTo("Outbox");
        assertThat(robot.lookup("#catalogue-list")
                        .<ListView<?>>query()
                        .getItems()
                        .size())
                .isEqualTo(2);
    }

    @Test
    void aSearchOfTheCatalogueIsClearedByItsCrossAndByEscape(FxRobot robot) {
        List<?> entries = robot.lookup("#catalogue-list").<ListView<?>>query().getItems();
        int all = entries.size();
        robot.write("/").write("outbox");
        assertThat(entries).hasSize(2);
        robot.clickOn("#search .clear");
        assertThat(entries).hasSize(all);

        robot.write("outbox");
        assertThat(entries).hasSize(2);
        robot.type(KeyCode.ESCAPE);
        assertThat(entries).hasSize(all);
        assertThat(robot.lookup("#search .clear").tryQuery()).isEmpty();
    }

    @Test
    void itsTitleSaysWhatIsOpenAndThatItIsNotSaved(FxRobot robot) {
        Stage stage = (Stage) window.scene().getWindow();
        assertThat(stage.getTitle()).isEqualTo("Building blocks – Custody");
        untilTheWorkerHoldsSomething(robot);
        robot.interact(() -> playback.give(new Command.Kill(WORKER, Command.ALL_REPLICAS)));
        assertThat(stage.getTitle()).isEqualTo("• Building blocks – Custody");
    }

    @Test
    void aNoticeLeavesThreeRowsOfTheLedgerToSee(FxRobot robot) {
        Notice notice = new Notice(
                "A branch begins at 1.511 s. The 3 events that came after stay on “main”.",
                Notice.Kind.INFORMATION,
                "Back to it",
                () -> {});
        robot.interact(() -> {
            window.scene().getWindow().setWidth(1280);
            window.scene().getWindow().setHeight(800);
            window.layOut();
            model.tell(notice);
        });
        for (int i = 0; i < 3; i++) {
            robot.interact(window::layOut);
        }

        Region table = robot.lookup("#ledger-table").query();
        Region notices = robot.lookup("#notices").query();
        double header = 28;
        assertThat(table.getHeight()).isGreaterThanOrEqualTo(header + 3 * 28);
        assertThat(FxThread.boundsInScene(table).getMaxY())
                .isLessThanOrEqualTo(FxThread.boundsInScene(notices).getMinY());
        robot.interact(() -> model.notices().dismiss(notice));
    }

    @Test
    void whoTypesIntoAnOpenListDoesNothingElse(FxRobot robot) {
        robot.clickOn("#speed").type(KeyCode.T);
        assertThat(preferences.get().looks().theme()).isEqualTo(Looks.DEFAULT.theme());

        robot.type(KeyCode.ESCAPE).type(KeyCode.T);
        assertThat(preferences.get().looks().theme()).isNotEqualTo(Looks.DEFAULT.theme());
    }

    @Test
    void whoTabsStaysInWhatCoversTheWindow(FxRobot robot) {
        for (String key : List.of("export", "show-keys", "show-told", "invite")) {
            Node before = window.scene().lookup("#component-worker");
            robot.interact(() -> {
                before.requestFocus();
                window.actions().get(key).run();
            });
            Node cover = robot.lookup(".veil").match(Node::isVisible).query();
            for (int i = 0; i < 15; i++) {
                robot.interact(
                        () -> assertThat(window.scene().getFocusOwner()).as(key).matches(owner -> isIn(owner, cover)));
                robot.type(KeyCode.TAB);
            }
            robot.type(KeyCode.ESCAPE);
            assertThat(cover.isVisible()).as(key).isFalse();
            robot.interact(
                    () -> assertThat(window.scene().getFocusOwner()).as(key).isSameAs(before));
        }
    }

    private static boolean isIn(Node node, Node cover) {
        Node each = node;
        while (each != null && !each.equals(cover)) {
            each = each.getParent();
        }
        return each != null;
    }

    @Test
    void escapePutsThePreferencesAwayWhereverTheFocusIs(FxRobot robot) {
        untilTheWorkerHoldsSomething(robot);
        for (String elsewhere : List.of("#search", "#component-worker", "#ledger-table")) {
            robot.interact(() -> {
                model.settingsShownProperty().set(true);
                window.scene().lookup(elsewhere).requestFocus();
            });
            robot.type(KeyCode.ESCAPE);
            assertThat(model.settingsShownProperty().get()).as(elsewhere).isFalse();
        }
    }

    @Test
    void whatIsBeingWrittenHasEscapeBeforeThePreferences(FxRobot robot) {
        robot.interact(() -> {
            model.settingsShownProperty().set(true);
            window.scene().lookup("#search").requestFocus();
        });
        robot.write("outbox").type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#search").queryTextInputControl().getText()).isEmpty();
        assertThat(model.settingsShownProperty().get()).isTrue();

        robot.type(KeyCode.ESCAPE);
        assertThat(model.settingsShownProperty().get()).isFalse();
    }

    @Test
    void theNameThatABranchIsGivenHasEscapeBeforeThePreferences(FxRobot robot) {
        untilTheWorkerHoldsSomething(robot);
        robot.interact(() -> playback.seek(0));
        pulse(robot, 2);
        robot.interact(() -> playback.give(new Command.Kill(WORKER, Command.ALL_REPLICAS)));
        pulse(robot, 2);
        robot.interact(() -> {
            model.settingsShownProperty().set(true);
            window.scene().lookup("#branch-1").requestFocus();
        });
        robot.type(KeyCode.F2);
        Node editor = window.scene().lookup("#branch-editor");
        assertThat(editor.isVisible()).isTrue();

        robot.type(KeyCode.ESCAPE);
        assertThat(editor.isVisible()).isFalse();
        assertThat(model.settingsShownProperty().get()).isTrue();
        robot.type(KeyCode.ESCAPE);
        assertThat(model.settingsShownProperty().get()).isFalse();
    }

    @Test
    void escapeClosesAListOfThePreferencesBeforeThem(FxRobot robot) {
        robot.interact(() -> model.settingsShownProperty().set(true));
        ComboBox<?> pace = robot.lookup("#settings-pace").query();
        robot.interact(pace::show);
        robot.type(KeyCode.ESCAPE);
        assertThat(pace.isShowing()).isFalse();
        assertThat(model.settingsShownProperty().get()).isTrue();
    }

    @Test
    void theThemeSwitchesAndIsRemembered(FxRobot robot) {
        Color light = ground(robot);
        robot.type(KeyCode.T);
        Color dark = ground(robot);

        assertThat(light.getBrightness()).isGreaterThan(0.9);
        assertThat(dark.getBrightness()).isLessThan(0.2);
        assertThat(preferences.get().looks().theme()).isEqualTo(Looks.Theme.DARK);
    }

    @Test
    void spacePausesAndArrowsStepOnTheTimeline(FxRobot robot) {
        pulse(robot, 60);
        robot.type(KeyCode.SPACE);
        pulse(robot, 1);
        assertThat(frame().playing()).isFalse();
        int position = frame().position();

        robot.type(KeyCode.RIGHT);
        pulse(robot, 1);
        assertThat(frame().position()).isGreaterThan(position);
        robot.type(KeyCode.HOME);
        pulse(robot, 1);
        assertThat(frame().position()).isZero();
    }

    @Test
    void theKeySheetComesAndGoes(FxRobot robot) {
        robot.write("?");
        assertThat(robot.lookup("#keys").query().isVisible()).isTrue();
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#keys").query().isVisible()).isFalse();
    }

    @Test
    void aRowOfTheLedgerTellsTheLifeOfItsMessage(FxRobot robot) {
        untilRest(robot);
        robot.clickOn(robot.lookup(node -> node instanceof TableCell<?, ?> cell && "#2".equals(cell.getText()))
                .<Node>query());
        pulse(robot, 1);
        assertThat(robot.lookup("#ledger").query().isVisible())
                .as("what is selected does not take the ledger away")
                .isTrue();
        robot.press(KeyCode.CONTROL).type(KeyCode.I).release(KeyCode.CONTROL);
        pulse(robot, 1);

        assertThat(label(robot, "#inspector-title")).isEqualTo("#2");
        assertThat(robot.lookup(".inspector-line:active").queryAll()).hasSizeGreaterThan(3);
    }

    // ---- reading and driving

    private Frame frame() {
        Frame frame = playback.frameProperty().get();
        if (frame == null) {
            throw new AssertionError("no frame yet");
        }
        return frame;
    }

    private boolean workerIsDown() {
        return frame().scene().component(WORKER).isDown();
    }

    private static String label(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private static String button(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Button.class).getText();
    }

    private Color ground(FxRobot robot) {
        Color[] pixel = new Color[1];
        robot.interact(
                () -> pixel[0] = window.scene().snapshot(null).getPixelReader().getColor(500, 560));
        return pixel[0];
    }

    private void pulse(FxRobot robot, int times) {
        robot.interact(() -> {
            for (int i = 0; i < times; i++) {
                playback.pulse(now += PULSE_NANOS);
            }
        });
    }

    private void until(FxRobot robot, BooleanSupplier condition) {
        robot.interact(() -> {
            for (int i = 0; i < TOO_MANY_PULSES; i++) {
                playback.pulse(now += PULSE_NANOS);
                if (condition.getAsBoolean()) {
                    return;
                }
            }
            throw new AssertionError("never came true; the playhead is at " + frame().playheadMicros());
        });
    }

    private void untilTheWorkerHoldsSomething(FxRobot robot) {
        robot.interact(() -> playback.setSpeed(new Speed(1)));
        until(
                robot,
                () -> frame().scene().component(WORKER) instanceof ServiceState worker
                        && worker.jobs().stream()
                                .anyMatch(job -> !job.messages().isEmpty()));
    }

    private void untilRest(FxRobot robot) {
        robot.interact(() -> playback.setSpeed(new Speed(30)));
        until(robot, () -> frame().atRest() && frame().live());
    }
}
