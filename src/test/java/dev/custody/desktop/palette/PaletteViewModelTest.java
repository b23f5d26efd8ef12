package dev.custody.desktop.palette;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.desktop.action.Action;
import dev.custody.desktop.action.Chord;
import dev.custody.desktop.canvas.Deeds;
import dev.custody.desktop.canvas.Selection;
import dev.custody.desktop.palette.PaletteEntry.Kind;
import dev.custody.desktop.pane.TestDesk;
import dev.custody.desktop.text.Language;
import dev.custody.desktop.text.Texts;
import dev.custody.diagram.ComponentId;
import dev.custody.diagram.Diagram;
import dev.custody.engine.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

final class PaletteViewModelTest {
    private final TestDesk desk = new TestDesk();
    private final List<String> done = new ArrayList<>();
    private final PaletteViewModel model = new PaletteViewModel(new PaletteSource(
            desk.desk(),
            Language.ENGLISH.texts(PaletteViewModel.class),
            Language.ENGLISH.texts(dev.custody.desktop.Desktop.class),
            Set.of("escape"),
            () -> List.of(new PaletteEntry("file a", Kind.FILE, "a.run.json", "here", "", true, () -> done.add("a"))),
            other -> done.add("compare with " + other.id())));

    @Test
    void findsActionsWithTheirKeysDiagramsAndComponents() {
        action("faster", "Faster", true);
        action("escape", "Fast escape", true);
        desk.open("building-blocks");
        model.toggle();

        type("fas");
        assertThat(names()).startsWith("Faster").doesNotContain("Fast escape");
        assertThat(model.foundProperty().get().getFirst().entry().key()).isEqualTo("F7");

        type("work");
        assertThat(model.foundProperty().get().getFirst().entry().kind()).isEqualTo(Kind.COMPONENT);
        model.run();
        assertThat(desk.selection.get()).isEqualTo(new Selection.OfComponent(new ComponentId("worker")));

        model.toggle();
        type("outbox");
        model.run();
        assertThat(desk.desk().playback().planSoFar().orElseThrow().diagram().id())
                .isEqualTo("outbox");
    }

    @Test
    void findsTheOtherBranchesOfTheRunByTheirNames() {
        desk.open("queue-worker").pulse(30);
        kill("queue");
        desk.playback.seek(0);
        kill("worker");
        int here = desk.playback.branching().shownProperty().get().currentId();
        desk.playback.branching().rename(here, "The worker dies");
        model.toggle();
        type("dies");
        assertThat(names()).as("it is seen already").doesNotContain("The worker dies");

        type("main");
        assertThat(names()).startsWith("main");
        model.run();
        desk.pulse(1);
        assertThat(desk.playback.branching().shownProperty().get().currentId()).isNotEqualTo(here);
        model.toggle();
        type("dies");
        assertThat(model.foundProperty().get().getFirst().entry().kind()).isEqualTo(Kind.BRANCH);
    }

    private void kill(String component) {
        desk.playback.give(new Command.Kill(new ComponentId(component), Command.ALL_REPLICAS));
        desk.pulse(1);
    }

    @Test
    void findsAnActionAlsoByAWordOfWhatItDoes() {
        desk.actions.add(new Action(
                "settings",
                Action.Group.WINDOW,
                new SimpleStringProperty("Preferences"),
                "Theme, size of text, motion",
                List.of(),
                new SimpleBooleanProperty(true),
                () -> done.add("settings")));
        action("theft", "Theme of the day", true);
        model.toggle();

        type("theme");
        assertThat(names()).as("its own name counts more").containsExactly("Theme of the day", "Preferences");
        type("hem");
        assertThat(names()).as("a word, not letters within one").containsExactly("Theme of the day");
    }

    @Test
    void listsFirstWhatCanBeDoneToWhatIsSelectedAsItsMenuDoes() {
        desk.open("queue-worker");
        desk.selection.set(new Selection.OfComponent(new ComponentId("queue")));
        Texts ofCanvas = Language.ENGLISH.texts(Deeds.class);
        List<String> menu = Deeds.of(desk.selection.get(), desk.frame().scene()).stream()
                .map(deed -> "Queue: " + deed.text(ofCanvas))
                .toList();

        model.toggle();

        assertThat(names()).startsWith(menu.toArray(new String[0])).contains("Queue: Kill", "Queue: Refuse writes");
        type("refuse");
        model.run();
        desk.pulse(1);
        model.toggle();
        type("wri");
        assertThat(names()).contains("Queue: Accept writes again").doesNotContain("Queue: Refuse writes");
    }

    @Test
    void redrivesTheDeadLettersThatAreSelectedAndCutsTheLink() {
        desk.open("queue-worker");
        Diagram diagram = desk.desk().playback().planSoFar().orElseThrow().diagram();
        desk.selection.set(new Selection.OfComponent(new ComponentId("dead-letters")));
        model.toggle();
        type("redrive");
        assertThat(names()).startsWith("Dead letter queue: Redrive all");
        model.run();

        desk.selection.set(new Selection.OfLink(diagram.links().getFirst()));
        model.toggle();
        type("cut");
        assertThat(names())
                .as("a direction says of itself between whom")
                .contains("Source – Queue: Cut both directions", "Cut Source → Queue", "Cut Queue → Source");
        type("cut both");
        model.run();
        desk.pulse(1);

        assertThat(desk.desk().playback().planSoFar().orElseThrow().commands())
                .extracting(command -> command.command().getClass().getSimpleName())
                .contains("Redrive", "Cut");
    }

    @Test
    void whatAKeyDoesToTheSelectedPartIsListedOnceWithItsKey() {
        desk.actions.add(new Action(
                "toggle-fault",
                Action.Group.RUN,
                new SimpleStringProperty("Kill Queue"),
                "",
                List.of(Chord.anywhere(KeyCode.K)),
                new SimpleBooleanProperty(true),
                () -> done.add("toggle-fault")));
        desk.open("queue-worker");
        model.toggle();
        type("kill");
        assertThat(names()).startsWith("Kill Queue");

        desk.selection.set(new Selection.OfComponent(new ComponentId("queue")));
        model.close();
        model.toggle();
        type("kill");

        assertThat(names()).startsWith("Queue: Kill").doesNotContain("Kill Queue");
        assertThat(model.foundProperty().get().getFirst().entry().key()).isEqualTo("K");
    }

    @Test
    void whatIsNotSelectedHasNoMenuInTheList() {
        desk.open("queue-worker");
        desk.selection.set(new Selection.OfComponent(new ComponentId("nobody")));
        model.toggle();

        assertThat(model.foundProperty().get()).noneMatch(found -> found.entry().kind() == Kind.DEED);
    }

    @Test
    void comparesWithAnyDiagramButTheOneThatIsOpen() {
        desk.open("building-blocks");
        model.toggle();
        type("compare building");
        assertThat(names()).doesNotContain("Compare with Building blocks");

        type("compare outb");
        assertThat(names()).startsWith("Compare with Outbox");
        model.run();
        assertThat(done).containsExactly("compare with outbox");

        model.toggle();
        type("outbox");
        assertThat(model.foundProperty().get().getFirst().entry().kind()).isEqualTo(Kind.DIAGRAM);
    }

    @Test
    void findsAMessageByItsNumber() {
        desk.open("building-blocks").untilRest();
        model.toggle();

        type("#2");
        model.run();

        assertThat(desk.selection.get())
                .isInstanceOfSatisfying(
                        Selection.OfMessage.class,
                        of -> assertThat(of.message().number()).isEqualTo(2));
    }

    @Test
    void whatWasDoneLatelyComesFirstAmongWhatFitsAsWell() {
        action("one", "Step on", true);
        action("two", "Step over", true);
        model.toggle();
        type("step");
        assertThat(names()).startsWith("Step on", "Step over");

        model.move(1);
        model.run();
        model.toggle();
        type("step");
        assertThat(names()).startsWith("Step over", "Step on");
        assertThat(done).containsExactly("two");
    }

    @Test
    void whatCannotBeDoneNowIsListedLastAndDoesNothing() {
        action("off", "Step back", false);
        action("on", "Step on", true);
        model.toggle();
        type("step");
        assertThat(names()).startsWith("Step on", "Step back");

        model.move(1);
        model.run();

        assertThat(done).isEmpty();
        assertThat(model.openProperty().get()).isTrue();
        assertThat(model.foundProperty().get().get(1).entry().detail()).contains("not now");
    }

    @Test
    void recentFilesCanBeListedAlone() {
        action("one", "Step on", true);
        model.openFor(Kind.FILE);
        assertThat(names()).containsExactly("a.run.json");

        model.run();
        assertThat(done).containsExactly("a");
        model.toggle();
        assertThat(names()).contains("Step on");
    }

    @Test
    void arrowsGoOnAtTheOtherEnd() {
        action("one", "Xyza", true);
        action("two", "Xyzb", true);
        model.toggle();
        type("xyz");
        model.move(-1);
        model.run();
        assertThat(done).containsExactly("two");
    }

    private void action(String id, String name, boolean enabled) {
        desk.actions.add(new Action(
                id,
                Action.Group.TIME,
                new SimpleStringProperty(name),
                name,
                id.equals("faster") ? List.of(Chord.always(KeyCode.F7)) : List.of(),
                new SimpleBooleanProperty(enabled),
                () -> done.add(id)));
    }

    private void type(String text) {
        model.queryProperty().set(text);
    }

    private List<String> names() {
        return model.foundProperty().get().stream()
                .map(found -> found.entry().name())
                .toList();
    }
}
